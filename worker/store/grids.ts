const SENT = 'grids/';
/** Of checks that came to nothing more: kept for a time, while what was sent is kept for good. */
const INSPECTED = 'inspected/';
const JSON_TYPE = { contentType: 'application/json' };

/** Grids, named by the SHA-256 of their bytes: evidence, and the same grid is kept once. */
export const grids = (bucket: R2Bucket) => ({
  /** Never overwrites: what is there under this name has these bytes. */
  async keep(hash: string, grid: string): Promise<void> {
    await bucket.put(`${SENT}${hash}.json`, grid, {
      onlyIf: { etagDoesNotMatch: '*' },
      sha256: hash,
      httpMetadata: JSON_TYPE,
    });
  },

  /** Of a check that is not a submission, or not yet. Kept anew each time, so that it lasts from the last check on. */
  async keepInspected(hash: string, grid: string): Promise<void> {
    await bucket.put(`${INSPECTED}${hash}.json`, grid, { sha256: hash, httpMetadata: JSON_TYPE });
  },

  async read(hash: string): Promise<string | null> {
    const found = (await bucket.get(`${SENT}${hash}.json`)) ?? (await bucket.get(`${INSPECTED}${hash}.json`));
    return found?.text() ?? null;
  },

  /** Inspected ones that were last kept before this, by their names in the bucket. */
  async inspectedBefore(moment: Date): Promise<string[]> {
    const names: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await bucket.list({ prefix: INSPECTED, ...(cursor !== undefined && { cursor }) });
      names.push(...page.objects.filter(({ uploaded }) => uploaded < moment).map(({ key }) => key));
      if (!page.truncated) return names;
      cursor = page.cursor;
    }
  },

  /** A bucket deletes a thousand at a time. */
  async clear(names: readonly string[]): Promise<void> {
    for (let at = 0; at < names.length; at += 1_000) await bucket.delete(names.slice(at, at + 1_000));
  },
});
