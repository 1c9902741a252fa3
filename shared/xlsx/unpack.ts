import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { crc32 } from './crc32.ts';
import { WorkbookError } from './failure.ts';
import { type Inflate, inflated } from './inflate.ts';

/** A part's own header, in front of its bytes (APPNOTE 4.3.7). */
const HEADER = { signature: 0x04034b50, nameLength: 26, extraLength: 28, length: 30 } as const;

/** What is packed of a part: the header before it may be longer than the directory says. */
function packedOf(bytes: Uint8Array, { offset, compressedSize, encrypted }: FileEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + HEADER.length > bytes.length) throw WorkbookError.of('damaged', 'truncated');
  if (encrypted || view.getUint32(offset, true) !== HEADER.signature) throw WorkbookError.of('damaged', 'archive');
  const lengths = view.getUint16(offset + HEADER.nameLength, true) + view.getUint16(offset + HEADER.extraLength, true);
  const start = offset + HEADER.length + lengths;
  if (start + compressedSize > bytes.length) throw WorkbookError.of('damaged', 'truncated');
  return bytes.subarray(start, start + compressedSize);
}

/** How the bytes of a part come out, by the number of how they are packed; a workbook knows these two (OPC, annex B). */
const METHODS: Record<number, Inflate> = {
  0: (packed) => [packed],
  8: inflated,
};

/**
 * Hands over the bytes of a part as they are unpacked; throws where they are not those the directory speaks of, and as soon
 * as they are more.
 */
export async function unpack(bytes: Uint8Array, entry: FileEntry, take: (bytes: Uint8Array) => void): Promise<void> {
  const pieces = METHODS[entry.compressionMethod]?.(packedOf(bytes, entry), entry.uncompressedSize);
  if (!pieces) throw WorkbookError.of('damaged', 'archive');
  let crc = 0;
  let left = entry.uncompressedSize;
  for await (const piece of pieces) {
    left -= piece.length;
    if (left < 0) break;
    crc = crc32(piece, crc);
    take(piece);
  }
  if (left !== 0 || crc !== entry.crc32) throw WorkbookError.of('damaged', 'checksum');
}
