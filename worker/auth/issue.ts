import type { z } from 'zod';
import type { EnrolmentBody, EnrolmentReply } from '../../shared/api.ts';
import type { Context } from '../context.ts';
import { record } from '../log.ts';
import { documentOf } from '../plans.ts';
import { refusal } from '../problem.ts';
import { refuseEnded } from '../submission/asked-period.ts';
import { named } from '../units.ts';
import type { Caller } from './caller.ts';
import { after, LIFETIME } from './lifetime.ts';
import { digest, newCode, readCode } from './secret.ts';

/** A code for one device or one account: the only time that anybody sees it. */
export async function issueCode(
  here: Context['Variables'],
  caller: Caller,
  { role, unit, plans, until, decision }: z.output<typeof EnrolmentBody>,
): Promise<EnrolmentReply> {
  const { store, now } = here;
  for (const plan of plans ?? []) await documentOf(store, plan, null);
  const register = await store.units.register();
  const whose = unit === null ? null : register.byCode(unit);
  if (unit !== null && !whose) throw refusal('body-invalid', {}, { errors: [{ path: 'unit', message: unit }] });
  if (whose) refuseEnded(whose, now());
  const code = newCode();
  const issuedAt = now();
  const expiresAt = after(issuedAt, LIFETIME.code);
  const endsAt = until === null ? after(issuedAt, LIFETIME.role[role]) : new Date(until);
  if (endsAt <= issuedAt)
    throw refusal('body-invalid', {}, { errors: [{ path: 'until', message: endsAt.toISOString() }] });

  const hash = await digest(readCode(code));
  const issuedBy = caller.credential;
  const content = { role, unit, plans, decision, issuedBy, endsAt: endsAt.toISOString() };
  const entry = record(here, 'enrolment.issued', hash, content);
  await store.enrolments.issue({ hash, role, unit, plans, decision, issuedBy, issuedAt, expiresAt, endsAt }, entry);
  return { code, role, unit: named(register, unit), plans, expiresAt: expiresAt.toISOString() };
}
