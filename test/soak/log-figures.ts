import { performance } from 'node:perf_hooks';
import { createClient } from '../../shared/client.ts';
import { logEntry } from '../../shared/log/entry.ts';
import { inclusionProof } from '../../shared/log/proof.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { bundle } from './bundle.ts';
import { answerOf, type Clerk, openCity } from './city.ts';
import { migrate } from './database.ts';
import { seeded } from './random.ts';
import { type Runtime, startRuntime } from './runtime.ts';

const CLERKS = 8;
const ROWS = 60;
/** Turns of each kind, and sendings of each clerk in one; the first turn of each warms up. */
const TURNS = 7;
const SENDINGS = 6;
const PROOFS = 50;
const CHUNK = 5_000;
const MILLION = 1_000_000;

export interface LogFigures {
  /** Milliseconds that workerd computes for a push of 60 rows, and what part the log adds; on a quiet machine they are its time. */
  push: { logged: number; unlogged: number; adds: number };
  seal: { entries: number; seconds: number; computed: number };
  /** Rows that the database read for the proof of one line, at most; and stored nodes that one at a million needs. */
  proof: { entries: number; rowsRead: number; nodesAtAMillion: number };
}

/** What the log costs: a push with and without it in turns, sealing, and proofs. */
export async function logFigures(entries: number, seed: number, folder: string): Promise<LogFigures> {
  const random = seeded(seed);
  const runtime = await startRuntime(await bundle('test/worker/soak/log-entry.ts', folder), folder);
  await migrate(runtime.database);
  const { clerks } = await openCity(runtime.url, UNITS.slice(0, CLERKS));
  const push = await pushes(runtime, clerks);
  await fill(runtime, entries);
  const [began, before] = [performance.now(), runtime.cpu()];
  await runtime.seal();
  const seal = {
    entries,
    seconds: round((performance.now() - began) / 1_000),
    computed: round(runtime.cpu() - before),
  };
  const rowsRead = await proofs(runtime.url, entries, random);
  await runtime.stop();
  const nodes = Array.from({ length: 10_000 }, () => inclusionProof(Math.floor(random() * MILLION), MILLION));
  const nodesAtAMillion = Math.max(...nodes.map(({ places }) => places.length));
  return { push, seal, proof: { entries, rowsRead, nodesAtAMillion } };
}

/** Turn by turn with the log and without it, all clerks at once in each. */
async function pushes(runtime: Runtime, clerks: readonly Clerk[]): Promise<LogFigures['push']> {
  const computed = { logged: [] as number[], unlogged: [] as number[] };
  for (let turn = 0; turn < 2 * TURNS; turn++) {
    const kind = turn % 2 === 0 ? 'logged' : 'unlogged';
    const before = runtime.cpu();
    await Promise.all(clerks.map((clerk) => sendSome(runtime.url, clerk, turn * SENDINGS, kind)));
    computed[kind].push((1_000 * (runtime.cpu() - before)) / (CLERKS * SENDINGS));
  }
  const [logged, unlogged] = [median(computed.logged.slice(1)), median(computed.unlogged.slice(1))];
  return { logged: round(logged), unlogged: round(unlogged), adds: round(logged / unlogged - 1) };
}

async function sendSome(server: string, { unit, credential }: Clerk, from: number, kind: 'logged' | 'unlogged') {
  const client = createClient({
    server,
    credential,
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, 'x-soak': kind } }),
  });
  for (let base = from; base < from + SENDINGS; base++) {
    const sending = { key: `${unit}-draft-${base + 1}`, base: base === 0 ? null : base };
    const { receipt } = await client.submit(answerOf(unit, base + 1, ROWS), sending);
    if ((receipt.proof === null) !== (kind === 'unlogged')) throw new Error(`not ${kind}`);
  }
}

/** So many lines more, as long as those of submissions. */
async function fill({ database }: Runtime, count: number): Promise<void> {
  const at = '2025-03-01T02:00:00.000Z';
  for (let done = 0; done < count; done += CHUNK) {
    const lines = Array.from({ length: Math.min(CHUNK, count - done) }, (_, i) => {
      const subject = `00000000-0000-4000-8000-${String(done + i).padStart(12, '0')}`;
      const { entry, leaf } = logEntry({ kind: 'submission.received', subject, at, content: { subject } }, subject);
      return { entry, leaf };
    });
    await database
      .prepare(
        `INSERT INTO log (seq, entry, leaf)
         SELECT (SELECT coalesce(max(seq), -1) + 1 FROM log) + key, value ->> 'entry', value ->> 'leaf' FROM json_each(?1)`,
      )
      .bind(JSON.stringify(lines))
      .run();
  }
}

async function proofs(server: string, entries: number, random: () => number): Promise<number> {
  let most = 0;
  for (let i = 0; i < PROOFS; i++) {
    const seq = Math.floor(random() * entries);
    const headers = { 'x-soak': 'metered' };
    const answer = await fetch(`${server}/api/v1/log/proofs/inclusion?seq=${seq}`, { headers });
    if (!answer.ok) throw new Error(await answer.text());
    most = Math.max(most, Number(answer.headers.get('x-soak-read')));
  }
  return most;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const round = (number: number): number => Math.round(number * 1_000) / 1_000;
