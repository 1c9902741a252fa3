import { localDay } from '../../shared/message/moment.ts';
import { departmentsOffered } from '../../shared/plan/departments.ts';
import { hasEnded, type Register, type Unit } from '../../shared/plan/units.ts';
import type { Context } from '../context.ts';
import { newestPlans } from '../plans.ts';
import type { UnitAccess } from '../store/unit-access.ts';

/** The units of the city as whoever administers sees them. */
export interface UnitsShown {
  register: Register;
  /** Those that have not ended: they can be let in. */
  present: readonly Unit[];
  access: readonly UnitAccess[];
  /** Departments that the plans name and the register lacks. */
  offered: readonly Unit[];
}

export async function unitsShown({ store, now }: Context['Variables']): Promise<UnitsShown> {
  const at = now();
  const [register, access, plans] = await Promise.all([
    store.units.register(),
    store.unitAccess.perUnit(at),
    newestPlans(store),
  ]);
  return {
    register,
    present: register.units.filter((unit) => !hasEnded(unit, localDay(at.toISOString()))),
    access,
    offered: departmentsOffered(plans, register),
  };
}

/** Units that nobody may call for yet. */
export function unconnected({ present, access }: Pick<UnitsShown, 'present' | 'access'>): string[] {
  const connected = new Set(access.map(({ unit }) => unit));
  return present.filter(({ code }) => !connected.has(code)).map(({ code }) => code);
}
