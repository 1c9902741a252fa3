import type { Receipt } from '../../shared/api.ts';
import { isLate } from '../../shared/merge.ts';
import { unitByCode, unitTitle } from '../../shared/plan/units.ts';
import type { Submission } from '../store/submission.ts';

/** The same for ever: it says late by the due date as it was when the submission came. */
export function receiptOf(submission: Submission): Receipt {
  const { id, plan, planVersion, period, unit, annex, revision, receivedAt, dueUnits, rows, parts } = submission;
  const known = unitByCode(unit);
  return {
    submission: id,
    plan,
    planVersion,
    period,
    unit,
    unitName: known ? unitTitle(known) : unit,
    annex,
    revision,
    parts: parts.map(({ file, sheet, gridHash, rows }) => ({ file, sheet, gridHash, rows })),
    receivedAt,
    late: isLate(receivedAt, dueUnits),
    rows,
  };
}
