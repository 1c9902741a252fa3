import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { base64, base64urlnopad } from '@scure/base';
import type { Signer } from '../../shared/log/note.ts';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = '302e020100300506032b657004220420';

/** The signer that the server makes of its secret. */
export function signerOf(secret: string, name: string): Signer {
  const der = Buffer.concat([Buffer.from(PKCS8, 'hex'), base64.decode(secret)]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return {
    name,
    publicKey: base64urlnopad.decode(createPublicKey(key).export({ format: 'jwk' }).x ?? ''),
    sign: async (message) => new Uint8Array(sign(null, message, key)),
  };
}
