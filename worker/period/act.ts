import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import type { Act } from '../store/periods.ts';

/** A period by the ids of its plan and itself. */
export type NamedPeriod = Pick<Act, 'plan' | 'period'>;

/** An act of the caller on a period, now. */
export const actOn = (
  { now }: Pick<Context['Variables'], 'now'>,
  { credential }: Caller,
  { plan, period }: NamedPeriod,
): Act => ({ plan, period, by: credential, at: now() });

/** What the log calls a period. */
export const subjectOf = ({ plan, period }: NamedPeriod): string => `${plan}/${period}`;
