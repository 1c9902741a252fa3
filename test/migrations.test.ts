import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';

const folder = new URL('../worker/migrations/', import.meta.url);
const files = readdirSync(folder).sort();
const apply = (db: DatabaseSync, from: string, to: string) => {
  for (const file of files) if (file >= from && file < to) db.exec(readFileSync(new URL(file, folder), 'utf8'));
};

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
