import type { Bundle, Receipt } from '../api.ts';
import { bytesOf, judgeBundle } from './bundle.ts';
import { joined } from './bundle-pages.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { judge } from './evidence.ts';
import type { Exhibit } from './exhibit.ts';
import { judgeGrowth, openHeads } from './heads.ts';
import type { Ed25519, LogKey } from './key.ts';
import { readNote } from './note.ts';
import { judgeReach } from './reach.ts';
import { beginningsOf } from './roots.ts';
import { sentAs } from './sent-as.ts';
import { readTlogProof, writeTlogProof } from './tlog-proof.ts';
import type { Verdict } from './verdict.ts';

/** What the verdicts are about: a receipt, a bundle, or the signed heads of all that is on the table. */
export type Subject = { kind: 'receipt'; receipt: Receipt } | { kind: 'bundle'; bundle: Bundle } | { kind: 'heads' };

export type Examined = Subject & { verdicts: Verdict[] };

/** Everything that lies on the table, each thing held against all others. The command line and the page say what comes out. */
export async function examine(exhibits: readonly Exhibit[], ed25519: Ed25519): Promise<Examined[]> {
  const table = sorted(exhibits);
  const receipts = await Promise.all(
    table.receipt.map(async ({ receipt }) => ({
      kind: 'receipt' as const,
      receipt,
      verdicts: await judge({ receipt, keys: table.keys, ...beside(receipt, table) }, ed25519),
    })),
  );
  const { heads, verdicts: signed } = await openHeads(headsOf(table), table.keys, ed25519);
  const held = table.receipt.map(({ receipt }) => receipt);
  const whole = joined(table.bundle.map(({ bundle }) => bundle));
  const bundles = await Promise.all(
    whole.map(async (bundle) => ({
      kind: 'bundle' as const,
      bundle,
      verdicts: [...(await judgeBundle(bundle, table.keys, ed25519)), ...judgeReach(bundle, held, heads)],
    })),
  );
  const joining = { proofs: table.consistency.map(({ proof }) => proof), beginnings: whole.map(beginningsOf) };
  const verdicts = [...signed, ...judgeGrowth(heads, joining)];
  return [...receipts, ...bundles, ...(verdicts.length > 0 ? [{ kind: 'heads' as const, verdicts }] : [])];
}

type Of<K extends Exhibit['kind']> = Extract<Exhibit, { kind: K }>;

type Table = { [K in Exclude<Exhibit['kind'], 'key'>]: Of<K>[] } & { keys: LogKey[] };

function sorted(exhibits: readonly Exhibit[]): Table {
  const all = <K extends Exhibit['kind']>(kind: K) => exhibits.filter((each): each is Of<K> => each.kind === kind);
  return {
    receipt: all('receipt'),
    bundle: all('bundle'),
    consistency: all('consistency'),
    inclusion: all('inclusion'),
    checkpoint: all('checkpoint'),
    workbook: all('workbook'),
    keys: all('key').map(({ key }) => key),
  };
}

/** The proof of its own place, or the way up that a bundle gives for that place; the tables of all workbooks. */
function beside(receipt: Receipt, { inclusion, bundle, workbook }: Table) {
  const { proof } = receipt;
  const own = inclusion.find((each) => readTlogProof(each.proof)?.index === proof?.seq);
  const [way] = bundle.flatMap(({ bundle }) => wayTo(proof?.seq, bundle));
  return {
    logProof: own?.proof ?? way ?? null,
    gridHashes: workbook.length > 0 ? workbook.flatMap(({ hashes }) => hashes(sentAs(receipt))) : null,
  };
}

const wayTo = (seq: number | undefined, { entries, checkpoint }: Bundle): string[] =>
  entries
    .filter((entry) => entry.seq === seq)
    .map((entry) => writeTlogProof({ index: entry.seq, path: entry.path.map(bytesOf), checkpoint }));

/** Heads that stand for themselves, and those that bundles and proofs are under. */
const headsOf = ({ checkpoint, bundle, inclusion, consistency }: Table): string[] => [
  ...checkpoint.map(({ note }) => note),
  ...bundle.map(({ bundle }) => bundle.checkpoint),
  ...inclusion.map(({ proof }) => readTlogProof(proof)?.checkpoint ?? ''),
  ...consistency.flatMap(({ proof }) => [proof.from, proof.to]),
];

/** The same as their texts say it, whoever has signed them. */
export const headsOn = (exhibits: readonly Exhibit[]): Checkpoint[] =>
  headsOf(sorted(exhibits)).flatMap((note) => readCheckpoint(readNote(note)?.text ?? '') ?? []);

/** Whether anything on the table contradicts anything else. */
export const isRefuted = (examined: readonly Examined[]): boolean =>
  examined.some(({ verdicts }) => verdicts.some(({ outcome }) => outcome === 'refuted'));
