import { beforeAll, expect, it } from 'vitest';
import { over, replyOf, startSending } from './sender.ts';
import { problemOf } from './server.ts';
import { reportGrid, submission, tasks, tasksGrid } from './sheets.ts';

let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  server = await startSending();
});

it('is held against the plan the unit has sent: a row left out stops it, a value changed is named', async () => {
  const unit = await server.newUnit();
  const planned = tasks(3);
  await unit.send(submission({ grid: tasksGrid(planned) }));
  const names = planned.map(({ task }) => task);
  const report = (grid: ReturnType<typeof reportGrid>) => submission({ grid, period: 'bao-cao-quy-3' });

  const { findings } = await problemOf(await unit.send(report(reportGrid(names.slice(1)))));
  expect(findings?.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'report.row-missing', params: { row: names[0] }, part: 0 },
  ]);
  const taken = await replyOf(await unit.send(report(reportGrid(names, 'Quý III'))));
  expect(taken.findings.map(({ code, at }) => [code, at?.row])).toEqual([
    ['report.value-changed', 3],
    ['report.value-changed', 4],
    ['report.value-changed', 5],
  ]);
  const right = await replyOf(await unit.send(report(reportGrid(names)), over(1)));
  expect(right.findings).toEqual([]);
});

it('its sender may ask beforehand what it will be held against', async () => {
  const unit = await server.newUnit();
  await unit.send(submission({ grid: tasksGrid(tasks(2)) }));
  const baseline = await unit.client.baseline('hai-phong-2025', 'bao-cao-quy-3');
  expect(baseline?.cutOff).toBe('2025-09-14');
  expect(baseline?.plan.tasks?.map(({ path }) => path)).toEqual(['1', '2']);
  expect(baseline?.previous).toEqual({});
  expect(await unit.client.baseline('hai-phong-2025', 'ke-hoach')).toBeNull();
});
