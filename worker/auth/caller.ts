import type { Role, UnitRole } from '../../shared/api.ts';
import { type Unit, unitByCode } from '../../shared/plan/units.ts';
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
}

/** Who is calling, as the credential says. Staff and leaders belong to a unit; it is never taken from the body. */
export type Caller = { [R in Role]: Person & { role: R; unit: R extends UnitRole ? Unit : null } }[Role];

/** The unit a request is about: the caller's own, which it need not name; who reaches all units has to name one. */
export function unitOf(caller: Caller, named: string | undefined): Unit {
  if (caller.unit) {
    if (named !== undefined && named !== caller.unit.code) throw refusal('not-allowed');
    return caller.unit;
  }
  const unit = unitByCode(named ?? '');
  if (!unit) throw refusal('body-invalid', {}, { errors: [{ path: 'unit', message: named ?? '' }] });
  return unit;
}

/** Whether the caller may see what belongs to this unit. */
export const reaches = ({ unit }: Caller, code: string): boolean => unit === null || unit.code === code;

/** A search, narrowed to the caller's own unit where it belongs to one. */
export const ofOwn = <Q extends { unit?: string | undefined }>({ unit }: Caller, query: Q): Q =>
  unit === null ? query : { ...query, unit: unit.code };
