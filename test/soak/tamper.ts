import type { Bundle, Receipt } from '../../shared/api.ts';
import type { LogEntry } from '../../shared/log/entry.ts';
import type { Signer } from '../../shared/log/note.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { ATTACK_NAMES, type AttackName, attacked, EFFORTS, type Effort } from './attacks.ts';
import { bundle } from './bundle.ts';
import { answerOf, clientOf, LOG_KEY, openCity } from './city.ts';
import { migrate } from './database.ts';
import { exported } from './exported.ts';
import { dropTriggers, forged, readLog, type StoredLog, writeLog } from './forger.ts';
import { type Held, isCovered, isTold, someOf } from './held.ts';
import { seeded } from './random.ts';
import { type Runtime, startRuntime } from './runtime.ts';
import { signerOf } from './signer.ts';

const ORIGIN = 'phu-luc.soak';
const CLERKS = 4;
/** Each clerk's sendings; the log is sealed after each round, and goes on for a while after the last. */
const ROUNDS = 5;
/** Whoever verifies asks the server later than they got what they hold. */
const LATER = 86_400_000;

export interface TamperResult {
  attacks: Record<AttackName, number>;
  /** Told offline by receipts, heads and the key that others hold. */
  told: number;
  /** The server itself would no longer sign or hand out what was altered. */
  refused: number;
  /** Covered by nothing that is held: lines after every held head, with no receipt. Nothing can tell of these. */
  uncovered: number;
  /** Covered, and yet not told; and what was told of the honest log. Neither may be. */
  faults: string[];
}

/** One log, honestly grown, then altered again and again: in the database around its triggers, and in what was exported. */
export async function tamper(count: number, seed: number, folder: string, tell: (line: string) => void) {
  const random = seeded(seed);
  const runtime = await startRuntime(await bundle('worker/index.ts', folder), folder, ORIGIN);
  const signer = signerOf(LOG_KEY, ORIGIN);
  const { held, auditor } = await grown(runtime);
  await dropTriggers(runtime.database);
  const honest = await readLog(runtime.database);
  const bundled = await fetched({ runtime, auditor });
  if (!bundled) throw new Error('the honest log is not handed out');
  const scene: Scene = { runtime, signer, held, auditor, honest, bundled, random };
  const attacks = Object.fromEntries(ATTACK_NAMES.map((name) => [name, 0])) as TamperResult['attacks'];
  const result: TamperResult = { attacks, told: 0, refused: 0, uncovered: 0, faults: [] };
  if (await isTold(bundled, held)) result.faults.push('the honest log is told to be altered');
  await writeLog(runtime.database, honest);
  for (let done = 1; done <= count; done++) {
    await once(scene, done % 2 === 0, result);
    if (done % 1_000 === 0) tell(`${done}: ${JSON.stringify(result)}`);
  }
  await runtime.stop();
  return result;
}

interface Scene {
  runtime: Runtime;
  signer: Signer;
  held: Held;
  auditor: string;
  honest: StoredLog;
  /** The whole of it, once all is sealed. */
  bundled: Bundle;
  random: () => number;
}

/** Sendings, sealed after each round, and a tail that is not; with all that could be held of it. */
async function grown(runtime: Runtime): Promise<{ held: Held; auditor: string }> {
  await migrate(runtime.database);
  const { admin, clerks } = await openCity(runtime.url, UNITS.slice(0, CLERKS));
  const receipts: Receipt[] = [];
  const heads: Held['heads'][number][] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    for (const { unit, credential } of clerks) {
      const sending = { key: `${unit}-draft-${round}`, base: round === 1 ? null : round - 1 };
      receipts.push((await clientOf(runtime.url, credential).submit(answerOf(unit, round, 2), sending)).receipt);
    }
    if (round === ROUNDS) break;
    await runtime.seal();
    const note = await clientOf(runtime.url, null).logHead();
    heads.push({ size: Number(note.split('\n')[1]), note });
  }
  const ends = { until: '2099-01-01T00:00:00+07:00', decision: '12/QĐ-TTr' };
  const { code } = await clientOf(runtime.url, admin).enrolment({ role: 'auditor', unit: null, ...ends });
  const { credential } = await clientOf(runtime.url, null).enrol({
    code,
    name: 'Thanh tra',
    position: 'Thanh tra viên',
  });
  const key = await (await fetch(`${runtime.url}/api/v1/log/key`)).text();
  return { held: { key, receipts, heads }, auditor: credential };
}

/** What the server hands out as its whole log, once it had time to seal; null where it no longer can. */
async function fetched({ runtime, auditor }: Pick<Scene, 'runtime' | 'auditor'>): Promise<Bundle | null> {
  await runtime.seal();
  const headers = { authorization: `Bearer ${auditor}` };
  const answer = await fetch(`${runtime.url}/api/v1/log/bundle/whole`, { headers });
  const body = (await answer.json()) as Bundle;
  if (!answer.ok || body.unsealed > 0) return null;
  return { ...body, madeAt: new Date(Date.now() + LATER).toISOString() };
}

async function once(scene: Scene, stored: boolean, result: TamperResult): Promise<void> {
  const { honest, random } = scene;
  const name = ATTACK_NAMES[Math.floor(random() * ATTACK_NAMES.length)] as AttackName;
  const effort = EFFORTS[Math.floor(random() * EFFORTS.length)] as Effort;
  const at = Math.floor(random() * honest.lines.length);
  const lines = attacked(honest.lines, name, effort, at, random);
  if (lines.length === 0 || !isOther(honest.lines, lines)) return once(scene, stored, result);
  const held = someOf(scene.held, random);
  const bundle = stored ? await served(scene, lines, effort) : await handed(scene, lines, effort);
  result.attacks[name] += 1;
  if (bundle === null) result.refused += 1;
  else if (await isTold(bundle, held)) result.told += 1;
  else if (isCovered(honest.lines, lines, held))
    result.faults.push(`not told: ${name}, ${effort}, at ${at}, ${stored}`);
  else result.uncovered += 1;
}

const isOther = (before: readonly LogEntry[], after: readonly LogEntry[]): boolean =>
  before.length !== after.length ||
  before.some((line, seq) => line.entry !== after[seq]?.entry || line.content !== after[seq]?.content);

/** Written into the database by SQL, and asked of the running server; afterwards the log is as it was. */
async function served(scene: Scene, lines: LogEntry[], effort: Effort): Promise<Bundle | null> {
  const { runtime, signer, honest } = scene;
  const sizes = honest.heads.map(({ size }) => size);
  const log = effort === 'everything' ? await forged(lines, sizes, signer, new Date()) : { ...honest, lines };
  await connected(() => writeLog(runtime.database, log));
  const bundle = await connected(() => fetched(scene));
  await connected(() => writeLog(runtime.database, honest));
  return bundle;
}

/** The local runtime closes connections that were idle; each of these steps made twice is the same as made once. */
const connected = <T>(step: () => Promise<T>): Promise<T> =>
  step().catch((error: unknown) => {
    if (!(error instanceof TypeError) || error.message !== 'fetch failed') throw error;
    return step();
  });

/** Altered in what was exported: the server is honest, or not asked. */
async function handed({ bundled, signer }: Scene, lines: LogEntry[], effort: Effort): Promise<Bundle> {
  const now = new Date(Date.now() + LATER);
  return { ...(await exported(bundled, lines, effort, signer, now)), madeAt: now.toISOString() };
}
