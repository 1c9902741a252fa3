import type { SubmissionReply } from '../../shared/api.ts';
import { createClient } from '../../shared/client.ts';
import { answerOf, type Clerk, DUE, inTurns } from './city.ts';
import type { Acknowledged } from './stored.ts';

const CLIENTS = 8;
const ROWS = 20;
const HOUR = 3_600_000;
const TENTH = 0.1;
/**
 * Comes after every other identifier. Reading what belongs to a submission ends at the next entry of an index and counts it,
 * except at the very end: with this there before all others, no cost depends on how random identifiers fall.
 */
const LAST = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

/** Which revision it became; a repeat becomes none. */
export type Occasion = 'first' | 'second' | 'later' | 'twelfth' | 'repeated';
/** What D1 read and wrote for one request. */
export interface Cost {
  occasion: Occasion;
  read: number;
  written: number;
}

export interface Hour {
  acknowledged: Map<string, Acknowledged>;
  costs: Cost[];
  lostAnswers: number;
  duplicates: number;
}

interface Sending {
  clerk: Clerk;
  at: Date;
  revision: number;
  /** Of the submission; any where none is told. */
  id?: string;
}

/**
 * The hour before the due date, one unit having sent before it: every other unit sends, most of them late in it, one in ten sends again, and one unit twelve times.
 * One answer in ten is lost on the way back, so that the sending is repeated under its key; one sending in ten arrives twice at once.
 */
export async function deadlineHour(server: string, clerks: readonly Clerk[], random: () => number): Promise<Hour> {
  const hour: Hour = { acknowledged: new Map(), costs: [], lostAnswers: 0, duplicates: 0 };
  const due = Date.parse(DUE);
  const [early, ...others] = clerks;
  if (early) await send(server, { clerk: early, at: new Date(due - 2 * HOUR), revision: 1, id: LAST }, hour, random);
  const first = others.map((clerk) => ({ clerk, at: new Date(due - HOUR * random() ** 3), revision: 1 }));
  const again = first
    .filter(() => random() < TENTH)
    .map(({ clerk, at }) => ({ clerk, at: new Date((at.getTime() + due) / 2), revision: 2 }));
  await inTurns(inTime(first), CLIENTS, (sending) => send(server, sending, hour, random));
  await inTurns(inTime(again), CLIENTS, (sending) => send(server, sending, hour, random));
  const [unsure] = inTime(again);
  for (let revision = 3; unsure && revision <= 12; revision++)
    await send(server, { ...unsure, revision }, hour, random);
  return hour;
}

const inTime = (sendings: readonly Sending[]) => sendings.toSorted((a, b) => a.at.getTime() - b.at.getTime());

async function send(server: string, sending: Sending, hour: Hour, random: () => number): Promise<void> {
  const twice = random() < TENTH;
  if (twice) hour.duplicates += 1;
  const answers = await Promise.all([once(server, sending, hour), ...(twice ? [once(server, sending, hour)] : [])]);
  let answer = answers[0];
  while (answer && random() < TENTH) {
    hour.lostAnswers += 1;
    answer = await once(server, sending, hour);
  }
  if (answer) hour.acknowledged.set(answer.receipt.submission, acknowledgedBy(answer, sending));
}

async function once(server: string, { clerk, at, revision, id }: Sending, { costs }: Hour): Promise<SubmissionReply> {
  let cost = { read: 0, written: 0 };
  const client = createClient({
    server,
    credential: clerk.credential,
    fetch: async (url, init) => {
      const told = { 'x-soak-now': at.toISOString(), ...(id && { 'x-soak-id': id }) };
      const answer = await fetch(url, { ...init, headers: { ...init.headers, ...told } });
      const counted = (what: string) => Number(answer.headers.get(`x-soak-${what}`));
      cost = { read: counted('read'), written: counted('written') };
      return answer;
    },
  });
  const base = revision === 1 ? null : revision - 1;
  const reply = await client.submit(answerOf(clerk.unit, revision, ROWS), { key: keyOf(clerk, revision), base });
  costs.push({ ...cost, occasion: reply.replayed ? 'repeated' : occasionOf(revision) });
  return reply;
}

const occasionOf = (revision: number): Occasion =>
  revision === 1 ? 'first' : revision === 2 ? 'second' : revision === 12 ? 'twelfth' : 'later';

const keyOf = ({ unit }: Clerk, revision: number) => `${unit}-draft-${revision}`;

const acknowledgedBy = ({ receipt, findings }: SubmissionReply, { clerk, revision }: Sending): Acknowledged => ({
  submission: receipt.submission,
  key: keyOf(clerk, revision),
  revision,
  rows: receipt.rows,
  findings: findings.length,
  gridHash: receipt.parts[0]?.gridHash ?? '',
});
