import type { AuditEntry } from '../../shared/api.ts';
import { cameOf } from '../desk/examined.ts';
import type { ShownLine } from '../pages/audit/line.tsx';
import type { Store } from '../store/store.ts';

/** The table of a submission with the reasons that came along; null where the line is of something else. */
export async function tableOf(store: Store, { outcome, subject }: AuditEntry): Promise<ShownLine['table']> {
  if (outcome !== 'submission.received') return null;
  const [head, rows, letters] = await Promise.all([
    store.submissions.byId(subject),
    store.submissions.partRows(subject),
    store.letters.of([subject]),
  ]);
  return head && { parts: head.parts, rows, justifications: cameOf(letters.get(subject), []).justifications };
}
