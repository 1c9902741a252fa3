import { refusal } from '../problem.ts';
import type { PutFile } from '../store/files.ts';
import type { Store } from '../store/store.ts';

const MB = 1024 * 1024;
const YEAR = 365 * 24 * 60 * 60_000;

/** Keeps a file for what is going to name it. Within a year each may put so much (wrangler.toml), be it named by a sending or not. */
export async function keepFile(store: Store, file: PutFile, quota: number | undefined): Promise<void> {
  const { owner, hash, bytes, at } = file;
  if (quota !== undefined) {
    const before = await store.files.bytesOf(owner, hash, new Date(at.getTime() - YEAR));
    if (before + bytes.byteLength > quota * MB) throw refusal('storage-full', { limitBytes: quota * MB });
  }
  if (!(await store.files.keep(file))) throw refusal('file-hash-wrong');
}
