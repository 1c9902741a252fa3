import type { Finding, Severity } from '../../shared/finding.ts';
import { ENGINE } from '../../shared/inspect.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import type { Caller } from '../auth/caller.ts';
import type { NewSubmission } from '../store/submission.ts';
import type { Answer } from '../store/submissions.ts';
import type { Draft, SubmissionRequest } from './draft.ts';
import type { InspectedAnnex } from './inspected.ts';

interface Sending extends InspectedAnnex {
  answer: Answer;
  draft: Draft;
  body: SubmissionRequest;
  plan: Plan;
  period: PlanPeriod;
  caller: Caller;
}

/** Everything that is kept of a sending beside its grid, rows and findings: who, when, under which rules. */
export function newSubmission(sending: Sending, id: string, receivedAt: Date): NewSubmission {
  const { answer, draft, body, plan, period, caller, table, findings } = sending;
  const { key, bodyHash, contentHash, gridHash, replaces } = draft;
  return {
    ...answer,
    ...{ id, key, bodyHash, contentHash, gridHash },
    planVersion: plan.version,
    revision: replaces + 1,
    receivedAt: receivedAt.toISOString(),
    dueUnits: period.dueUnits,
    file: body.file,
    sheet: table.table.sheet,
    rows: table.rows.length,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    mapping: body.mapping && JSON.stringify(body.mapping),
    document: body.document && JSON.stringify(body.document),
    justifications: JSON.stringify(body.justifications),
    senderName: body.sender.name,
    senderPosition: body.sender.position,
    credential: caller.credential,
    engine: ENGINE,
    clientName: body.client.name,
    clientVersion: body.client.version,
  };
}

const countOf = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;
