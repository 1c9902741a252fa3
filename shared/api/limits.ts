import { z } from 'zod';
import { cleanLine } from '../text.ts';

/** What one request may carry at most. */
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

/** No control character: such a text stands in workbooks, receipts and the log. */
const visible = (text: string): string => cleanLine(text).replace(/\p{Cc}/gu, '');

/** One line, taken without what cannot be seen: a direction sign in a name would turn round what stands after it. */
export const Line = z.string().overwrite(visible).max(LIMITS.name);
export const Name = Line.trim().min(1);
