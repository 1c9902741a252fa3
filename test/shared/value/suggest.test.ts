import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planById } from '../../../shared/plan/built-in.ts';
import { agencyKey } from '../../../shared/value/agency-list.ts';
import { editDistance, suggester } from '../../../shared/value/suggest.ts';

const names = ['so khoa hoc va cong nghe', 'so noi vu', 'phong van hoa xa hoi', 'cong an phuong'].map((name) => ({
  name,
  key: name,
}));

it('the nearest name within a few slips', () => {
  const { nearest } = suggester(names);
  expect(nearest('so khoa hoc va cong ngẹ')).toBe('so khoa hoc va cong nghe');
  expect(nearest('phong van hoa xa hoii')).toBe('phong van hoa xa hoi');
  expect(nearest('ban quan ly du an')).toBe(null);
});

const city = planById('hai-phong-2025')?.agencies ?? [];
const { nearest } = suggester(
  city.flatMap(({ name, aliases }) => [name, ...aliases].map((known) => ({ name, key: agencyKey(known) }))),
);

it.each([
  ['Bộ KH&CN', null],
  ['Bộ Khoa học và Công nghệ', null],
  ['Phòng Khoa học và Công nghệ', null],
  ['Ban Nội vụ', null],
  ['Phòng HĐND và UBND', null],
  ['Hội Thanh niên phường', null],
  ['Sở KH&CM', 'Sở Khoa học và Công nghệ'],
  ['Sơ Khoa học và Công nghệ', 'Sở Khoa học và Công nghệ'],
  ['Só Nội vụ', 'Sở Nội vụ'],
  ['Phòn Văn hóa - Xã hội', 'Phòng Văn hóa - Xã hội'],
  ['UBND phừơng', 'Ủy ban nhân dân phường'],
])('the first word tells the level: %s → %s', (typed, meant) => expect(nearest(agencyKey(typed))).toBe(meant));

/** The definition, without any bound. */
const plain = (a: string, b: string): number =>
  a === ''
    ? b.length
    : b === ''
      ? a.length
      : Math.min(
          plain(a.slice(1), b) + 1,
          plain(a, b.slice(1)) + 1,
          plain(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
        );

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

it('the distance is Levenshtein up to the limit', () =>
  fc.assert(
    fc.property(word, word, fc.nat(6), (a, b, limit) => {
      const real = plain(a, b);
      if (real <= limit) expect(editDistance(a, b, limit)).toBe(real);
      else expect(editDistance(a, b, limit)).toBeGreaterThan(limit);
    }),
  ));

it('the bound by letters never hides the nearest', () =>
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1 }), word, (list, text) => {
      const limit = Math.max(1, Math.floor(text.length * 0.18));
      const best = Math.min(...list.map((name) => plain(text, name)));
      const found = suggester(list.map((name) => ({ name, key: name }))).nearest(text);
      expect(found === null ? best > limit : plain(text, found) === best).toBe(true);
    }),
  ));
