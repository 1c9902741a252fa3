import { rowKeys } from '../../shared/row-keys.ts';
import { documentOf } from '../plans.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';

/** Submissions stored before there were keys get them when they are first looked for; after that this is one short query. */
export async function fillRowKeys(store: Store, heads: readonly Submission[]): Promise<void> {
  const lacking = new Set(await store.rowKeys.lacking(heads.map(({ id }) => id)));
  for (const { id, plan, planVersion, annex } of heads.filter((head) => lacking.has(head.id)))
    await store.rowKeys.add(
      id,
      rowKeys(await store.submissions.rows(id), annex, await documentOf(store, plan, planVersion)),
    );
}
