import { z } from 'zod';
import type { AnnexKind } from '../../shared/annex/columns.ts';
import { Day, Kind } from '../../shared/plan/schema.ts';
import { digest } from '../auth/secret.ts';
import { fillRowKeys } from '../desk/row-keys.ts';
import { isAsked } from '../desk/table.ts';
import { filterOf, TableQuery } from '../desk/table-query.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import type { Edition } from './edition.ts';
import { filterWords } from './filter-words.ts';

/** Of a program: what is no day is refused. */
const ChosenDay = Day.or(z.literal('')).default('');

/** The same filter as the merged tables have in their addresses, and the table it is of. */
export const ChosenQuery = TableQuery.pick({
  ...{ text: true, unit: true, agency: true, state: true },
  ...{ from: true, to: true, assigned: true, subject: true },
}).extend({ annex: Kind.optional(), from: ChosenDay, to: ChosenDay });
export type ChosenQuery = z.output<typeof ChosenQuery>;

/** A row by the sheet it was read from, as findings name it. */
interface SheetRow {
  submission: string;
  part: number;
  row: number;
}

/** What is left of a table of the city by a filter. */
export interface Chosen {
  annex: AnnexKind;
  /** The filter in words. */
  said: string;
  /** As it is recorded: what was asked for and nothing else. */
  filter: Record<string, string>;
  shown: Edition;
  has(row: { submission: string; place: number }): boolean;
  hasAt(row: SheetRow): boolean;
}

/** Null where no table is named: then everything is asked for. */
export async function chosenOf(store: Store, shown: Edition, { annex, ...query }: ChosenQuery): Promise<Chosen | null> {
  if (annex === undefined) return null;
  const filter = Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as Record<string, string>;
  const standing = shown.standing.filter((head) => head.annex === annex && isAsked(query, head, shown.register));
  const etag = `"${(await digest(JSON.stringify([shown.etag, annex, filter]))).slice(0, 32)}"`;
  return {
    annex,
    said: filterWords(shown, query),
    filter,
    shown: { ...shown, standing, etag },
    ...(await rowsFound(store, standing, query)),
  };
}

async function rowsFound(
  store: Store,
  standing: readonly Submission[],
  query: Omit<ChosenQuery, 'annex'>,
): Promise<Pick<Chosen, 'has' | 'hasAt'>> {
  const filter = filterOf(query);
  if (Object.values(filter).every((value) => value === '')) return { has: () => true, hasAt: () => true };
  await fillRowKeys(store, standing);
  const found = await store.rowKeys.places(standing, filter);
  const places = new Set(found.map(({ submission, place }) => `${submission} ${place}`));
  const rows = new Set(found.map(nameOf));
  return {
    has: ({ submission, place }) => places.has(`${submission} ${place}`),
    hasAt: (row) => rows.has(nameOf(row)),
  };
}

const nameOf = ({ submission, part, row }: SheetRow): string => `${submission} ${part} ${row}`;
