import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Desk } from '../../addin/act/desk.ts';
import { repairActs } from '../../addin/act/repair.ts';
import { HostError, type SheetHost } from '../../addin/host/port.ts';
import { initialState, type State, transition } from '../../addin/state.ts';
import { createKept } from '../../addin/sync/kept.ts';
import { createStorage } from '../../addin/sync/storage.ts';
import type { Finding } from '../../shared/finding.ts';
import type { Repaired, SheetEdits } from '../../shared/fix.ts';
import { inspectionOf } from './inspection.ts';

const spacing = (row: number): Finding => ({
  code: 'ordinal.missing',
  severity: 'warning',
  at: { row, column: 1 },
  params: {},
  fix: [{ row, column: 1, before: '', after: String(row) }],
});
const edits = (...rows: number[]): SheetEdits[] => [
  { sheet: 'PL', edits: rows.flatMap((row) => spacing(row).fix ?? []) },
];
const key = (row: number) => `PL!A${row}!ordinal.missing`;

/** An open workbook with faults in these rows, whose host answers when the test says. */
function desk(rows: number[], host: Partial<SheetHost>) {
  const state = signal<State>(initialState('page', 'vi'));
  const dispatch: Desk['dispatch'] = (event) => {
    state.value = transition(state.value, event);
  };
  const desk = {
    state,
    dispatch,
    kept: createKept(
      createStorage(
        () => localStorage,
        '',
        () => {},
      ),
    ),
    host: { copies: () => [], ownUndo: true, ...host },
  } as unknown as Desk;
  const found = (now: number[]) => dispatch({ type: 'inspected', inspection: inspectionOf(now.map(spacing), []) });
  const grid = { sheet: 'PL', cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };
  dispatch({ type: 'book-read', name: 'a.xlsx', grids: [grid] });
  found(rows);
  const outcome = () => (state.value.book.at === 'open' ? state.value.book.outcome : null);
  return { desk, state, found, outcome };
}

const made = (...rows: number[]): Repaired => ({ made: edits(...rows), left: [] });

it('the line that comes to stand at the place of the mended one is next', async () => {
  const { desk: it, found, outcome } = desk([2, 3, 4], { repair: async () => made(3) });
  await repairActs(it, async () => found([2, 4])).make(edits(3), [key(3)]);
  expect(outcome()).toEqual({ cells: 1, only: 'A3', left: [], undone: false, next: key(4) });
});

it('after the last line the one before is next, and none in an empty list', async () => {
  const last = desk([2, 3], { repair: async () => made(3) });
  await repairActs(last.desk, async () => last.found([2])).make(edits(3), [key(3)]);
  expect(last.outcome()?.next).toBe(key(2));
  const only = desk([2], { repair: async () => made(2) });
  await repairActs(only.desk, async () => only.found([])).make(edits(2), [key(2)]);
  expect(only.outcome()?.next).toBe(null);
});

it('a second press while the first is under way does nothing', async () => {
  let calls = 0;
  let answer = (_: Repaired) => {};
  const host = {
    repair: () => {
      calls += 1;
      return new Promise<Repaired>((resolve) => {
        answer = resolve;
      });
    },
  };
  const { desk: it } = desk([2], host);
  const acts = repairActs(it, async () => {});
  const first = acts.make(edits(2), [key(2)]);
  await acts.make(edits(2), [key(2)]);
  expect(calls).toBe(1);
  answer(made(2));
  await first;
});

it('what the host refuses is said, and the next press is heard again', async () => {
  let refuse = true;
  const host = {
    repair: async () => {
      if (refuse) throw new HostError('protected');
      return made(2);
    },
  };
  const { desk: it, state, outcome } = desk([2], host);
  const acts = repairActs(it, async () => {});
  await acts.make(edits(2), [key(2)]);
  expect(state.value.notice).toEqual({ kind: 'host', trouble: 'protected' });
  expect(outcome()).toBe(null);
  refuse = false;
  await acts.make(edits(2), [key(2)]);
  expect(outcome()).toMatchObject({ cells: 1 });
  expect(state.value.notice).toBe(null);
});

it('a copy taken is noted as saved, until the next repair', async () => {
  const bytes = new Uint8Array([1]);
  const host = { repair: async () => made(2), copies: () => [{ name: 'a (đã sửa).xlsx', bytes }] };
  const { desk: it, state } = desk([2, 3], host);
  const acts = repairActs(it, async () => {});
  const copies = () => (state.value.book.at === 'open' ? state.value.book.copies : []);
  await acts.make(edits(2), [key(2)]);
  expect(copies()).toEqual([{ name: 'a (đã sửa).xlsx', saved: false }]);
  expect(acts.takeCopy('a (đã sửa).xlsx')).toBe(bytes);
  expect(copies()).toEqual([{ name: 'a (đã sửa).xlsx', saved: true }]);
  await acts.make(edits(3), [key(3)]);
  expect(copies()).toEqual([{ name: 'a (đã sửa).xlsx', saved: false }]);
  expect(acts.takeCopy('b.xlsx')).toBe(null);
});
