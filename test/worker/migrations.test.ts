import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { BEFORE_0005 } from '../migrations/before-0005.ts';

it('the table of units holds the official list, no more and no less', async () => {
  const { results } = await env.DB.prepare('SELECT code, name, kind FROM units ORDER BY code').all();
  expect(results).toEqual([...UNITS].sort((a, b) => (a.code < b.code ? -1 : 1)));
  expect(results).toHaveLength(114);
});

it('D1 takes a database that is in use from 0004 to 0005, and everything is where it was', async () => {
  const { EARLIER: db, TEST_MIGRATIONS: all } = env;
  await applyD1Migrations(db, all.slice(0, 4));
  for (const statement of BEFORE_0005.split(';')) if (statement.trim()) await db.prepare(statement).run();
  await applyD1Migrations(db, all.slice(0, 5));

  const { results } = await db
    .prepare(
      `SELECT submissions.id, credentials.name, kind, enrolments.issued_by, ends_at
       FROM submissions JOIN credentials ON credentials.id = credential JOIN enrolments ON enrolments.hash = origin`,
    )
    .all();
  expect(results).toEqual([
    { id: 's', name: 'An', kind: 'device', issued_by: 'admin', ends_at: '2026-03-01T08:00:00.000Z' },
  ]);
  expect((await db.prepare('PRAGMA foreign_key_check').all()).results).toEqual([]);
  await expect(db.prepare(`DELETE FROM credentials WHERE id = 'ward'`).run()).rejects.toThrow('FOREIGN KEY');
});
