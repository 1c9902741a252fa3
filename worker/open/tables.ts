import type { AnnexKind } from '../../shared/annex/columns.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../shared/csv.ts';
import { citySummary } from '../../shared/merge.ts';
import {
  figuresOf,
  OPEN_TABLES,
  type OpenField,
  type OpenRow,
  type OpenTableName,
  type OpenUnit,
} from '../../shared/open/tables.ts';
import type { Edition } from '../city/edition.ts';
import { rowsOf } from '../city/rows.ts';
import type { Store } from '../store/store.ts';

type OpenRecord = { [name: string]: string | number | boolean | null };

/** What the city has accepted of a table; what waits or was given back stays inside. */
export const acceptedOf = (edition: Edition): Edition => ({
  ...edition,
  standing: edition.standing.filter(({ state }) => state === 'accepted'),
});

/** The rows of an open table, each as an object by the names of its fields. */
export async function* recordsOf(store: Store, edition: Edition, name: OpenTableName): AsyncIterable<OpenRecord> {
  if (name === 'units') for (const unit of unitsOf(edition)) yield recordOf(OPEN_TABLES.units.fields, unit);
  if (name === 'tasks' || name === 'targets')
    for await (const row of itemsOf(store, edition, name)) yield recordOf(OPEN_TABLES[name].fields, row);
  if (name === 'figures')
    for (const annex of ['tasks', 'targets'] as const)
      for await (const row of itemsOf(store, edition, annex))
        for (const figure of figuresOf(row)) yield recordOf(OPEN_TABLES.figures.fields, figure);
}

/** The same as .csv: with the mark by which Excel knows UTF-8, true and false as words. */
export async function* csvOf(store: Store, edition: Edition, name: OpenTableName): AsyncIterable<string> {
  yield BYTE_ORDER_MARK + csvLine(OPEN_TABLES[name].fields.map((each) => each.name));
  for await (const record of recordsOf(store, edition, name))
    yield csvLine(Object.values(record).map((cell) => (typeof cell === 'boolean' ? `${cell}` : cell)));
}

function recordOf<R>(fields: readonly OpenField<R>[], row: R): OpenRecord {
  return Object.fromEntries(fields.map(({ name, of }) => [name, of(row)]));
}

/** Groups are headings of a table and no rows of it. */
async function* itemsOf(store: Store, edition: Edition, annex: AnnexKind): AsyncIterable<OpenRow> {
  const { plan, period } = edition;
  for await (const source of rowsOf(store, edition, annex))
    if (source.row.kind !== 'group') yield { plan, period: period.id, annex, source };
}

/** The accepted annexes, in the order of the units. */
function unitsOf({ register, plan, period, submissions, standing }: Edition): OpenUnit[] {
  const open = new Set(standing.map(({ id }) => id));
  const { units } = citySummary({ register, plan, period, submissions, leads: [], explained: [] });
  return units.flatMap(({ code, annexes }) =>
    annexes
      .filter(({ submission }) => open.has(submission))
      .map((annex) => ({ plan, period: period.id, unit: code, unitName: register.nameOf(code), annex })),
  );
}
