/**
 * CRC-32 as ZIP uses it (ISO 3309, reflected), eight bytes at a time: every part read and written goes through it.
 * A DataView because its numbers are numbers to the compiler; V8 makes the same of it as of an array.
 */
const KIB = 1024;
const TABLE = makeTable();

function makeTable(): DataView {
  const table = new DataView(new ArrayBuffer(8 * KIB));
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    table.setInt32(byte * 4, crc);
  }
  for (let at = KIB; at < 8 * KIB; at += 4) {
    const before = table.getInt32(at - KIB);
    table.setInt32(at, table.getInt32((before & 0xff) << 2) ^ (before >>> 8));
  }
  return table;
}

/** What a byte adds that still has `left` bytes of its eight behind it. */
const step = (left: number, byte: number): number => TABLE.getInt32(left * KIB + ((byte & 0xff) << 2));

/** Goes on from `crc` (0 at the start of a part), so that a part can come in pieces. */
export function crc32(bytes: Uint8Array, crc = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let c = ~crc;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    const low = c ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    c =
      step(7, low) ^
      step(6, low >>> 8) ^
      step(5, low >>> 16) ^
      step(4, low >>> 24) ^
      step(3, high) ^
      step(2, high >>> 8) ^
      step(1, high >>> 16) ^
      step(0, high >>> 24);
  }
  for (; at < bytes.length; at++) c = step(0, c ^ view.getUint8(at)) ^ (c >>> 8);
  return ~c >>> 0;
}
