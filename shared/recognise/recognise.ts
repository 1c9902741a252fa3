import type { Stage } from '../annex/columns.ts';
import { type Area, cellText, type Grid } from '../grid.ts';
import type { Mapping, NotAnnex, NotAnnexReason, Table } from '../inspection.ts';
import { fold } from '../text.ts';
import { findHeaders, type HeaderBlock } from './heading.ts';
import { decideKind, isElse, saidKind } from './kind.ts';
import { classifyLines } from './lines.ts';
import { repeatsHeader } from './marks.ts';
import { missingHeadings } from './near.ts';
import type { Phrases } from './phrases.ts';
import { applyMapping, kindSaid, mappingAt, pointedHeaders } from './said.ts';
import { indexSheet, type Sheet } from './sheet.ts';
import { isTitled, lineOf, namesNumbered, namesTable, titleRowsOf } from './titles.ts';

export interface Recognition {
  sheet: Sheet;
  tables: Table[];
  /** Why nothing on the sheet was taken for an annex; null where something was. */
  refused: Omit<NotAnnex, 'sheet'> | null;
}

export interface Expectation {
  stage: Stage;
  /** The wordings of headings, the plan's own among them (phrases.ts). */
  phrases: Phrases;
  mappings: readonly Mapping[];
}

/** The same header again, with no title of its own above: a page break, not a second annex. */
const isPageBreak = (sheet: Sheet, before: HeaderBlock, next: HeaderBlock): boolean =>
  [next.top, next.bottom].some(repeatsHeader(sheet, before)) && !isTitled(sheet, next.top);

function areaOf(block: HeaderBlock, columns: readonly { column: number }[], lastRow: number): Area {
  const all = columns.map(({ column }) => column);
  return { top: block.top, left: Math.min(...all), bottom: Math.max(lastRow, block.bottom), right: Math.max(...all) };
}

/** Rows between a header and the next one's title lines. */
function bodyRows(sheet: Sheet, block: HeaderBlock, end: number): number[] {
  const rows = sheet.rows.filter((row) => row > block.bottom && row < end);
  const stop = rows.findIndex(
    (row) =>
      end < Infinity &&
      row > end - 6 &&
      sheet.row(row).length === 1 &&
      (namesTable(sheet, row) || namesNumbered(sheet, row)),
  );
  return stop < 0 ? rows : rows.slice(0, stop);
}

/** Reads one header and what stands below it, down to the next table; null if it is no annex. */
function readTable(sheet: Sheet, block: HeaderBlock, after: number, end: number, expected: Expectation): Table | null {
  const titleRows = titleRowsOf(sheet, block.top, after);
  const title = titleRows.map((row) => lineOf(sheet, row));
  const mapping = mappingAt(expected.mappings, block, sheet);
  const said = mapping ? kindSaid(mapping) : null;
  const survey = { sheet, block, until: end, title, stage: expected.stage, phrases: expected.phrases };
  const decision = said ? saidKind(survey, said) : decideKind(survey);
  if (!decision) return null;
  const { kind, columns } = applyMapping(decision.best, mapping);
  const lines = classifyLines(sheet, kind, columns, bodyRows(sheet, block, end), repeatsHeader(sheet, block));
  const last = lines.findLast((line) => ['item', 'group', 'joined', 'total'].includes(line.kind));
  return {
    sheet: sheet.grid.sheet,
    annex: kind,
    area: areaOf(block, columns, last?.row ?? 0),
    confidence: decision.confidence,
    headerRows: Array.from({ length: block.bottom - block.top + 1 }, (_, i) => block.top + i),
    columns,
    lines,
    titleRows,
    title,
  };
}

/** A heading with nothing below counts only where the sheet has no annex that is filled in: above it stands a summary. */
const hasRows = (table: Table | null): boolean => table?.lines.some(({ kind }) => kind === 'item') ?? false;

/** An annex nobody has filled in yet, above another kind that is: it has a title of its own right above its header. */
function isBlankAnnex(sheet: Sheet, table: Table | null, filled: readonly (Table | null)[]): boolean {
  const above = sheet.rows.findLast((row) => table && row < table.area.top);
  return (
    table !== null &&
    above !== undefined &&
    sheet.row(above).length === 1 &&
    namesNumbered(sheet, above) &&
    filled.every((other) => !hasRows(other) || other?.annex !== table.annex)
  );
}

/** Our own merged workbook, opened again: every sheet of it says so in its first cell (xlsx/city.ts). */
const isCityView = (sheet: Sheet): boolean =>
  fold(cellText(sheet.row(sheet.rows[0] ?? 0)[0])).startsWith('bang tong hop toan thanh pho');

/** Why none of the headers found begins an annex, by the first of them. */
function refusalOf(
  sheet: Sheet,
  [first]: readonly HeaderBlock[],
  phrases: Expectation['phrases'],
): Omit<NotAnnex, 'sheet'> {
  const missing = missingHeadings(sheet, first, phrases);
  if (!first) return { reason: 'no-header', nearest: null, missing };
  const title = titleRowsOf(sheet, first.top, 0).map((row) => lineOf(sheet, row));
  const words = first.headings.map(({ parts }) => parts.join(' / '));
  const nearest = { row: first.bottom, words };
  return isElse(first, [sheet.grid.sheet, ...title])
    ? { reason: 'other-table', nearest, missing: null }
    : { reason: 'no-subject', nearest, missing };
}

/** Where tables begin, in their order: as it looks, and where the user has pointed. */
function headersOf(sheet: Sheet, expected: Expectation): HeaderBlock[] {
  const found: HeaderBlock[] = [];
  for (const block of findHeaders(sheet, expected.phrases.all)) {
    const before = found.at(-1);
    if (!before || !isPageBreak(sheet, before, block)) found.push(block);
  }
  return [...found, ...pointedHeaders(sheet, found, expected.mappings)].sort((one, other) => one.top - other.top);
}

/** Finds the annexes of one sheet, however it is laid out. Never throws; takes time linear in the cells. */
export function recognise(grid: Grid, expected: Expectation): Recognition {
  const sheet = indexSheet(grid);
  const none = (reason: NotAnnexReason): Recognition => ({
    sheet,
    tables: [],
    refused: { reason, nearest: null, missing: null },
  });
  if (grid.hidden) return none('hidden');
  if (sheet.rows.length === 0) return none('empty');
  if (isCityView(sheet)) return none('city-view');
  const starts = headersOf(sheet, expected);
  const read = (after: number, i: number): Table | null => {
    const block = starts[i];
    return block ? readTable(sheet, block, after, starts[i + 1]?.top ?? Infinity, expected) : null;
  };
  const drafts = starts.map((_, i) => read(0, i));
  const tables: Table[] = [];
  for (const i of starts.keys()) {
    const table = tables.length === 0 ? (drafts[i] ?? null) : read(tables.at(-1)?.area.bottom ?? 0, i);
    const later = drafts.slice(i + 1);
    if (table && (hasRows(table) || !later.some(hasRows) || isBlankAnnex(sheet, table, later))) tables.push(table);
  }
  return {
    sheet,
    tables: tables.some(hasRows)
      ? tables.filter((table) => hasRows(table) || isBlankAnnex(sheet, table, tables))
      : tables,
    refused: tables.length ? null : refusalOf(sheet, starts, expected.phrases),
  };
}
