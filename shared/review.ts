/** Where a submission stands with the city: Đã nhận · Đạt yêu cầu · Đề nghị hoàn thiện · Đã rút. */
export const STATES = ['received', 'accepted', 'returned', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/** What is done to a submission after it was received. */
export const ACTS = ['accept', 'return', 'retract', 'withdraw', 'confirm'] as const;
export type Act = (typeof ACTS)[number];

/** Who does it: the city that reviews, or the unit whose submission it is. */
export type Side = 'city' | 'unit';

export interface Status {
  state: State;
  /** Entered by the city for the unit, which has not confirmed it. */
  unconfirmed: boolean;
}

interface Move {
  act: Act;
  by: Side;
  from: readonly State[];
  /** None where the state stays as it is. */
  to: State | null;
  /** Only of what the city entered and the unit has not confirmed. */
  unconfirmed?: true;
}

/** Every move there is; what is not here is refused. */
export const MOVES: readonly Move[] = [
  { act: 'accept', by: 'city', from: ['received'], to: 'accepted' },
  { act: 'return', by: 'city', from: ['received'], to: 'returned' },
  { act: 'retract', by: 'city', from: ['accepted', 'returned'], to: 'received' },
  { act: 'withdraw', by: 'unit', from: ['received', 'returned'], to: 'withdrawn' },
  // The city takes back what it entered, perhaps for the wrong unit; once confirmed it is the unit's.
  { act: 'withdraw', by: 'city', from: ['received', 'returned'], to: 'withdrawn', unconfirmed: true },
  { act: 'confirm', by: 'unit', from: ['received', 'accepted', 'returned'], to: null, unconfirmed: true },
];

/** Who ever does this, whatever the state: tells "not for you" from "not now". */
export const isFor = (act: Act, side: Side): boolean => MOVES.some((move) => move.act === act && move.by === side);

/** The status after an act, or null where it is not allowed. */
export function statusAfter({ state, unconfirmed }: Status, act: Act, by: Side): Status | null {
  const move = MOVES.find(
    (each) => each.act === act && each.by === by && each.from.includes(state) && (unconfirmed || !each.unconfirmed),
  );
  return move ? { state: move.to ?? state, unconfirmed: unconfirmed && act !== 'confirm' } : null;
}

export interface Reviewed {
  act: Act;
  by: Side;
}

/** Where a submission stands after all that was done to it: the one place that says so. */
export function statusOf(onBehalf: boolean, reviews: readonly Reviewed[]): Status {
  return reviews.reduce<Status>(
    (status, { act, by }) => {
      const next = statusAfter(status, act, by);
      if (!next) throw new Error(`no ${act} by the ${by} of what is ${status.state}`);
      return next;
    },
    { state: 'received', unconfirmed: onBehalf },
  );
}

/** What the screens may offer. */
export const actsOpen = (status: Status, by: Side): Act[] =>
  ACTS.filter((act) => statusAfter(status, act, by) !== null);
