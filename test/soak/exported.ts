import { hexToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import type { Bundle } from '../../shared/api.ts';
import { checkpointText } from '../../shared/log/checkpoint.ts';
import { signCheckpoint } from '../../shared/log/cosignature.ts';
import type { LogEntry } from '../../shared/log/entry.ts';
import { type Signer, signNote } from '../../shared/log/note.ts';
import { inclusionProof, type Plan } from '../../shared/log/proof.ts';
import { receiptText } from '../../shared/log/receipt.ts';
import { grow, type Hash, rootOf } from '../../shared/log/tree.ts';
import type { Effort } from './attacks.ts';

type Entry = Bundle['entries'][number];

/**
 * A bundle of the whole log with other lines in it. With every effort its paths, its head and its receipts are made anew
 * with the log's own key; with less they stay those of the lines that were at these places.
 */
export async function exported(honest: Bundle, lines: readonly LogEntry[], effort: Effort, signer: Signer, now: Date) {
  const anew = effort === 'everything';
  const leaves = lines.map(({ leaf }) => hexToBytes(leaf));
  const tree = new Map(grow(0, [], leaves).completed.map((node) => [`${node.level} ${node.place}`, node.hash]));
  const at = ({ level, place }: Plan['places'][number]) =>
    (level === 0 ? leaves[place] : tree.get(`${level} ${place}`)) as Hash;
  const pathTo = (seq: number) => {
    const { places, proof } = inclusionProof(seq, lines.length);
    return proof(places.map(at)).map((hash) => base64.encode(hash));
  };
  const entries = lines.map(async ({ entry, leaf, salt, content }, seq): Promise<Entry> => {
    const there = honest.entries[seq];
    const note = anew ? await noteOf({ leaf, content, seq }, signer) : (there?.note ?? null);
    return { seq, entry, opened: { salt, content }, note, path: anew ? pathTo(seq) : (there?.path ?? []) };
  });
  const root = rootOf(grow(0, [], leaves).peaks);
  const text = checkpointText({ origin: signer.name, size: lines.length, root });
  return {
    ...honest,
    checkpoint: anew ? await signCheckpoint(text, signer, now) : honest.checkpoint,
    entries: await Promise.all(entries),
  } satisfies Bundle;
}

async function noteOf({ leaf, content, seq }: { leaf: string; content: string; seq: number }, signer: Signer) {
  const { receivedAt, parts } = JSON.parse(content) as { receivedAt?: string; parts?: { gridHash: string }[] };
  if (receivedAt === undefined) return null;
  const gridHashes = (parts ?? []).map(({ gridHash }) => gridHash);
  return signNote(receiptText({ origin: signer.name, seq, leaf, receivedAt, gridHashes }), signer);
}
