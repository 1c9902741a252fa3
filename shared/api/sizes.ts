/** What one request may carry at most; apart from the schemas, for screens that say so before anything is sent. */
export const LIMITS = {
  rows: 5_000,
  cells: 120_000,
  text: 32_767,
  name: 200,
  parts: 30,
  /** Submissions reviewed in one request: each is a batch of its own at the database. */
  bulk: 100,
  /** Entries of a list in one answer. */
  page: 50,
  body: 8 * 1024 * 1024,
  /** Of a plan's document; a row of the database holds two million bytes. */
  plan: 1024 * 1024,
  /** Of an original workbook or a signed PDF, in bytes. */
  file: 20 * 1024 * 1024,
} as const;
