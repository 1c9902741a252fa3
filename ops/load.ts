import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';

/** An export read into a database of its own, to look at and to copy from. */
export async function load(file: string): Promise<DatabaseSync> {
  const db = new DatabaseSync(':memory:');
  db.exec('PRAGMA foreign_keys = OFF');
  db.exec(`BEGIN; ${await readFile(file, 'utf8')}; COMMIT;`);
  return db;
}
