import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { readCheckpoint } from '../shared/log/checkpoint.ts';
import { logEntry } from '../shared/log/entry.ts';
import { readNote } from '../shared/log/note.ts';
import { keysIn, type Moved, push } from './blobs.ts';
import { copy } from './copy.ts';
import { load } from './load.ts';
import { BLOBS, type Manifest, readManifest, SQL } from './manifest.ts';
import { type Database, open, type Place } from './place.ts';
import { select } from './tables.ts';
import { faultsOf } from './whole.ts';

export interface Restoring {
  /** The name of the log from here on: the old one goes on elsewhere, if only on the paper of whoever holds its heads. */
  origin: string;
  now: Date;
  /** Random: see logEntry. */
  salt: string;
}

/** Puts a backup into an empty database and bucket, and opens a new log over the old entries by saying where they are from. */
export async function restore(place: Place, folder: string, restoring: Restoring): Promise<Moved> {
  const manifest = await readManifest(folder);
  const db = await load(join(folder, SQL));
  refuseOrigin(restoring.origin, namesOf(db, manifest));
  const [fault] = faultsOf(db, await keysIn(join(folder, BLOBS)), manifest.checkpoint);
  if (fault) throw new Error(`the backup is not whole: ${fault}`);
  const opened = await open(place);
  try {
    const blobs = await push(join(folder, BLOBS), opened.bucket);
    await copy(db, opened.database);
    await recordRecovery(opened.database, manifest, restoring);
    return blobs;
  } finally {
    await opened.close();
  }
}

const originOf = (checkpoint: string | null): string | null =>
  readCheckpoint(readNote(checkpoint ?? '')?.text ?? '')?.origin ?? null;

/** Two logs of one name would say different things of the same place: that is what a forgery looks like. */
function refuseOrigin(origin: string, names: ReadonlySet<string | null>): void {
  if (!/^[^\s+]+$/.test(origin)) throw new Error('the new name of the log has neither spaces nor "+"');
  if (names.has(origin)) throw new Error(`the log of the backup was called ${origin}: give it a new name`);
}

/** Every name that the log had. */
const namesOf = (db: DatabaseSync, { checkpoint }: Manifest): Set<string | null> =>
  new Set([
    originOf(checkpoint),
    ...select<{ subject: string }>(db, `SELECT subject FROM log WHERE kind = 'recovery'`).map(({ subject }) => subject),
  ]);

async function recordRecovery(database: Database, manifest: Manifest, { origin, now, salt }: Restoring): Promise<void> {
  const { takenAt, sql, checkpoint } = manifest;
  const content = { origin, from: { origin: originOf(checkpoint), checkpoint }, backup: { takenAt, sql } };
  const entry = logEntry({ kind: 'recovery', subject: origin, at: now.toISOString(), content }, salt);
  await database.batch([
    database
      .prepare('INSERT INTO log (seq, entry, leaf) SELECT coalesce(max(seq) + 1, 0), ?1, ?2 FROM log')
      .bind(entry.entry, entry.leaf),
    database
      .prepare('INSERT INTO log_contents (leaf, salt, content) VALUES (?1, ?2, ?3)')
      .bind(entry.leaf, entry.salt, entry.content),
  ]);
}
