import { bytesToHex } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import type { Bundle, BundleEntry } from '../api.ts';
import { equalBytes } from './bytes.ts';
import type { Checkpoint } from './checkpoint.ts';
import { contentHash, type EntryKind } from './entry.ts';
import { leafOf, parsed } from './evidence.ts';
import { type Ed25519, keyFor, type LogKey, openNote } from './key.ts';
import { receiptText } from './receipt.ts';
import { headOf, isWhole } from './roots.ts';
import type { Verdict } from './verdict.ts';
import { rootFromInclusion } from './verify.ts';

/** What a bundle shows by itself. Whether its head is the log's own, and fits other heads, is judged with all heads. */
export async function judgeBundle(bundle: Bundle, keys: readonly LogKey[], ed25519: Ed25519): Promise<Verdict[]> {
  const head = headOf(bundle);
  return [
    ofEntries(bundle, head),
    ofContents(bundle),
    ...(await ofNotes(bundle, keys, ed25519)),
    ...ofWhole(bundle, head),
    ...ofTail(bundle),
  ];
}

const outcomeOf = (wrong: readonly unknown[]) => (wrong.length === 0 ? 'proved' : 'refuted');

function ofEntries({ entries }: Bundle, head: Checkpoint | null): Verdict {
  const wrong = entries.filter((entry) => !head || !standsIn(entry, head)).map(({ seq }) => seq);
  return { claim: 'entries', outcome: outcomeOf(wrong), count: entries.length, size: head?.size ?? 0, wrong };
}

function standsIn({ seq, entry, path }: BundleEntry, { size, root }: Checkpoint): boolean {
  const reached = rootFromInclusion(leafOf(entry), seq, size, path.map(bytesOf));
  return reached !== null && equalBytes(reached, root);
}

/** What is no base64 is no hash, and leads to no root. */
export function bytesOf(text: string): Uint8Array {
  return /^[A-Za-z0-9+/]{43}=$/.test(text) ? base64.decode(text) : new Uint8Array();
}

function ofContents({ entries }: Bundle): Verdict {
  const wrong = entries.filter(({ entry, opened }) => opened && !commits(entry, opened)).map(({ seq }) => seq);
  const erased = entries.filter(({ opened }) => opened === null).map(({ seq }) => seq);
  return { claim: 'contents', outcome: outcomeOf(wrong), count: entries.length - erased.length, erased, wrong };
}

const commits = (entry: string, { salt, content }: NonNullable<BundleEntry['opened']>): boolean =>
  parsed(entry)?.content === contentHash(salt, content);

async function ofNotes({ entries }: Bundle, keys: readonly LogKey[], ed25519: Ed25519): Promise<Verdict[]> {
  const noted = entries.filter(({ note }) => note !== null);
  if (noted.length === 0) return [];
  if (keys.length === 0) return [{ claim: 'notes', outcome: 'open', why: 'no-key' }];
  const good = await Promise.all(noted.map((entry) => vouches(entry, keys, ed25519)));
  const wrong = noted.filter((_, i) => !good[i]).map(({ seq }) => seq);
  return [{ claim: 'notes', outcome: outcomeOf(wrong), count: noted.length, wrong }];
}

/** Time and grids stand in the content; where that was erased, the place and the entry are what the note vouches for. */
async function vouches(
  { seq, entry, opened, note }: BundleEntry,
  keys: readonly LogKey[],
  ed25519: Ed25519,
): Promise<boolean> {
  const key = keyFor(note ?? '', keys);
  if (!key) return false;
  const signed = await openNote(note ?? '', key, ed25519);
  const content = opened && parsed(opened.content);
  const parts = Array.isArray(content?.parts) ? (content.parts as { gridHash: string }[]) : [];
  const expected = receiptText({
    origin: key.name,
    seq,
    leaf: bytesToHex(leafOf(entry)),
    receivedAt: String(content?.receivedAt ?? ''),
    gridHashes: parts.map(({ gridHash }) => gridHash),
  });
  const known = (text: string) => (content ? text : text.split('\n').slice(0, 3).join('\n'));
  return signed !== null && known(signed) === known(expected);
}

/** Only the whole log can show that nothing is left out; of a part the log does not say what belongs to it. */
function ofWhole(bundle: Bundle, head: Checkpoint | null): Verdict[] {
  const { entries } = bundle;
  if (!head) return [];
  if (!isWhole(bundle))
    return [{ claim: 'whole', outcome: 'open', why: 'a-part', count: entries.length, size: head.size }];
  const there = new Set(entries.map(({ seq }) => seq));
  const missing = Array.from({ length: head.size }, (_, seq) => seq).filter((seq) => !there.has(seq));
  return [{ claim: 'whole', outcome: outcomeOf(missing), size: head.size, missing }, ...ofErasures(bundle)];
}

/** An erasure takes contents away before its own line is sealed, so this can be said only where nothing is waiting. */
function ofErasures({ entries, unsealed }: Bundle): Verdict[] {
  const erased = entries.filter(({ opened }) => opened === null).length;
  const recorded = entries.reduce((sum, entry) => sum + erasedBy(entry), 0);
  if (unsealed > 0 || (erased === 0 && recorded === 0)) return [];
  return [{ claim: 'erasures', outcome: erased === recorded ? 'proved' : 'refuted', erased, recorded }];
}

/** How many contents a line says it has erased. */
function erasedBy({ entry, opened }: BundleEntry): number {
  if (parsed(entry)?.kind !== ('person.erased' satisfies EntryKind)) return 0;
  const { erased } = parsed(opened?.content ?? '') ?? {};
  return typeof erased === 'object' && erased !== null && 'entries' in erased ? Number(erased.entries) : 0;
}

const ofTail = ({ unsealed }: Bundle): Verdict[] =>
  unsealed === 0 ? [] : [{ claim: 'tail', outcome: 'open', why: 'not-sealed', count: unsealed }];
