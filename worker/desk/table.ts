import type { AnnexKind, ColumnKey } from '../../shared/annex/columns.ts';
import { standing } from '../../shared/merge.ts';
import { type Register, UNIT_KINDS, type Unit } from '../../shared/plan/units.ts';
import type { FoundRow } from '../store/row-keys.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import type { Named } from './current.ts';
import { type Place, sentIn } from './place.ts';
import { fillRowKeys } from './row-keys.ts';
import { columnsOf, cursorOf, cursorText, filterOf, sortOf, type TableQuery } from './table-query.ts';

/** Rows on one page. */
export const PAGE = 50;

/** A row of the table with the submission it stands in. */
export interface TableRow extends FoundRow {
  head: Submission;
}

/** One annex of all units as far as it was asked for: a page of its rows. */
export interface CityTable extends Place {
  annex: AnnexKind;
  query: TableQuery;
  columns: ColumnKey[];
  rows: TableRow[];
  /** Of all pages. */
  total: number;
  /** Units that have rows here at all, in the order of the official list. */
  units: string[];
  /** Where the next page begins; null where this is the last. */
  next: string | null;
}

/** Of one annex what stands and has rows, unit by unit. */
export async function standingRows(store: Store, named: Named, annex: AnnexKind) {
  const { submissions, ...place } = await sentIn(store, named);
  const heads = standing(submissions).filter((head) => head.annex === annex && head.rows > 0);
  await fillRowKeys(store, heads);
  return { place, submissions, heads };
}

const groupOf = (unit: Unit | null) => unit && UNIT_KINDS[unit.kind];

/** Whether it is the answer of a unit, or in a state, that was asked for. */
export const isAsked = (
  { unit, state }: Pick<TableQuery, 'unit' | 'state'>,
  head: Submission,
  { byCode }: Register,
): boolean =>
  (unit === '' || unit === head.unit || unit === groupOf(byCode(head.unit))) &&
  (state === undefined || state === head.state);

export async function cityTable(store: Store, named: Named, annex: AnnexKind, query: TableQuery): Promise<CityTable> {
  const { place, heads } = await standingRows(store, named, annex);
  const asked = heads.filter((head) => isAsked(query, head, place.register));
  const filter = filterOf(query);
  const order = { sort: sortOf(query), descending: query.way === 'desc', after: cursorOf(query) };
  const [total, found] = await Promise.all([
    store.rowKeys.count(asked, filter),
    store.rowKeys.page(asked, filter, order, PAGE + 1),
  ]);
  const byId = new Map(asked.map((head) => [head.id, head]));
  const rows = found.slice(0, PAGE).flatMap((row) => {
    const head = byId.get(row.submission);
    return head ? [{ ...row, head }] : [];
  });
  const last = found.length > PAGE ? rows.at(-1) : undefined;
  const units = heads.map(({ unit }) => unit);
  const columns = columnsOf(query, annex, { asked: askedColumns(place, annex), rows: rows.map(({ row }) => row) });
  return { ...place, annex, query, columns, rows, total, units, next: last ? cursorText(last) : null };
}

/** The columns that the plan asks for in this stage. */
const askedColumns = ({ plan, period }: Place, annex: AnnexKind): Set<ColumnKey> =>
  new Set(plan.annexes.find(({ kind }) => kind === annex)?.stages[period.stage]?.map(({ key }) => key));
