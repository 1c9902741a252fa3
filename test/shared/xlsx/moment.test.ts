import { expect, it } from 'vitest';
import { moment } from '../../../shared/message/moment.ts';
import { serialOfDay, serialOfMoment } from '../../../shared/xlsx/moment.ts';

it.each([
  ['2026-03-18T10:00:00Z', '17 giờ 00, ngày 18/3/2026'],
  ['2026-03-18T17:00:00+07:00', '17 giờ 00, ngày 18/3/2026'],
  ['2025-12-31T17:05:59.999Z', '0 giờ 05, ngày 1/1/2026'],
])('%s is said %s', (at, said) => expect(moment(at, 'vi')).toBe(said));

it('serial numbers as Excel counts them', () => {
  expect(serialOfDay('2025-03-31')).toBe(45747);
  expect(serialOfMoment('2025-03-31T05:00:59Z')).toBe(45747.5);
  expect(serialOfMoment('2025-03-30T17:00:00Z')).toBe(45747);
});
