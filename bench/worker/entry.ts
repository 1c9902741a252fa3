import { createApp } from '../../worker/app.ts';
import { SURROUNDINGS } from '../../worker/context.ts';
import type { Env } from '../../worker/env.ts';
import { oneByOne } from './one-by-one.ts';

/** The Worker as it is, and beside it on the same database what it is measured against. Nothing here is ever deployed. */

const app = createApp({ ...SURROUNDINGS, tell: () => undefined });

interface Sent {
  parts: { grid: { cells: { row: number; column: number; value: string | number }[] } }[];
}

/** Below a title and a heading. */
const FIRST = 3;

/** The cells of a sending as rows of six texts, the heading left out. */
function rowsOf({ parts }: Sent): string[][] {
  const rows: string[][] = [];
  for (const { grid } of parts)
    for (const { row, column, value } of grid.cells) {
      const cells = rows[row - FIRST] ?? [];
      cells[column - 1] = String(value);
      if (row >= FIRST) rows[row - FIRST] = cells;
    }
  return rows;
}

/** The body is read and the rows are stored; nothing is looked at, nobody is asked who they are. */
const BASELINES: Record<string, (request: Request, db: D1Database) => Promise<unknown>> = {
  '/bench/prepare': (_, db) =>
    db.batch(
      [
        'CREATE TABLE IF NOT EXISTS bench_sent (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT)',
        'CREATE TABLE IF NOT EXISTS bench_rows (sent INTEGER, place INTEGER, a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT, PRIMARY KEY (sent, place)) WITHOUT ROWID',
      ].map((sql) => db.prepare(sql)),
    ),
  '/bench/nothing': async (request) => rowsOf(await request.json<Sent>()).length,
  '/bench/blob': async (request, db) => {
    const body = JSON.stringify(rowsOf(await request.json<Sent>()));
    return db.prepare('INSERT INTO bench_sent (at, body) VALUES (?1, ?2)').bind(Date.now(), body).run();
  },
  '/bench/statement-per-row': async (request, db) => {
    const rows = rowsOf(await request.json<Sent>());
    const insert = db.prepare('INSERT INTO bench_rows SELECT max(id), ?1, ?2, ?3, ?4, ?5, ?6, ?7 FROM bench_sent');
    return db.batch([
      db.prepare('INSERT INTO bench_sent (at) VALUES (?1)').bind(Date.now()),
      ...rows.map((row, place) => insert.bind(place, ...row)),
    ]);
  },
  /** The one query a page of all units needs at the least, by the index it has. */
  '/bench/indexed': async (_, db) =>
    (
      await db
        .prepare(
          'SELECT unit, annex, max(revision), received_at FROM submissions WHERE plan = ?1 AND period = ?2 GROUP BY unit, annex',
        )
        .bind('hai-phong-2025', 'ke-hoach')
        .all()
    ).results,

  // What a page that counts and shows any of these rows has to look through at least.
  '/bench/rows': async (_, db) =>
    db
      .prepare(
        `SELECT count(*) AS rows, count(DISTINCT k.subject) AS subjects FROM submissions s
         CROSS JOIN row_keys k ON k.submission = s.id WHERE s.plan = ?1 AND s.period = ?2`,
      )
      .bind('hai-phong-2025', 'ke-hoach')
      .first(),
};

/** Before the path of a request: the same Worker, its rows stored one by one. */
const ONE_BY_ONE = '/one-by-one';

export default {
  async fetch(request, env) {
    const { pathname, origin } = new URL(request.url);
    const baseline = BASELINES[pathname];
    if (baseline) return Response.json((await baseline(request, env.DB)) ?? null);
    if (!pathname.startsWith(ONE_BY_ONE)) return app.fetch(request, env);
    const asked = new Request(origin + pathname.slice(ONE_BY_ONE.length), request);
    return app.fetch(asked, { ...env, DB: oneByOne(env.DB) });
  },
} satisfies ExportedHandler<Env>;
