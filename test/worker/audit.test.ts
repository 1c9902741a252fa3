import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { planById } from '../../shared/plan/built-in.ts';
import { scheduled } from '../../worker/scheduled.ts';
import { type SoughtLines, searchStatement } from '../../worker/store/audit.ts';
import { startAudit } from './audit.ts';
import { DUE, over, replyOf } from './sender.ts';
import { LOG_KEY, PERSON, problemOf } from './server.ts';
import { reportGrid, submission, tasks, tasksGrid } from './sheets.ts';

let at: Awaited<ReturnType<typeof startAudit>>;
beforeAll(async () => {
  at = await startAudit();
});
const outcomes = async (query: string) => (await at.history('', query)).entries.map(({ outcome }) => outcome);
const seqOf = async (query: string) => (await at.history('', query)).entries[0]?.seq;

describe('the history', () => {
  it('has everything about a unit, newest first, with who, by what and what was found', async () => {
    const { entries } = await at.history('', `?unit=${at.ward.code}`);
    expect(entries.map(({ outcome, revision, annex }) => [outcome, revision, annex])).toEqual([
      ['submission.received', 3, 'tasks'],
      ['submission.received', 2, 'tasks'],
      ['submission.reviewed.return', null, 'tasks'],
      ['submission.received', 1, 'tasks'],
      ['submission.received', 1, 'targets'],
      ['inspection.refused', null, 'targets'],
      ['credential.granted', null, null],
      ['enrolment.issued', null, null],
    ]);
    const impossible = { code: 'target.impossible', severity: 'error', count: 1 };
    expect(entries[4]).toMatchObject({
      at: '2025-03-03T01:01:00.000Z',
      who: { role: 'staff', unit: at.ward.code, ...PERSON },
      client: { name: 'cli', version: '0.1.0' },
      planVersion: planById('hai-phong-2025')?.version,
      errors: 1,
      erased: false,
      sealed: false,
    });
    expect(entries[4]?.counts).toContainEqual(impossible);
    expect(entries[5]?.counts).toContainEqual(impossible);
    expect(entries[2]).toMatchObject({ who: { role: 'aggregator', unit: null }, remark: 'Bổ sung.' });
    expect(entries[7]).toMatchObject({ who: { role: 'admin' } });
  });

  it('is narrowed by code, outcome, plan, period, annex, and by days of Vietnam', async () => {
    const received = 'submission.received';
    expect(await outcomes(`?unit=${at.ward.code}&code=target.impossible`)).toEqual([received, 'inspection.refused']);
    expect(await outcomes(`?code=target.impossible&outcome=${received}`)).toEqual([received]);
    expect(await outcomes('?plan=hai-phong-2025&period=ke-hoach&outcome=inspection.requested')).toHaveLength(1);
    expect(await outcomes('?plan=hai-phong-2025&period=khac')).toEqual([]);
    expect(await outcomes(`?unit=${at.ward.code}&annex=targets`)).toEqual([received, 'inspection.refused']);
    // 18:30 UTC on the third is the fourth in Hải Phòng.
    expect(await outcomes(`?unit=${at.ward.code}&from=2025-03-03&to=2025-03-03`)).toHaveLength(2);
    expect(await outcomes(`?unit=${at.ward.code}&from=2025-03-04&to=2025-03-04`)).toHaveLength(4);
    expect(await outcomes('?unit=&code=&outcome=city.exported&from=')).toEqual(['city.exported']);
    expect((await at.history('', '?outcome=period.set')).entries[0]).toMatchObject({
      plan: 'hai-phong-2025',
      period: 'ke-hoach',
      who: { role: 'admin' },
      changes: [{ what: 'dueUnits', before: null, after: DUE }],
    });
    expect((await at.history('', '?outcome=enrolment.issued')).entries.map(({ changes }) => changes)).toContainEqual([
      { what: 'role', before: null, after: 'auditor' },
      { what: 'decision', before: null, after: '12/QĐ-TTr' },
      { what: 'endsAt', before: null, after: '2035-03-31T17:00:00.000Z' },
    ]);
  });

  it('goes on where a page ended, without a line twice or left out', async () => {
    const all = (await at.history('', '')).entries.map(({ seq }) => seq);
    const [third] = (await at.history('', '')).entries.slice(2);
    const rest = await at.history('', `?after=${third?.at}~${third?.seq}`);
    expect(rest.entries.map(({ seq }) => seq)).toEqual(all.slice(3));
    expect(all).toHaveLength((await env.DB.prepare('SELECT count(*) AS n FROM log').first<number>('n')) ?? 0);
  });

  it('records a workbook that was taken away, and not one that is unchanged', async () => {
    const { entries } = await at.history('', '?outcome=city.exported');
    expect(entries).toMatchObject([{ period: 'ke-hoach', who: { role: 'aggregator' }, unit: null }]);
    const headers = { 'if-none-match': at.tag };
    expect((await at.ask('GET', at.workbook, { token: at.people.aggregator, headers })).status).toBe(304);
    expect(await outcomes('?outcome=city.exported')).toHaveLength(1);
  });

  it.each<[string, SoughtLines, string]>([
    ['all', {}, 'log_index_by_time'],
    ['a unit', { unit: '10507', outcome: 'inspection.refused', plan: 'p' }, 'log_index_of_unit'],
    ['a plan', { plan: 'p', period: 'k', code: 'c', from: '2025', before: '2026' }, 'log_index_of_plan'],
    ['an outcome', { outcome: 'inspection.refused', after: '2025~3' }, 'log_index_of_outcome'],
    ['some days', { from: '2025', before: '2026' }, 'log_index_by_time'],
  ])('finds %s by its index, in order, without sorting', async (_, sought, index) => {
    const { sql, values } = searchStatement(sought, 50);
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...values)
      .all<{ detail: string }>();
    const plan = results.map(({ detail }) => detail);
    expect(plan[0]).toContain(`INDEX ${index}`);
    expect(plan.filter((step) => /TEMP B-TREE|SCAN (?!i USING INDEX)/.test(step))).toEqual([]);
  });
});

describe('one line', () => {
  it('has its findings, and each hash of it is computed again', async () => {
    const detail = await at.history('detail', `/${await seqOf(`?unit=${at.ward.code}&outcome=inspection.refused`)}`);
    expect(detail.holds).toEqual({ leaf: true, content: true, findings: true });
    expect(detail.findings).toContainEqual(
      expect.objectContaining({ code: 'target.impossible', at: { row: 20, column: 4 } }),
    );
    const review = await at.history('detail', `/${await seqOf('?outcome=submission.reviewed.return')}`);
    expect(review.submission).toMatchObject({ submission: at.first.submission, revision: 1, unit: at.ward.code });
    expect(review.holds).toEqual({ leaf: true, content: true, findings: null });
  });

  it('is sealed once a head is signed', async () => {
    const seq = await seqOf('?outcome=city.exported');
    expect((await at.history('detail', `/${seq}`)).entry.sealed).toBe(false);
    await scheduled({ ...env, LOG_KEY }, at.clock.now);
    expect((await at.history('detail', `/${seq}`)).entry.sealed).toBe(true);
  });

  it.each(['999999', 'abc', '-1'])('%s is none', async (seq) => {
    const answer = await at.history('detail', `/${seq}`);
    expect(answer).toMatchObject({ type: '/problems/not-found' });
  });
});

describe('beside each other', () => {
  it('any two submissions, cell by cell', async () => {
    const asked = `/compare?before=${at.first.submission}&after=${at.third.submission}`;
    const { before, after, diff } = await at.history('compare', asked);
    expect([before.revision, after.revision]).toEqual([1, 3]);
    expect(diff.changed).toMatchObject([
      {
        before: { row: 3 },
        after: { row: 4 },
        cells: [{ column: 'finish', qualifier: null, before: 'Quý II', after: 'Quý III' }],
      },
    ]);
    expect([diff.added.length, diff.removed.length]).toEqual([1, 2]);
  });

  it('of two kinds of annex is refused', async () => {
    const asked = `/compare?before=${at.first.submission}&after=${at.targets.submission}`;
    const answer = await at.ask('GET', `/api/v1/history${asked}`, { token: at.people.auditor });
    expect([answer.status, (await problemOf(answer)).errors?.[0]?.path]).toEqual([422, 'after']);
  });

  it('a row is followed through all revisions, also through one it is missing in', async () => {
    const { steps } = await at.history('trace', `/trace?submission=${at.third.submission}&row=4`);
    expect(steps.map(({ submission, place, cells }) => [submission.revision, place?.row ?? null, cells])).toEqual([
      [1, 3, []],
      [2, null, []],
      [3, 4, [{ column: 'finish', qualifier: null, before: 'Quý II', after: 'Quý III' }]],
    ]);
    expect(await at.history('trace', `/trace?submission=${at.third.submission}&row=99`)).toMatchObject({
      type: '/problems/not-found',
    });
  });
});

describe('checked again', () => {
  it('what was recorded is found again: of a sending, and of a refused run', async () => {
    for (const query of [`?unit=${at.ward.code}&annex=targets`, `?unit=${at.ward.code}&outcome=inspection.refused`]) {
      const reply = await at.history('replay', `/${await seqOf(query)}/replay`);
      expect(reply).toMatchObject({ outcome: 'same', appeared: [], vanished: [] });
      expect(reply.now).toEqual(reply.recorded);
    }
  });

  it('a report is held against the plan as it stood then, not as it stands now', async () => {
    const unit = await at.newUnit();
    const [two, three] = [tasks(2), tasks(3)];
    await unit.send(submission({ grid: tasksGrid(two) }));
    at.clock.now = new Date('2025-03-06T02:00:00.000Z');
    const grid = reportGrid(two.map(({ task }) => task));
    const { receipt } = await replyOf(await unit.send(submission({ period: 'bao-cao-quy-3', grid })));
    at.clock.now = new Date('2025-03-06T03:00:00.000Z');
    await unit.send(submission({ grid: tasksGrid(three) }), over(1));
    expect((await unit.client.standing('hai-phong-2025', 'ke-hoach', 'tasks'))?.revision).toBe(2);
    const { entries } = await at.history('', `?unit=${unit.code}&period=bao-cao-quy-3`);
    expect(entries.map(({ subject }) => subject)).toEqual([receipt.submission]);
    expect(await at.history('replay', `/${entries[0]?.seq}/replay`)).toMatchObject({ outcome: 'same', vanished: [] });
  });

  it('under another version of the plan it says what differs', async () => {
    const plan = planById('hai-phong-2025');
    if (!plan) throw new Error('no plan');
    const version = plan.version + 1;
    await at
      .client(at.adminToken)
      .publishPlan({ ...plan, version, severities: { ...plan.severities, 'target.impossible': 'warning' } });
    const seq = await seqOf(`?unit=${at.ward.code}&outcome=inspection.refused`);
    const reply = await at.history('replay', `/${seq}/replay?version=${version}`);
    const place = { code: 'target.impossible', at: { row: 20, column: 4 } };
    expect(reply).toMatchObject({ outcome: 'other', now: { planVersion: version } });
    expect(reply.appeared).toMatchObject([{ ...place, severity: 'warning' }]);
    expect(reply.vanished).toMatchObject([{ ...place, severity: 'error' }]);
    expect((await at.history('', '?outcome=plan.published')).entries).toMatchObject([
      { plan: 'hai-phong-2025', planVersion: version },
    ]);
  });

  it('a grid that was cleared away is told', async () => {
    const seq = await seqOf(`?unit=${at.ward.code}&outcome=inspection.refused`);
    const { objects } = await env.BLOBS.list({ prefix: 'inspected/' });
    await env.BLOBS.delete(objects.map(({ key }) => key));
    // The same grid was sent afterwards, and would do as well.
    await env.BLOBS.delete(`grids/${at.targets.parts[0]?.gridHash}.json`);
    expect((await at.history('replay', `/${seq}/replay`)).outcome).toBe('gone');
  });
});
