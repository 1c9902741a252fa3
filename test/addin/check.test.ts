import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkActs } from '../../addin/act/check.ts';
import type { Desk } from '../../addin/act/desk.ts';
import { CheckError } from '../../addin/check/checker.ts';
import { HostError, type SheetHost } from '../../addin/host/port.ts';
import type { Listed } from '../../addin/state/findings.ts';
import { initialState, type State, transition } from '../../addin/state.ts';
import { createKept } from '../../addin/sync/kept.ts';
import { createStorage } from '../../addin/sync/storage.ts';
import type { Grid } from '../../shared/grid.ts';
import { inspectionOf } from './inspection.ts';

const grid = (sheet: string): Grid => ({ sheet, cells: [], merges: [], hiddenRows: [], hiddenColumns: [] });

/** A workbook whose readings the test answers itself, and whose edits it makes. */
function book() {
  const readings: { answer(grids: Grid[]): void; fail(error: unknown): void }[] = [];
  let changed = () => {};
  const host: SheetHost = {
    kind: 'excel',
    name: async () => 'a.xlsx',
    read: () => new Promise((answer, fail) => void readings.push({ answer, fail })),
    show: async () => {},
    repair: async () => ({ made: [], left: [] }),
    undo: async () => ({ made: [], left: [] }),
    ownUndo: true,
    copies: () => [],
    onEdit: async (heard) => {
      changed = heard;
      return () => {
        changed = () => {};
      };
    },
  };
  return { host, readings, edit: () => changed() };
}

function desk() {
  const state = signal<State>(initialState('pane', 'vi'));
  const it: Desk = {
    state,
    dispatch: (event) => {
      state.value = transition(state.value, event);
    },
    checker: { run: (async () => inspectionOf([], [])) as Desk['checker']['run'], open: () => {}, stop: () => {} },
    kept: createKept(
      createStorage(
        () => {
          throw new Error('none');
        },
        '',
        () => {},
      ),
    ),
    fetch: async () => {
      throw new Error('no network');
    },
    signIn: null,
    signOut: async () => true,
    newKey: () => '',
    host: null,
    plans: new Map(),
    version: '0',
    languageAtHand: async (locale) => locale,
  };
  return { desk: it, acts: checkActs(it, { fit: async () => {} }, () => {}) };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Opened and read once. */
async function opened() {
  const { host, readings, edit } = book();
  const { desk: it, acts } = desk();
  void acts.open(host, '');
  await settle();
  readings[0]?.answer([grid('PL')]);
  await settle();
  return { desk: it, acts, readings, edit, host };
}

it('reads, checks and shows a workbook', async () => {
  const { desk: it } = await opened();
  expect(it.state.value).toMatchObject({
    screen: 'check',
    book: { at: 'open', name: 'a.xlsx', sheet: 'PL', stale: false },
  });
});

it('says that Excel waits for a cell when the user asked for a check, and takes it back', async () => {
  const { desk: it, acts, readings } = await opened();
  void acts.checkAgain();
  await vi.advanceTimersByTimeAsync(2_499);
  expect(it.state.value.notice).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(it.state.value.notice).toEqual({ kind: 'waiting-for-cell' });
  readings[1]?.answer([grid('PL')]);
  await settle();
  expect(it.state.value.notice).toBeNull();
});

it('waits in silence when an edit asked for the check', async () => {
  const { desk: it, edit, readings } = await opened();
  edit();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(readings).toHaveLength(2);
  expect(it.state.value.notice).toBeNull();
});

it('takes the last of several readings, whatever order they end in', async () => {
  const { desk: it, edit, readings } = await opened();
  edit();
  await settle();
  edit();
  await settle();
  readings[2]?.answer([grid('mới')]);
  readings[1]?.answer([grid('cũ')]);
  await settle();
  expect(it.state.value.book).toMatchObject({ grids: [{ sheet: 'mới' }] });
});

it.each([
  [new HostError('session-lost'), { kind: 'host', trouble: 'session-lost' }],
  [
    new CheckError({ code: 'workbook', reason: 'encrypted', detail: 'password' }),
    { kind: 'file', reason: 'encrypted', detail: 'password' },
  ],
  [new CheckError({ code: 'slow' }), { kind: 'slow' }],
  [new TypeError('x'), { kind: 'bug' }],
])('shows why a workbook cannot be read: %s', async (error, why) => {
  const { host, readings } = book();
  const { desk: it, acts } = desk();
  void acts.open(host, '');
  await settle();
  readings[0]?.fail(error);
  await settle();
  expect(it.state.value.book).toMatchObject({ at: 'unreadable', why });
});

it('hears nothing of a reading whose workbook was closed', async () => {
  const { host, readings, edit } = book();
  const { desk: it, acts } = desk();
  void acts.open(host, '');
  await settle();
  acts.close();
  readings[0]?.answer([grid('PL')]);
  await settle();
  edit();
  await settle();
  expect([it.state.value.book, readings.length]).toEqual([{ at: 'none' }, 1]);
});

it('says why a cell cannot be shown', async () => {
  const { desk: it, acts, host } = await opened();
  host.show = async () => {
    throw new HostError('sheet-hidden');
  };
  const at = { row: 1, column: 1 };
  const entry: Listed = {
    key: 'k',
    sheet: 'PL',
    finding: { code: 'table.empty', severity: 'error', at, params: {}, fix: null },
  };
  await acts.show(entry);
  expect(it.state.value.notice).toEqual({ kind: 'host', trouble: 'sheet-hidden' });
});
