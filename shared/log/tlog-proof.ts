import { base64 } from '@scure/base';
import type { Hash } from './tree.ts';

/** That an entry stands in the log of a signed checkpoint, to be checked without the server (https://c2sp.org/tlog-proof). */
export interface TlogProof {
  index: number;
  /** From the leaf's sibling up to the root's child. */
  path: Hash[];
  /** The signed note as the log issued it. */
  checkpoint: string;
}

const FIRST = 'c2sp.org/tlog-proof@v1';
const HASH = /^[A-Za-z0-9+/]{43}=$/;

export const writeTlogProof = ({ index, path, checkpoint }: TlogProof): string =>
  [FIRST, `index ${index}`, ...path.map((hash) => base64.encode(hash)), '', checkpoint].join('\n');

/** Null where the text is none. Extra data is passed over: it is not authenticated. */
export function readTlogProof(text: string): TlogProof | null {
  const end = text.indexOf('\n\n');
  if (end < 0) return null;
  const [first, ...rest] = text.slice(0, end).split('\n');
  const [index = '', ...path] = rest[0]?.startsWith('extra ') ? rest.slice(1) : rest;
  if (first !== FIRST || !/^index (0|[1-9]\d*)$/.test(index) || !path.every((line) => HASH.test(line))) return null;
  return {
    index: Number(index.slice('index '.length)),
    path: path.map((line) => base64.decode(line)),
    checkpoint: text.slice(end + 2),
  };
}
