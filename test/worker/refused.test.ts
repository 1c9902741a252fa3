import { beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../shared/api.ts';
import { startSending, storedOf } from './sender.ts';
import { problemOf } from './server.ts';
import { type Answer, gridOf, submission, tasks, tasksGrid } from './sheets.ts';

let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  server = await startSending();
});

describe('refused without being looked at', () => {
  it.each<[string, Record<string, string>, number, string]>([
    ['no key', { 'idempotency-key': '' }, 400, 'key-missing'],
    ['a short key', { 'idempotency-key': 'abc' }, 400, 'key-missing'],
    ['no revision', { 'if-none-match': '' }, 428, 'revision-missing'],
    ['two revisions', { 'if-match': '"1"' }, 428, 'revision-missing'],
    ['a revision without quotes', { 'if-match': '1', 'if-none-match': '' }, 428, 'revision-missing'],
    ['revision 0', { 'if-match': '"0"', 'if-none-match': '' }, 428, 'revision-missing'],
  ])('%s', async (_, headers, status, code) => {
    const { send } = await shared();
    const answer = await send(submission({ grid: tasksGrid(tasks(1)) }), headers);
    expect([answer.status, (await problemOf(answer)).type]).toEqual([status, `/problems/${code}`]);
  });

  it.each<[string, Answer, number, string]>([
    ['an unknown plan', { plan: 'khong-co' }, 404, 'plan-unknown'],
    ['an unknown period', { period: 'khong-co' }, 404, 'period-unknown'],
    ['an annex the plan does not ask for', { plan: 'vinh-bao-tt-2024', annex: 'targets' }, 422, 'annex-not-asked'],
    ['the other annex', { annex: 'targets' }, 422, 'annex-not-found'],
    ['a sheet that is no annex', { grid: gridOf([['Nơi nhận:'], ['- Như trên']]) }, 422, 'annex-not-found'],
    ['an empty sheet', { grid: gridOf([]) }, 422, 'annex-not-found'],
    [
      'two tables of one annex',
      {
        grid: {
          ...tasksGrid(tasks(2)),
          cells: [...tasksGrid(tasks(2)).cells, ...shifted(tasksGrid(tasks(3, 50)), 20)],
        },
      },
      422,
      'annex-not-found',
    ],
    ['5,001 rows', { grid: tasksGrid(tasks(LIMITS.rows + 1)) }, 413, 'rows-too-many'],
  ])('%s', async (_, other, status, code) => {
    const unit = await shared();
    const answer = await unit.send(submission({ grid: tasksGrid(tasks(2)), ...other }));
    expect([answer.status, (await problemOf(answer)).type]).toEqual([status, `/problems/${code}`]);
    expect(await storedOf(unit.code)).toEqual([]);
  });

  let one: ReturnType<typeof server.newUnit> | undefined;
  const shared = () => {
    one ??= server.newUnit();
    return one;
  };
});

const shifted = (grid: ReturnType<typeof tasksGrid>, by: number) =>
  grid.cells.map((cell) => ({ ...cell, row: cell.row + by }));
