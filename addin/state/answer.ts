import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { SentFinding } from '../../shared/api.ts';
import type { PartRow } from '../../shared/comments.ts';
import type { TableInspection } from '../../shared/inspection.ts';
import type { OpenBook } from './book.ts';

/** What can be sent as one annex: a table, or several that are joined in order. */
export interface Answer {
  annex: AnnexKind;
  tables: TableInspection[];
}

/** Joined, all tables of a kind are one answer; else each stands alone. */
export function answersOf({ inspection, joined }: OpenBook): Answer[] {
  const tables = inspection?.tables ?? [];
  const one = (same: TableInspection[]): Answer[] => (same[0] ? [{ annex: same[0].table.annex, tables: same }] : []);
  return joined
    ? [...Map.groupBy(tables, ({ table }) => table.annex).values()].flatMap(one)
    : tables.flatMap((table) => one([table]));
}

/** Kinds of annex of which the workbook holds several tables: the user says whether they are one. */
export const severalOf = (tables: readonly TableInspection[]): AnnexKind[] =>
  [...Map.groupBy(tables, ({ table }) => table.annex)].filter(([, same]) => same.length > 1).map(([annex]) => annex);

/** The findings of an answer, each with the part it stands in. */
export const findingsOf = ({ tables }: Answer): SentFinding[] =>
  tables.flatMap(({ findings }, part) => findings.map((finding) => ({ ...finding, part })));

export const rowsOf = ({ tables }: Answer): number => tables.reduce((sum, { rows }) => sum + rows.length, 0);

/** The rows of an answer, each with the part it stands in. */
export const partRowsOf = ({ tables }: Answer): PartRow[] =>
  tables.flatMap(({ rows }, part) => rows.map((row) => ({ part, row })));
