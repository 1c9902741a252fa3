import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import type { Act } from '../store/periods.ts';

/** An act of the caller on a period, now. */
export const actOn = (
  { now }: Pick<Context['Variables'], 'now'>,
  { credential }: Caller,
  { plan, period }: { plan: string; period: string },
): Act => ({ plan, period, by: credential, at: now() });

/** What the log calls a period. */
export const subjectOf = ({ plan, period }: Pick<Act, 'plan' | 'period'>): string => `${plan}/${period}`;
