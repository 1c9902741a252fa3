/** The polynomial of ZIP, its bits the other way round. */
const POLYNOMIAL = 0xedb88320;

/** What each byte does to the checksum with 0 to 7 bytes behind it, so that eight are looked up at once. */
const TABLE = new Int32Array(8 * 256);
for (let byte = 0; byte < 256; byte++)
  for (let bit = 0, crc = byte; bit < 64; bit++) {
    crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    if (bit % 8 === 7) TABLE[(bit >> 3) * 256 + byte] = crc;
  }

const at = (behind: number, byte: number): number => TABLE[behind * 256 + (byte & 255)] as number;

/** The CRC-32 of a part of which `bytes` come behind others with the checksum `before`. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = ~before;
  let k = 0;
  for (; k + 8 <= bytes.length; k += 8) {
    const a = crc ^ view.getInt32(k, true);
    const b = view.getInt32(k + 4, true);
    crc = at(7, a) ^ at(6, a >>> 8) ^ at(5, a >>> 16) ^ at(4, a >>> 24);
    crc ^= at(3, b) ^ at(2, b >>> 8) ^ at(1, b >>> 16) ^ at(0, b >>> 24);
  }
  for (; k < bytes.length; k++) crc = (crc >>> 8) ^ at(0, crc ^ view.getUint8(k));
  return ~crc >>> 0;
}
