import { ANNEXES, type AnnexKind, REPEATED } from '../annex/columns.ts';
import type { Mapping } from '../inspection.ts';
import type { Assignment } from './columns.ts';
import { type HeaderBlock, headingsOf } from './heading.ts';
import type { Sheet } from './sheet.ts';

const KINDS = Object.keys(ANNEXES) as AnnexKind[];

/** The kind of annex that a mapping says a table is: it names the column that such a table is about. */
export const kindSaid = ({ columns }: Pick<Mapping, 'columns'>): AnnexKind | null =>
  KINDS.find((kind) => columns.some(({ key }) => key === ANNEXES[kind].subject)) ?? null;

/** The header at a row that the user has pointed at, with what is merged into it; null where nothing stands there. */
export function headerAt(sheet: Sheet, row: number): HeaderBlock | null {
  const merges = sheet.grid.merges.filter(({ top, bottom }) => top <= row && row <= bottom);
  const top = Math.min(row, ...merges.map((merge) => merge.top));
  const bottom = Math.max(row, ...merges.map((merge) => merge.bottom));
  const headings = headingsOf(sheet, top, bottom);
  return headings.length > 0 ? { top, bottom, headings } : null;
}

/** Headers that the user has pointed at where none was found. */
export const pointedHeaders = (
  sheet: Sheet,
  found: readonly HeaderBlock[],
  mappings: readonly Mapping[],
): HeaderBlock[] =>
  mappings
    .filter((mapping) => mapping.sheet === sheet.grid.sheet && kindSaid(mapping))
    .flatMap(({ headerRows }) => headerRows)
    .filter((row) => !found.some(({ top, bottom }) => top <= row && row <= bottom))
    .flatMap((row) => headerAt(sheet, row) ?? []);

/** What was said of the table under this header. */
export const mappingAt = (
  mappings: readonly Mapping[],
  { bottom, top }: HeaderBlock,
  sheet: Sheet,
): Mapping | undefined =>
  mappings.find(
    (each) => each.sheet === sheet.grid.sheet && each.headerRows.some((row) => top <= row && row <= bottom),
  );

/** A mapping confirmed by the user stands above anything found; what it gives to a column, another one loses. */
export function applyMapping(assignment: Assignment, mapping: Mapping | undefined): Assignment {
  if (!mapping) return assignment;
  const taken = new Set(mapping.columns.map(({ key }) => key));
  const columns = assignment.columns.map((column) => {
    const confirmed = mapping.columns.find((choice) => choice.column === column.column);
    if (confirmed) {
      const { key, qualifier = null } = confirmed;
      return { ...column, key, qualifier, how: 'confirmed' as const, candidates: [] };
    }
    const isLost = column.key !== null && taken.has(column.key) && !REPEATED.has(column.key);
    return isLost ? { ...column, key: null, qualifier: null, how: 'unknown' as const } : column;
  });
  return { ...assignment, columns };
}
