import { crc32 } from './crc32.ts';
import { WorkbookError } from './failure.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { type ByteReader, DecompressionStream } from './platform.ts';

/**
 * A ZIP archive (APPNOTE 6.3.10) whose caps are looked at in its directory, before anything is unpacked, and held to
 * while unpacking, since a directory can lie.
 */
interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
}

export interface Archive {
  has(part: string): boolean;
  /** The bytes of a part as they are unpacked; throws where it is damaged or larger than declared. */
  open(part: string): AsyncGenerator<Uint8Array>;
}

const STORED = 0;
const DEFLATED = 8;
const UNKNOWN_32 = 0xffffffff;
const UNKNOWN_16 = 0xffff;

const damaged = () => WorkbookError.of('damaged', 'archive');

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Some writers put "\" between folders or a "/" in front; part names do not tell capitals from small letters (OPC 6.2.2). */
const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** The record at the end that says where the directory is: the last 22 bytes, or before a comment of up to 64 kB. */
function directoryOf(view: DataView): { count: number; at: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - UNKNOWN_16); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === UNKNOWN_16 || start === UNKNOWN_32 ? largeDirectoryOf(view, at) : { count, at: start };
  }
  throw WorkbookError.of('damaged', 'truncated');
}

/** ZIP64: written by streaming writers for small files too. */
function largeDirectoryOf(view: DataView, end: number): { count: number; at: number } {
  if (view.getUint32(end - 20, true) !== 0x07064b50) throw damaged();
  const at = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(at, true) !== 0x06064b50) throw damaged();
  return { count: Number(view.getBigUint64(at + 32, true)), at: Number(view.getBigUint64(at + 48, true)) };
}

/** The fields that did not fit 32 bits, in the order the format gives them. */
function largeFields(view: DataView, from: number, to: number, fields: number[]): number[] {
  if (!fields.includes(UNKNOWN_32)) return fields;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== UNKNOWN_32) return field;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  throw damaged();
}

function readDirectory(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): Entry[] {
  const view = viewOf(bytes);
  const directory = directoryOf(view);
  if (directory.count > WORKBOOK_LIMITS.entries) throw WorkbookError.of('too-large', 'entries');
  const entries: Entry[] = [];
  for (let at = directory.at, left = directory.count; left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [unpacked = 0, packed = 0, start = 0] = largeFields(view, nameEnd, extraEnd, sizes);
    entries.push({
      name: partName(decode(bytes.subarray(at + 46, nameEnd))),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      unpacked,
      at: start,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

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
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let left: number = WORKBOOK_LIMITS.expansion;
  return {
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
