import { base64 } from '@scure/base';
import type { Hash } from './tree.ts';

/** How far a log reaches and what its tree hashes to: the text of a C2SP checkpoint (https://c2sp.org/tlog-checkpoint). */
export interface Checkpoint {
  /** The name of the log: another one after every restored backup. */
  origin: string;
  size: number;
  root: Hash;
}

export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${base64.encode(root)}\n`;

/** Null where the text is none. Lines after the third are extensions and are passed over. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin, size, root] = text.split('\n');
  if (!origin || !/^(0|[1-9]\d*)$/.test(size ?? '') || !/^[A-Za-z0-9+/]{43}=$/.test(root ?? '')) return null;
  return { origin, size: Number(size), root: base64.decode(root ?? '') };
}
