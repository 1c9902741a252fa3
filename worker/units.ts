import { unitByCode, unitTitle } from '../shared/plan/units.ts';

/** A unit as answers name it: its code, and its name as an address writes it. */
export function named(code: string | null): { code: string; name: string } | null {
  const unit = code === null ? null : unitByCode(code);
  return unit && { code: unit.code, name: unitTitle(unit) };
}
