import {
  type Entry,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { damaged, partName, readDirectory } from './archive.ts';
import './zip-settings.ts';

const isFile = (entry: Entry): entry is FileEntry => !entry.directory;

/** The archive with some parts replaced, or added at its end; every other one is copied as it is packed, in the same order. */
export async function repack(bytes: Uint8Array, replaced: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const parts = new Map([...replaced].map(([part, content]) => [partName(part), content]));
  const archive = new ZipWriter<Uint8Array>(new Uint8ArrayWriter(), { zip64: false });
  const entries = await readDirectory(bytes);
  const there = new Set(entries.map(({ filename }) => partName(filename)));
  for (const entry of entries) {
    const content = parts.get(partName(entry.filename));
    if (content) await archive.add(entry.filename, new Uint8ArrayReader(content), { entry });
    else if (isFile(entry)) await copy(archive, entry);
    else await archive.add(entry.filename, undefined, { entry, directory: true });
  }
  for (const [part, content] of replaced)
    if (!there.has(partName(part))) await archive.add(part, new Uint8ArrayReader(content));
  return archive.close();
}

async function copy(archive: ZipWriter<Uint8Array>, entry: FileEntry): Promise<void> {
  const packed = await entry
    .getData<Uint8Array>(new Uint8ArrayWriter(), { passThrough: true })
    .catch((error: unknown) => {
      throw damaged(error);
    });
  await archive.add(entry.filename, new Uint8ArrayReader(packed), { entry, passThrough: true });
}
