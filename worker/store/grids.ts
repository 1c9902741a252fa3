const name = (hash: string) => `grids/${hash}.json`;

/** Grids as they were sent, named by the SHA-256 of their bytes: evidence, and the same grid is kept once. */
export const grids = (bucket: R2Bucket) => ({
  /** Never overwrites: what is there under this name has these bytes. */
  async keep(hash: string, grid: string): Promise<void> {
    await bucket.put(name(hash), grid, {
      onlyIf: { etagDoesNotMatch: '*' },
      sha256: hash,
      httpMetadata: { contentType: 'application/json' },
    });
  },

  async read(hash: string): Promise<string | null> {
    return (await bucket.get(name(hash)))?.text() ?? null;
  },
});
