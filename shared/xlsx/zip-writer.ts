import { crc32 } from './crc32.ts';
import { CompressionStream, TextEncoder } from './platform.ts';

/** A part of an archive to be written; its bytes may come while they are written. */
export interface ZipPart {
  name: string;
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

interface Written {
  name: Uint8Array;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
}

const DEFLATED = 8;
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const VERSION = 20;
/** 1 January 1980, the first day ZIP knows: the same workbook gives the same bytes. */
const DAY = 0x0021;
const MAX_SIZE = 0xffffffff;

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** A ZIP record: its fields one after another, little-endian; `sizes` gives the bytes of each. */
function record(sizes: string, ...values: number[]): Uint8Array {
  const widths = [...sizes].map(Number);
  const out = new Uint8Array(widths.reduce((sum, width) => sum + width, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  widths.forEach((width, k) => {
    if (width === 2) view.setUint16(at, values[k] ?? 0, true);
    else view.setUint32(at, values[k] ?? 0, true);
    at += width;
  });
  return out;
}

const join = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const out = new Uint8Array(first.length + second.length);
  out.set(first);
  out.set(second, first.length);
  return out;
};

const localHeader = (name: Uint8Array): Uint8Array =>
  join(record('42222244422', LOCAL, VERSION, FLAGS, DEFLATED, 0, DAY, 0, 0, 0, name.length, 0), name);

const descriptor = ({ crc, packed, unpacked }: Written): Uint8Array =>
  record('4444', DESCRIPTOR, crc, packed, unpacked);

function centralHeader({ name, crc, packed, unpacked, at }: Written): Uint8Array {
  const head = record(
    '42222224442',
    CENTRAL,
    VERSION,
    VERSION,
    FLAGS,
    DEFLATED,
    0,
    DAY,
    crc,
    packed,
    unpacked,
    name.length,
  );
  return join(join(head, record('222244', 0, 0, 0, 0, 0, at)), name);
}

const endRecord = (count: number, size: number, at: number): Uint8Array =>
  record('42222442', END, 0, 0, count, count, size, at, 0);

/** Packs while it is read: what waits in between is bounded by the streams' own queues. */
async function* deflate(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const reader = readable.getReader();
  const pump = (async () => {
    for await (const bytes of source) {
      await writer.ready;
      // Not waited for: the next batch is made while this one is packed. A failure shows when reading, and in `ready`.
      writer.write(bytes).catch(() => {});
    }
    await writer.close();
  })().catch(async (reason: unknown) => {
    await writer.abort(reason).catch(() => {});
    throw reason;
  });
  // Looked at below; until then it must not count as unhandled.
  pump.catch(() => {});
  let whole = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (value) yield value;
    }
    whole = true;
  } finally {
    // Whoever reads went away, or the source failed: nothing more is taken from it.
    if (!whole) await reader.cancel().catch(() => {});
    await pump.catch(() => {});
  }
  await pump;
}

/** An archive as a stream of bytes; parts are asked for one after another, so a later one may depend on an earlier. */
export async function* zip(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const written: Written[] = [];
  let at = 0;
  for await (const { name, content } of parts) {
    const part: Written = { name: encoder.encode(name), crc: 0, packed: 0, unpacked: 0, at };
    const header = localHeader(part.name);
    yield header;
    for await (const bytes of deflate(counted(content, part))) {
      part.packed += bytes.length;
      yield bytes;
    }
    if (part.unpacked > MAX_SIZE) throw new RangeError(`${name} is larger than a ZIP part can be`);
    const trailer = descriptor(part);
    yield trailer;
    at += header.length + part.packed + trailer.length;
    written.push(part);
  }
  const directory = written.map(centralHeader);
  yield* directory;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  yield endRecord(written.length, size, at);
}

async function* counted(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, part: Written) {
  for await (const bytes of source) {
    part.crc = crc32(bytes, part.crc);
    part.unpacked += bytes.length;
    yield bytes;
  }
}
