import { sha256 } from '@noble/hashes/sha2.js';

/** The Merkle tree of RFC 6962, section 2.1, built from left to right: what is complete never changes again. */
export type Hash = Uint8Array;

const LEAF = 0x00;
const NODE = 0x01;

export const leafHash = (entry: Uint8Array): Hash => sha256.create().update(Uint8Array.of(LEAF)).update(entry).digest();

export const nodeHash = (left: Hash, right: Hash): Hash =>
  sha256.create().update(Uint8Array.of(NODE)).update(left).update(right).digest();

/** A complete subtree of 2^level leaves, the place-th of its level; level 0 are the leaves. */
export interface Place {
  level: number;
  place: number;
}

export interface TreeNode extends Place {
  hash: Hash;
}

/** The complete subtrees that a tree of this size consists of, from left to right: as many as its size has binary ones. */
export function peaksOf(size: number): Place[] {
  const peaks: Place[] = [];
  let start = 0;
  for (let level = Math.floor(Math.log2(size || 1)); level >= 0; level--) {
    const width = 2 ** level;
    if (size - start < width) continue;
    peaks.push({ level, place: start / width });
    start += width;
  }
  return peaks;
}

export interface Growth {
  /** Hashes of peaksOf(size) after growing. */
  peaks: Hash[];
  /** Subtrees completed on the way, without the leaves themselves. */
  completed: TreeNode[];
}

/** A tree of `size` leaves with these peaks, and more leaves put to its right. */
export function grow(size: number, peaks: readonly Hash[], leaves: readonly Hash[]): Growth {
  const stack: TreeNode[] = peaksOf(size).map((place, i) => ({ ...place, hash: peaks[i] ?? missing() }));
  const completed: TreeNode[] = [];
  leaves.forEach((hash, i) => {
    let right: TreeNode = { level: 0, place: size + i, hash };
    for (let left = stack.at(-1); left?.level === right.level; left = stack.at(-1)) {
      stack.pop();
      right = { level: right.level + 1, place: left.place / 2, hash: nodeHash(left.hash, right.hash) };
      completed.push(right);
    }
    stack.push(right);
  });
  return { peaks: stack.map(({ hash }) => hash), completed };
}

function missing(): never {
  throw new RangeError('a peak of the tree is missing');
}

/** Of an empty tree the hash of nothing. */
export const rootOf = (peaks: readonly Hash[]): Hash =>
  peaks.length === 0 ? sha256(new Uint8Array()) : peaks.reduceRight((right, left) => nodeHash(left, right));
