import { EnrolmentBody, type EnrolmentReply } from '../../shared/api.ts';
import { unitByCode, unitTitle } from '../../shared/plan/units.ts';
import { after, LIFETIME } from '../auth/credential.ts';
import { may } from '../auth/may.ts';
import { digest, newCode, readCode } from '../auth/secret.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';

/** A code for one device of one unit, or of the city's aggregator. Shown here and never again. */
export const enrolments = api().post('/', may('enrolment.issue'), body(EnrolmentBody), async (c) => {
  const { caller, store, now, body } = c.var;
  const unit = body.unit === null ? null : unitByCode(body.unit);
  if ((body.role === 'staff') !== (unit !== null) || (body.unit !== null && unit === null))
    throw refusal('body-invalid', {}, { errors: [{ path: 'unit', message: body.unit ?? 'null' }] });

  const code = newCode();
  const issuedAt = now();
  const expiresAt = after(issuedAt, LIFETIME.code);
  await store.enrolments.issue({
    hash: await digest(readCode(code)),
    role: body.role,
    unit: body.unit,
    issuedBy: caller.credential,
    issuedAt,
    expiresAt,
  });
  const reply: EnrolmentReply = {
    code,
    role: body.role,
    unit: unit && { code: unit.code, name: unitTitle(unit) },
    expiresAt: expiresAt.toISOString(),
  };
  return c.json(reply, 201);
});
