import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { checkpointText } from '../shared/log/checkpoint.ts';
import { signCheckpoint } from '../shared/log/cosignature.ts';
import { type EntryKind, type LogEntry, logEntry } from '../shared/log/entry.ts';
import type { Signer } from '../shared/log/note.ts';
import { grow, leafHash, type Place, peaksOf, rootOf } from '../shared/log/tree.ts';
import type { Caller } from './auth/caller.ts';
import type { Surroundings } from './context.ts';
import type { Logged } from './store/log.ts';
import type { Store } from './store/store.ts';

/** The line of the log for what a route is about to store: it goes into the same batch. */
export const record = (
  { now, newSalt }: Pick<Surroundings, 'now' | 'newSalt'>,
  kind: EntryKind,
  subject: string,
  content: object,
): LogEntry => logEntry({ kind, subject, at: now().toISOString(), content }, newSalt());

/** Who did it, for the content of an entry. */
export const whoOf = ({ credential, role, name, position }: Caller) => ({ by: { credential, role, name, position } });

/**
 * Whether the log may be signed under this name. A restored backup goes on under a new one: with the old name there would be
 * two logs that say different things of one place, which is what a forgery looks like.
 */
export async function mayBear(store: Store, origin: string): Promise<boolean> {
  const restoredAs = await store.log.restoredAs();
  return restoredAs === null || restoredAs === origin;
}

/** As many entries as are hashed between two checkpoints: 2 kB each, and a batch of nodes that fits a bound value. */
const SEALED_AT_ONCE = 5_000;

/**
 * Signs the head of the log as it is now, in steps. Refuses to sign over a log that contradicts what was signed before:
 * a gap, an entry whose leaf is another one's, or subtrees that no longer make the last root.
 */
export async function sealLog(store: Store, signer: Signer, now: Date): Promise<number> {
  const head = await store.checkpoints.newest();
  let size = head?.size ?? 0;
  let peaks = await hashesAt(store, peaksOf(size));
  if (head && bytesToHex(rootOf(peaks)) !== head.root) throw new Error(`the log no longer makes its root at ${size}`);
  for (;;) {
    const entries = await store.log.from(size, SEALED_AT_ONCE);
    if (entries.length === 0) return size;
    const grown = grow(
      size,
      peaks,
      entries.map((entry, i) => checkedLeaf(entry, size + i)),
    );
    size += entries.length;
    peaks = grown.peaks;
    const root = rootOf(peaks);
    const note = await signCheckpoint(checkpointText({ origin: signer.name, size, root }), signer, now);
    const completed = grown.completed.map(({ level, place, hash }) => ({ level, place, hash: bytesToHex(hash) }));
    await store.log.seal({ size, root: bytesToHex(root), note, signed: now.toISOString() }, completed);
  }
}

/** The hashes of stored subtrees, in the order asked for. */
export async function hashesAt(store: Store, places: readonly Place[]): Promise<Uint8Array[]> {
  const stored = new Map((await store.log.nodes(places)).map(({ level, place, hash }) => [`${level} ${place}`, hash]));
  return places.map(({ level, place }) => {
    const hash = stored.get(`${level} ${place}`);
    if (hash === undefined) throw new Error(`the log lacks its node ${level} ${place}`);
    return hexToBytes(hash);
  });
}

function checkedLeaf({ seq, entry, leaf }: Logged, expected: number): Uint8Array {
  const hash = leafHash(utf8ToBytes(entry));
  if (seq !== expected) throw new Error(`the log has a gap at ${expected}`);
  if (bytesToHex(hash) !== leaf) throw new Error(`the entry ${seq} of the log was changed`);
  return hash;
}
