import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bucket } from './place.ts';

/** Everything that has to be kept is named by the SHA-256 of its bytes: grids/….json, files/…, refused/….json. */
const NAME = /^[a-z]+\/([0-9a-f]{64})(\.json)?$/;

export interface Moved {
  moved: number;
  /** There already. */
  kept: number;
}

/** Copies what the folder does not have yet. Each blob is checked against its name before it is kept. */
export async function pull(bucket: Bucket, folder: string): Promise<Moved> {
  const result: Moved = { moved: 0, kept: 0 };
  for await (const key of keysOf(bucket)) {
    const file = join(folder, key);
    if (await isThere(file)) {
      result.kept += 1;
      continue;
    }
    const bytes = await (await bucket.get(key))?.arrayBuffer();
    // Removed since it was listed: only what nothing refers to is ever removed.
    if (!bytes) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.half`, checked(key, new Uint8Array(bytes)));
    await rename(`${file}.half`, file);
    result.moved += 1;
  }
  return result;
}

/** Puts back what the bucket does not have. Each blob is checked against its name here, and once more where it arrives. */
export async function push(folder: string, bucket: Bucket): Promise<Moved> {
  const result: Moved = { moved: 0, kept: 0 };
  for (const key of await keysIn(folder)) {
    if (await bucket.head(key)) {
      result.kept += 1;
      continue;
    }
    const bytes = checked(key, await readFile(join(folder, key)));
    const httpMetadata = key.endsWith('.json') ? { contentType: 'application/json' } : {};
    await bucket.put(key, bytes, { sha256: hashIn(key) ?? '', httpMetadata });
    result.moved += 1;
  }
  return result;
}

/** Every blob in the folder, by its key. */
export async function keysIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => NAME.test(name))
    .sort();
}

async function* keysOf(bucket: Bucket): AsyncIterable<string> {
  for (let cursor: string | undefined; ; ) {
    const page = await bucket.list(cursor === undefined ? {} : { cursor });
    // What bears no hash can be made again from the rest.
    yield* page.objects.map(({ key }) => key).filter((key) => NAME.test(key));
    if (!page.truncated) return;
    cursor = page.cursor;
  }
}

const hashIn = (key: string): string | undefined => NAME.exec(key)?.[1];

function checked(key: string, bytes: Uint8Array): Uint8Array {
  if (createHash('sha256').update(bytes).digest('hex') !== hashIn(key))
    throw new Error(`${key} is not what its name says: it was damaged or changed`);
  return bytes;
}

const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );
