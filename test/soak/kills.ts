import { setTimeout } from 'node:timers/promises';
import type { SubmissionReply } from '../../shared/api.ts';
import { UnreachableError } from '../../shared/client.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { bundle } from './bundle.ts';
import { answerOf, type Clerk, clientOf, openCity } from './city.ts';
import { migrate } from './database.ts';
import { seeded } from './random.ts';
import { type Runtime, startRuntime } from './runtime.ts';
import { type Acknowledged, faults } from './stored.ts';

const CLIENTS = 8;
const ROWS = 20;
/** Requests after which workerd is killed at the latest, and milliseconds into the last of them: any step may be hit. */
const REQUESTS = 40;
const INTO = 40;

export interface KillsResult {
  kills: number;
  acknowledged: number;
  /** Drafts that had been stored when workerd died without saying so, and were answered as repeats. */
  replayed: number;
  faults: string[];
}

/**
 * Eight clerks send without a pause while workerd is killed again and again; each repeats a draft under its key until it
 * is answered. After every start what is stored is held against what was acknowledged before anyone goes on.
 */
export async function kills(count: number, seed: number, folder: string, tell: (line: string) => void) {
  const random = seeded(seed);
  const script = await bundle('worker/index.ts', folder);
  const load = new Load();
  let runtime = await startRuntime(script, folder);
  await migrate(runtime.database);
  const { clerks } = await openCity(runtime.url, UNITS.slice(0, CLIENTS));
  load.open(runtime);
  const sending = Promise.all(clerks.map((clerk) => load.sendUntilOver(clerk)));

  const found: string[] = [];
  let checked = 0;
  for (let kill = 1; kill <= count; kill++) {
    await load.after(1 + Math.floor(random() * REQUESTS));
    await setTimeout(random() * INTO);
    load.close();
    await runtime.kill();
    runtime = await startRuntime(script, folder);
    const look = await faults(runtime, load.acknowledged, checked);
    checked = look.next;
    found.push(...look.faults.map((fault) => `after kill ${kill}: ${fault}`));
    if (kill % 10 === 0) tell(`${kill} kills: ${load.acknowledged.size} acknowledged, ${found.length} faults`);
    if (kill === count) load.over = true;
    load.open(runtime);
  }
  await sending;
  const last = await faults(runtime, load.acknowledged, 0);
  if (last.stored !== load.acknowledged.size)
    last.faults.push(`${last.stored} stored, ${load.acknowledged.size} acknowledged`);
  await runtime.stop();
  const result: KillsResult = {
    kills: count,
    acknowledged: load.acknowledged.size,
    replayed: load.replayed,
    faults: [...found, ...last.faults],
  };
  return result;
}

/** The clerks' side: what they were answered, and whether there is a server to talk to. */
class Load {
  readonly acknowledged = new Map<string, Acknowledged>();
  replayed = 0;
  over = false;
  #server = Promise.withResolvers<Runtime>();
  #begun = 0;
  #awaited: { begun: number; reached: () => void } | null = null;

  open(runtime: Runtime): void {
    this.#server.resolve(runtime);
  }

  close(): void {
    this.#server = Promise.withResolvers();
  }

  /** Settles when so many more requests were begun. */
  after(requests: number): Promise<void> {
    return new Promise((reached) => {
      this.#awaited = { begun: this.#begun + requests, reached };
    });
  }

  async sendUntilOver(clerk: Clerk): Promise<void> {
    for (let revision = 1; !this.over; revision++) {
      const reply = await this.#sendUntilAnswered(clerk, revision);
      if (reply.replayed) this.replayed += 1;
      const { submission, rows, parts } = reply.receipt;
      this.acknowledged.set(submission, {
        ...{ submission, key: keyOf(clerk, revision), revision, rows },
        findings: reply.findings.length,
        gridHash: parts[0]?.gridHash ?? '',
      });
    }
  }

  async #sendUntilAnswered(clerk: Clerk, revision: number): Promise<SubmissionReply> {
    for (;;) {
      const { url } = await this.#server.promise;
      this.#begun += 1;
      if (this.#awaited && this.#begun >= this.#awaited.begun) this.#awaited.reached();
      try {
        const sending = { key: keyOf(clerk, revision), base: revision === 1 ? null : revision - 1 };
        return await clientOf(url, clerk.credential).submit(answerOf(clerk.unit, revision, ROWS), sending);
      } catch (error) {
        if (!isOutage(error)) throw error;
        await setTimeout(5);
      }
    }
  }
}

const keyOf = ({ unit }: Clerk, revision: number) => `${unit}-draft-${revision}`;

/** No answer, or one that says the server broke: the two things a clerk's program repeats after. */
const isOutage = (error: unknown): boolean =>
  error instanceof UnreachableError || (error instanceof Error && 'code' in error && error.code === 'internal');
