import { beforeAll, expect, it } from 'vitest';
import type { PlanSummary } from '../../shared/api.ts';
import { PLANS } from '../../shared/plan/built-in.ts';
import { startServer } from './server.ts';

const server = startServer();
const PERIOD = '/api/v1/plans/hai-phong-2025/periods/ke-hoach';
const due = '2025-03-18T17:00:00+07:00';
let admin: string;
beforeAll(async () => {
  admin = await server.admin();
});

const dueIn = (plans: PlanSummary[]) =>
  plans.find(({ id }) => id === 'hai-phong-2025')?.periods.find(({ id }) => id === 'ke-hoach')?.dueUnits;

it('lists the built-in plans, and gives each as it is built in', async () => {
  expect((await server.client(null).plans()).map(({ id }) => id)).toEqual(PLANS.map(({ id }) => id));
  for (const plan of PLANS) expect(await server.client(null).plan(plan.id)).toEqual(plan);
});

it('shows the due date that an administrator set, and takes it back', async () => {
  const { plans, plan } = server.client(null);
  for (const dueUnits of [due, null]) {
    const set = await server.ask('PUT', PERIOD, { token: admin, body: { dueUnits } });
    expect(await set.json()).toMatchObject({ id: 'ke-hoach', stage: 'plan', dueUnits });
    expect(dueIn(await plans())).toBe(dueUnits);
    expect((await plan('hai-phong-2025')).periods[0]).toMatchObject({ id: 'ke-hoach', dueUnits });
  }
});

it.each([
  ['/api/v1/plans/khong-co/periods/ke-hoach', { dueUnits: due }, 404, '/problems/plan-unknown'],
  ['/api/v1/plans/hai-phong-2025/periods/khong-co', { dueUnits: due }, 404, '/problems/period-unknown'],
  [PERIOD, { dueUnits: '18/3/2025' }, 422, '/problems/body-invalid'],
  [PERIOD, { dueUnits: '2025-03-18T17:00:00' }, 422, '/problems/body-invalid'],
  [PERIOD, { dueUnit: due }, 422, '/problems/body-invalid'],
])('%s %j: %i', async (path, body, status, type) =>
  expect(await (await server.ask('PUT', path, { token: admin, body })).json()).toMatchObject({ status, type }),
);

it.each([
  ['plan=hai-phong-2025&period=ke-hoach&annex=tasks', 404, '/problems/not-found'],
  ['plan=khong-co&period=ke-hoach&annex=tasks', 404, '/problems/plan-unknown'],
  ['plan=hai-phong-2025&period=khong-co&annex=tasks', 404, '/problems/period-unknown'],
  ['plan=hai-phong-2025&period=ke-hoach&annex=khac', 422, '/problems/body-invalid'],
  ['', 422, '/problems/body-invalid'],
])('what stands for ?%s: %i', async (query, status, type) => {
  const { credential } = await server.enrol(admin, '11948');
  const answer = await server.ask('GET', `/api/v1/submissions/standing?${query}`, { token: credential });
  expect(await answer.json()).toMatchObject({ status, type });
});
