import { contentKey } from '../text.ts';
import { asks } from './asked.ts';
import type { Plan, PlanAgency } from './schema.ts';
import { type Register, type Unit, type UnitKind, unitTitle } from './units.ts';

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

/** The unit that bears this name already, a commune too: two of one name could not be told apart on any page. */
export function namesake({ units }: Pick<Register, 'units'>, name: string): Unit | null {
  const key = contentKey(name);
  return units.find((unit) => contentKey(unitTitle(unit)) === key) ?? null;
}

/**
 * Of agencies of plans, those that a register lacks, by code and by name, and that are departments of the city for certain:
 * a sở is none of a commune, while of "Ban …" and "Phòng …" the name alone does not tell.
 */
export function departmentsOffered(plans: readonly Plan[], register: Register): Unit[] {
  const agencies = plans.flatMap((plan) => plan.agencies);
  // An older plan does not know yet that one has ended.
  const ended = new Set(agencies.filter(({ until }) => until).map(({ id }) => id));
  const departments = agencies
    .map(departmentOf)
    .filter(({ kind, code, name }) => kind === 'sở' && !register.byCode(code) && !namesake(register, name))
    .filter(({ code }) => !ended.has(code));
  return [...new Map(departments.map((unit) => [unit.code, unit])).values()];
}
