import { base64 } from '@scure/base';
import { BUNDLE_FORMAT, type Bundle, type BundleEntry } from '../shared/api.ts';
import { type Signer, signNote, verifierKey } from '../shared/log/note.ts';
import { inclusionProof } from '../shared/log/proof.ts';
import { receiptText } from '../shared/log/receipt.ts';
import { hashesAt } from './log.ts';
import type { BundledLine, BundleScope } from './store/bundles.ts';
import type { StoredCheckpoint } from './store/checkpoints.ts';
import type { Store } from './store/store.ts';

/** Entries in one file: some 3 MB of it. */
const PAGE = 1_000;

export const WHOLE: BundleScope = { submission: null, plan: null, period: null, unit: null, plans: null };

/** What the log holds of this under a head, from an entry on. */
export async function bundleOf(
  store: Store,
  about: BundleScope,
  { head, from, madeAt }: { head: StoredCheckpoint; from: number; madeAt: Date | null },
  signer: Signer,
): Promise<Bundle> {
  const read = (seq: number, limit: number) =>
    about === WHOLE ? store.bundles.all(seq, limit) : store.bundles.about(about, seq, limit);
  const lines = (await read(from, PAGE + 1)).filter(({ seq }) => seq < head.size);
  const unsealed = about === WHOLE ? (await store.bundles.lines()) - head.size : (await read(head.size, PAGE)).length;
  const page = lines.slice(0, PAGE);
  const paths = await pathsOf(store, page, head.size);
  const { plans: _, ...named } = about;
  return {
    format: BUNDLE_FORMAT,
    about: named,
    ...(madeAt && { madeAt: madeAt.toISOString() }),
    key: verifierKey(signer),
    checkpoint: head.note,
    entries: await Promise.all(page.map((line, i) => entryOf(line, paths[i] ?? [], signer))),
    unsealed,
    next: lines[PAGE]?.seq ?? null,
  };
}

/** All proofs at once: what they have in common is read once. */
async function pathsOf(store: Store, lines: readonly BundledLine[], size: number): Promise<Uint8Array[][]> {
  const plans = lines.map(({ seq }) => inclusionProof(seq, size));
  const wanted = new Map(plans.flatMap(({ places }) => places).map((each) => [`${each.level} ${each.place}`, each]));
  const hashes = await hashesAt(store, [...wanted.values()]);
  const known = new Map([...wanted.keys()].map((name, i) => [name, hashes[i] as Uint8Array]));
  return plans.map(({ places, proof }) =>
    proof(places.map(({ level, place }) => known.get(`${level} ${place}`) as Uint8Array)),
  );
}

async function entryOf(line: BundledLine, path: readonly Uint8Array[], signer: Signer): Promise<BundleEntry> {
  const { seq, entry, salt, content } = line;
  return {
    ...{ seq, entry },
    opened: salt === null || content === null ? null : { salt, content },
    note: await noteOf(line, signer),
    path: path.map((hash) => base64.encode(hash)),
  };
}

/** The note of the receipt, as it was given: Ed25519 signs alike each time. */
async function noteOf({ seq, leaf, receivedAt, gridHashes }: BundledLine, signer: Signer): Promise<string | null> {
  if (receivedAt === null) return null;
  const hashes = JSON.parse(gridHashes ?? '[]') as string[];
  return signNote(receiptText({ origin: signer.name, seq, leaf, receivedAt, gridHashes: hashes }), signer);
}
