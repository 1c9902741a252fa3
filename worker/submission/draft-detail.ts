import type { DraftDetail, DraftEntry } from '../../shared/api.ts';
import { diffRows } from '../../shared/diff.ts';
import { standing } from '../../shared/merge.ts';
import type { Register } from '../../shared/plan/units.ts';
import type { Context } from '../context.ts';
import type { StoredDraft } from '../store/drafts.ts';
import { askedPeriod } from './asked-period.ts';
import { baselineOf } from './baseline.ts';
import { bodyOfDraft, stateOfDraft } from './decide.ts';
import type { SubmissionRequest } from './draft.ts';
import { inspectAnnex } from './inspected.ts';
import { receiptOf } from './receipt.ts';

/** A draft as it is listed. */
export function draftEntry({ nameOf }: Register, draft: StoredDraft): DraftEntry {
  const { parts, nil, sender, document } = JSON.parse(draft.body) as SubmissionRequest;
  const { returned } = draft;
  return {
    draft: draft.id,
    plan: draft.plan,
    planVersion: draft.planVersion,
    period: draft.period,
    unit: draft.unit,
    unitName: nameOf(draft.unit),
    annex: draft.annex,
    number: draft.number,
    base: draft.replaces || null,
    handedAt: draft.handedAt,
    files: [...new Set(parts.map(({ file }) => file))],
    rows: draft.rows,
    errors: draft.errors,
    warnings: draft.warnings,
    nil: nil !== null,
    sender,
    document,
    state: stateOfDraft(draft),
    returned: returned && {
      name: returned.name,
      position: returned.position,
      remark: returned.remark,
      at: returned.at,
    },
    submission: draft.submission,
  };
}

/** All that the leader looks at: what will be found when it is sent, and what it changes of what stands. */
export async function draftDetail(here: Context['Variables'], stored: StoredDraft): Promise<DraftDetail> {
  const { store } = here;
  const register = await store.units.register();
  const unit = register.byCode(stored.unit);
  if (!unit) throw new Error(`no unit ${stored.unit}`);
  const body = await bodyOfDraft(store, stored);
  const { plan, period } = await askedPeriod(store, stored, unit);
  const { tables, findings } = inspectAnnex(body, plan, period, await baselineOf(store, plan, period, stored.unit));
  const rows = tables.flatMap((table, part) => table.rows.map((row) => ({ part, row })));
  const [stands] = standing(await store.submissions.revisions(stored));
  const after = rows.map(({ row }) => row);
  return {
    draft: draftEntry(register, stored),
    parts: body.parts.map(({ file }, part) => ({
      file,
      sheet: tables[part]?.table.sheet ?? '',
      rows: tables[part]?.rows.length ?? 0,
    })),
    rows,
    findings,
    justifications: body.justifications,
    nilRemark: body.nil?.remark || null,
    standing: stands
      ? await receiptOf(register, stands, await store.log.opened(stands.id, 'submission.received'), await here.signer())
      : null,
    diff: stands ? diffRows(await store.submissions.rows(stands.id), after, stored.annex) : null,
  };
}
