import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../shared/api.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import { digest } from '../../worker/auth/secret.ts';
import { DUE, replyOf, startSending, storedOf } from './sender.ts';
import { problemOf } from './server.ts';
import { submission, tasks, tasksGrid, tranLieuTargets, vinhBaoTasks } from './sheets.ts';

let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  server = await startSending();
});

describe('a first submission', () => {
  it('is stored with its grid, rows and findings, and gets a receipt', async () => {
    const unit = await server.newUnit();
    const grid = await vinhBaoTasks();
    const answer = await unit.send(submission({ grid, file: 'Vĩnh Bảo.xlsx' }));
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"1"']);
    const { receipt, findings, replayed } = await replyOf(answer);
    const gridHash = await digest(canonicalJson(grid));
    expect(replayed).toBe(false);
    expect(receipt).toMatchObject({
      plan: 'hai-phong-2025',
      planVersion: 1,
      period: 'ke-hoach',
      unit: unit.code,
      annex: 'tasks',
      revision: 1,
      receivedAt: '2025-03-01T01:00:00.000Z',
      late: false,
      rows: 16,
      parts: [{ file: 'Vĩnh Bảo.xlsx', sheet: grid.sheet, gridHash, rows: 16 }],
    });
    expect(await storedOf(unit.code)).toEqual([{ revision: 1, rows: 16, kept: 16, findings: findings.length }]);
    expect(await (await env.BLOBS.get(`grids/${gridHash}.json`))?.text()).toBe(canonicalJson(grid));
    expect(await unit.client.standing('hai-phong-2025', 'ke-hoach', 'tasks')).toEqual(receipt);
    expect(await unit.client.standing('hai-phong-2025', 'ke-hoach', 'targets')).toBeNull();
  });

  it('keeps every row as it was read, with its place in the sheet', async () => {
    const unit = await server.newUnit();
    const { receipt } = await replyOf(await unit.send(submission({ grid: await vinhBaoTasks() })));
    const { results } = await env.DB.prepare(
      'SELECT place, sheet_row, kind, path, content FROM submission_rows WHERE submission = ?1 ORDER BY place',
    )
      .bind(receipt.submission)
      .all<{ place: number; sheet_row: number; kind: string; path: string; content: string }>();
    expect(results.map(({ path }) => path)).toEqual('1 2 3 3.a 3.b 3.c 4 4.a 4.b 4.c 4.d 4.e 4.f 5 6 7'.split(' '));
    for (const { place, sheet_row, kind, path, content } of results) {
      expect(results[place]?.path).toBe(path);
      expect(JSON.parse(content)).toMatchObject({ row: sheet_row, kind, path });
    }
  });
});

describe('the server decides', () => {
  it('what is late: by its own clock, after the due', async () => {
    const [inTime, late] = [await server.newUnit(), await server.newUnit()];
    server.clock.now = new Date(DUE);
    const first = await replyOf(await inTime.send(submission({ grid: tasksGrid(tasks(2)) })));
    server.clock.now = new Date(Date.parse(DUE) + 1);
    const second = await replyOf(await late.send(submission({ grid: tasksGrid(tasks(2)) })));
    server.clock.now = new Date('2025-03-01T01:00:00.000Z');
    expect([first.receipt.late, second.receipt.late]).toEqual([false, true]);
    expect(await late.client.standing('hai-phong-2025', 'ke-hoach', 'tasks')).toMatchObject({ late: true });
  });

  it('what is wrong: what the client left out is found', async () => {
    const unit = await server.newUnit();
    const grid = tasksGrid([{ task: 'Tập huấn kỹ năng số', start: 'Quý IV', finish: 'Quý I' }]);
    const answer = await unit.send(submission({ grid }));
    expect(answer.status).toBe(422);
    const { type, findings } = await problemOf(answer);
    expect(type).toBe('/problems/findings-open');
    expect(findings).toContainEqual(expect.objectContaining({ code: 'time.reversed', at: { row: 3, column: 4 } }));
    expect(await storedOf(unit.code)).toEqual([]);
  });

  it('that an error may pass once it is explained, and keeps the explanation', async () => {
    const unit = await server.newUnit();
    const grid = await tranLieuTargets();
    const body = submission({ grid, annex: 'targets' });
    const refused = await unit.send(body);
    expect((await problemOf(refused)).findings).toContainEqual(
      expect.objectContaining({ code: 'target.impossible', at: { row: 20, column: 4 } }),
    );
    const justifications = [{ code: 'target.impossible' as const, cell: 'D20', reason: 'Theo kế hoạch đã ký.' }];
    const taken = await replyOf(await unit.send({ ...body, justifications }));
    expect(taken.receipt).toMatchObject({ annex: 'targets', rows: 55 });
    expect(taken.findings).toContainEqual(expect.objectContaining({ code: 'target.impossible' }));
    const kept = await env.DB.prepare('SELECT justifications, errors FROM submissions WHERE id = ?1')
      .bind(taken.receipt.submission)
      .first<{ justifications: string; errors: number }>();
    expect(kept?.errors).toBe(1);
    expect(JSON.parse(kept?.justifications ?? '')).toEqual([{ ...justifications[0], part: 0 }]);
  });
});

describe('an annex in parts', () => {
  const parts = (lead = 'UBND phường') => [
    { file: 'Phòng VH-XH.xlsx', grid: tasksGrid(tasks(3), 'PL') },
    {
      file: 'Phòng Kinh tế.xlsx',
      grid: tasksGrid(
        tasks(2, 50).map((task) => ({ ...task, lead })),
        'PL',
      ),
    },
  ];

  it('is one submission: its rows in order, each with its file', async () => {
    const unit = await server.newUnit();
    const { receipt } = await replyOf(await unit.send(submission({ parts: parts() })));
    expect(receipt.rows).toBe(5);
    expect(receipt.parts.map(({ file, sheet, rows }) => [file, sheet, rows])).toEqual([
      ['Phòng VH-XH.xlsx', 'PL', 3],
      ['Phòng Kinh tế.xlsx', 'PL', 2],
    ]);
    for (const { gridHash } of receipt.parts) expect(await env.BLOBS.get(`grids/${gridHash}.json`)).not.toBeNull();
    const aggregator = server.client((await server.enrol(server.adminToken, null)).credential);
    const city = await aggregator.city('hai-phong-2025', 'ke-hoach');
    const rows = city.tasks.filter((row) => row.unit === unit.code);
    expect(rows.map(({ file, sheet, row }) => [file, sheet, row.row])).toEqual([
      ['Phòng VH-XH.xlsx', 'PL', 3],
      ['Phòng VH-XH.xlsx', 'PL', 4],
      ['Phòng VH-XH.xlsx', 'PL', 5],
      ['Phòng Kinh tế.xlsx', 'PL', 3],
      ['Phòng Kinh tế.xlsx', 'PL', 4],
    ]);
  });

  it('is refused with the part in which each finding stands, and taken with that cell explained', async () => {
    const unit = await server.newUnit();
    const body = submission({ parts: parts('') });
    const { findings } = await problemOf(await unit.send(body));
    const errors = findings?.filter(({ severity }) => severity === 'error');
    expect(errors?.map(({ code, at, part }) => [code, at, part])).toEqual([
      ['cell.required', { row: 3, column: 5 }, 1],
      ['cell.required', { row: 4, column: 5 }, 1],
    ]);
    const explain = (part: number) =>
      ['E3', 'E4'].map((cell) => ({ code: 'cell.required' as const, cell, part, reason: 'Chưa phân công.' }));
    expect((await unit.send({ ...body, justifications: explain(0) })).status).toBe(422);
    expect((await unit.send({ ...body, justifications: explain(1) })).status).toBe(201);
  });

  it('is judged as a whole: a task that stands in two parts is named where it comes again', async () => {
    const unit = await server.newUnit();
    const grid = tasksGrid(tasks(3), 'PL');
    const twice = ['Phòng VH-XH.xlsx', 'Phòng Kinh tế.xlsx'].map((file) => ({ file, grid }));
    const { findings } = await replyOf(await unit.send(submission({ parts: twice })));
    const found = findings.filter(({ code }) => code === 'task.duplicate');
    expect(found.map(({ part, params }) => [part, params])).toContainEqual([
      1,
      { firstCell: "'PL'!B3", similarity: 1 },
    ]);
    expect(found.every(({ part }) => part === 1)).toBe(true);
  });
});

describe('what is stored', () => {
  it('of 5,000 rows is every one of them', async () => {
    const unit = await server.newUnit();
    const answer = await unit.send(submission({ grid: tasksGrid(tasks(LIMITS.rows)) }));
    expect(answer.status).toBe(201);
    expect(await storedOf(unit.code)).toMatchObject([{ rows: LIMITS.rows, kept: LIMITS.rows }]);
  });

  it('has revisions without a gap and one submission per key, whoever writes', async () => {
    const unit = await server.newUnit();
    await unit.send(submission({ grid: tasksGrid(tasks(1)) }), { 'idempotency-key': 'draft-of-this-test' });
    const row = await env.DB.prepare('SELECT * FROM submissions WHERE unit = ?1').bind(unit.code).first();
    const insert = (changed: object) => {
      const copy = { ...row, id: crypto.randomUUID(), key: crypto.randomUUID(), ...changed };
      return env.DB.prepare(
        `INSERT INTO submissions (${Object.keys(copy)}) VALUES (${Object.keys(copy).map(() => '?')})`,
      )
        .bind(...Object.values(copy))
        .run();
    };
    await expect(insert({ revision: 1 })).rejects.toThrow('revision-stale');
    await expect(insert({ revision: 3 })).rejects.toThrow('revision-stale');
    await expect(insert({ revision: 2, key: 'draft-of-this-test' })).rejects.toThrow(/immutable|UNIQUE/);
    await expect(insert({ revision: 1, unit: '99999' })).rejects.toThrow('FOREIGN KEY');
    await insert({ revision: 2 });
  });

  it('cannot be changed, deleted or replaced', async () => {
    const unit = await server.newUnit();
    const { receipt } = await replyOf(
      await unit.send(submission({ grid: await tranLieuTargets(), annex: 'targets', justifications })),
    );
    const id = receipt.submission;
    for (const sql of [
      'UPDATE submissions SET sender_name = ?2 WHERE id = ?1',
      'DELETE FROM submissions WHERE id = ?1 AND ?2 IS NOT NULL',
      'INSERT OR REPLACE INTO submissions SELECT * FROM submissions WHERE id = ?1 AND ?2 IS NOT NULL',
      'UPDATE submission_rows SET content = ?2 WHERE submission = ?1',
      'DELETE FROM submission_rows WHERE submission = ?1 AND ?2 IS NOT NULL',
      'INSERT OR REPLACE INTO submission_rows SELECT * FROM submission_rows WHERE submission = ?1 AND ?2 IS NOT NULL',
      'UPDATE submission_parts SET file = ?2 WHERE submission = ?1',
      'DELETE FROM submission_parts WHERE submission = ?1 AND ?2 IS NOT NULL',
      'INSERT OR REPLACE INTO submission_parts SELECT * FROM submission_parts WHERE submission = ?1 AND ?2 IS NOT NULL',
      'UPDATE submission_findings SET code = ?2 WHERE submission = ?1',
      'DELETE FROM submission_findings WHERE submission = ?1 AND ?2 IS NOT NULL',
      'INSERT OR REPLACE INTO submission_findings SELECT * FROM submission_findings WHERE submission = ?1 AND ?2 IS NOT NULL',
    ])
      await expect(env.DB.prepare(sql).bind(id, 'x').run(), sql).rejects.toThrow(/immutable|revision-stale/);
  });

  const justifications = [{ code: 'target.impossible' as const, cell: null, reason: 'Theo kế hoạch đã ký.' }];
});
