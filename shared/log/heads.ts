import type { ConsistencyReply } from '../api.ts';
import { bytesOf } from './bundle.ts';
import { equalBytes } from './bytes.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { openCheckpoint } from './evidence.ts';
import type { Ed25519, LogKey } from './key.ts';
import { readNote } from './note.ts';
import type { Verdict } from './verdict.ts';
import { isConsistent } from './verify.ts';

/**
 * Heads of one log that came from different hands, each held against the next larger one. Two of one size with different
 * roots, or two that a proof does not join, are two stories of one log.
 */
export async function judgeHeads(
  notes: readonly string[],
  proofs: readonly ConsistencyReply[],
  key: LogKey | null,
  ed25519: Ed25519,
): Promise<Verdict[]> {
  const heads: Checkpoint[] = [];
  const verdicts: Verdict[] = [];
  for (const note of new Set(notes)) {
    const said = readCheckpoint(readNote(note)?.text ?? '');
    const head = key ? await openCheckpoint(note, key, ed25519) : said;
    if (head && !heads.some((each) => same(each, head))) heads.push(head);
    const size = said?.size ?? 0;
    if (!key) verdicts.push({ claim: 'head', outcome: 'open', why: 'no-key', size });
    else verdicts.push({ claim: 'head', outcome: head ? 'proved' : 'refuted', name: key.name, size });
  }
  heads.sort((a, b) => a.size - b.size);
  return [...verdicts, ...heads.slice(1).map((to, i) => growth(heads[i] as Checkpoint, to, proofs))];
}

const same = (a: Checkpoint, b: Checkpoint): boolean =>
  a.origin === b.origin && a.size === b.size && equalBytes(a.root, b.root);

function growth(from: Checkpoint, to: Checkpoint, proofs: readonly ConsistencyReply[]): Verdict {
  const sizes = { from: from.size, to: to.size };
  if (from.origin !== to.origin || from.size === to.size) return { claim: 'growth', outcome: 'refuted', ...sizes };
  if (from.size === 0) return { claim: 'growth', outcome: 'proved', ...sizes };
  const offered = proofs.find((each) => spans(each, from, to));
  if (!offered) return { claim: 'growth', outcome: 'open', why: 'no-consistency-proof', ...sizes };
  return {
    claim: 'growth',
    outcome: isConsistent(from, to, offered.proof.map(bytesOf)) ? 'proved' : 'refuted',
    ...sizes,
  };
}

/** By the sizes alone: a proof between heads with other roots is one that does not join these. */
function spans(proof: ConsistencyReply, from: Checkpoint, to: Checkpoint): boolean {
  const [first, second] = [proof.from, proof.to].map((note) => readCheckpoint(readNote(note)?.text ?? ''));
  return first?.size === from.size && second?.size === to.size;
}
