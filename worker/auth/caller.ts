import type { Role, UnitRole } from '../../shared/api.ts';
import type { Register, Unit } from '../../shared/plan/units.ts';
import { refusal } from '../problem.ts';
import type { CredentialKind } from '../store/credentials.ts';

interface Person {
  /** Identifier of the credential, not the credential. */
  credential: string;
  kind: CredentialKind;
  /** Shown itself, or the session that was opened with it. */
  by: 'credential' | 'session';
  name: string;
  position: string;
  expiresAt: string;
  /** The plans it was let in for; null: all of them. */
  plans: string[] | null;
}

/** Who is calling, as the credential says. Staff and leaders belong to a unit; it is never taken from the body. */
export type Caller = { [R in Role]: Person & { role: R; unit: R extends UnitRole ? Unit : null } }[Role];

/** The unit a request is about: the caller's own, which it need not name; who reaches all units has to name one. */
export function unitOf(caller: Caller, { byCode }: Register, named: string | undefined): Unit {
  if (caller.unit) {
    if (named !== undefined && named !== caller.unit.code) throw refusal('not-allowed');
    return caller.unit;
  }
  const unit = byCode(named ?? '');
  if (!unit) throw refusal('body-invalid', {}, { errors: [{ path: 'unit', message: named ?? '' }] });
  return unit;
}

const isOfPlan = ({ plans }: Caller, plan: string): boolean => plans === null || plans.includes(plan);

/** Refuses whoever names a plan it was not let in for. Asked of every request that names one (may.ts, body.ts). */
export function refusePlan(caller: Caller | undefined, plan: unknown): void {
  if (caller && typeof plan === 'string' && !isOfPlan(caller, plan)) throw refusal('not-allowed');
}

/** Whether the caller may see what this unit answered to this plan. */
export const reaches = (caller: Caller, { unit, plan }: { unit: string; plan: string }): boolean =>
  (caller.unit === null || caller.unit.code === unit) && isOfPlan(caller, plan);

/** Of plans, those the caller was let in for. */
export const reached = <P extends { id: string }>(caller: Caller, plans: readonly P[]): P[] =>
  plans.filter(({ id }) => isOfPlan(caller, id));

/** A search, narrowed to the caller's own unit where it belongs to one, and to its plans. */
export const ofOwn = <Q extends { unit?: string | undefined }>(
  { unit, plans }: Caller,
  query: Q,
): Q & { plans: readonly string[] | null } => ({ ...query, ...(unit && { unit: unit.code }), plans });
