import { describe, expect, it } from 'vitest';
import { planById } from '../../shared/plan/built-in.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { startDesk } from './desk.ts';
import { PERSON } from './server.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

const PLAN = 'co-so-ban-nganh';
const PERIOD = `/api/v1/plans/${PLAN}/periods/ke-hoach`;
const UNIT = 'so-noi-vu';

const desk = await startDesk();
const { admin, aggregator } = desk.people;
const builtIn = structuredClone(planById('hai-phong-2025') as Plan);
const department = { code: UNIT, name: 'Sở Nội vụ', kind: 'sở', from: '2025-03-01' };
await desk.ask('POST', '/api/v1/units', { token: admin, body: department });
await desk.ask('POST', '/api/v1/plans', {
  token: admin,
  body: {
    ...{ ...builtIn, id: PLAN, version: 1, units: ['communes', UNIT] },
    asks: { ...builtIn.asks, approval: true },
  },
});
const staff = desk.client((await desk.enrol(admin, UNIT)).credential);
const leader = (await desk.enrolAs(admin, 'leader', UNIT)).credential;

const answer = (count: number) => submission({ plan: PLAN, grid: tasksGrid(tasks(count)) });
/** What staff hand in and their leader approves at once: the answer of the page on which that is pressed. */
const approved = async (count: number, base: number | null) => {
  const { draft } = await staff.hand(answer(count), { key: crypto.randomUUID(), base });
  return desk.ask('POST', `/duyet/${draft.draft}/approval`, { token: leader });
};

describe('a department goes the way of every unit', () => {
  it('its leader approves what its staff hand in', async () => {
    expect((await approved(2, null)).status).toBe(303);
    const standing = await staff.standing(PLAN, 'ke-hoach', 'tasks');
    expect(standing).toMatchObject({ unit: UNIT, revision: 1, approvedBy: { name: PERSON.name } });
    await desk.client(aggregator).review(standing?.submission ?? '', { act: 'accept', seen: 0 });
  });

  it('what was accepted of it is open data by its name, and the package does not say it holds communes alone', async () => {
    const path = `/api/v1/open/${PLAN}/ke-hoach`;
    await desk.ask('PUT', path, { token: admin, body: { reason: 'Theo kế hoạch dữ liệu mở' } });
    const read = async (name: string) => (await desk.ask('GET', `${path}/${name}`)).json();
    const document = (await read('data.json')) as Record<string, object[]>;
    expect(document.units).toMatchObject([{ unit: UNIT, unit_name: 'Sở Nội vụ', annex: 'tasks', rows: 2 }]);
    expect(document.tasks).toHaveLength(2);
    expect(JSON.stringify(await read('datapackage.json'))).not.toMatch(/phường|hành chính/);
  });

  it('after the close it sends where it was opened again for it, and the edition stays', async () => {
    await desk.ask('POST', `${PERIOD}/close`, { token: admin, body: { reason: 'Hết hạn' } });
    await expect(approved(3, 1)).rejects.toMatchObject({ problem: { type: '/problems/period-closed' } });
    const reopening = { unit: UNIT, reason: 'Gửi thiếu một nhiệm vụ', until: '2025-04-01T17:00:00+07:00' };
    expect((await desk.ask('POST', `${PERIOD}/reopenings`, { token: aggregator, body: reopening })).status).toBe(201);
    expect((await approved(3, 1)).status).toBe(303);
    expect(await staff.standing(PLAN, 'ke-hoach', 'tasks')).toMatchObject({ revision: 2, correction: true });
    const rows = async (query: string) => {
      const view = await desk.ask('GET', `/api/v1/city/${PLAN}/ke-hoach${query}`, { token: aggregator });
      return ((await view.json()) as { tasks: { unit: string }[] }).tasks.map(({ unit }) => unit);
    };
    expect([await rows('?edition=1'), await rows('')]).toEqual([Array(2).fill(UNIT), Array(3).fill(UNIT)]);
  });
});
