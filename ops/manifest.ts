import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** What stands in a backup's folder: database.sql, blobs/, and this. */
export const SQL = 'database.sql';
export const BLOBS = 'blobs';
export const MANIFEST = 'backup.json';

const Manifest = z.object({
  takenAt: z.string(),
  /** SHA-256 of database.sql: the backup's name in the log of whoever restores it. */
  sql: z.string(),
  /** The newest signed head of the log, as it was then; null where nothing was signed yet. */
  checkpoint: z.string().nullable(),
});
export type Manifest = z.infer<typeof Manifest>;

/** Of the backup in the folder; refuses where its database is not the one that it speaks of. */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
  if ((await hashOf(join(folder, SQL))) !== manifest.sql) throw new Error(`${SQL} is not the one of ${MANIFEST}`);
  return manifest;
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
