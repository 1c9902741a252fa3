import { expect, it } from 'vitest';
import { marksOf } from '../../addin/state/marks.ts';
import type { Finding, Severity } from '../../shared/finding.ts';
import { a1Area, type Grid, parseA1 } from '../../shared/grid.ts';
import { inspectionOf } from './inspection.ts';

const finding = (cell: string, severity: Severity): Finding => ({
  ...{ code: 'cell.required', severity, at: parseA1(cell), params: { column: 'time' }, fix: null },
});
const grid = (merges: Grid['merges'] = []): Grid => ({
  ...{ sheet: 'PL', cells: [], merges, hiddenRows: [], hiddenColumns: [] },
});
const marks = (findings: Finding[], merges?: Grid['merges']) =>
  marksOf({
    grids: [{ ...grid(), sheet: 'Khác' }, grid(merges)],
    inspection: inspectionOf(findings, [finding('', 'error')]),
  }).map(({ sheet, areas }) => [sheet, ...areas.map(({ area, severity }) => `${a1Area(area)} ${severity}`)]);

it('a cell is coloured by the gravest that was found there, notes are not', () =>
  expect(
    marks([finding('C3', 'note'), finding('B2', 'warning'), finding('B2', 'error'), finding('D4', 'warning')]),
  ).toEqual([['PL', 'B2:B2 error', 'D4:D4 warning']]));

it('cells below each other are one area, as long as they are at fault in the same way', () =>
  expect(
    marks([finding('C5', 'error'), finding('C3', 'error'), finding('C4', 'error'), finding('C6', 'warning')]),
  ).toEqual([['PL', 'C3:C5 error', 'C6:C6 warning']]));

it('of merged cells all are coloured, once', () =>
  expect(marks([finding('B3', 'error'), finding('B4', 'error')], [{ top: 3, left: 2, bottom: 4, right: 3 }])).toEqual([
    ['PL', 'B3:C4 error'],
  ]));

it('nothing found leaves nothing to colour', () => expect(marks([])).toEqual([]));
