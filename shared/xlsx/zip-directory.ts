import { WorkbookError } from './failure.ts';
import { WORKBOOK_LIMITS } from './limits.ts';

/** A part of a ZIP archive as the directory at its end declares it. */
export interface Entry {
  /** As written. */
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** Where its own header begins. */
  at: number;
}

const UNKNOWN_32 = 0xffffffff;
const UNKNOWN_16 = 0xffff;

export const damaged = () => WorkbookError.of('damaged', 'archive');

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

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

/** The parts of the archive (APPNOTE 6.3.10, 4.3.12). Reading past the end throws a RangeError. */
export function readDirectory(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): Entry[] {
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
      name: decode(bytes.subarray(at + 46, nameEnd)),
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
