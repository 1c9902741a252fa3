import type { Row } from '../../shared/annex/row.ts';
import type { PartRow } from '../../shared/comments.ts';
import { matchRows } from '../../shared/match.ts';
import { isLate } from '../../shared/merge.ts';
import { refusal } from '../problem.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import type { Named } from './current.ts';
import { type Came, cameOf } from './examined.ts';
import { type Place, placeOf } from './place.ts';

/** One row as it stood in an earlier revision. */
export interface EarlierRow {
  head: Submission;
  row: Row;
}

/** A row of the merged table and where it came from. */
export interface RowSource extends Place, Came {
  head: Submission;
  late: boolean;
  part: number;
  row: Row;
  /** The newest first. */
  earlier: EarlierRow[];
  /** It was written anew in the revision that the list ends with. */
  begins: boolean;
}

/** Revisions that are looked through for earlier versions of a row. */
const MOST = 20;

export async function rowSourceOf(store: Store, named: Named, id: string, place: number): Promise<RowSource> {
  const where = await placeOf(store, named);
  const head = await store.submissions.byId(id);
  if (!head || head.plan !== named.plan || head.period !== named.period) throw refusal('not-found');
  const [rows, letters, originals, revisions] = await Promise.all([
    store.submissions.partRows(id),
    store.letters.of([id]),
    store.letters.originals([id]),
    store.submissions.revisions(head),
  ]);
  const found = rows[place];
  if (!found || found.row.kind === 'group') throw refusal('not-found');
  const there = revisions.filter(({ state }) => state !== 'withdrawn');
  const before = there.filter(({ revision }) => revision < head.revision).reverse();
  const earlier = await earlierRows(store, head, rows, found.row, before.slice(0, MOST));
  const late = isLate((there[0] ?? head).receivedAt, where.period.dueUnits);
  return {
    ...where,
    ...cameOf(letters.get(id), originals),
    ...found,
    ...{ head, late, earlier },
    begins: earlier.length < before.length,
  };
}

/** From revision to revision the row that is the same, until there is none. */
async function earlierRows(
  store: Store,
  { annex }: Submission,
  rows: readonly PartRow[],
  row: Row,
  before: readonly Submission[],
): Promise<EarlierRow[]> {
  const found: EarlierRow[] = [];
  let [later, current] = [rows.map((each) => each.row), row];
  for (const head of before) {
    const was = await store.submissions.rows(head.id);
    const pair = matchRows(was, later, annex).pairs.find(({ after }) => after === current);
    if (!pair) break;
    found.push({ head, row: pair.before });
    [later, current] = [was, pair.before];
  }
  return found;
}
