import type { ConsistencyReply } from '../api.ts';
import { bytesOf } from './bundle.ts';
import { equalBytes } from './bytes.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { signedAt } from './cosignature.ts';
import { openCheckpoint } from './evidence.ts';
import { type Ed25519, keyFor, type LogKey } from './key.ts';
import { readNote } from './note.ts';
import type { Begins } from './roots.ts';
import type { Verdict } from './verdict.ts';
import { isConsistent } from './verify.ts';

/** A head with what the log says of when it was signed. */
export interface Head extends Checkpoint {
  signedAt: Date | null;
}

/** Heads that one log's key has signed, or without a key all that are given; and who signed which. */
export async function openHeads(notes: readonly string[], keys: readonly LogKey[], ed25519: Ed25519) {
  const heads: Head[] = [];
  const verdicts: Verdict[] = [];
  for (const note of new Set(notes)) {
    const said = readCheckpoint(readNote(note)?.text ?? '');
    const key = keyFor(note, keys);
    const opened = key ? await openCheckpoint(note, key, ed25519) : said;
    const head = opened && { ...opened, signedAt: key && (await signedAt(note, key, ed25519)) };
    if (head && !heads.some((each) => same(each, head))) heads.push(head);
    const size = said?.size ?? 0;
    if (!key) verdicts.push({ claim: 'head', outcome: 'open', why: 'no-key', size });
    else verdicts.push({ claim: 'head', outcome: head ? 'proved' : 'refuted', name: key.name, size });
  }
  return { heads: heads.sort((a, b) => a.size - b.size), verdicts };
}

/** What two heads can be joined by. */
export interface Joining {
  proofs: readonly ConsistencyReply[];
  beginnings: readonly Begins[];
}

/**
 * Heads of one log that came from different hands, each held against the next larger one. Two of one size with different
 * roots, or two that a proof does not join, are two stories of one log. Of each two names the largest heads are compared.
 */
export function judgeGrowth(heads: readonly Head[], joining: Joining): Verdict[] {
  const named = [...Map.groupBy(heads, ({ origin }) => origin).values()];
  const grown = named.flatMap((own) => pairs(own).map(([from, to]) => growth(from, to, joining)));
  const largest = named.map((own) => own.at(-1) as Head).sort((a, b) => a.size - b.size);
  return [...grown, ...pairs(largest).map(([from, to]) => renamed(from, to, joining))];
}

const pairs = (heads: readonly Head[]): [Head, Head][] => heads.slice(1).map((to, i) => [heads[i] as Head, to]);

const same = (a: Checkpoint, b: Checkpoint): boolean =>
  a.origin === b.origin && a.size === b.size && equalBytes(a.root, b.root);

function growth(from: Head, to: Head, joining: Joining): Verdict {
  const sizes = { from: from.size, to: to.size };
  if (from.size === to.size) return { claim: 'growth', outcome: 'refuted', ...sizes };
  if (from.signedAt && to.signedAt && from.signedAt > to.signedAt)
    return { claim: 'growth', outcome: 'refuted', ...sizes, cut: true };
  const joined = isJoined(from, to, joining);
  if (joined === null) return { claim: 'growth', outcome: 'open', why: 'no-consistency-proof', ...sizes };
  return { claim: 'growth', outcome: joined ? 'proved' : 'refuted', ...sizes };
}

/** What a restored log has lost is no forgery: its own recovery line tells of it. So nothing is refuted here. */
function renamed(from: Head, to: Head, joining: Joining): Verdict {
  const facts = { names: [from.origin, to.origin] as [string, string], from: from.size, to: to.size };
  const joined = from.size === to.size ? equalBytes(from.root, to.root) : isJoined(from, to, joining);
  if (joined) return { claim: 'renamed', outcome: 'proved', ...facts };
  return { claim: 'renamed', outcome: 'open', why: 'other-name', ...facts };
}

/** By the lines where they are at hand, else by a proof; null where there is neither. */
function isJoined(from: Checkpoint, to: Checkpoint, { proofs, beginnings }: Joining): boolean | null {
  if (from.size === 0) return true;
  for (const begins of beginnings) {
    const [first, second] = [begins(from), begins(to)];
    if (first !== null && second !== null && (first || second)) return first && second;
  }
  const offered = proofs.find((each) => spans(each, from, to));
  return offered ? isConsistent(from, to, offered.proof.map(bytesOf)) : null;
}

/** By the sizes alone: a proof between heads with other roots is one that does not join these. */
function spans(proof: ConsistencyReply, from: Checkpoint, to: Checkpoint): boolean {
  const [first, second] = [proof.from, proof.to].map((note) => readCheckpoint(readNote(note)?.text ?? ''));
  return first?.size === from.size && second?.size === to.size;
}
