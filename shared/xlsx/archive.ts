import { crc32 } from './crc32.ts';
import { WorkbookError } from './failure.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { type ByteReader, DecompressionStream } from './platform.ts';
import { damaged, type Entry, readDirectory, viewOf } from './zip-directory.ts';

/**
 * A ZIP archive (APPNOTE 6.3.10) whose caps are looked at in its directory, before anything is unpacked, and held to
 * while unpacking, since a directory can lie.
 */
export interface Archive {
  /** The names of all parts, as written. */
  readonly parts: readonly string[];
  has(part: string): boolean;
  /** The bytes of a part as they are unpacked; throws where it is damaged or larger than declared. */
  open(part: string): AsyncGenerator<Uint8Array>;
}

const STORED = 0;
const DEFLATED = 8;

/** Some writers put "\" between folders or a "/" in front; part names do not tell capitals from small letters (OPC 6.2.2). */
const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** Where the packed bytes begin stands behind the part's own header, which repeats its name. */
function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (view.getUint32(entry.at, true) !== 0x04034b50) throw damaged();
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > bytes.length) throw WorkbookError.of('damaged', 'truncated');
  return bytes.subarray(start, start + entry.packed);
}

async function* inflate(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // A refusal comes out at the reading end too, and is dealt with there.
  writer.write(packed).catch(() => {});
  writer.close().catch(() => {});
  const reader: ByteReader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw damaged();
      });
      if (done) return;
      if (value) yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function* unpack(bytes: Uint8Array, entry: Entry): AsyncGenerator<Uint8Array> {
  const packed = held(() => packedBytes(bytes, entry));
  if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged();
  let size = 0;
  let crc = 0;
  for await (const chunk of entry.method === STORED ? [packed] : inflate(packed)) {
    size += chunk.length;
    if (size > entry.unpacked) throw WorkbookError.of('too-large', 'expansion');
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.unpacked || crc !== entry.crc) throw WorkbookError.of('damaged', 'checksum');
}

/** DataView throws a RangeError past the end: the archive points outside itself. */
function held<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? WorkbookError.of('damaged', 'truncated') : error;
  }
}

/** Refuses by what the directory declares: how many parts, how many bytes unpacked. */
export function openArchive(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): Archive {
  const entries = held(() => readDirectory(bytes, decode));
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > WORKBOOK_LIMITS.expansion) throw WorkbookError.of('too-large', 'expansion');
  const byName = new Map(entries.map((entry) => [partName(entry.name), entry]));
  let left: number = WORKBOOK_LIMITS.expansion;
  return {
    parts: entries.map(({ name }) => name),
    has: (part) => byName.has(partName(part)),
    open(part) {
      const entry = byName.get(partName(part));
      if (!entry) throw WorkbookError.of('damaged', 'part-missing');
      // A thousand sheets may all name the same part.
      left -= entry.unpacked;
      if (left < 0) throw WorkbookError.of('too-large', 'expansion');
      return unpack(bytes, entry);
    },
  };
}
