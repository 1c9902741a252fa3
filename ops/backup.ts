import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keysIn, type Moved, pull } from './blobs.ts';
import { exportSql } from './export.ts';
import { load } from './load.ts';
import { BLOBS, hashOf, MANIFEST, type Manifest, SQL } from './manifest.ts';
import { open, type Place } from './place.ts';
import { select } from './tables.ts';
import { faultsOf } from './whole.ts';

export interface BackupResult {
  blobs: Moved;
  manifest: Manifest;
  /** What the backup lacks or holds wrongly: empty where it is whole. */
  faults: string[];
}

/**
 * A backup in a folder; into the same folder again, only what is new is fetched. The database comes first: what it names
 * was stored before, so it is among the blobs that are listed after it.
 */
export async function backup(place: Place, folder: string, now: Date): Promise<BackupResult> {
  await mkdir(join(folder, BLOBS), { recursive: true });
  const opened = await open(place);
  try {
    await exportSql(place, opened, join(folder, SQL));
    const blobs = await pull(opened.bucket, join(folder, BLOBS));
    const db = await load(join(folder, SQL));
    const [head] = select<{ note: string }>(db, 'SELECT note FROM checkpoints ORDER BY size DESC LIMIT 1');
    const checkpoint = head?.note ?? null;
    const manifest: Manifest = { takenAt: now.toISOString(), sql: await hashOf(join(folder, SQL)), checkpoint };
    await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    return { blobs, manifest, faults: faultsOf(db, await keysIn(join(folder, BLOBS)), checkpoint) };
  } finally {
    await opened.close();
  }
}
