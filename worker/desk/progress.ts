import { z } from 'zod';
import { ANNEXES } from '../../shared/annex/columns.ts';
import type { Row } from '../../shared/annex/row.ts';
import { LIMITS } from '../../shared/api.ts';
import { matchRows } from '../../shared/match.ts';
import { standing } from '../../shared/merge.ts';
import type { PlanPeriod } from '../../shared/plan/schema.ts';
import { MOVES, type Move, movesOf } from '../../shared/progress.ts';
import { refusal } from '../problem.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import { reportBefore } from '../submission/baseline.ts';
import type { Named } from './current.ts';
import { type Place, placeOf } from './place.ts';

const none = z.literal('').transform(() => undefined);

/** Which rows are listed: those of a kind, of a unit, or both; none where nothing is asked. */
export const ProgressQuery = z.object({
  move: z.enum(MOVES).or(none).optional(),
  unit: z.string().max(LIMITS.name).default(''),
});
export type ProgressQuery = z.output<typeof ProgressQuery>;

/** A row of a report that did not get on. */
export interface Moved {
  head: Submission;
  place: number;
  row: Row;
  before: Row | null;
  moves: Move[];
}

export type MoveCounts = Record<Move, number>;

/** A report held against the one before, unit by unit. */
export interface Progress extends Place {
  query: ProgressQuery;
  /** Null: this is the first. */
  previous: PlanPeriod | null;
  units: { unit: string; counts: MoveCounts }[];
  total: MoveCounts;
  /** What was asked for, at most so much as a page shows; and how many there are. */
  rows: Moved[];
  found: number;
}

const MOST_ROWS = 300;

export async function progressOf(store: Store, named: Named, query: ProgressQuery): Promise<Progress> {
  const place = await placeOf(store, named);
  const { plan, period } = place;
  if (period.stage !== 'report') throw refusal('not-found');
  const previous = reportBefore(plan, period);
  const [now, then] = await Promise.all(
    [period, previous].map(async (of) => (of ? standing(await store.submissions.ofPeriod(plan.id, of.id)) : [])),
  );
  const units = new Map<string, MoveCounts>();
  const rows: Moved[] = [];
  let found = 0;
  for await (const moved of movedRows(store, now ?? [], then ?? [], period.cutOff)) {
    count(units, moved);
    if (!isAsked(query, moved)) continue;
    found++;
    if (rows.length < MOST_ROWS) rows.push(moved);
  }
  const counts = [...units].map(([unit, own]) => ({ unit, counts: own })).sort((a, b) => (a.unit < b.unit ? -1 : 1));
  return { ...place, query, previous, units: counts, total: sumOf(counts), rows, found };
}

const isAsked = ({ move, unit }: ProgressQuery, { head, moves }: Moved): boolean =>
  (move !== undefined || unit !== '') &&
  (move === undefined || moves.includes(move)) &&
  (unit === '' || unit === head.unit);

const NONE: MoveCounts = { regressed: 0, stalled: 0, overdue: 0 };

function count(units: Map<string, MoveCounts>, { head: { unit }, moves }: Moved): void {
  const counts = units.get(unit) ?? { ...NONE };
  for (const move of moves) counts[move]++;
  units.set(unit, counts);
}

const sumOf = (units: Progress['units']): MoveCounts =>
  units.reduce(
    (sum, { counts }) => Object.fromEntries(MOVES.map((move) => [move, sum[move] + counts[move]])) as MoveCounts,
    NONE,
  );

const answerOf = ({ unit, annex }: Submission): string => `${unit} ${annex}`;

/** Both reports of a unit are read one after the other and let go of before the next unit's. */
async function* movedRows(
  store: Store,
  now: readonly Submission[],
  then: readonly Submission[],
  cutOff: string | null,
): AsyncIterable<Moved> {
  const earlier = new Map(then.map((head) => [answerOf(head), head]));
  const inTurn = now.flatMap((head) => [earlier.get(answerOf(head)) ?? [], head].flat());
  const read = submissionRows(store, inTurn);
  for (const head of now) {
    const before = earlier.get(answerOf(head));
    const was = before ? await read(before.id) : [];
    const is = await read(head.id);
    const pairs = new Map(matchRows(was, is, head.annex).pairs.map((pair) => [pair.after, pair.before]));
    for (const [place, row] of is.entries()) {
      if (row.kind !== ANNEXES[head.annex].item) continue;
      const pair = pairs.get(row) ?? null;
      const moves = movesOf(pair, row, cutOff);
      if (moves.length > 0) yield { head, place, row, before: pair, moves };
    }
  }
}

/** The rows of submissions, asked for in the order given. */
function submissionRows(store: Store, inTurn: readonly Submission[]): (id: string) => Promise<Row[]> {
  const stream = store.city.rows(inTurn)[Symbol.asyncIterator]();
  let next = stream.next();
  return async (id) => {
    const rows: Row[] = [];
    for (let item = await next; !item.done && item.value.submission === id; item = await next) {
      rows.push(JSON.parse(item.value.content) as Row);
      next = stream.next();
    }
    return rows;
  };
}
