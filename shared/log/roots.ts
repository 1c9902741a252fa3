import type { Bundle } from '../api.ts';
import { equalBytes } from './bytes.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { leafOf } from './evidence.ts';
import { readNote } from './note.ts';
import { grow, type Hash, rootOf } from './tree.ts';

/** The head of a bundle as its text says, whoever has signed it; null where it is none. */
export const headOf = ({ checkpoint }: Pick<Bundle, 'checkpoint'>): Checkpoint | null =>
  readCheckpoint(readNote(checkpoint)?.text ?? '');

/** Whether a bundle is given as the whole log. */
export const isWhole = ({ about, next, entries }: Bundle): boolean =>
  Object.values(about).every((each) => each === null) && next === null && entries[0]?.seq === 0;

/** From lines that are at hand from the first one on, whether a head is theirs; null where they do not reach so far. */
export type Begins = (head: Checkpoint) => boolean | null;

/** What needs no proof from the server: whoever holds the lines computes the root over any beginning of them. */
export function beginningsOf({ entries }: Bundle): Begins {
  const gap = entries.findIndex(({ seq }, place) => seq !== place);
  const leaves: Hash[] = (gap < 0 ? entries : entries.slice(0, gap)).map(({ entry }) => leafOf(entry));
  return ({ size, root }) =>
    size > leaves.length ? null : equalBytes(rootOf(grow(0, [], leaves.slice(0, size)).peaks), root);
}
