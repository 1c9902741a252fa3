import { hexToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';

/** What a receipt vouches for: that this entry was stored at this place of this log, over these grids, at this time. */
export interface Receipted {
  origin: string;
  seq: number;
  /** Hex. */
  leaf: string;
  /** ISO 8601, in UTC. */
  receivedAt: string;
  /** SHA-256 of each part's grid, hex. */
  gridHashes: readonly string[];
}

/** The text that is signed as a note: one fact per line, so that it can be read without a program. */
export const receiptText = ({ origin, seq, leaf, receivedAt, gridHashes }: Receipted): string =>
  [`${origin}/receipt`, seq, base64.encode(hexToBytes(leaf)), receivedAt, ...gridHashes]
    .map((line) => `${line}\n`)
    .join('');
