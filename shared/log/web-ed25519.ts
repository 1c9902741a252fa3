import type { Ed25519 } from './key.ts';

/** The part of Web Crypto that checks a signature: browsers, Node and workerd have it, `shared` is typed without any. */
interface Subtle {
  importKey(form: 'raw', key: Uint8Array, kind: 'Ed25519', keep: false, uses: ['verify']): Promise<unknown>;
  verify(kind: 'Ed25519', key: unknown, signature: Uint8Array, message: Uint8Array): Promise<boolean>;
}

const { crypto } = globalThis as unknown as { crypto: { subtle: Subtle } };

export const webEd25519: Ed25519 = async (publicKey, message, signature) => {
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, signature, message);
};
