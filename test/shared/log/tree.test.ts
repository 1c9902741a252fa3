import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grow, type Hash, leafHash, nodeHash, peaksOf, rootOf } from '../../../shared/log/tree.ts';

/** The leaves and roots that implementations of RFC 6962 are tested with (google/certificate-transparency, merkle_tree_test). */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const hashes = LEAVES.map((leaf) => leafHash(hexToBytes(leaf)));

describe('the tree of RFC 6962', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))('of %d leaves has its known root', (size, root) =>
    expect(bytesToHex(rootOf(grow(0, [], hashes.slice(0, size)).peaks))).toBe(root),
  );

  it('is the same however many leaves come at once', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 12 }), (portions) => {
        const leaves = Array.from({ length: portions.reduce((a, b) => a + b, 0) }, (_, i) =>
          leafHash(Uint8Array.of(i)),
        );
        let [size, peaks, completed] = [0, [] as Hash[], [] as string[]];
        for (const portion of portions) {
          const grown = grow(size, peaks, leaves.slice(size, size + portion));
          size += portion;
          peaks = grown.peaks;
          completed = [...completed, ...grown.completed.map(({ level, place }) => `${level}/${place}`)];
        }
        const whole = grow(0, [], leaves);
        expect(peaks).toEqual(whole.peaks);
        expect(completed.sort()).toEqual(whole.completed.map(({ level, place }) => `${level}/${place}`).sort());
        expect(peaks).toHaveLength(peaksOf(size).length);
        expect(bytesToHex(rootOf(peaks))).toBe(bytesToHex(byDefinition(leaves)));
      }),
    ));

  it('names its peaks from left to right', () =>
    expect(peaksOf(7)).toEqual([
      { level: 2, place: 0 },
      { level: 1, place: 2 },
      { level: 0, place: 6 },
    ]));

  it('does not grow from peaks that are not there', () =>
    expect(() => grow(3, [leafHash(Uint8Array.of(0))], [leafHash(Uint8Array.of(1))])).toThrow(RangeError));
});

/** RFC 6962, section 2.1, word for word. */
function byDefinition(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (leaves.length === 0) return rootOf([]);
  if (leaves.length === 1 && only) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(byDefinition(leaves.slice(0, k)), byDefinition(leaves.slice(k)));
}
