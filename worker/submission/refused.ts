import { openErrors } from '../../shared/justification.ts';
import type { PlanPeriod } from '../../shared/plan/schema.ts';
import type { Context } from '../context.ts';
import { record } from '../log.ts';
import { refusal } from '../problem.ts';
import type { Store } from '../store/store.ts';
import type { SubmissionRequest } from './draft.ts';
import { inspectionContent, newInspection } from './new-inspection.ts';
import type { Sending } from './new-submission.ts';

/** A plan is made once and has rows; a report may have none. */
export function refuseNil({ nil }: SubmissionRequest, { stage }: PlanPeriod): void {
  if (nil && stage !== 'report') throw refusal('nil-not-allowed');
}

/** Files travel before what names them, so that nothing acknowledged points to something that is not there. */
export async function refuseMissingFiles(store: Store, { parts, document }: SubmissionRequest): Promise<void> {
  const named = [...parts.map(({ original }) => original), document?.file].filter((hash) => hash != null);
  const there = await Promise.all(named.map((hash) => store.files.has(hash)));
  if (there.includes(false)) throw refusal('file-missing');
}

/** Errors without a justification stop a sending; the run stays in the history. */
export async function refuseOpen(here: Context['Variables'], sending: Sending): Promise<void> {
  const { body, draft, inspected } = sending;
  const { findings } = inspected;
  const open = openErrors(findings, body.justifications);
  if (open.length === 0) return;
  const inspection = newInspection({ ...sending, grids: draft.grids }, 'refused', here.newId(), here.now());
  const entry = record(here, 'inspection.refused', inspection.id, await inspectionContent(inspection));
  await Promise.all(draft.grids.map(({ hash, json }) => here.store.grids.keepInspected(hash, json)));
  await here.store.inspections.add(inspection, entry);
  throw refusal('findings-open', { open: open.length }, { findings });
}
