import { expect, it } from 'vitest';
import type { Row, RowValues } from '../../shared/annex/row.ts';
import { movesOf } from '../../shared/progress.ts';

const at = { row: 3, column: 1 };
const row = (kind: Row['kind'], values: RowValues): Row => ({ row: 3, kind, path: '1', values, more: [], joined: [] });
const text = (said: string) => ({ reads: 'text' as const, at, text: said });
const measure = (value: number | null, comparator: '=' | '>=' | '<=' = '=') => ({
  ...{ reads: 'measure' as const, at, text: String(value), comparator, value, upper: null, percent: false },
});
const finish = (to: string) => ({
  ...{
    reads: 'time' as const,
    at,
    text: to,
    from: to,
    to,
    precision: 'day' as const,
    recurring: false,
    readable: true,
  },
});
const task = (result: string, due = '2025-12-31') => row('task', { result: text(result), finish: finish(due) });
const target = (actual: number | null, planned = measure(10)) =>
  row('target', { value: planned, actual: measure(actual) });
const CUT_OFF = '2025-09-14';

it.each([
  ['what was done is not done any more', task('Đã hoàn thành'), task('Đang thực hiện'), ['regressed']],
  ['not done, the same words', task('Đang thực hiện'), task('Đang thực hiện'), ['stalled']],
  ['not done, but something new', task('Đang thực hiện'), task('Đang thực hiện được 50%'), []],
  ['done, the same words', task('Đã hoàn thành'), task('Đã hoàn thành'), []],
  ['over its time and not done', task('Chưa thực hiện'), task('Đang làm', '2025-09-14'), ['overdue']],
  ['its time is not over', task('Chưa thực hiện'), task('Đang làm', '2025-09-15'), []],
  ['over its time and done', null, task('Đã hoàn thành', '2025-01-31'), []],
  ['new, and over its time', null, task('Chưa thực hiện', '2025-01-31'), ['overdue']],
  ['a figure fell', target(9), target(8), ['regressed']],
  ['a figure stood still below what was promised', target(8), target(8), ['stalled']],
  ['a figure stood still where it should be', target(10), target(10), []],
  ['a figure rose', target(8), target(9), []],
  ['staying low was promised: less is no loss', target(9, measure(10, '<=')), target(8, measure(10, '<=')), []],
  ['staying low was promised: more is one', target(8, measure(10, '<=')), target(9, measure(10, '<=')), ['regressed']],
  ['words are not compared', target(null), target(null), []],
] as const)('%s', (_, before, after, moves) => expect(movesOf(before, after, CUT_OFF)).toEqual(moves));

it('nothing is overdue where figures have no last day', () =>
  expect(movesOf(null, task('Chưa thực hiện', '2025-01-31'), null)).toEqual([]));
