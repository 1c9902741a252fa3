import type { z } from 'zod';
import type { CompareReply, TraceQuery, TraceReply } from '../../shared/api.ts';
import { cellChanges, diffRows } from '../../shared/diff.ts';
import { subjectOf } from '../../shared/match.ts';
import { traceRow } from '../../shared/trace.ts';
import { refusal } from '../problem.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import { submittedOf } from './detail.ts';

async function submissionNamed(store: Store, id: string): Promise<Submission> {
  const found = await store.submissions.byId(id);
  if (!found) throw refusal('not-found');
  return found;
}

/** Any two submissions of one kind of annex, of whatever unit, plan and period, cell by cell. */
export async function compared(store: Store, ids: { before: string; after: string }): Promise<CompareReply> {
  const heads = await Promise.all([submissionNamed(store, ids.before), submissionNamed(store, ids.after)]);
  const [was, is] = heads;
  if (was.annex !== is.annex)
    throw refusal('body-invalid', {}, { errors: [{ path: 'after', message: `${was.annex} ≠ ${is.annex}` }] });
  const [rows, [before, after]] = await Promise.all([
    Promise.all(heads.map(({ id }) => store.submissions.rows(id))),
    submittedOf(store, heads),
  ]);
  if (!before || !after) throw new Error('two submissions were named');
  return { before, after, diff: diffRows(rows[0] ?? [], rows[1] ?? [], was.annex) };
}

/** One row through all revisions of its unit's answer. */
export async function traced(
  store: Store,
  { submission, part, row }: z.output<typeof TraceQuery>,
): Promise<TraceReply> {
  const named = await submissionNamed(store, submission);
  const heads = await store.submissions.revisions(named);
  const parts = await Promise.all(heads.map(({ id }) => store.submissions.partRows(id)));
  const start = heads.findIndex(({ id }) => id === named.id);
  const found = parts[start]?.find((each) => each.part === part && each.row.row === row);
  if (!found) throw refusal('not-found');
  const rows = parts.map((each) => each.map((placed) => placed.row));
  const trace = traceRow(rows, start, found.row, named.annex);
  const submitted = await submittedOf(store, heads);
  const steps = submitted.map((head, i): TraceReply['steps'][number] => {
    const here = trace[i] ?? null;
    const before = trace.slice(0, i).findLast((each) => each !== null);
    const placed = parts[i]?.find((each) => each.row === here);
    return {
      submission: head,
      place: here && {
        part: placed?.part ?? 0,
        row: here.row,
        path: here.path,
        subject: subjectOf(here, named.annex),
      },
      cells: here && before ? cellChanges({ before, after: here }) : [],
    };
  });
  return { steps };
}
