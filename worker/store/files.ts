const name = (hash: string) => `files/${hash}`;

/** Original workbooks and signed copies, as opaque bytes named by their SHA-256: kept, handed out again, never opened. */
export const files = (bucket: R2Bucket) => ({
  /** False: the bytes are not those of the hash. Never overwrites. */
  async keep(hash: string, bytes: ArrayBuffer): Promise<boolean> {
    if ((await bucket.head(name(hash))) !== null) return true;
    try {
      await bucket.put(name(hash), bytes, { onlyIf: { etagDoesNotMatch: '*' }, sha256: hash });
      return true;
    } catch (error) {
      if (/sha-?256/i.test(String(error))) return false;
      throw error;
    }
  },

  has: async (hash: string): Promise<boolean> => (await bucket.head(name(hash))) !== null,

  read: async (hash: string): Promise<R2ObjectBody | null> => bucket.get(name(hash)),
});
