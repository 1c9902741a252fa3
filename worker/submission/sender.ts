import type { Register, Unit } from '../../shared/plan/units.ts';
import type { Caller } from '../auth/caller.ts';
import { refusal } from '../problem.ts';

/** In whose name something is sent, and by whose credential. */
export interface Sender {
  unit: Unit;
  /** By the city, for a unit that mailed a file. */
  onBehalf: boolean;
  credential: string;
}

/** Whose the files are that this sender may name: the unit's, or those of the very credential that enters for it. */
export const ownerOf = ({ unit, onBehalf, credential }: Sender): string => (onBehalf ? credential : unit.code);

/** The unit comes from the credential; only the city, which belongs to none, names one (DESIGN §10). */
export function senderOf({ unit, credential }: Caller, { byCode }: Register, named: string | null): Sender {
  if (unit && named === null) return { unit, onBehalf: false, credential };
  const other = !unit && named !== null && byCode(named);
  if (!other) throw refusal('behalf-not-allowed');
  return { unit: other, onBehalf: true, credential };
}
