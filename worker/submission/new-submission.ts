import type { SentFinding } from '../../shared/api.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import { ENGINE } from '../../shared/inspect.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import { digest } from '../auth/secret.ts';
import type { NewSubmission } from '../store/submission.ts';
import type { Answer } from '../store/submissions.ts';
import type { Draft, SubmissionRequest } from './draft.ts';
import type { InspectedAnnex } from './inspected.ts';
import type { Sender } from './sender.ts';

export interface Sending {
  answer: Answer;
  draft: Draft;
  body: SubmissionRequest;
  plan: Plan;
  period: PlanPeriod;
  sender: Sender;
  inspected: InspectedAnnex;
  /** After the close, through a reopening. */
  correction: boolean;
}

/** Everything that is kept of a sending beside its grids, rows and findings: who, when, under which rules. */
export function newSubmission(sending: Sending, id: string, receivedAt: Date): NewSubmission {
  const { answer, draft, body, plan, period, sender, inspected } = sending;
  const { key, bodyHash, contentHash, replaces } = draft;
  return {
    ...answer,
    ...{ id, key, bodyHash, contentHash },
    planVersion: plan.version,
    revision: replaces + 1,
    receivedAt: receivedAt.toISOString(),
    dueUnits: period.dueUnits,
    parts: body.parts.map(({ file, mapping, original }, i) => ({
      file,
      sheet: inspected.tables[i]?.table.sheet ?? '',
      gridHash: draft.grids[i]?.hash ?? '',
      rows: inspected.tables[i]?.rows.length ?? 0,
      mapping: mapping && JSON.stringify(mapping),
      original,
    })),
    rows: inspected.rows,
    errors: inspected.errors,
    warnings: inspected.warnings,
    nil: body.nil !== null,
    onBehalf: sender.onBehalf,
    correction: sending.correction,
    document: body.document && JSON.stringify(body.document),
    justifications: JSON.stringify(body.justifications),
    senderName: body.sender.name,
    senderPosition: body.sender.position,
    credential: sender.credential,
    engine: ENGINE,
    clientName: body.client.name,
    clientVersion: body.client.version,
  };
}

/** What the log commits to: everything of the head, and the findings by their hash. */
export async function submissionContent(
  { justifications, document, parts, ...head }: NewSubmission,
  findings: readonly SentFinding[],
): Promise<object> {
  return {
    ...head,
    parts: parts.map(({ mapping, ...part }) => ({ ...part, mapping: mapping && JSON.parse(mapping) })),
    justifications: JSON.parse(justifications),
    document: document && JSON.parse(document),
    findings: await digest(canonicalJson(findings)),
  };
}
