import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../shared/canonical.ts';

it('sorts members by code units and leaves out what JSON leaves out', () => {
  expect(canonicalJson({ b: [1, { d: undefined, c: null }], a: 'ố', '\u20ac': true, '\r': 1 })).toBe(
    '{"\\r":1,"a":"ố","b":[1,{"c":null}],"€":true}',
  );
});

it('writes numbers as RFC 8785, appendix B, does', () => {
  expect(canonicalJson(JSON.parse('[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0]'))).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
  );
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1, 1n, undefined])('%s is no JSON value', (value) =>
  expect(() => canonicalJson(value)).toThrow(TypeError),
);

it('says the same value, whatever the order of its members', () =>
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = canonicalJson(value);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(backwards(value))).toBe(written);
    }),
  ));

const backwards = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, item]) => [name, backwards(item)]),
  );
};
