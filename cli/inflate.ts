import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { inflateBy } from '../shared/xlsx/inflate.ts';

/** Each piece is a way to another thread and back; Node's DecompressionStream makes one of every 16 kB. */
const PIECE = 65_536;

/** What is one piece comes at once, and no more of it than declared. */
inflateBy((packed, size) =>
  size < PIECE
    ? [inflateRawSync(packed, { maxOutputLength: size + 1 })]
    : createInflateRaw({ chunkSize: PIECE }).end(packed),
);
