import { bytesToHex } from '@noble/hashes/utils.js';
import type { Outcome } from '../../shared/log/outcome.ts';
import { peaksOf, rootOf } from '../../shared/log/tree.ts';
import { hashesAt } from '../log.ts';
import type { StoredCheckpoint } from '../store/checkpoints.ts';
import type { Store } from '../store/store.ts';
import { lastVerified, type Verified } from './verification.ts';

/** The log at a glance. */
export interface AuditOverview {
  lines: number;
  /** The newest signed head; null before the first. */
  head: StoredCheckpoint | null;
  /** Whether the stored subtrees still make its root. */
  holds: boolean | null;
  gaps: number;
  erased: number;
  /** Lines that the index has too few or too many. */
  unindexed: number;
  outcomes: { outcome: Outcome; count: number }[];
  units: { unit: string; count: number }[];
  /** Null where none was recorded. */
  verified: Verified | null;
}

export async function auditOverviewOf(store: Store): Promise<AuditOverview> {
  const [sizes, head, outcomes, units, verified] = await Promise.all([
    store.auditFigures.sizes(),
    store.checkpoints.newest(),
    store.auditFigures.outcomes(),
    store.auditFigures.units(),
    lastVerified(store),
  ]);
  return {
    lines: sizes.lines,
    head,
    holds: head && (await makesRoot(store, head)),
    gaps: sizes.next - sizes.lines,
    erased: sizes.lines - sizes.contents,
    unindexed: Math.abs(sizes.lines - sizes.indexed),
    outcomes,
    units,
    verified,
  };
}

/** A lost subtree is as bad as a changed one. */
async function makesRoot(store: Store, { size, root }: StoredCheckpoint): Promise<boolean> {
  try {
    return bytesToHex(rootOf(await hashesAt(store, peaksOf(size)))) === root;
  } catch {
    return false;
  }
}
