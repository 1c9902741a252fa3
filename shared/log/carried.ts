import type { Receipt } from '../api.ts';
import { type Exhibit, readExhibit } from './exhibit.ts';
import { readTlogProof } from './tlog-proof.ts';

/**
 * What a workbook carries once a receipt is put into it, with the proof that the log holds it where there is one already.
 * Nothing that was carried goes: an older head is evidence of its own.
 */
export function carriedWith(carried: readonly string[], receipt: Receipt, logProof: string | null): string[] {
  const there = carried.map(readExhibit);
  const missing = [
    ...(there.some((each) => isReceipt(each, receipt)) ? [] : [JSON.stringify(receipt)]),
    ...(logProof === null || there.some((each) => isProof(each, logProof)) ? [] : [logProof]),
  ];
  return [...new Set([...carried, ...missing])];
}

/** Of a restored log the same receipt bears another name, and is another one. */
const isReceipt = (exhibit: Exhibit | null, { submission, proof }: Receipt): boolean =>
  exhibit?.kind === 'receipt' &&
  exhibit.receipt.submission === submission &&
  exhibit.receipt.proof?.note === proof?.note;

const isProof = (exhibit: Exhibit | null, logProof: string): boolean =>
  exhibit?.kind === 'inclusion' && placeOf(exhibit.proof) === placeOf(logProof);

/** The log's name and the line's place in it. */
function placeOf(logProof: string): string | null {
  const read = readTlogProof(logProof);
  return read && `${read.checkpoint.split('\n')[0]} ${read.index}`;
}
