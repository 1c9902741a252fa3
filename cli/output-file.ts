import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Trouble } from './terminal.ts';
import type { Words } from './words.ts';

/** The whole file or none of it: written beside its place, then moved there. */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | string | AsyncIterable<Uint8Array>,
  words: Words,
  mode = 0o644,
): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, bytes, { mode });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Trouble('unwritable', words.cannotWrite(path, words.file.unreadable(code)));
  }
}
