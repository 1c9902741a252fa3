import type { MeasureValue, Row } from './annex/row.ts';
import { isDone } from './check/report-overdue-unexplained.ts';
import type { IsoDate } from './finding.ts';
import { isBelow } from './minimum.ts';

/** Less than in the report before; the same as before though not done; over its time and not done. */
export const MOVES = ['regressed', 'stalled', 'overdue'] as const;
export type Move = (typeof MOVES)[number];

/** What a report says has come of a row. */
const REPORTED = ['actual', 'cumulative', 'status', 'result'] as const;

/** How a row of a report moved since the report before; null where that one did not have it. */
export function movesOf(before: Row | null, after: Row, cutOff: IsoDate | null): Move[] {
  const open = after.kind === 'target' ? isShort(after) : !isDone(after);
  const is: Record<Move, boolean> = {
    regressed: before !== null && (fell(before, after) || (isDone(before) && !isDone(after))),
    stalled: before !== null && open && saysTheSame(before, after),
    overdue: after.kind === 'task' && open && isOver(after, cutOff),
  };
  return MOVES.filter((move) => is[move]);
}

/** Of a target that names both: what was reached is less than what was promised. Where one is words, nothing is said. */
function isShort({ values: { value, actual } }: Row): boolean {
  if (!value || !actual || value.value === null || actual.value === null) return false;
  const comparator = value.comparator === null || value.comparator === 'range' ? '>=' : value.comparator;
  return isBelow(actual, { value: value.value, comparator });
}

const isLess = (now: MeasureValue | undefined, then: MeasureValue | undefined): boolean =>
  now?.value != null && then?.value != null && now.value < then.value;

/** A target that is met by staying low has not fallen when it goes down. */
function fell({ values: was }: Row, { values: is }: Row): boolean {
  if (is.value?.comparator?.startsWith('<')) return isLess(was.actual, is.actual);
  return isLess(is.actual, was.actual) || isLess(is.cumulative, was.cumulative);
}

const saysTheSame = ({ values: was }: Row, { values: is }: Row): boolean =>
  REPORTED.every((key) => (was[key]?.text ?? '') === (is[key]?.text ?? ''));

function isOver({ values: { finish, time } }: Row, cutOff: IsoDate | null): boolean {
  const due = finish?.to ?? time?.to ?? null;
  return cutOff !== null && due !== null && due <= cutOff;
}
