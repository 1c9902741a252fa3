import { expect, it } from 'vitest';
import { allFindings, byCell, counted, grouped, walk } from '../../addin/state/findings.ts';
import type { Finding } from '../../shared/finding.ts';
import { inspectionOf } from './inspection.ts';

const at = { row: 9, column: 5 };
const error: Finding = { code: 'time.unreadable', severity: 'error', at, params: { text: 'x' }, fix: null };
const warning: Finding = { code: 'ordinal.missing', severity: 'warning', at, params: {}, fix: null };
const note: Finding = {
  code: 'ordinal.sequence',
  severity: 'note',
  at: { row: 2, column: 1 },
  params: { expected: '2' },
  fix: null,
};
const form: Finding = { code: 'text.spacing', severity: 'note', at, params: {}, fix: null };
const file: Finding = {
  code: 'table.annex-missing',
  severity: 'error',
  at: null,
  params: { annex: 'tasks' },
  fix: null,
};

const all = allFindings(inspectionOf([note, warning, form, error], [file]));

it('names every finding by sheet, cell and code', () =>
  expect(all.map(({ key }) => key)).toEqual([
    '!!table.annex-missing',
    'PL!A2!ordinal.sequence',
    'PL!E9!ordinal.missing',
    'PL!E9!text.spacing',
    'PL!E9!time.unreadable',
  ]));

it('tells the same fault twice at one cell apart', () =>
  expect(allFindings(inspectionOf([error, error], [])).map(({ key }) => key)).toEqual([
    'PL!E9!time.unreadable',
    'PL!E9!time.unreadable#2',
  ]));

it('groups by severity, gravest first, and sets text forms apart', () =>
  expect(
    grouped(all).map(({ severity, causes, form: forms }) => [
      severity,
      causes.flat().map(({ finding }) => finding.code),
      forms.map(({ finding }) => finding.code),
    ]),
  ).toEqual([
    ['error', ['table.annex-missing', 'time.unreadable'], []],
    ['warning', ['ordinal.missing'], []],
    ['note', ['ordinal.sequence'], ['text.spacing']],
  ]));

it('says of hidden signs of several kinds once that they are hidden', () => {
  const hidden = (row: number, sign: string): Finding => ({
    code: 'text.hidden-character',
    severity: 'warning',
    at: { row, column: 2 },
    params: { characters: [sign] },
    fix: null,
  });
  const [group] = grouped(allFindings(inspectionOf([hidden(3, 'U+200B'), hidden(4, 'U+00AD')], [])));
  expect(group?.causes.map((places) => places.map(({ key }) => key))).toEqual([
    ['PL!B3!text.hidden-character', 'PL!B4!text.hidden-character'],
  ]);
});

it('says one cause once, with all its places, and another one apart', () => {
  const empty = (row: number, column: string): Finding => ({
    code: 'cell.required',
    severity: 'error',
    at: { row, column: 5 },
    params: { column },
    fix: null,
  });
  const found = allFindings(inspectionOf([empty(5, 'lead'), empty(6, 'finish'), empty(7, 'lead')], []));
  expect(grouped(found)[0]?.causes.map((places) => places.map(({ key }) => key))).toEqual([
    ['PL!E5!cell.required', 'PL!E7!cell.required'],
    ['PL!E6!cell.required'],
  ]);
  expect(walk(found).map(({ key }) => key)).toEqual([
    'PL!E5!cell.required',
    'PL!E7!cell.required',
    'PL!E6!cell.required',
  ]);
});

it('keeps a warning about hidden characters in the list: only notes are mere form', () => {
  const hidden: Finding = {
    code: 'text.hidden-character',
    severity: 'warning',
    at,
    params: { characters: [] },
    fix: null,
  };
  expect(grouped(allFindings(inspectionOf([hidden], [])))[0]?.form).toEqual([]);
});

it('walks in the order shown, without the text forms', () =>
  expect(walk(all).map(({ finding }) => finding.code)).toEqual([
    'table.annex-missing',
    'time.unreadable',
    'ordinal.missing',
    'ordinal.sequence',
  ]));

it('counts each severity', () => expect(counted(all)).toEqual({ error: 2, warning: 1, note: 2 }));

it('marks a cell with its gravest finding first', () =>
  expect(
    byCell(all, 'PL')
      .get('E9')
      ?.map(({ finding }) => finding.code),
  ).toEqual(['time.unreadable', 'ordinal.missing', 'text.spacing']));
