import { expect, it } from 'vitest';
import { NOTHING_FILLED } from '../../addin/state/filled.ts';
import { letterOf, missingFrom, openErrors } from '../../addin/state/letter.ts';
import type { SentFinding } from '../../shared/api.ts';

const unreadable = (row: number): SentFinding => ({
  code: 'time.unreadable',
  severity: 'error',
  at: { row, column: 5 },
  params: { text: 'x' },
  fix: null,
  part: 0,
});
const warning: SentFinding = {
  code: 'ordinal.missing',
  severity: 'warning',
  at: { row: 2, column: 1 },
  params: {},
  fix: null,
  part: 0,
};
const noRow: SentFinding = { code: 'table.empty', severity: 'error', at: null, params: {}, fix: null, part: 0 };
const nothingAsked = { documentNumber: false, signer: false, approval: false };

it('asks one reason per code, with its cells, and none for a warning', () =>
  expect(openErrors([unreadable(9), warning, unreadable(12)], []).map(({ code, cells }) => [code, cells])).toEqual([
    ['time.unreadable', ['E9', 'E12']],
  ]));

it('adds what only the server found, once', () =>
  expect(openErrors([unreadable(9)], [unreadable(9), noRow]).map(({ code, cells }) => [code, cells])).toEqual([
    ['time.unreadable', ['E9']],
    ['table.empty', []],
  ]));

it('asks a reason for what is a warning here and an error at the server, which has a newer plan', () => {
  const there = [{ ...warning, severity: 'error' as const }];
  expect(openErrors([unreadable(9), warning], there).map(({ code, cells }) => [code, cells])).toEqual([
    ['time.unreadable', ['E9']],
    ['ordinal.missing', ['A2']],
  ]);
});

it('holds a sending back until every error has a reason that is more than spaces', () => {
  const open = openErrors([unreadable(9), noRow], []);
  const reasons = { 'time.unreadable': 'Đã ký', 'table.empty': '  ' };
  expect(missingFrom(NOTHING_FILLED, open, nothingAsked)).toEqual(['time.unreadable', 'table.empty']);
  expect(missingFrom({ ...NOTHING_FILLED, reasons }, open, nothingAsked)).toEqual(['table.empty']);
});

it('asks number, date and signer only where the plan does', () => {
  expect(missingFrom(NOTHING_FILLED, [], nothingAsked)).toEqual([]);
  expect(missingFrom(NOTHING_FILLED, [], { documentNumber: true, signer: true, approval: false })).toEqual([
    'number',
    'date',
    'signer',
  ]);
});

it.each([
  ['18/3/2025', '2025-03-18', []],
  ['18-03-2025', '2025-03-18', []],
  ['3/2025', null, ['date']],
  ['31/2/2025', null, ['date']],
])('takes the document’s date as it is typed here: %s', (date, iso, missing) => {
  const asks = { documentNumber: true, signer: false, approval: false };
  const filled = { ...NOTHING_FILLED, number: '12/KH-UBND', date };
  expect(missingFrom(filled, [], asks)).toEqual(missing);
  expect(letterOf(filled, [], asks).document?.date).toBe(iso);
});

it('writes the letter: trimmed reasons for whole codes, the document only where asked', () => {
  const open = openErrors([unreadable(9)], []);
  const filled = { ...NOTHING_FILLED, reasons: { 'time.unreadable': ' Đã ký ' } as const, number: '12/KH-UBND' };
  const justifications = [{ code: 'time.unreadable', cell: null, reason: 'Đã ký' }];
  const nothingAlong = { signed: null, along: false };
  expect(letterOf(filled, open, nothingAsked)).toEqual({ justifications, document: null, ...nothingAlong });
  const signed = new File([], '12-KH.pdf');
  expect(letterOf({ ...filled, signed }, open, nothingAsked)).toMatchObject({ signed, document: { date: null } });
  expect(letterOf(filled, open, { ...nothingAsked, documentNumber: true }).document).toEqual({
    number: '12/KH-UBND',
    date: null,
    signer: '',
  });
});

it('one cell may have a reason of its own: beside that of its kind, or every cell its own', () => {
  const open = openErrors([unreadable(9), { ...unreadable(9), part: 1 }, noRow], []);
  const own = { 'time.unreadable 0 E9': ' Chờ vốn ', 'time.unreadable 1 E9': '  ' };
  const filled = { ...NOTHING_FILLED, ownReasons: own };
  expect(missingFrom(filled, open, nothingAsked)).toEqual(['time.unreadable', 'table.empty']);
  const each = { ...filled, ownReasons: { ...own, 'time.unreadable 1 E9': 'Chờ đất' } };
  expect(missingFrom(each, open, nothingAsked)).toEqual(['table.empty']);
  expect(letterOf(each, open, nothingAsked).justifications).toEqual([
    { code: 'time.unreadable', cell: 'E9', part: 0, reason: 'Chờ vốn' },
    { code: 'time.unreadable', cell: 'E9', part: 1, reason: 'Chờ đất' },
  ]);
  const both = { ...filled, reasons: { 'time.unreadable': 'Đã ký' } as const };
  expect(letterOf(both, open, nothingAsked).justifications).toEqual([
    { code: 'time.unreadable', cell: null, reason: 'Đã ký' },
    { code: 'time.unreadable', cell: 'E9', part: 0, reason: 'Chờ vốn' },
  ]);
});
