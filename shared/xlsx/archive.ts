import {
  type Entry,
  ERR_BAD_FORMAT,
  ERR_ENTRY_DATA_OUT_OF_BOUNDS,
  ERR_EOCDR_NOT_FOUND,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { type FailureDetail, WorkbookError } from './failure.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { unpack } from './unpack.ts';
import './zip-settings.ts';

/**
 * A ZIP archive whose caps are looked at in its directory, before anything is unpacked, and held to while unpacking,
 * since a directory can lie.
 */
export interface Archive {
  /** The names of all parts, as written. */
  readonly parts: readonly string[];
  has(part: string): boolean;
  /** Bytes of a part once unpacked, as declared; 0 where there is none. */
  size(part: string): number;
  /** Hands over the bytes of a part as they are unpacked; throws where it is damaged or not as large as declared. */
  unpack(part: string, take: (bytes: Uint8Array) => void): Promise<void>;
}

const DETAILS: Record<string, FailureDetail<'damaged'>> = {
  [ERR_BAD_FORMAT]: 'truncated',
  [ERR_EOCDR_NOT_FOUND]: 'truncated',
  [ERR_ENTRY_DATA_OUT_OF_BOUNDS]: 'truncated',
};

/** Whatever the library objects to is damage: it is given nothing but the file. */
export const damaged = (error: unknown): WorkbookError =>
  WorkbookError.of('damaged', (error instanceof Error && DETAILS[error.message]) || 'archive');

/** Some writers put "\" between folders or a "/" in front; part names do not tell capitals from small letters (OPC 6.2.2). */
export const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** Everything an archive lists, folders too. Refuses by what it declares: how many parts, how many bytes unpacked. */
export async function readDirectory(bytes: Uint8Array): Promise<Entry[]> {
  const entries: Entry[] = [];
  let size = 0;
  // Names go nowhere near a disk, so none is unsafe.
  const directory = new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator({ filenameValidation: 'tolerant' });
  for (;;) {
    const { done, value: entry } = await directory.next().catch((error) => {
      throw damaged(error);
    });
    if (done || !entry) return entries;
    if (entries.push(entry) > WORKBOOK_LIMITS.entries) throw WorkbookError.of('too-large', 'entries');
    size += entry.uncompressedSize;
    if (size > WORKBOOK_LIMITS.expansion) throw WorkbookError.of('too-large', 'expansion');
  }
}

export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const entries = (await readDirectory(bytes)).filter((entry) => !entry.directory);
  const byName = new Map(entries.map((entry) => [partName(entry.filename), entry]));
  let left: number = WORKBOOK_LIMITS.expansion;
  return {
    parts: entries.map(({ filename }) => filename),
    has: (part) => byName.has(partName(part)),
    size: (part) => byName.get(partName(part))?.uncompressedSize ?? 0,
    async unpack(part, take) {
      const entry = byName.get(partName(part));
      if (!entry) throw WorkbookError.of('damaged', 'part-missing');
      // A thousand sheets may all name the same part.
      left -= entry.uncompressedSize;
      if (left < 0) throw WorkbookError.of('too-large', 'expansion');
      await unpack(bytes, entry, take);
    },
  };
}
