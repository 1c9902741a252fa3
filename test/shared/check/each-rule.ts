import type { Example } from '../../../shared/rulebook/entry.ts';

/** Of one rule: an annex it speaks of and where, one that is simply right, and one that only looks wrong. */
export interface Cases {
  failing: Example;
  cell: string | null;
  passing: Example;
  near: Example;
}
