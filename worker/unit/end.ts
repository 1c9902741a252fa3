import type { z } from 'zod';
import type { DepartmentEndBody, UnitEntry } from '../../shared/api.ts';
import { localDay } from '../../shared/message/moment.ts';
import type { PlanMistake } from '../../shared/plan/mistakes.ts';
import type { Caller } from '../auth/caller.ts';
import { refuseMistakes } from '../body.ts';
import type { Context } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { refusal } from '../problem.ts';

/** Gives a department its last day: today or later, for what was issued before it was said must stay as it is. */
export async function endDepartment(
  here: Context['Variables'],
  caller: Caller,
  code: string,
  { until }: z.output<typeof DepartmentEndBody>,
): Promise<UnitEntry> {
  const { store, now, locale } = here;
  const unit = (await store.units.register()).departments.find((each) => each.code === code);
  if (!unit) throw refusal('not-found');
  if (unit.until) throw refusal('unit-ended', { until: unit.until });
  refuseMistakes(mistakesOf(until, unit.from ?? '', localDay(now().toISOString())), locale);
  const entry = record(here, 'unit.ended', code, { ...whoOf(caller), unit: code, lastDay: until });
  const { name, kind, from = null } = unit;
  if (await store.units.end(code, until, entry)) return { code, name, kind, from, until };
  // Somebody was faster: refused with the day that stands.
  return endDepartment(here, caller, code, { until });
}

const mistakesOf = (until: string, from: string, today: string): PlanMistake[] => [
  ...(until < today ? [{ path: 'until', code: 'until-past', params: {} } as const] : []),
  ...(until < from ? [{ path: 'until', code: 'span-reversed', params: {} } as const] : []),
];
