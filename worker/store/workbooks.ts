const COPIES = 'workbooks/';
const EDITIONS = 'editions/';

/** What a workbook shows: its tag, and whether it is an edition, which is kept for good. */
export interface WorkbookName {
  tag: string;
  edition: boolean;
}

const keyOf = ({ tag, edition }: WorkbookName): string =>
  `${edition ? EDITIONS : COPIES}${tag.replaceAll('"', '')}.xlsx`;

/** Merged workbooks as they first went out, by the tag of what they show. They bear no hash: they can be made again. */
export const workbooks = (bucket: R2Bucket) => ({
  read: async (name: WorkbookName): Promise<ReadableStream<Uint8Array> | null> =>
    (await bucket.get(keyOf(name)))?.body ?? null,

  /** The first one stays: what was handed out under a tag is handed out again byte by byte. */
  async keep(name: WorkbookName, bytes: Blob): Promise<void> {
    await bucket.put(keyOf(name), bytes, { onlyIf: { etagDoesNotMatch: '*' } });
  },

  /** Copies of states that have passed; editions stay. */
  async clearBefore(moment: Date): Promise<void> {
    for (let cursor: string | undefined; ; ) {
      const page = await bucket.list({ prefix: COPIES, ...(cursor !== undefined && { cursor }) });
      const old = page.objects.filter(({ uploaded }) => uploaded < moment).map(({ key }) => key);
      if (old.length > 0) await bucket.delete(old);
      if (!page.truncated) return;
      cursor = page.cursor;
    }
  },
});
