import { beforeAll, describe, expect, it } from 'vitest';
import type { AnnexKind } from '../../shared/annex/columns.ts';
import { inspect } from '../../shared/inspect.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { over, replyOf, startSending } from './sender.ts';
import { problemOf } from './server.ts';
import { submission, tasks, tasksGrid, tranLieuTargets } from './sheets.ts';

type Sender = Awaited<ReturnType<Awaited<ReturnType<typeof startSending>>['newUnit']>>;
let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  server = await startSending();
});

/** What the unit is handed, read back as its own program would. */
async function handed(unit: Sender, period: string, annex: AnnexKind) {
  const grids = await readWorkbook(await unit.client.annex('hai-phong-2025', period, annex));
  const plan = await unit.client.plan('hai-phong-2025', period);
  const stage = period === 'ke-hoach' ? 'plan' : 'report';
  const baseline = await unit.client.baseline('hai-phong-2025', period);
  const [table] = inspect(grids, plan, { stage, baseline }).tables;
  return { table, grid: grids[0] };
}

it('for a plan it is empty', async () => {
  const { table } = await handed(await server.newUnit(), 'ke-hoach', 'tasks');
  expect(table?.rows).toEqual([]);
  expect(table?.table.columns.map(({ key }) => key)).toContain('deliverable');
});

describe('for a report', () => {
  it('it is empty as long as the unit has sent no plan', async () =>
    expect((await handed(await server.newUnit(), 'bao-cao-quy-3', 'tasks')).table?.rows).toEqual([]));

  it('it has the rows of the plan that stands: only what happened is to be filled in', async () => {
    const unit = await server.newUnit();
    await unit.send(submission({ grid: tasksGrid(tasks(5)) }));
    const planned = tasks(3);
    await unit.send(submission({ grid: tasksGrid(planned) }), over(1));
    const { table, grid } = await handed(unit, 'bao-cao-quy-3', 'tasks');
    expect(
      table?.rows.map(({ values }) => [
        values.ordinal?.text,
        values.task?.text,
        values.finish?.text,
        values.lead?.text,
      ]),
    ).toEqual(planned.map(({ task }, i) => [`${i + 1}`, task, 'Quý II', 'UBND phường']));
    expect(table?.findings.map(({ code, params }) => [code, params])).toEqual([
      ...planned.map(() => ['cell.required', { column: 'result' }]),
      ...planned.map(() => ['report.overdue-unexplained', { due: '2025-06-30' }]),
    ]);
    const texts = grid?.cells.map(({ value }) => String(value)) ?? [];
    expect(texts).toContain('Báo cáo quý III năm 2025');
    expect(texts.join()).toContain(`của Ủy ban nhân dân ${unit.kind} ${unit.name}`);
  });

  it('groups and targets of a real annex come back as they were', async () => {
    const unit = await server.newUnit();
    const justifications = [{ code: 'target.impossible' as const, cell: 'D20', reason: 'Theo kế hoạch đã ký.' }];
    const sent = await replyOf(
      await unit.send(submission({ grid: await tranLieuTargets(), annex: 'targets', justifications })),
    );
    const { table } = await handed(unit, 'bao-cao-quy-3', 'targets');
    expect(table?.rows).toHaveLength(sent.receipt.rows);
    expect(table?.rows.filter(({ kind }) => kind === 'group')).toHaveLength(10);
    const codes = new Set(table?.findings.map(({ code }) => code));
    // What was wrong in the plan still is; nothing else but what is to be filled in.
    expect([...codes].sort()).toEqual(['cell.required', 'target.conflict', 'target.impossible']);
  });
});

it.each([
  ['bao-cao-quy-3/khac.xlsx', 404, '/problems/not-found'],
  ['bao-cao-quy-3/tasks', 404, '/problems/not-found'],
  ['khong-co/tasks.xlsx', 404, '/problems/period-unknown'],
])('%s: %i', async (path, status, type) => {
  const { credential } = await server.newUnit();
  const answer = await server.ask('GET', `/api/v1/annexes/hai-phong-2025/${path}`, { token: credential });
  expect(await problemOf(answer)).toMatchObject({ status, type });
});

it('an annex that the plan does not ask for is none', async () => {
  const { credential } = await server.newUnit();
  const answer = await server.ask('GET', '/api/v1/annexes/vinh-bao-tt-2024/ke-hoach/targets.xlsx', {
    token: credential,
  });
  expect(await problemOf(answer)).toMatchObject({ status: 422, type: '/problems/annex-not-asked' });
});
