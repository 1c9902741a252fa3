import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodMistakes } from '../../../shared/plan/mistakes.ts';
import { REPORTS, type ReportKind, reportPeriod, workingDayAfter } from '../../../shared/plan/reporting.ts';
import { Period } from '../../../shared/plan/schema.ts';
import { dayNumber } from '../../../shared/value/calendar.ts';

/** NĐ 09/2019/NĐ-CP, Điều 12, as domain-rules.json (periodic_reporting.cut_off) has it. */
describe('what a report counts', () => {
  it.each<[ReportKind, number, number, string, string, string]>([
    // "ngày 15 tháng trước - ngày 14 tháng thuộc kỳ báo cáo"
    ['month', 2026, 3, '2026-02-15', '2026-03-14', 'Báo cáo tháng 3 năm 2026'],
    ['month', 2026, 1, '2025-12-15', '2026-01-14', 'Báo cáo tháng 1 năm 2026'],
    // "ngày 15 tháng trước kỳ báo cáo - ngày 14 tháng cuối quý"
    ['quarter', 2026, 1, '2025-12-15', '2026-03-14', 'Báo cáo quý I năm 2026'],
    ['quarter', 2026, 2, '2026-03-15', '2026-06-14', 'Báo cáo quý II năm 2026'],
    ['quarter', 2025, 3, '2025-06-15', '2025-09-14', 'Báo cáo quý III năm 2025'],
    ['quarter', 2026, 4, '2026-09-15', '2026-12-14', 'Báo cáo quý IV năm 2026'],
    // "15/12 năm trước - 14/6"
    ['half-year', 2026, 1, '2025-12-15', '2026-06-14', 'Báo cáo 6 tháng đầu năm 2026'],
    // "15/12 năm trước - 14/9 (seen only in the Khánh Hòa rule)"
    ['nine-months', 2026, 1, '2025-12-15', '2026-09-14', 'Báo cáo 9 tháng năm 2026'],
    // "15/12 năm trước - 14/12"
    ['year', 2025, 1, '2024-12-15', '2025-12-14', 'Báo cáo năm 2025'],
  ])('%s %i, no. %i: %s – %s', (kind, year, number, from, to, title) =>
    expect(reportPeriod({ kind, year, number })).toMatchObject({
      stage: 'report',
      title,
      span: { from, to },
      cutOff: to,
    }),
  );
});

describe('when it is due', () => {
  it.each([
    // 14/3/2026 is a Saturday; "02 ngày làm việc kể từ ngày chốt" (QĐ 01/2023/QĐ-UBND Khánh Hòa).
    ['quarter', 2026, 1, [], '2026-03-17', '2026-03-19'],
    // 14/12/2025 is a Sunday.
    ['year', 2025, 1, [], '2025-12-16', '2025-12-18'],
    // A Wednesday: the weekend lies before the city's due.
    ['month', 2026, 1, [], '2026-01-16', '2026-01-20'],
    // Tết: days off that the caller names.
    [
      'month',
      2026,
      2,
      ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
      '2026-02-24',
      '2026-02-26',
    ],
  ] as const)('%s %i, no. %i, without %j: units %s, city %s', (kind, year, number, holidays, units, city) =>
    expect(reportPeriod({ kind, year, number }, holidays)).toMatchObject({
      dueUnits: `${units}T17:00:00+07:00`,
      dueCity: `${city}T17:00:00+07:00`,
    }),
  );

  it('leaves a working day between the cut-off and the due, whatever the report', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(REPORTS) as ReportKind[])),
        fc.integer({ min: 2000, max: 2100 }),
        fc.nat(),
        (kind, year, n) => {
          const period = reportPeriod({ kind, year, number: (n % REPORTS[kind].count) + 1 });
          expect(Period.parse(period)).toEqual(period);
          expect(periodMistakes(period)).toEqual([]);
        },
      ),
    ));
});

it('the n-th working day is no Saturday or Sunday, and later for a larger n', () =>
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      const from = date.toISOString().slice(0, 10);
      const [first, second] = [workingDayAfter(from, 1), workingDayAfter(from, 2)];
      for (const day of [first, second]) expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
      expect(dayNumber(first) - dayNumber(from)).toBeGreaterThan(0);
      expect(dayNumber(second)).toBeGreaterThan(dayNumber(first));
    }),
  ));
