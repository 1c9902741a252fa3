import type { SentFinding } from '../../shared/api.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import { ENGINE } from '../../shared/inspect.ts';
import { digest } from '../auth/secret.ts';
import type { NewSubmission } from '../store/submission.ts';
import type { Prepared } from './prepared.ts';

/** The leader's, of a draft that was handed in. */
export interface Approval {
  draft: string;
  credential: string;
  name: string;
  position: string;
}

/** What is about to be stored. */
export type Sending = Prepared & {
  approval: Approval | null;
  /** After the close, through a reopening. */
  correction: boolean;
};

/** Everything that is kept of a sending beside its grids, rows and findings: who, when, under which rules. */
export function newSubmission(sending: Sending, id: string, receivedAt: Date): NewSubmission {
  const { answer, draft, body, plan, period, prior, sender, inspected, approval } = sending;
  const { key, bodyHash, contentHash } = draft;
  return {
    ...answer,
    ...{ id, key, bodyHash, contentHash },
    planVersion: plan.version,
    // Numbers go on after what was withdrawn.
    revision: Math.max(0, ...prior.revisions.map(({ revision }) => revision)) + 1,
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
    nilRemark: body.nil?.remark || null,
    senderName: body.sender.name,
    senderPosition: body.sender.position,
    credential: sender.credential,
    draft: approval?.draft ?? null,
    approver: approval?.credential ?? null,
    approverName: approval?.name ?? null,
    approverPosition: approval?.position ?? null,
    engine: ENGINE,
    clientName: body.client.name,
    clientVersion: body.client.version,
  };
}

/** What the log commits to: everything of the head with the unit's name, and the findings by their hash. */
export async function submissionContent(
  unitName: string,
  { justifications, document, parts, ...head }: NewSubmission,
  findings: readonly SentFinding[],
): Promise<object> {
  return {
    ...head,
    unitName,
    parts: parts.map(({ mapping, ...part }) => ({ ...part, mapping: mapping && JSON.parse(mapping) })),
    justifications: JSON.parse(justifications),
    document: document && JSON.parse(document),
    findings: await digest(canonicalJson(findings)),
  };
}
