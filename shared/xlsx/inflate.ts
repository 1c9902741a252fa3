import { WorkbookError } from './failure.ts';
import { type ByteWriter, DecompressionStream } from './platform.ts';

/** What deflated bytes, declared to come to `size`, unpack to: piece by piece, no faster than they are taken. */
export type Inflate = (packed: Uint8Array, size: number) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Bytes unpacked at once: of a hostile part they become a thousand times as many before it can be stopped. */
const PIECE = 65_536;

async function feed(packed: Uint8Array, writer: ByteWriter): Promise<void> {
  for (let at = 0; at < packed.length; at += PIECE) await writer.write(packed.subarray(at, at + PIECE));
  await writer.close();
}

async function* byPlatform(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  // What fails in writing comes out in reading.
  feed(packed, writable.getWriter()).catch(() => {});
  const reader = readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) if (next.value) yield next.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

let inflate: Inflate = byPlatform;

/** For a host that has a faster way than the platform's. */
export function inflateBy(own: Inflate): void {
  inflate = own;
}

/** Whatever cannot be unpacked is damage: nothing but the file is at fault. */
export async function* inflated(packed: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  try {
    yield* inflate(packed, size);
  } catch {
    throw WorkbookError.of('damaged', 'archive');
  }
}
