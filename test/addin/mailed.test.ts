import { expect, it } from 'vitest';
import { createBoard } from '../../addin/act/mailed/board.ts';
import { type Asked, answersIn, doubled, lacksOf, type Mailed, newMailed } from '../../addin/state/mailed.ts';
import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { Inspection, TableInspection } from '../../shared/inspection.ts';
import { planById } from '../../shared/plan/built-in.ts';
import type { Plan } from '../../shared/plan/schema.ts';

const ASKED: Asked = { annexes: ['tasks', 'targets'], documentNumber: false, signer: false };
const ALONE = { sender: { name: 'Lê Thị Mai', position: 'Chuyên viên' }, twice: false };

/** A table of which only the kind matters here, with or without an error. */
const table = (annex: AnnexKind, error = false) =>
  ({
    table: { annex, sheet: annex, title: [] },
    rows: [],
    findings: error ? [{ code: 'table.empty', severity: 'error', at: null, params: {}, fix: null }] : [],
  }) as unknown as TableInspection;
const read = (tables: TableInspection[], more: Partial<Mailed> = {}): Mailed => ({
  ...newMailed(1, 'a.xlsx', new Uint8Array()),
  ...{ unit: '11389', standing: {} },
  reading: { at: 'read', grids: [], inspection: { tables, findings: [] } as unknown as Inspection },
  ...more,
});
const lacks = (mailed: Mailed, asked = ASKED, beside = ALONE) => lacksOf(mailed, asked, beside);

it.each([
  ['nothing', read([table('tasks')]), []],
  ['the unit', read([table('tasks')], { unit: null }), ['unit']],
  ['what stands of it', read([table('tasks')], { standing: null }), ['standing']],
  ['an annex that is asked for', read([]), ['annex']],
  ['a choice between two tables', read([table('tasks'), table('tasks')]), ['pick']],
  ['a reason for an error', read([table('tasks', true)]), ['reason']],
  ['more than spaces for a reason', read([table('tasks', true)], { reason: '  ' }), ['reason']],
  ['nothing with a reason', read([table('tasks', true)], { reason: 'Đã ký' }), []],
])('lacks %s', (_, mailed, lacking) => expect(lacks(mailed)).toEqual(lacking));

it('lacks the facts that the plan asks for, a sender, and a place beside another of the same', () => {
  const asked = { ...ASKED, documentNumber: true, signer: true };
  expect(lacks(read([table('tasks')]), asked)).toEqual(['number', 'date', 'signer']);
  const dated = (date: string) =>
    lacks(read([table('tasks')], { document: { number: '1', date, signer: 'An' } }), asked);
  expect([dated('18/3/2025'), dated('3/2025')]).toEqual([[], ['day']]);
  expect(lacks(read([table('tasks')]), ASKED, { sender: { name: 'Mai', position: ' ' }, twice: true })).toEqual([
    'sender',
    'twice',
  ]);
});

it('an annex is one table, the one that was picked, or all of them joined; what is not asked for is left out', () => {
  const three = [table('targets'), table('tasks'), table('tasks')];
  const taken = (mailed: Mailed, asked = ASKED) =>
    answersIn(mailed, asked).map(({ annex, tables }) => `${annex} ${tables.length}`);
  expect(taken(read(three))).toEqual(['targets 1']);
  expect(taken(read(three, { picks: { tasks: 1 } }))).toEqual(['tasks 1', 'targets 1']);
  expect(taken(read(three, { picks: { tasks: 'joined' } }))).toEqual(['tasks 2', 'targets 1']);
  expect(taken(read(three), { ...ASKED, annexes: ['tasks'] })).toEqual([]);
});

it('two files are one too many for one unit and annex only', () => {
  const [a, b, c] = [read([table('tasks')]), read([table('tasks')], { id: 2 }), read([table('targets')], { id: 3 })];
  expect([...doubled([a, b, c], ASKED)]).toEqual([1, 2]);
  expect([...doubled([a, { ...b, unit: '10507' }, { ...c, unit: null }], ASKED)]).toEqual([]);
});

it('departments are those of the server; without one, those that the plan asks and names among its agencies', () => {
  const board = createBoard();
  const plan = { ...planById('hai-phong-2025'), units: ['communes', 'so-khcn', 'so-y-te'] } as Plan;
  const [period] = plan.periods;
  if (!period) throw new Error('no period');
  const known = () => board.register.value.departments.map(({ code }) => code);
  expect(known()).toEqual([]);
  board.chosen.value = { plan, period: { ...period, closedAt: null, planVersion: 1, pinned: false } };
  expect(known()).toEqual(['so-khcn']);
  board.departments.value = [{ code: 'so-y-te', name: 'Sở Y tế', kind: 'sở' }];
  expect([known(), board.register.value.nameOf('so-y-te')]).toEqual([['so-y-te'], 'Sở Y tế']);
});
