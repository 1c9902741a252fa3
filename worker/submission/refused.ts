import type { DocumentField } from '../../shared/api.ts';
import { openErrors } from '../../shared/justification.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import type { Context } from '../context.ts';
import { record } from '../log.ts';
import { refusal } from '../problem.ts';
import type { Store } from '../store/store.ts';
import type { SubmissionRequest } from './draft.ts';
import { inspectionContent, newInspection } from './new-inspection.ts';
import type { Prepared } from './prepared.ts';
import { ownerOf, type Sender } from './sender.ts';

/** A plan is made once and has rows; a report may have none. */
export function refuseNil({ nil }: SubmissionRequest, { stage }: PlanPeriod): void {
  if (nil && stage !== 'report') throw refusal('nil-not-allowed');
}

/** The facts of the signed document that the plan asks for. */
export function refuseUndocumented({ document }: SubmissionRequest, { asks }: Plan): void {
  const asked: Record<DocumentField, boolean> = {
    number: asks.documentNumber,
    date: asks.documentNumber,
    signer: asks.signer,
  };
  const fields = (Object.keys(asked) as DocumentField[]).filter((field) => asked[field] && !document?.[field]?.trim());
  if (fields.length === 0) return;
  const errors = fields.map((field) => ({ path: `document.${field}`, message: '' }));
  throw refusal('document-missing', { fields }, { errors });
}

/**
 * Files travel before what names them, so that nothing acknowledged points to something that is not there; and only what
 * the sender has put itself can be named, so that another's file is not opened by its hash.
 */
export async function refuseMissingFiles(
  store: Store,
  sender: Sender,
  { parts, document }: SubmissionRequest,
): Promise<void> {
  const named = [...parts.map(({ original }) => original), document?.file].filter((hash) => hash != null);
  if (!(await store.files.ownsAll(ownerOf(sender), named))) throw refusal('file-missing');
}

/** Errors without a justification stop a sending; the run stays in the history. */
export async function refuseOpen(here: Context['Variables'], prepared: Prepared): Promise<void> {
  const { body, draft, inspected } = prepared;
  const { findings } = inspected;
  const open = openErrors(findings, body.justifications);
  if (open.length === 0) return;
  const inspection = newInspection({ ...prepared, grids: draft.grids }, 'refused', here.newId(), here.now());
  const entry = record(here, 'inspection.refused', inspection.id, await inspectionContent(inspection));
  await Promise.all(draft.grids.map(({ hash, json }) => here.store.grids.keepInspected(hash, json)));
  await here.store.inspections.add(inspection, entry);
  throw refusal('findings-open', { open: open.length }, { findings });
}
