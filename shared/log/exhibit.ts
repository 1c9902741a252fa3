import { Bundle, ConsistencyReply, Receipt } from '../api.ts';
import { readCheckpoint } from './checkpoint.ts';
import { type LogKey, readLogKey } from './key.ts';
import { readNote } from './note.ts';
import type { SentAs } from './sent-as.ts';
import { readTlogProof } from './tlog-proof.ts';

/** One thing that someone holds of the log and lays on the table. What it is, it says itself. */
export type Exhibit =
  | { kind: 'receipt'; receipt: Receipt }
  | { kind: 'bundle'; bundle: Bundle }
  | { kind: 'consistency'; proof: ConsistencyReply }
  | { kind: 'key'; key: LogKey }
  /** A C2SP tlog-proof. */
  | { kind: 'inclusion'; proof: string }
  /** A signed head, as a C2SP note. */
  | { kind: 'checkpoint'; note: string }
  /** The hashes that the tables of a workbook would be sent under, read as a receipt says. */
  | { kind: 'workbook'; hashes(as: SentAs): readonly string[] };

/** A text that was kept or pasted; null where it is nothing of the log. */
export function readExhibit(given: string): Exhibit | null {
  const text = unquoted(given.replaceAll('\r\n', '\n'));
  const key = readLogKey(text);
  if (key) return { kind: 'key', key };
  if (readTlogProof(text)) return { kind: 'inclusion', proof: text };
  const note = `${text.trim()}\n`;
  if (readCheckpoint(readNote(note)?.text ?? '')) return { kind: 'checkpoint', note };
  return ofJson(text);
}

/** A cell with several lines is copied out of Excel between quotes. */
const unquoted = (text: string): string =>
  /^".*"\s*$/s.test(text) ? text.trim().slice(1, -1).replaceAll('""', '"') : text;

/** The page that a sender keeps holds the receipt as data. */
const DATA = /<script type="application\/json" id="receipt">([\s\S]*?)<\/script>/;

function ofJson(text: string): Exhibit | null {
  let value: unknown;
  try {
    value = JSON.parse(DATA.exec(text)?.[1] ?? text);
  } catch {
    return null;
  }
  const bundle = Bundle.safeParse(value);
  if (bundle.success) return { kind: 'bundle', bundle: bundle.data };
  const receipt = Receipt.safeParse(value);
  if (receipt.success) return { kind: 'receipt', receipt: receipt.data };
  const proof = ConsistencyReply.safeParse(value);
  return proof.success ? { kind: 'consistency', proof: proof.data } : null;
}
