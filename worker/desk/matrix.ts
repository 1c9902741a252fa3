import {
  type CityTarget,
  narrowed,
  TARGET_FLAGS,
  type TargetCell,
  type TargetFlag,
} from '../../shared/city-targets.ts';
import type { Register } from '../../shared/plan/units.ts';
import { soughtIn } from '../../shared/row-keys.ts';
import { targetsOf } from '../city/rows.ts';
import { EVERY_ROW, type RowPlace } from '../store/row-keys.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import type { Named } from './current.ts';
import type { MatrixQuery } from './matrix-query.ts';
import type { Place } from './place.ts';
import { isAsked, standingRows } from './table.ts';

/** Targets beside each other on one page. */
const ACROSS = 8;

/** A unit and what it says of each of the targets shown. */
export interface MatrixRow {
  unit: string;
  cells: TargetCell[][];
}

/** All targets of all units, as far as they were asked for; flags and figures of the city are those of all units. */
export interface Matrix extends Place {
  query: MatrixQuery;
  /** Units that have targets at all. */
  units: string[];
  /** The targets of this page, each with the cells asked for. */
  columns: CityTarget[];
  rows: MatrixRow[];
  /** Targets of all pages. */
  total: number;
  pages: number;
  /** Cells of each kind among what was asked for. */
  flagged: Record<TargetFlag, number>;
}

export async function matrixOf(store: Store, named: Named, query: MatrixQuery): Promise<Matrix> {
  const { place, heads } = await standingRows(store, named, 'targets');
  const asked = await askedFor(store, place.register, heads, query);
  const all = await targetsOf(store, { ...place, standing: heads });
  const found = narrowed(
    all.filter(({ key }) => query.target === '' || key === query.target),
    ({ source }) => asked(source),
  );
  const { flag } = query;
  const targets = flag === undefined ? found : narrowed(found, ({ flags }) => flags.includes(flag));
  const pages = Math.max(1, Math.ceil(targets.length / ACROSS));
  const page = Math.min(query.page, pages);
  const columns = targets.slice((page - 1) * ACROSS, page * ACROSS);
  return {
    ...place,
    query: { ...query, page },
    units: heads.map(({ unit }) => unit),
    columns,
    rows: rowsOf(columns, heads),
    total: targets.length,
    pages,
    flagged: counted(found),
  };
}

const nameOf = ({ submission, place }: RowPlace): string => `${submission} ${place}`;

/** Whether a row is one of those asked for; words and agencies are looked for as in the tables. */
async function askedFor(
  store: Store,
  register: Register,
  heads: readonly Submission[],
  query: MatrixQuery,
): Promise<(row: RowPlace) => boolean> {
  const whose = heads.filter((head) => isAsked(query, head, register));
  const ids = new Set(whose.map(({ id }) => id));
  const filter = { ...EVERY_ROW, sought: soughtIn(query.text), agency: query.agency };
  if (filter.sought === '' && filter.agency === '') return ({ submission }) => ids.has(submission);
  const found = new Set((await store.rowKeys.places(whose, filter)).map(nameOf));
  return (row) => found.has(nameOf(row));
}

/** In the order of the units. */
function rowsOf(columns: readonly CityTarget[], heads: readonly Submission[]): MatrixRow[] {
  const byUnit = columns.map(({ cells }) => Map.groupBy(cells, ({ source }) => source.unit));
  return heads
    .map(({ unit }) => ({ unit, cells: byUnit.map((cells) => cells.get(unit) ?? []) }))
    .filter(({ cells }) => cells.some((own) => own.length > 0));
}

function counted(targets: readonly CityTarget[]): Record<TargetFlag, number> {
  const flags = targets.flatMap(({ cells }) => cells.flatMap((cell) => cell.flags));
  const counts = TARGET_FLAGS.map((flag) => [flag, flags.filter((each) => each === flag).length]);
  return Object.fromEntries(counts) as Record<TargetFlag, number>;
}
