import { equalBytes } from './bytes.ts';
import { type Hash, nodeHash, rootOf } from './tree.ts';

/** The root that a leaf and its proof lead to, or null where the proof has not the length that it needs. */
export function rootFromInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[]): Hash | null {
  if (index >= size) return null;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return null;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
}

/** Whether the proof shows that a tree with the first root was only added to (RFC 9162, 2.1.4.2). */
export function isConsistent(
  first: { size: number; root: Hash },
  second: { size: number; root: Hash },
  proof: readonly Hash[],
): boolean {
  if (first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && equalBytes(first.root, second.root);
  if (first.size === 0) return proof.length === 0 && equalBytes(first.root, rootOf([]));
  let [node, last] = [first.size - 1, second.size - 1];
  while (node % 2 === 1) [node, last] = [(node - 1) / 2, Math.floor(last / 2)];
  const [start, ...rest] = node === 0 ? [first.root, ...proof] : proof;
  if (!start) return false;
  let [before, after] = [start, start];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [before, after] = [nodeHash(sibling, before), nodeHash(sibling, after)];
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else after = nodeHash(after, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && equalBytes(before, first.root) && equalBytes(after, second.root);
}
