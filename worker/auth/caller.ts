import type { Unit } from '../../shared/plan/units.ts';

interface Person {
  /** Identifier of the credential, not the credential. */
  credential: string;
  name: string;
  position: string;
  expiresAt: string;
}

/** Who is calling, as the credential says. Only staff belong to a unit; it is never taken from the body. */
export type Caller = Person &
  ({ role: 'staff'; unit: Unit } | { role: 'aggregator'; unit: null } | { role: 'admin'; unit: null });
