import { base64, base64urlnopad } from '@scure/base';
import type { Signer } from '../../shared/log/note.ts';
import type { Env } from '../env.ts';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]);
const SEED = 32;

/** The signer of the log's receipts and checkpoints, from the secret LOG_KEY; null where none is set or it is no key. */
export async function openSigner({ LOG_KEY, LOG_ORIGIN }: Pick<Env, 'LOG_KEY' | 'LOG_ORIGIN'>): Promise<Signer | null> {
  const seed = readSeed(LOG_KEY ?? '');
  if (!seed) return null;
  const key = await crypto.subtle.importKey('pkcs8', Uint8Array.from([...PKCS8, ...seed]), 'Ed25519', true, ['sign']);
  const { x } = (await crypto.subtle.exportKey('jwk', key)) as JsonWebKey;
  return {
    name: LOG_ORIGIN,
    publicKey: base64urlnopad.decode(x ?? ''),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, message)),
  };
}

function readSeed(secret: string): Uint8Array | null {
  try {
    const seed = base64.decode(secret.trim());
    return seed.length === SEED ? seed : null;
  } catch {
    return null;
  }
}
