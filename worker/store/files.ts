import { bytesToHex } from '@noble/hashes/utils.js';

const name = (hash: string) => `files/${hash}`;

/** Original workbooks and signed copies, as opaque bytes named by their SHA-256: kept, handed out again, never opened. */
export const files = (bucket: R2Bucket) => ({
  /** False: the bytes are not those of the hash. Never overwrites. */
  async keep(hash: string, bytes: ArrayBuffer): Promise<boolean> {
    // Asked of the bytes, also where the file is there: nobody learns by a guess what others have put.
    if (bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) !== hash) return false;
    await bucket.put(name(hash), bytes, { onlyIf: { etagDoesNotMatch: '*' }, sha256: hash });
    return true;
  },

  has: async (hash: string): Promise<boolean> => (await bucket.head(name(hash))) !== null,

  read: async (hash: string): Promise<R2ObjectBody | null> => bucket.get(name(hash)),
});
