import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { AuditEntry } from '../../shared/api.ts';
import { type Checkpoint, readCheckpoint } from '../../shared/log/checkpoint.ts';
import { openCheckpoint } from '../../shared/log/evidence.ts';
import { readExhibit } from '../../shared/log/exhibit.ts';
import { readNote, type Signer } from '../../shared/log/note.ts';
import { webEd25519 } from '../../shared/log/web-ed25519.ts';
import type { Caller } from '../auth/caller.ts';
import type { Surroundings } from '../context.ts';
import { record, whoOf } from '../log.ts';
import type { Store } from '../store/store.ts';
import { entryOf } from './entry.ts';

/** A head takes 300 characters; witnesses may have signed it too. */
const NOTE = 10_000;

/** What an auditor says of a verification made elsewhere. */
export const VerificationForm = z.object({
  checkpoint: z.string().max(NOTE),
  found: z.enum(['nothing', 'something']),
  remark: z.string().trim().max(2_000).default(''),
});

/** Whether the head that was compared is one of this log as it stands, another one that it signed, or somebody else's. */
const HOLDS = ['same', 'other', 'foreign'] as const;
type Holds = (typeof HOLDS)[number];

const Content = z.object({
  size: z.int(),
  root: z.string(),
  found: z.enum(['nothing', 'something']),
  holds: z.enum(HOLDS),
  remark: z.string(),
});

/**
 * The last verification that was recorded; null of what was said where it was erased. Whether its head is one of the log is
 * looked up again: it may have been when it was compared, and no longer be.
 */
export interface Verified {
  seq: number;
  at: string;
  who: AuditEntry['who'];
  said: z.output<typeof Content> | null;
}

interface Recording extends Pick<Surroundings, 'now' | 'newSalt'> {
  store: Store;
  signer(): Promise<Signer>;
}

/** Makes it a line of the log; false where what was given is no head. */
export async function recordVerification(
  recording: Recording,
  caller: Caller,
  { checkpoint, found, remark }: z.output<typeof VerificationForm>,
): Promise<boolean> {
  const exhibit = readExhibit(checkpoint);
  if (exhibit?.kind !== 'checkpoint') return false;
  const { note } = exhibit;
  const head = readCheckpoint(readNote(note)?.text ?? '');
  if (!head) return false;
  const { origin, size, root } = head;
  const holds = await holdsOf(recording, note, head);
  const content = { ...whoOf(caller), origin, size, root: bytesToHex(root), found, holds, remark };
  await recording.store.exports.add(record(recording, 'log.verified', `${origin}/${size}`, content));
  return true;
}

/** Under whatever name: a restored log has kept its key, and the heads that it signed before. */
async function holdsOf({ store, signer }: Recording, note: string, head: Checkpoint): Promise<Holds> {
  const key = { name: head.origin, publicKey: (await signer()).publicKey };
  if (!(await openCheckpoint(note, key, webEd25519))) return 'foreign';
  return (await isHead(store, head.size, bytesToHex(head.root))) ? 'same' : 'other';
}

async function isHead(store: Store, size: number, root: string): Promise<boolean> {
  const [stored] = await store.checkpoints.from(size, 1);
  return stored?.size === size && stored.root === root;
}

export async function lastVerified(store: Store): Promise<Verified | null> {
  const [line] = (await store.audit.search({ outcome: 'log.verified' }, 1)).items;
  if (!line) return null;
  const { seq, at } = line;
  const who = entryOf(await store.units.register(), line, [], 0).who;
  if (line.content === null) return { seq, at, who, said: null };
  const said = Content.parse(JSON.parse(line.content));
  const gone = said.holds === 'same' && !(await isHead(store, said.size, said.root));
  return { seq, at, who, said: gone ? { ...said, holds: 'other' } : said };
}
