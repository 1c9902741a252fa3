import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistencyProof, inclusionProof, type Plan } from '../../../shared/log/proof.ts';
import { grow, type Hash, leafHash, rootOf } from '../../../shared/log/tree.ts';
import { isConsistent, rootFromInclusion } from '../../../shared/log/verify.ts';

const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const known = LEAVES.map((leaf) => leafHash(hexToBytes(leaf)));
const random = Array.from({ length: 70 }, (_, i) => leafHash(Uint8Array.of(i)));

/** A log in memory: leaves, and the subtrees completed while it grew. */
function logOf(leaves: readonly Hash[]) {
  const nodes = new Map(grow(0, [], leaves).completed.map(({ level, place, hash }) => [`${level} ${place}`, hash]));
  leaves.forEach((hash, place) => void nodes.set(`0 ${place}`, hash));
  const prove = ({ places, proof }: Plan): Hash[] =>
    proof(
      places.map(({ level, place }) => {
        const hash = nodes.get(`${level} ${place}`);
        if (!hash) throw new Error(`no node ${level} ${place}`);
        return hash;
      }),
    );
  return { prove, root: (size: number) => rootOf(grow(0, [], leaves.slice(0, size)).peaks) };
}

const A = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const B = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const C = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const D = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const E = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const F = 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7';
const G = 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125';
const H = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
const I = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';

describe('the proofs that implementations of RFC 6962 are tested with', () => {
  const { prove } = logOf(known);
  it.each([
    [0, 1, []],
    [0, 8, [A, B, C]],
    [5, 8, [D, E, F]],
    [2, 3, [G]],
    [1, 5, [H, B, D]],
  ])('inclusion of leaf %d in %d', (index, size, proof) =>
    expect(prove(inclusionProof(index, size)).map(bytesToHex)).toEqual(proof),
  );
  it.each([
    [1, 1, []],
    [1, 8, [A, B, C]],
    [6, 8, [I, E, F]],
    [2, 5, [B, D]],
  ])('consistency of %d with %d', (first, size, proof) =>
    expect(prove(consistencyProof(first, size)).map(bytesToHex)).toEqual(proof),
  );
});

const { prove, root } = logOf(random);
const sizes = fc.integer({ min: 1, max: random.length });
const bent = (hash: Hash): Hash => hash.map((byte, i) => (i === 7 ? byte ^ 1 : byte));

describe('whatever the size', () => {
  it('a leaf leads to the root, and no other leaf, place, size or proof does', () =>
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, any, which) => {
        const index = any % size;
        const leaf = random[index] as Hash;
        const proof = prove(inclusionProof(index, size));
        const rootOfAll = bytesToHex(root(size));
        const reached = (...[l, i, s, p]: Parameters<typeof rootFromInclusion>) => {
          const hash = rootFromInclusion(l, i, s, p);
          return hash && bytesToHex(hash);
        };
        expect(reached(leaf, index, size, proof)).toBe(rootOfAll);
        expect(reached(bent(leaf), index, size, proof)).not.toBe(rootOfAll);
        if (size > 1) expect(reached(leaf, (index + 1) % size, size, proof)).not.toBe(rootOfAll);
        expect(reached(leaf, index, size, [...proof, leaf])).toBeNull();
        if (proof.length > 0) {
          expect(reached(leaf, index, size, proof.slice(0, -1))).not.toBe(rootOfAll);
          const broken = proof.map((hash, i) => (i === which % proof.length ? bent(hash) : hash));
          expect(reached(leaf, index, size, broken)).not.toBe(rootOfAll);
        }
        expect(reached(leaf, size, size, proof)).toBeNull();
      }),
    ));

  it('a tree is shown to begin with a smaller one, and with no other', () =>
    fc.assert(
      fc.property(sizes, sizes, fc.nat(), (one, other, which) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const before = { size: first, root: root(first) };
        const after = { size: second, root: root(second) };
        const proof = prove(consistencyProof(first, second));
        expect(isConsistent(before, after, proof)).toBe(true);
        expect(isConsistent({ ...before, root: bent(before.root) }, after, proof)).toBe(false);
        expect(isConsistent(before, { ...after, root: bent(after.root) }, proof)).toBe(false);
        expect(isConsistent(before, after, [...proof, before.root])).toBe(false);
        if (proof.length > 0) {
          expect(isConsistent(before, after, proof.slice(0, -1))).toBe(false);
          const broken = proof.map((hash, i) => (i === which % proof.length ? bent(hash) : hash));
          expect(isConsistent(before, after, broken)).toBe(false);
        }
        if (first < second) expect(isConsistent(after, before, proof)).toBe(false);
      }),
    ));

  it('begins with the empty one without a proof', () => {
    expect(isConsistent({ size: 0, root: rootOf([]) }, { size: 5, root: root(5) }, [])).toBe(true);
    expect(isConsistent({ size: 0, root: root(1) }, { size: 5, root: root(5) }, [])).toBe(false);
  });
});

it('reads few stored subtrees: of a million leaves at most forty', () => {
  const size = 1_000_003;
  for (const index of [0, 1, 524_287, 524_288, 999_999, size - 1]) {
    expect(inclusionProof(index, size).places.length).toBeLessThanOrEqual(40);
    expect(consistencyProof(index + 1, size).places.length).toBeLessThanOrEqual(40);
  }
});
