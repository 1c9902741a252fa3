import { EnrolmentBody, EnrolmentReply } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { after, LIFETIME } from '../auth/lifetime.ts';
import { may } from '../auth/may.ts';
import { digest, newCode, readCode } from '../auth/secret.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';
import { record } from '../log.ts';
import { documentOf } from '../plans.ts';
import { refusal } from '../problem.ts';
import { named } from '../units.ts';

/** A code for one device or one account. Shown here and never again. */
export const enrolments = api().post(
  '/',
  may('enrolment.issue'),
  body(EnrolmentBody),
  answers('A code for one device or one account', { 201: EnrolmentReply }),
  async (c) => {
    const { caller, store, now, body } = c.var;
    const { role, unit, plans, until, decision } = body;
    for (const plan of plans ?? []) await documentOf(store, plan, null);
    const code = newCode();
    const issuedAt = now();
    const expiresAt = after(issuedAt, LIFETIME.code);
    const endsAt = until === null ? after(issuedAt, LIFETIME.role[role]) : new Date(until);
    if (endsAt <= issuedAt)
      throw refusal('body-invalid', {}, { errors: [{ path: 'until', message: endsAt.toISOString() }] });

    const hash = await digest(readCode(code));
    const issuedBy = caller.credential;
    const entry = record(c.var, 'enrolment.issued', hash, {
      role,
      unit,
      plans,
      decision,
      issuedBy,
      endsAt: endsAt.toISOString(),
    });
    await store.enrolments.issue({ hash, role, unit, plans, decision, issuedBy, issuedAt, expiresAt, endsAt }, entry);
    const reply: EnrolmentReply = { code, role, unit: named(unit), plans, expiresAt: expiresAt.toISOString() };
    return c.json(reply, 201);
  },
);
