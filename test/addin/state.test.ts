import { expect, it } from 'vitest';
import { NOTHING_FILLED, NOTHING_TO_REPORT } from '../../addin/state/filled.ts';
import { type Event, initialState, type State, transition } from '../../addin/state.ts';
import type { DraftEntry, PlanSummary, Receipt, SubmissionEntry } from '../../shared/api.ts';
import type { Grid } from '../../shared/grid.ts';
import { inspectionOf } from './inspection.ts';

const grid = (sheet: string): Grid => ({ sheet, cells: [], merges: [], hiddenRows: [], hiddenColumns: [] });
const plan = (id: string, ...periods: string[]): PlanSummary => ({
  id,
  version: 1,
  title: id,
  illustrative: false,
  periods: periods.map((period) => ({
    ...{ id: period, stage: 'plan', title: period, span: { from: '2025-01-01', to: '2025-12-31' }, cutOff: null },
    ...{ opensAt: null, dueUnits: null, dueCity: null, closedAt: null, planVersion: 1, pinned: false },
  })),
});
const receipt = { submission: 's1', revision: 1 } as Receipt;
const draft = { key: 'k', base: null, body: { parts: [] } } as never;

const after = (...events: Event[]): State => events.reduce(transition, initialState('page', 'vi'));
const opened: Event[] = [
  { type: 'book-opening', name: 'a.xlsx' },
  { type: 'book-read', name: 'a.xlsx', grids: [grid('Bìa'), grid('PL')] },
];
const checked: Event = { type: 'inspected', inspection: inspectionOf([], []) };

it('turns to the sheet of the first annex after the first check, and only then', () => {
  expect(after(...opened, checked).book).toMatchObject({ sheet: 'PL', stale: false });
  expect(after(...opened, checked, { type: 'sheet-chosen', sheet: 'Bìa' }, checked).book).toMatchObject({
    sheet: 'Bìa',
  });
});

it('keeps the place in the list when the same workbook is read again', () => {
  const chosen: Event = { type: 'finding-chosen', key: 'PL!E9!x', sheet: 'PL' };
  const again: Event = { type: 'book-read', name: 'a.xlsx', grids: [grid('PL')] };
  expect(after(...opened, checked, chosen, again).book).toMatchObject({ chosen: 'PL!E9!x', sheet: 'PL', stale: true });
});

it('knows a check that was asked for by button from one that follows an edit', () => {
  const asked: Event = { type: 'check-asked' };
  const read: Event = { type: 'book-read', name: 'a.xlsx', grids: [grid('PL')] };
  const book = (...events: Event[]) => after(...opened, checked, ...events).book;
  expect(book(asked)).toMatchObject({ asked: true, stale: true });
  expect(book(asked, read, checked)).toMatchObject({ asked: true, stale: false });
  expect(book(asked, read, checked, read, checked)).toMatchObject({ asked: false, stale: false });
});

it('starts afresh with another workbook', () => {
  const other: Event = { type: 'book-read', name: 'b.xlsx', grids: [grid('Khác')] };
  expect(after(...opened, checked, other).book).toMatchObject({ chosen: null, sheet: 'Khác', inspection: null });
});

it('drops a check whose workbook was closed meanwhile', () =>
  expect(after(...opened, { type: 'book-closed' }, checked).book).toEqual({ at: 'none' }));

it('keeps plan and period where they still exist, else takes the first', () => {
  const known: Event = { type: 'plans-known', plans: [plan('p', 'q1', 'q2'), plan('r', 'n')], origin: 'built-in' };
  const choice = (...events: Event[]) => {
    const { plan: chosen, period, origin } = after(known, ...events).choice;
    return [chosen, period, origin];
  };
  expect(choice()).toEqual(['p', 'q1', 'built-in']);
  const hand: Event = { type: 'plan-chosen', plan: 'p', period: 'q2' };
  expect(choice(hand, { ...known, origin: 'server' })).toEqual(['p', 'q2', 'server']);
  expect(choice(hand, { ...known, plans: [plan('r', 'n')], origin: 'server' })).toEqual(['r', 'n', 'server']);
});

it('says that the title chose the plan until a hand does', () => {
  const known: Event = { type: 'plans-known', plans: [plan('p', 'q1'), plan('r', 'n')], origin: 'built-in' };
  const fitted: Event = { type: 'plan-fitted', plan: 'r' };
  expect(after(known, fitted).choice).toMatchObject({ plan: 'r', period: 'n', fitted: true });
  expect(after(known, fitted, { ...known, origin: 'server' }).choice.fitted).toBe(true);
  expect(after(known, fitted, { type: 'plan-chosen', plan: 'p', period: null }).choice.fitted).toBe(false);
});

it('leaves a sending that is not known to have arrived under way when the screen is left', () => {
  const unsure: Event = { type: 'unsure', draft, attempts: 1, kept: true, trouble: null };
  expect(after(...opened, { type: 'sent', draft }, unsure, { type: 'sending-left' })).toMatchObject({
    screen: 'check',
    sending: { at: 'unsure' },
  });
});

it('keeps a receipt once, the newest first', () => {
  const other = { submission: 's2', revision: 2 } as Receipt;
  const received = (each: Receipt): Event => ({ type: 'received', receipt: each, replayed: false });
  expect(after(received(receipt), received(other), received(receipt)).receipts).toEqual([receipt, other]);
});

it('says that what is open was sent, until it or the period changes', () => {
  const received: Event = { type: 'received', receipt, replayed: false };
  const sent = (...events: Event[]) => after(...opened, { type: 'sent', draft }, received, ...events).sent;
  expect(sent()).toBe(receipt);
  expect(sent({ type: 'sending-left' })).toBe(receipt);
  expect(sent({ type: 'book-read', name: 'a.xlsx', grids: [] })).toBeNull();
  // Read again, by button or after an edit that changed nothing.
  expect(sent({ type: 'book-read', name: 'a.xlsx', grids: [grid('Bìa'), grid('PL')] })).toBe(receipt);
  expect(sent({ type: 'plan-chosen', plan: 'p', period: null })).toBeNull();
  expect(sent({ type: 'book-opening', name: 'b.xlsx' })).toBeNull();
});

it('takes what was checked for sent where a receipt is found for it, and not what was edited since or the city has other than that', () => {
  const inspection = inspectionOf([], []);
  const lately: Event[] = [...opened, { type: 'inspected', inspection }];
  const found: Event = { type: 'found-sent', receipt, inspection };
  expect(after(...lately, found).sent).toBe(receipt);
  expect(after(...lately, { type: 'book-read', name: 'a.xlsx', grids: [] }, found).sent).toBeNull();
  expect(after(...lately, checked, found).sent).toBeNull();
  const known = (stands: boolean): Event => ({
    ...{ type: 'history-known', plan: 'p', period: 'q1', handed: [], refused: [] },
    submissions: [{ submission: receipt.submission, stands } as SubmissionEntry],
  });
  expect(after(...lately, found, known(true)).sent).toBe(receipt);
  expect(after(...lately, found, known(false)).sent).toBeNull();
});

it('does not take another workbook for what was sent, opened while the sending was under way', () => {
  const other: Event[] = [
    { type: 'book-opening', name: 'b.xlsx' },
    { type: 'book-read', name: 'b.xlsx', grids: [grid('PL')] },
  ];
  const received: Event = { type: 'received', receipt, replayed: false };
  expect(after(...opened, { type: 'sent', draft }, ...other, received).sent).toBeNull();
  expect(after({ type: 'sent', draft }, ...opened, received).sent).toBeNull();
});

it('signs out of everything but the receipts', () =>
  expect(
    after(
      { type: 'received', receipt, replayed: false },
      { type: 'signed-in', session: { credential: 'c' } as never },
      { type: 'signed-out' },
    ),
  ).toMatchObject({ session: null, sending: { at: 'idle' }, receipts: [receipt] }));

const filled = { ...NOTHING_FILLED, reasons: { 'table.empty': 'x' } };
const typed: Event[] = [...opened, { type: 'letter-filled', filled }];

it.each([
  ['one looks at the sheet again', { type: 'sending-left' }],
  ['one has to connect again', { type: 'session-lost' }],
  ['the sheet is edited', { type: 'book-read', name: 'a.xlsx', grids: [grid('PL')] }],
] as [string, Event][])('keeps what is typed beside the table while %s', (_, event) =>
  expect(after(...typed, event).filled).toBe(filled),
);

const nil = { remark: 'Chưa được giao nhiệm vụ.', filled };
const reported: Event = { type: 'nil-filled', nil };

it.each([
  ['one has to connect again', { type: 'session-lost' }],
  ['one looks at the sheet again', { type: 'sending-left' }],
  ['another workbook is opened', { type: 'book-opening', name: 'b.xlsx' }],
  ['a table is sent', { type: 'received', receipt, replayed: false }],
] as [string, Event][])('keeps what is typed where there is nothing to report while %s', (_, event) =>
  expect(after(reported, event).nil).toBe(nil),
);

it.each([
  ['it was sent', { type: 'received', receipt: { ...receipt, nil: true }, replayed: false }],
  ['the leader has it', { type: 'handed', handed: { nil: true } as DraftEntry }],
  ['one signs out', { type: 'signed-out' }],
] as [string, Event][])('forgets what was typed where there is nothing to report when %s', (_, event) => {
  expect(after(reported, event).nil).toBe(NOTHING_TO_REPORT);
});

it.each([
  ['it was sent', { type: 'received', receipt, replayed: false }],
  ['another workbook is opened', { type: 'book-opening', name: 'b.xlsx' }],
  ['one signs out', { type: 'signed-out' }],
] as [string, Event][])('forgets what was typed beside the table when %s', (_, event) =>
  expect(after(...typed, event).filled).toBe(NOTHING_FILLED),
);
