import { type Register, unitTitle } from '../shared/plan/units.ts';

/** A unit as answers name it: its code, and its name as an address writes it. */
export function named({ byCode }: Register, code: string | null): { code: string; name: string } | null {
  const unit = code === null ? null : byCode(code);
  return unit && { code: unit.code, name: unitTitle(unit) };
}
