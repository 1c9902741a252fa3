import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTS,
  type Act,
  actsOpen,
  isFor,
  MOVES,
  type Reviewed,
  type Side,
  STATES,
  type State,
  statusAfter,
  statusOf,
} from '../../shared/review.ts';

/** Written out a second time on purpose: who may take what from where, and where it stands then. */
const ALLOWED: [Side, Act, State, boolean, State][] = [
  ['city', 'accept', 'received', false, 'accepted'],
  ['city', 'accept', 'received', true, 'accepted'],
  ['city', 'return', 'received', false, 'returned'],
  ['city', 'return', 'received', true, 'returned'],
  ['city', 'retract', 'accepted', false, 'received'],
  ['city', 'retract', 'accepted', true, 'received'],
  ['city', 'retract', 'returned', false, 'received'],
  ['city', 'retract', 'returned', true, 'received'],
  ['city', 'withdraw', 'received', true, 'withdrawn'],
  ['city', 'withdraw', 'returned', true, 'withdrawn'],
  ['unit', 'withdraw', 'received', false, 'withdrawn'],
  ['unit', 'withdraw', 'received', true, 'withdrawn'],
  ['unit', 'withdraw', 'returned', false, 'withdrawn'],
  ['unit', 'withdraw', 'returned', true, 'withdrawn'],
  ['unit', 'confirm', 'received', true, 'received'],
  ['unit', 'confirm', 'accepted', true, 'accepted'],
  ['unit', 'confirm', 'returned', true, 'returned'],
];
const SIDES = ['city', 'unit'] as const;
const every = SIDES.flatMap((by) =>
  ACTS.flatMap((act) =>
    STATES.flatMap((state) => [false, true].map((unconfirmed) => ({ by, act, state, unconfirmed }))),
  ),
);

it.each(every)('$by: $act of $state, unconfirmed $unconfirmed', ({ by, act, state, unconfirmed }) => {
  const allowed = ALLOWED.find(([b, a, s, u]) => b === by && a === act && s === state && u === unconfirmed);
  const after = statusAfter({ state, unconfirmed }, act, by);
  expect(after).toEqual(allowed ? { state: allowed[4], unconfirmed: unconfirmed && act !== 'confirm' } : null);
});

describe('statusOf', () => {
  it('of what nobody reviewed is received', () => {
    expect(statusOf(false, [])).toEqual({ state: 'received', unconfirmed: false });
    expect(statusOf(true, [])).toEqual({ state: 'received', unconfirmed: true });
  });

  it('refuses a story that cannot have happened', () =>
    expect(() => statusOf(false, [{ act: 'retract', by: 'city' }])).toThrow('received'));

  it('follows any walk along what is open, and withdrawn is the end', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.tuple(fc.constantFrom(...SIDES), fc.nat())), (onBehalf, steps) => {
        const story: Reviewed[] = [];
        for (const [by, pick] of steps) {
          const status = statusOf(onBehalf, story);
          const open = actsOpen(status, by);
          const act = open[pick % Math.max(1, open.length)];
          if (status.state === 'withdrawn') expect(open).toEqual([]);
          if (act) story.push({ act, by });
        }
        expect(STATES).toContain(statusOf(onBehalf, story).state);
        expect(statusOf(onBehalf, story).unconfirmed).toBe(onBehalf && !story.some(({ act }) => act === 'confirm'));
      }),
    );
  });
});

it('every act is for someone', () => {
  for (const act of ACTS) expect(SIDES.some((by) => isFor(act, by))).toBe(true);
  expect(isFor('accept', 'unit')).toBe(false);
  expect(isFor('confirm', 'city')).toBe(false);
  expect(MOVES.every(({ from }) => !from.includes('withdrawn'))).toBe(true);
});
