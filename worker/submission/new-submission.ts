import type { SentFinding } from '../../shared/api.ts';
import type { Severity } from '../../shared/finding.ts';
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
  const { answer, draft, body, plan, period, caller, tables, findings } = sending;
  const { key, bodyHash, contentHash, replaces } = draft;
  return {
    ...answer,
    ...{ id, key, bodyHash, contentHash },
    planVersion: plan.version,
    revision: replaces + 1,
    receivedAt: receivedAt.toISOString(),
    dueUnits: period.dueUnits,
    parts: body.parts.map(({ file, mapping }, i) => ({
      file,
      sheet: tables[i]?.table.sheet ?? '',
      gridHash: draft.grids[i]?.hash ?? '',
      rows: tables[i]?.rows.length ?? 0,
      mapping: mapping && JSON.stringify(mapping),
    })),
    rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
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

const countOf = (findings: readonly SentFinding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;
