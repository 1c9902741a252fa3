import { beforeAll, describe, expect, it } from 'vitest';
import { scheduled } from '../../worker/scheduled.ts';
import { replyOf, startSending } from './sender.ts';
import { problemOf } from './server.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

/** An aggregator that was let in for some plans: one that is none of its own is not there, one it may not name is refused. */
let server: Awaited<ReturnType<typeof startSending>>;
let own: string;
let other: string;
let sent: string;
beforeAll(async () => {
  server = await startSending();
  const aggregator = async (plan: string) =>
    (await server.enrolAs(server.adminToken, 'aggregator', null, [plan])).credential;
  [own, other] = [await aggregator('hai-phong-2025'), await aggregator('tp-cds-2023')];
  const unit = await server.newUnit();
  sent = (await replyOf(await unit.send(submission({ grid: tasksGrid(tasks(2)) })))).receipt.submission;
});

const status = async (token: string, path: string) => (await server.ask('GET', path, { token })).status;

describe('an aggregator of some plans', () => {
  it('is told so at enrolment, by "me" and in the list of credentials', async () => {
    expect(await server.client(own).me()).toMatchObject({ role: 'aggregator', plans: ['hai-phong-2025'] });
    const { credentials } = await server.client(server.adminToken).credentials();
    expect(credentials.map(({ plans }) => plans).filter((plans) => plans !== null)).toEqual(
      expect.arrayContaining([['hai-phong-2025'], ['tp-cds-2023']]),
    );
    const whole = await server.enrol(server.adminToken, null);
    expect(whole.plans).toBe(null);
  });

  it.each([
    ['of a plan that is not', { role: 'aggregator', unit: null, plans: ['khong-co'] }, '/problems/plan-unknown'],
    ['of no plan', { role: 'aggregator', unit: null, plans: [] }, '/problems/body-invalid'],
    ['of another role', { role: 'admin', unit: null, plans: ['hai-phong-2025'] }, '/problems/body-invalid'],
  ])('is not let in %s', async (_, body, type) => {
    const answer = await server.ask('POST', '/api/v1/enrolments', { token: server.adminToken, body });
    expect((await problemOf(answer)).type).toBe(type);
  });

  it('finds a submission of its plan, and of another none', async () => {
    expect(await status(own, `/api/v1/submissions/${sent}`)).toBe(200);
    expect(await status(other, `/api/v1/submissions/${sent}`)).toBe(404);
    const review = (token: string) =>
      server.ask('POST', `/api/v1/submissions/${sent}/reviews`, { token, body: { act: 'accept', seen: 0 } });
    const refused = await review(other);
    expect([refused.status, (await problemOf(refused)).type]).toEqual([404, '/problems/not-found']);
    expect((await review(own)).status).toBe(201);
  });

  it('has no proof of what another plan got', async () => {
    await scheduled(server.bindings, server.clock.now);
    const entries = async (token: string, about: string) =>
      (await (await server.ask('GET', `/api/v1/log/bundle${about}`, { token })).json<{ entries: unknown[] }>()).entries
        .length;
    expect(await entries(own, '')).toBeGreaterThan(0);
    expect([await entries(other, ''), await entries(other, `?submission=${sent}`)]).toEqual([0, 0]);
  });

  it('lists nothing of another plan', async () => {
    const listed = async (token: string) =>
      (await server.client(token).submissions({})).submissions.map(({ submission }) => submission);
    expect((await listed(own)).length).toBeGreaterThan(0);
    expect(await listed(other)).toEqual([]);
  });

  it('neither sees nor enters anything under a plan it may not name', async () => {
    const unit = await server.newUnit();
    const enter = async (token: string) =>
      server.ask('POST', '/api/v1/submissions', {
        token,
        body: { ...submission({ grid: tasksGrid(tasks(2)) }), onBehalf: unit.code },
        headers: { 'idempotency-key': crypto.randomUUID(), 'if-none-match': '*' },
      });
    const refused = await enter(other);
    expect([refused.status, (await problemOf(refused)).type]).toEqual([403, '/problems/not-allowed']);
    expect((await enter(own)).status).toBe(201);
    for (const path of ['/api/v1/city/hai-phong-2025/ke-hoach', '/so/hai-phong-2025/ke-hoach'])
      expect([path, await status(own, path), await status(other, path)]).toEqual([path, 200, 403]);
  });

  it('is offered its own plans at the desk, and led to one of them', async () => {
    const page = await (await server.ask('GET', '/so/hai-phong-2025/ke-hoach', { token: own })).text();
    expect([page.includes('value="hai-phong-2025/'), page.includes('value="tp-cds-2023/')]).toEqual([true, false]);
    const led = await server.ask('GET', '/so', { token: other });
    expect(led.headers.get('location')).toMatch(/^\/so\/tp-cds-2023\//);
  });
});
