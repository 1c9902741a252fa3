import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Receipt } from '../api.ts';
import { isLate } from '../merge.ts';
import { communeByCode, unitTitle } from '../plan/units.ts';
import { equalBytes } from './bytes.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { contentHash } from './entry.ts';
import { type Ed25519, keyFor, type LogKey, openNote } from './key.ts';
import { readNote } from './note.ts';
import { receiptText } from './receipt.ts';
import { readTlogProof } from './tlog-proof.ts';
import { leafHash } from './tree.ts';
import type { Verdict } from './verdict.ts';
import { rootFromInclusion } from './verify.ts';

export interface Evidence {
  receipt: Receipt;
  /** The log's public keys, as the city publishes them: one for each name that it has had. */
  keys: readonly LogKey[];
  /** Hashes of the tables that the workbook holds now; null where none was given. */
  gridHashes: readonly string[] | null;
  /** A C2SP tlog-proof; null where none was given. */
  logProof: string | null;
}

export async function judge({ receipt, keys, gridHashes, logProof }: Evidence, ed25519: Ed25519): Promise<Verdict[]> {
  return [
    ofContent(receipt),
    await ofSignature(receipt, keys, ed25519),
    ofWorkbook(receipt, gridHashes),
    await ofInclusion(receipt, keys, logProof, ed25519),
  ];
}

/** What a receipt shows beside its proof, by the name it has in the content that the entry commits to. */
const SHOWN = {
  submission: 'id',
  plan: 'plan',
  planVersion: 'planVersion',
  period: 'period',
  unit: 'unit',
  annex: 'annex',
  revision: 'revision',
  receivedAt: 'receivedAt',
  rows: 'rows',
  nil: 'nil',
  onBehalf: 'onBehalf',
  correction: 'correction',
} as const satisfies Partial<Record<keyof Receipt, string>>;

/** Fields in which the receipt says something else than the entry it carries; "entry" where the entry is another one's. */
function ofContent(receipt: Receipt): Verdict {
  const { proof } = receipt;
  if (!proof) return { claim: 'content', outcome: 'open', why: 'no-proof' };
  const [entry, content] = [parsed(proof.entry), parsed(proof.content)];
  const own = entry?.content === contentHash(proof.salt, proof.content) && entry.subject === receipt.submission;
  const fields = Object.entries(SHOWN)
    .filter(([shown, kept]) => receipt[shown as keyof typeof SHOWN] !== content?.[kept])
    .map(([shown]) => shown);
  const derived: Record<string, boolean> = {
    entry: own,
    unitName: receipt.unitName === (content?.unitName ?? titleOf(receipt.unit)),
    late: receipt.late === isLate(receipt.receivedAt, typeof content?.dueUnits === 'string' ? content.dueUnits : null),
    parts: JSON.stringify(partsOf(receipt.parts)) === JSON.stringify(partsOf(content?.parts)),
  };
  const wrong = [...fields, ...Object.keys(derived).filter((field) => !derived[field])];
  return { claim: 'content', outcome: wrong.length === 0 ? 'proved' : 'refuted', fields: wrong };
}

/** Before its name was recorded a unit was a commune, whose name is known. */
const titleOf = (code: string): string => {
  const unit = communeByCode(code);
  return unit ? unitTitle(unit) : code;
};

export function parsed(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const partsOf = (parts: unknown): unknown[] =>
  Array.isArray(parts) ? parts.map(({ file, sheet, gridHash, rows }) => [file, sheet, gridHash, rows]) : [];

async function ofSignature(receipt: Receipt, keys: readonly LogKey[], ed25519: Ed25519): Promise<Verdict> {
  const { proof, receivedAt, parts } = receipt;
  const key = keyFor(proof?.note ?? '', keys);
  if (!key || !proof) return { claim: 'signature', outcome: 'open', why: 'no-key' };
  const expected = receiptText({
    origin: key.name,
    seq: proof.seq,
    leaf: bytesToHex(leafOf(proof.entry)),
    receivedAt,
    gridHashes: parts.map(({ gridHash }) => gridHash),
  });
  const signed = await openNote(proof.note, key, ed25519);
  return { claim: 'signature', outcome: signed === expected ? 'proved' : 'refuted', name: key.name };
}

export const leafOf = (entry: string) => leafHash(utf8ToBytes(entry));

function ofWorkbook({ parts }: Receipt, gridHashes: readonly string[] | null): Verdict {
  if (!gridHashes) return { claim: 'workbook', outcome: 'open', why: 'no-workbook' };
  const found = parts.filter(({ gridHash }) => gridHashes.includes(gridHash)).length;
  const outcome = found === parts.length ? 'proved' : 'refuted';
  return { claim: 'workbook', outcome, parts: parts.length, found };
}

async function ofInclusion(
  { proof }: Receipt,
  keys: readonly LogKey[],
  logProof: string | null,
  ed25519: Ed25519,
): Promise<Verdict> {
  const read = logProof === null ? null : readTlogProof(logProof);
  const key = keyFor(read?.checkpoint ?? '', keys);
  if (!key || !proof || logProof === null) return { claim: 'inclusion', outcome: 'open', why: 'no-log-proof' };
  const head = read && (await openCheckpoint(read.checkpoint, key, ed25519));
  const root = read && head && rootFromInclusion(leafOf(proof.entry), proof.seq, head.size, read.path);
  const proved = root && read.index === proof.seq && equalBytes(root, head.root);
  return {
    claim: 'inclusion',
    outcome: proved ? 'proved' : 'refuted',
    size: head?.size ?? claimedSize(read?.checkpoint),
  };
}

const claimedSize = (note = ''): number => readCheckpoint(readNote(note)?.text ?? '')?.size ?? 0;

/** A checkpoint that this key has signed, of the log it is the key of; null where it is none. */
export async function openCheckpoint(note: string, key: LogKey, ed25519: Ed25519): Promise<Checkpoint | null> {
  const text = await openNote(note, key, ed25519);
  const checkpoint = text === null ? null : readCheckpoint(text);
  return checkpoint?.origin === key.name ? checkpoint : null;
}
