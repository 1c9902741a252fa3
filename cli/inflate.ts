import { createInflateRaw } from 'node:zlib';
import { inflateBy } from '../shared/xlsx/inflate.ts';

/** Each piece is a way to another thread and back; Node's DecompressionStream makes one of every 16 kB. */
const PIECE = 65_536;
const LEAST = 64;

inflateBy((packed, size) => createInflateRaw({ chunkSize: Math.min(Math.max(size, LEAST), PIECE) }).end(packed));
