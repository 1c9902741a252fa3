import { createHash, webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Receipt } from '../shared/api.ts';
import { canonicalJson } from '../shared/canonical.ts';
import { inspect } from '../shared/inspect.ts';
import { judge, type Verdict } from '../shared/log/evidence.ts';
import { type Ed25519, type LogKey, readLogKey } from '../shared/log/key.ts';
import { LIMITS_OF_PROOF, renderVerdict } from '../shared/message/evidence.ts';
import { planById } from '../shared/plan/built-in.ts';
import { extract } from '../shared/recognise/extract.ts';
import { parse } from './arguments.ts';
import { connect, patiently, serverOrigin } from './network.ts';
import { type ExitCode, type Session, Trouble, UsageTrouble } from './terminal.ts';
import { loadWorkbook } from './workbook.ts';

const OPTIONS = {
  key: { type: 'string' },
  workbook: { type: 'string' },
  proof: { type: 'string' },
  server: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const MARKS: Record<Verdict['outcome'], string> = { proved: '✓', refuted: '✗', open: '–' };

/** Says what a receipt proves, relative to what, and what it does not; on this machine, without the server. */
export async function verify(args: string[], session: Session): Promise<ExitCode> {
  const { terminal, words, locale } = session;
  const { values, positionals } = parse(args, OPTIONS, words);
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new UsageTrouble(words.verify.oneReceipt);
  const receipt = await receiptIn(file, session);
  const verdicts = await judge(
    {
      receipt,
      key: values.key === undefined ? null : await keyFrom(values.key, session),
      gridHashes: values.workbook === undefined ? null : await tablesIn(values.workbook, receipt, session),
      logProof: await proofFor(receipt, values, session),
    },
    ed25519,
  );
  if (values.json) terminal.out(JSON.stringify({ file, verdicts }, null, 2));
  else {
    terminal.out(words.verify.about(receipt));
    for (const verdict of verdicts) terminal.out(`  ${MARKS[verdict.outcome]} ${renderVerdict(verdict, locale)}`);
    terminal.out(LIMITS_OF_PROOF[locale]);
  }
  return verdicts.some(({ outcome }) => outcome === 'refuted') ? 1 : 0;
}

const ed25519: Ed25519 = async (publicKey, message, signature) => {
  const key = await webcrypto.subtle.importKey('raw', Uint8Array.from(publicKey), 'Ed25519', false, ['verify']);
  return webcrypto.subtle.verify('Ed25519', key, Uint8Array.from(signature), Uint8Array.from(message));
};

const textOf = (file: string, { words }: Session): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Trouble('unreadable', words.cannotRead(file, words.file.unreadable(error.code ?? error.name)));
  });

/** The page that a sender keeps holds the receipt as data; a file of nothing but that data will do too. */
async function receiptIn(file: string, session: Session): Promise<Receipt> {
  const text = await textOf(file, session);
  const data = /<script type="application\/json" id="receipt">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? text;
  try {
    return Receipt.parse(JSON.parse(data));
  } catch {
    throw new Trouble('no-receipt', session.words.verify.noReceipt(file));
  }
}

/** The line itself, or a file that holds it. */
async function keyFrom(given: string, session: Session): Promise<LogKey> {
  const key = readLogKey(given) ?? readLogKey(await textOf(given, session));
  if (!key) throw new Trouble('no-key', session.words.verify.noKey(given));
  return key;
}

/** From a file, or fetched from the server that gave the receipt: who hands it out does not matter, the key decides. */
async function proofFor(
  { proof }: Receipt,
  from: { proof?: string | undefined; server?: string | undefined },
  session: Session,
): Promise<string | null> {
  if (from.proof !== undefined) return textOf(from.proof, session);
  if (from.server === undefined || !proof) return null;
  const server = serverOrigin(from.server, session.words);
  return patiently(server, () => connect(server, null, session).logProof(proof.seq), session);
}

/** The hashes that the tables of a workbook would be sent under today. */
async function tablesIn(file: string, { plan }: Receipt, session: Session): Promise<string[]> {
  const grids = await loadWorkbook(file, session);
  const { tables } = inspect(grids, planById(plan), { stage: 'plan' });
  return tables.flatMap(({ grid: place, table }) => {
    const grid = grids[place];
    if (!grid) return [];
    return createHash('sha256')
      .update(canonicalJson(extract(grid, table)))
      .digest('hex');
  });
}
