import { canonicalJson } from '../../shared/canonical.ts';
import { ENGINE } from '../../shared/inspect.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { digest } from '../auth/secret.ts';
import type { NewInspection } from '../store/inspections.ts';
import type { Answer } from '../store/submissions.ts';
import type { InspectionRequest, KeptGrid } from './draft.ts';
import type { InspectedAnnex } from './inspected.ts';
import type { Sender } from './sender.ts';

interface Inspecting {
  answer: Answer;
  body: Pick<InspectionRequest, 'parts' | 'client'>;
  grids: readonly KeptGrid[];
  plan: Plan;
  sender: Sender;
  inspected: InspectedAnnex;
}

/** What the history keeps of a check that did not become a submission. */
export function newInspection(
  { answer, body, grids, plan, sender, inspected }: Inspecting,
  outcome: NewInspection['outcome'],
  id: string,
  at: Date,
): NewInspection {
  const { tables, findings, rows, errors, warnings } = inspected;
  return {
    ...{ id, outcome, ...answer },
    planVersion: plan.version,
    credential: sender.credential,
    engine: ENGINE,
    clientName: body.client.name,
    clientVersion: body.client.version,
    at: at.toISOString(),
    ...{ rows, errors, warnings },
    parts: body.parts.map(({ file, mapping }, i) => ({
      file,
      sheet: tables[i]?.table.sheet ?? '',
      gridHash: grids[i]?.hash ?? '',
      rows: tables[i]?.rows.length ?? 0,
      mapping,
    })),
    findings,
  };
}

/** What the log commits to: the findings by their hash. */
export const inspectionContent = async ({ findings, ...head }: NewInspection): Promise<object> => ({
  ...head,
  findings: await digest(canonicalJson(findings)),
});
