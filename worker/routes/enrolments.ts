import { EnrolmentBody, EnrolmentReply } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { issueCode } from '../auth/issue.ts';
import { may } from '../auth/may.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';

/** A code for one device or one account. Shown here and never again. */
export const enrolments = api().post(
  '/',
  may('enrolment.issue'),
  body(EnrolmentBody),
  answers('A code for one device or one account', { 201: EnrolmentReply }),
  async (c) => c.json(await issueCode(c.var, c.var.caller, c.var.body), 201),
);
