import type { Bundle, Receipt } from '../../shared/api.ts';
import type { LogEntry } from '../../shared/log/entry.ts';
import { examine, isRefuted } from '../../shared/log/examine.ts';
import { type Exhibit, readExhibit } from '../../shared/log/exhibit.ts';
import { webEd25519 } from '../../shared/log/web-ed25519.ts';

/** What others than the server hold of the log. */
export interface Held {
  /** The key, as the city published it. */
  key: string;
  receipts: readonly Receipt[];
  heads: readonly { size: number; note: string }[];
}

/** Part of it: most wards lose their receipts, and nobody keeps every head. */
export const someOf = ({ key, receipts, heads }: Held, random: () => number): Held => ({
  key,
  receipts: receipts.filter(() => random() < 0.15),
  heads: heads.filter(() => random() < 0.3),
});

/** Whether what is held commits to something that the altered log says otherwise, or no longer says. */
export function isCovered(before: readonly LogEntry[], after: readonly LogEntry[], { receipts, heads }: Held): boolean {
  const same = (seq: number) => before[seq]?.entry === after[seq]?.entry;
  const first = before.findIndex((_, seq) => !same(seq));
  // A content is covered by its own line.
  const betrayed = before.some((line, seq) => same(seq) && line.content !== after[seq]?.content);
  return (
    betrayed ||
    (first >= 0 && heads.some(({ size }) => size > first)) ||
    receipts.some(({ proof }) => proof && !same(proof.seq))
  );
}

/** Offline: what the server hands out now, against what is held, by the code of `phuluc verify`. */
export async function isTold(bundle: Bundle, { key, receipts, heads }: Held): Promise<boolean> {
  const texts = [
    key,
    JSON.stringify(bundle),
    ...receipts.map((each) => JSON.stringify(each)),
    ...heads.map(({ note }) => note),
  ];
  const exhibits = texts.map(readExhibit);
  if (exhibits.includes(null)) return true;
  return isRefuted(await examine(exhibits as Exhibit[], webEd25519));
}
