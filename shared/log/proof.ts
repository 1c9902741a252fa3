import { type Hash, type Place, peaksOf, rootOf } from './tree.ts';

/** Leaves `from` up to, but not including, `to`. */
interface Range {
  from: number;
  to: number;
}

/** The largest power of two below `size`: where RFC 6962 cuts a tree in two. */
function cut(size: number): number {
  let width = 1;
  while (width * 2 < size) width *= 2;
  return width;
}

/** PATH(m, D[n]) of RFC 6962, 2.1.1, as the ranges whose roots it lists, from the leaf upwards. */
function inclusionRanges(leaf: number, { from, to }: Range): Range[] {
  if (to - from === 1) return [];
  const middle = from + cut(to - from);
  return leaf < middle
    ? [...inclusionRanges(leaf, { from, to: middle }), { from: middle, to }]
    : [...inclusionRanges(leaf, { from: middle, to }), { from, to: middle }];
}

/** SUBPROOF(m, D[n], b) of RFC 6962, 2.1.2, likewise; `known` as long as the old tree's root is what is being proved. */
function consistencyRanges(size: number, { from, to }: Range, known: boolean): Range[] {
  if (size === to) return known ? [] : [{ from, to }];
  const middle = from + cut(to - from);
  return size <= middle
    ? [...consistencyRanges(size, { from, to: middle }, known), { from: middle, to }]
    : [...consistencyRanges(size, { from: middle, to }, false), { from, to: middle }];
}

/** Stored subtrees that a range consists of: one where it is complete, several at the growing end of the tree. */
const placesOf = ({ from, to }: Range): Place[] =>
  peaksOf(to - from).map(({ level, place }) => ({ level, place: from / 2 ** level + place }));

/** A proof yet without its hashes: which stored subtrees it needs, and how they make it. */
export interface Plan {
  /** At most one for each level of the tree, and as many again at its growing end. */
  places: Place[];
  /** From the hashes of these places, in their order, the proof. */
  proof(hashes: readonly Hash[]): Hash[];
}

function planOf(ranges: readonly Range[]): Plan {
  const parts = ranges.map(placesOf);
  return {
    places: parts.flat(),
    proof: (hashes) => {
      let taken = 0;
      return parts.map(({ length }) => {
        const part = hashes.slice(taken, taken + length);
        taken += length;
        return rootOf(part);
      });
    },
  };
}

/** That the leaf at `index` stands in the tree of `size` leaves. */
export const inclusionProof = (index: number, size: number): Plan =>
  planOf(inclusionRanges(index, { from: 0, to: size }));

/** That the tree of `size` leaves begins with the one of `first`. Of an empty tree there is nothing to prove. */
export const consistencyProof = (first: number, size: number): Plan =>
  planOf(first === 0 ? [] : consistencyRanges(first, { from: 0, to: size }, true));
