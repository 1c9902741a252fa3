import { asks } from './asked.ts';
import type { Plan, PlanAgency } from './schema.ts';
import type { Unit, UnitKind } from './units.ts';

/** By the first word of its name. */
const KIND_OF: Record<string, UnitKind> = { sở: 'sở', ban: 'ban' };

export const departmentOf = ({ id, name, from, until }: PlanAgency): Unit => ({
  code: id,
  name,
  kind: KIND_OF[name.split(' ')[0]?.toLocaleLowerCase('vi') ?? ''] ?? 'cơ quan',
  from,
  until,
});

/** Where no register is at hand (a folder on a machine without a network): the plan names those that it asks. */
export const departmentsAsked = (plan: Plan): Unit[] =>
  plan.agencies.filter(({ id }) => asks(plan, id)).map(departmentOf);

/**
 * Of agencies of plans, those that a register lacks and that are departments of the city for certain: a sở is none of a
 * commune, while of "Ban …" and "Phòng …" the name alone does not tell.
 */
export function departmentsOffered(plans: readonly Plan[], has: (code: string) => boolean): Unit[] {
  const agencies = plans.flatMap((plan) => plan.agencies);
  // An older plan does not know yet that one has ended.
  const ended = new Set(agencies.filter(({ until }) => until).map(({ id }) => id));
  const departments = agencies
    .map(departmentOf)
    .filter(({ kind, code }) => kind === 'sở' && !has(code) && !ended.has(code));
  return [...new Map(departments.map((unit) => [unit.code, unit])).values()];
}
