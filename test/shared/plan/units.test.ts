import { expect, it } from 'vitest';
import { UNITS, unitByCode, unitTitle } from '../../../shared/plan/units.ts';

it('knows the 114 units of the official list', () => {
  const count = (kind: string) => UNITS.filter((unit) => unit.kind === kind).length;
  expect([count('phường'), count('xã'), count('đặc khu')]).toEqual([45, 67, 2]);
  expect(UNITS.every(({ code }) => /^\d{5}$/.test(code))).toBe(true);
  expect(new Set(UNITS.map(({ code }) => code)).size).toBe(114);
  expect(UNITS.every(({ name }) => name === name.normalize('NFC').trim())).toBe(true);
});

it('finds a unit by its code only', () => {
  expect(unitByCode('10729')).toEqual({ code: '10729', name: 'Trần Liễu', kind: 'phường' });
  expect(unitTitle(unitByCode('11446') ?? { code: '', name: '', kind: 'xã' })).toBe('Phường Phù Liễn');
  expect(unitByCode('Trần Liễu')).toBeNull();
});
