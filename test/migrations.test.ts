import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { BEFORE_0005 } from './migrations/before-0005.ts';

const folder = new URL('../worker/migrations/', import.meta.url);
const files = readdirSync(folder).sort();
/** Each in a transaction of its own, as D1 does it. */
const apply = (db: DatabaseSync, from: string, to: string) => {
  for (const file of files)
    if (file >= from && file < to) db.exec(`BEGIN; ${readFileSync(new URL(file, folder), 'utf8')} COMMIT;`);
};

it('the numbers 0013 and 0014 stay unused: in a database that is in use they would run after 0015, in a new one before it', () => {
  const numbers = files.map((file) => file.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((number) => number > '0012' && number < '0015')).toEqual([]);
});

it('0004 keeps what was sent before annexes had parts', () => {
  const db = new DatabaseSync(':memory:');
  apply(db, '0001', '0004');
  db.exec(`
    INSERT INTO credentials (id, hash, origin, role, unit, name, position, created_at, expires_at)
      SELECT 'c', 'h', 'o', 'staff', code, 'An', 'Văn thư', '2025-01-01', '2026-01-01' FROM units LIMIT 1;
    INSERT INTO submissions (id, plan, plan_version, period, unit, annex, revision, key, body_hash, content_hash, grid_hash,
        mapping, justifications, sender_name, sender_position, credential, file, sheet, engine, client_name, client_version,
        received_at, rows, errors, warnings)
      SELECT 's', 'p', 1, 'k', unit, 'tasks', 1, 'key', 'b', 'c', 'g', '{"sheet":"PL"}', '[]', 'An', 'Văn thư', 'c',
        'a.xlsx', 'PL', '0', 'cli', '0', '2025-03-01', 1, 0, 0 FROM credentials;
    INSERT INTO submission_rows (submission, place, sheet_row, kind, path, content) VALUES ('s', 0, 3, 'task', '1', '{}');
    INSERT INTO submission_findings (submission, place, code, severity, content) VALUES ('s', 0, 'text.spacing', 'note', '{}');
  `);
  apply(db, '0004', '0005');
  expect(db.prepare('SELECT * FROM submission_parts').all()).toEqual([
    { submission: 's', place: 0, file: 'a.xlsx', sheet: 'PL', grid_hash: 'g', mapping: '{"sheet":"PL"}', rows: 1 },
  ]);
  expect(db.prepare('SELECT part FROM submission_rows UNION ALL SELECT part FROM submission_findings').all()).toEqual([
    { part: 0 },
    { part: 0 },
  ]);
  expect(() => db.exec('DELETE FROM submissions')).toThrow('immutable');
});

it('0005 keeps who may call, and all that names them', () => {
  const db = new DatabaseSync(':memory:');
  db.exec('PRAGMA foreign_keys = ON');
  apply(db, '0001', '0005');
  db.exec(BEFORE_0005);
  const kept = db.prepare('SELECT * FROM credentials ORDER BY id').all();
  apply(db, '0005', '0006');

  const now = db.prepare('SELECT * FROM credentials ORDER BY id').all();
  expect(now).toEqual(kept.map((row) => ({ ...row, kind: 'device', decision: null })));
  expect(db.prepare('SELECT hash, unit, issued_by, ends_at FROM enrolments ORDER BY hash').all()).toEqual([
    { hash: 'open', unit: '10525', issued_by: 'admin', ends_at: '2026-03-02T08:00:00.000Z' },
    { hash: 'used', unit: '10525', issued_by: 'admin', ends_at: '2026-03-01T08:00:00.000Z' },
  ]);
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  // The references still hold: who is named by what was sent cannot be taken away, and nobody unknown can be named.
  expect(() => db.exec(`DELETE FROM credentials WHERE id = 'ward'`)).toThrow('FOREIGN KEY');
  expect(() => db.exec(`UPDATE periods SET set_by = 'nobody'`)).toThrow('FOREIGN KEY');
  expect(db.prepare(`SELECT name FROM sqlite_master WHERE name LIKE 'kept%'`).all()).toEqual([]);
});

it('0007 keeps due dates, and the version under which a period was answered', () => {
  const db = new DatabaseSync(':memory:');
  apply(db, '0001', '0007');
  const send = (id: string, period: string, version: number, at: string, revision: number) =>
    db.exec(`
      INSERT INTO submissions (id, plan, plan_version, period, unit, annex, revision, key, body_hash, content_hash,
          justifications, sender_name, sender_position, credential, engine, client_name, client_version, received_at, rows,
          errors, warnings)
        SELECT '${id}', 'p', ${version}, '${period}', unit, 'tasks', ${revision}, '${id}', 'b', 'c', '[]', 'An', 'Văn thư',
          'c', '0', 'cli', '0', '${at}', 1, 0, 0 FROM credentials`);
  db.exec(`
    INSERT INTO credentials (id, kind, hash, origin, role, unit, name, position, created_at, expires_at)
      SELECT 'c', 'device', 'h', 'o', 'staff', code, 'An', 'Văn thư', '2025-01-01', '2026-01-01' FROM units LIMIT 1;
    INSERT INTO periods (plan, period, due_units, set_by, set_at) VALUES ('p', 'k', '2025-03-18', 'c', '2025-02-01'),
      ('p', 'm', '2025-04-18', 'c', '2025-02-01');
  `);
  send('s1', 'k', 1, '2025-03-01', 1);
  send('s2', 'k', 2, '2025-03-02', 2);
  send('s3', 'l', 2, '2025-03-03', 1);
  apply(db, '0007', '0008');
  const periods = () =>
    db
      .prepare('SELECT period, due_units, plan_version, set_at, opens_at, closed_at FROM periods ORDER BY period')
      .all();
  const rest = { opens_at: null, closed_at: null };
  expect(periods()).toEqual([
    { period: 'k', due_units: '2025-03-18', plan_version: 1, set_at: '2025-02-01', ...rest },
    { period: 'l', due_units: null, plan_version: 2, set_at: '2025-03-03', ...rest },
    { period: 'm', due_units: '2025-04-18', plan_version: null, set_at: '2025-02-01', ...rest },
  ]);
  send('s4', 'm', 3, '2025-03-04', 1);
  send('s5', 'k', 3, '2025-03-05', 3);
  expect(periods()).toMatchObject([{ plan_version: 1 }, { plan_version: 2 }, { plan_version: 3 }]);
  db.exec("UPDATE periods SET closed_at = '2025-04-01' WHERE period = 'k'");
  expect(() => send('s6', 'k', 1, '2025-04-02', 4)).toThrow('period-closed');
});

it('0008 keeps what was sent before there were reviews and drafts', () => {
  const db = new DatabaseSync(':memory:');
  apply(db, '0001', '0008');
  db.exec(`
    INSERT INTO credentials (id, kind, hash, origin, role, unit, name, position, created_at, expires_at)
      SELECT 'c', 'device', 'h', 'o', 'staff', code, 'An', 'Văn thư', '2025-01-01', '2026-01-01' FROM units LIMIT 1;
    INSERT INTO submissions (id, plan, plan_version, period, unit, annex, revision, key, body_hash, content_hash,
        justifications, sender_name, sender_position, credential, engine, client_name, client_version, received_at, rows,
        errors, warnings)
      SELECT 's', 'p', 1, 'k', unit, 'tasks', 1, 'key', 'b', 'c', '[]', 'An', 'Văn thư', 'c', '0', 'cli', '0', '2025-03-01',
        1, 0, 0 FROM credentials;
  `);
  apply(db, '0008', '0009');
  expect(db.prepare('SELECT id, draft, approver, approver_name FROM submissions').all()).toEqual([
    { id: 's', draft: null, approver: null, approver_name: null },
  ]);
  const review = `INSERT INTO reviews VALUES ('r1', 's', 1, 'accept', 'city', '', '[]', 'c', 'An', 'Sở', '2025-03-02')`;
  db.exec(review);
  expect(() => db.exec(review.replace('r1', 'r2'))).toThrow('review-stale');
  expect(() => db.exec('DELETE FROM reviews')).toThrow('immutable');
});

it('0012 finds again what was recorded before, also of an erased line', () => {
  const db = new DatabaseSync(':memory:');
  apply(db, '0001', '0012');
  const [unit] = db.prepare('SELECT code FROM units LIMIT 1').all() as { code: string }[];
  const code = unit?.code ?? '';
  db.exec(`
    INSERT INTO credentials (id, kind, hash, origin, role, unit, name, position, created_at, expires_at)
      VALUES ('c', 'device', 'h', 'o', 'staff', '${code}', 'An', 'Văn thư', '2025-01-01', '2026-01-01');
    INSERT INTO submissions (id, plan, plan_version, period, unit, annex, revision, key, body_hash, content_hash,
        justifications, sender_name, sender_position, credential, engine, client_name, client_version, received_at, rows,
        errors, warnings)
      VALUES ('s', 'p', 1, 'k', '${code}', 'tasks', 1, 'key', 'b', 'h', '[]', 'An', 'Văn thư', 'c', '0', 'cli', '0',
        '2025-03-01', 1, 0, 1);
    INSERT INTO submission_findings (submission, place, code, severity, content)
      VALUES ('s', 0, 'text.spacing', 'note', '{}'), ('s', 1, 'text.spacing', 'note', '{}');
    INSERT INTO reviews (id, submission, number, act, side, remark, comments, credential, name, position, at)
      VALUES ('r', 's', 1, 'accept', 'city', '', '[]', 'c', 'Mai', 'Chuyên viên', '2025-03-02');`);
  const lines = [
    ['submission.received', 's', null],
    ['submission.reviewed', 'r', { submission: 's', act: 'accept', by: 'city', credential: 'c' }],
    ['period.set', 'p/k', { by: { credential: 'c' }, before: {}, after: {} }],
    ['plan.published', 'p@2', { by: { credential: 'c' }, plan: { id: 'p', version: 2 } }],
  ] as const;
  for (const [seq, [kind, subject, content]] of lines.entries()) {
    db.prepare('INSERT INTO log (seq, entry, leaf) VALUES (?, ?, ?)').run(
      seq,
      JSON.stringify({ kind, subject, at: `2025-03-0${seq + 1}` }),
      `leaf ${seq}`,
    );
    if (content)
      db.prepare('INSERT INTO log_contents (leaf, salt, content) VALUES (?, ?, ?)').run(
        `leaf ${seq}`,
        'salt',
        JSON.stringify(content),
      );
  }
  apply(db, '0012', '0013');
  const answer = { unit: code, plan: 'p', period: 'k', annex: 'tasks', credential: 'c' };
  const ofCity = { unit: null, annex: null, plan: 'p', credential: 'c' };
  expect(db.prepare('SELECT * FROM log_index ORDER BY seq').all()).toEqual([
    { seq: 0, at: '2025-03-01', outcome: 'submission.received', ...answer },
    { seq: 1, at: '2025-03-02', outcome: 'submission.reviewed.accept', ...answer },
    { seq: 2, at: '2025-03-03', outcome: 'period.set', ...ofCity, period: 'k' },
    { seq: 3, at: '2025-03-04', outcome: 'plan.published', ...ofCity, period: null },
  ]);
  expect(db.prepare('SELECT * FROM finding_counts').all()).toEqual([
    { run: 's', code: 'text.spacing', severity: 'note', count: 2 },
  ]);
});

it('0019 keeps the communes and all that names them, and takes departments in beside them', () => {
  const db = new DatabaseSync(':memory:');
  db.exec('PRAGMA foreign_keys = ON');
  apply(db, '0001', '0019');
  db.exec(`INSERT INTO credentials (id, kind, hash, origin, role, unit, name, position, created_at, expires_at)
    VALUES ('c', 'device', 'h', 'o', 'staff', '10729', 'An', 'Văn thư', '2025-01-01', '2026-01-01')`);
  const kept = db.prepare('SELECT code, name, kind FROM units ORDER BY code').all();
  apply(db, '0019', '0020');
  expect(db.prepare('SELECT code, name, kind FROM units ORDER BY code').all()).toEqual(kept);
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);

  const add =
    (code: string, kind: string, since: string | null, until: string | null = null) =>
    () =>
      db
        .prepare('INSERT INTO units (code, name, kind, since, until) VALUES (?, ?, ?, ?, ?)')
        .run(code, 'x', kind, since, until);
  add('so-noi-vu', 'sở', '2025-03-01')();
  db.exec(`UPDATE credentials SET unit = 'so-noi-vu'`);
  for (const [code, kind, since, until] of [
    ['all', 'sở', '2025-03-01'],
    ['communes', 'sở', '2025-03-01'],
    ['So-y-te', 'sở', '2025-03-01'],
    ['so y te', 'sở', '2025-03-01'],
    ['12345', 'sở', '2025-03-01'],
    ['so-y-te', 'xã', null],
    ['so-y-te', 'phòng', '2025-03-01'],
    ['so-y-te', 'sở', null],
    ['so-y-te', 'sở', '2025-03-01', '2025-02-28'],
  ] as const)
    expect(add(code, kind, since, until), `${code} ${kind}`).toThrow('CHECK');
  expect(add('so-noi-vu', 'ban', '2025-04-01')).toThrow('unit-exists');
  expect(() => db.exec(`DELETE FROM units WHERE code = '10507'`)).toThrow('immutable');
  for (const change of ["name = 'y'", "kind = 'ban'", "since = '2025-04-01'", "code = 'so'", 'until = NULL'])
    expect(() => db.exec(`UPDATE units SET ${change} WHERE code = 'so-noi-vu'`), change).toThrow('immutable');
  db.exec(`UPDATE units SET until = '2026-06-30' WHERE code = 'so-noi-vu'`);
  expect(() => db.exec(`UPDATE units SET until = '2026-07-31' WHERE code = 'so-noi-vu'`)).toThrow('immutable');
});
