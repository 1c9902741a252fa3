import { ANNEXES, type AnnexKind, type ColumnKey, type Stage } from '../annex/columns.ts';
import { type Area, cellText, type Grid } from '../grid.ts';
import type { Mapping, NotAnnexReason, Table } from '../inspection.ts';
import type { Plan } from '../plan/schema.ts';
import { cleanLine, fold } from '../text.ts';
import { type Assignment, assignColumns } from './columns.ts';
import { type Contents, contentsOf } from './contents.ts';
import { findHeaders, type HeaderBlock } from './heading.ts';
import { classifyLines, repeatsHeader } from './lines.ts';
import { phrasesFor } from './phrases.ts';
import { indexSheet, type Sheet } from './sheet.ts';

export interface Recognition {
  sheet: Sheet;
  tables: Table[];
  /** Why nothing on the sheet was taken for an annex; null where something was. */
  reason: NotAnnexReason | null;
}

export interface Expectation {
  plan: Plan | null;
  stage: Stage;
  mapping: Mapping | null;
}

const KINDS: readonly AnnexKind[] = ['tasks', 'targets'];

/** Beside its subject an annex has at least one of these; a list of names and phone numbers has none. */
const PARTNERS: Record<AnnexKind, readonly ColumnKey[]> = {
  tasks: ['start', 'finish', 'time', 'lead', 'coordinating', 'deliverable', 'status', 'result'],
  targets: ['value', 'actual', 'measure', 'cumulative'],
};

/** Lines that title a table: they part a second annex from the first one's page breaks. */
const TITLE = /^(phu luc|danh muc|bieu|bang|chi tieu|mau|nhiem vu|ke hoach|kem theo|ban hanh)\b/;

const has = (assignment: Assignment, key: ColumnKey): boolean =>
  assignment.columns.some((column) => column.key === key);

function isAnnex(assignment: Assignment): boolean {
  const { kind, columns } = assignment;
  const subject = columns.find((column) => column.key === ANNEXES[kind].subject);
  if (!subject) return false;
  const partners = PARTNERS[kind].filter((key) => has(assignment, key)).length;
  return partners > 0 || (subject.how === 'exact' && has(assignment, 'ordinal'));
}

/** How sure: the words of subject and partners, the share of headings understood, and the lead over the other kind. */
function confidenceOf(best: Assignment, other: Assignment | undefined): number {
  const scoreOf = (key: ColumnKey | null) => {
    const column = best.columns.find((mapped) => mapped.key === key);
    return (column && best.scores.get(column.column)) ?? 0;
  };
  const partners = PARTNERS[best.kind]
    .map(scoreOf)
    .filter((score) => score > 0)
    .sort((a, b) => b - a);
  const strongest = partners.slice(0, 2).reduce((sum, score) => sum + Math.min(1, score), 0) / 2;
  const understood = best.columns.filter((column) => column.key).length / Math.max(1, best.columns.length);
  const subject = Math.min(1, scoreOf(ANNEXES[best.kind].subject) + 0.1);
  const lead = other && isAnnex(other) ? Math.min(1, 0.8 + Math.max(0, best.total - other.total) / 2) : 1;
  const sure = (0.4 * subject + 0.35 * strongest + 0.25 * understood) * lead;
  return Math.round(Math.min(0.99, sure) * 100) / 100;
}

/** The lines above a table that title it, nearest last; they reach up to the end of the table before. */
function titleLines(sheet: Sheet, top: number, after: number): string[] {
  return sheet.rows
    .filter((row) => row < top && row > after && row >= top - 15)
    .map((row) =>
      sheet
        .row(row)
        .map((cell) => cleanLine(cellText(cell)))
        .filter(Boolean)
        .join(' '),
    );
}

function bestAssignment(
  sheet: Sheet,
  block: HeaderBlock,
  until: number,
  title: string[],
  expected: Expectation,
): [Assignment, Assignment | undefined] | null {
  const columns = [
    ...new Set([...block.headings.map(({ column }) => column), Math.max(1, (block.headings[0]?.column ?? 1) - 1)]),
  ];
  const contents = new Map<number, Contents>(
    columns.map((column) => [column, contentsOf(sheet, column, block.bottom, until)]),
  );
  const words = fold(title.join(' '));
  const ranked = KINDS.map((kind) => {
    const assignment = assignColumns(
      block.headings,
      contents,
      kind,
      expected.stage,
      phrasesFor(kind, expected.plan, expected.stage),
    );
    const named = (kind === 'targets' ? /\bchi tieu\b/ : /\bnhiem vu\b/).test(words) ? 0.25 : 0;
    return { ...assignment, total: assignment.total + named };
  })
    .filter(isAnnex)
    .sort((a, b) => b.total - a.total);
  return ranked[0] ? [ranked[0], ranked[1]] : null;
}

/** A mapping confirmed by the user stands above anything found. */
function applyMapping(assignment: Assignment, mapping: Mapping | null, block: HeaderBlock, sheet: string): Assignment {
  if (!mapping || mapping.sheet !== sheet || !mapping.headerRows.includes(block.bottom)) return assignment;
  const columns = assignment.columns.map((column) => {
    const confirmed = mapping.columns.find((choice) => choice.column === column.column);
    return confirmed
      ? {
          ...column,
          key: confirmed.key,
          qualifier: confirmed.qualifier ?? null,
          how: 'confirmed' as const,
          candidates: [],
        }
      : column;
  });
  return { ...assignment, columns };
}

/** Whether a lone line right above a header titles what follows. */
function isTitled(sheet: Sheet, top: number): boolean {
  for (const row of sheet.rows.filter((other) => other < top && other >= top - 6).reverse()) {
    if (sheet.row(row).length > 1) return false;
    if (TITLE.test(fold(cellText(sheet.row(row)[0])))) return true;
  }
  return false;
}

/** The same header again, with no title of its own above: a page break, not a second annex. */
const isPageBreak = (sheet: Sheet, before: HeaderBlock, next: HeaderBlock): boolean =>
  [next.top, next.bottom].some(repeatsHeader(sheet, before)) && !isTitled(sheet, next.top);

function areaOf(block: HeaderBlock, columns: readonly { column: number }[], lastRow: number): Area {
  const all = columns.map(({ column }) => column);
  return { top: block.top, left: Math.min(...all), bottom: Math.max(lastRow, block.bottom), right: Math.max(...all) };
}

function titlesNext(sheet: Sheet, row: number, end: number, next: HeaderBlock | undefined): boolean {
  return (
    !!next && row > end - 6 && sheet.row(row).length === 1 && TITLE.test(fold(cellText(sheet.row(row)[0])).slice(0, 60))
  );
}

/** Reads one header and what stands below it, down to the next table's title; null if it is no annex. */
function readTable(
  sheet: Sheet,
  block: HeaderBlock,
  after: number,
  next: HeaderBlock | undefined,
  expected: Expectation,
): Table | null {
  const end = next?.top ?? Number.MAX_SAFE_INTEGER;
  const title = titleLines(sheet, block.top, after);
  const found = bestAssignment(sheet, block, end, title, expected);
  if (!found) return null;
  const assignment = applyMapping(found[0], expected.mapping, block, sheet.grid.sheet);
  const stop = sheet.rows.find((row) => row > block.bottom && row < end && titlesNext(sheet, row, end, next)) ?? end;
  const rows = sheet.rows.filter((row) => row > block.bottom && row < stop);
  const lines = classifyLines(sheet, assignment.kind, assignment.columns, rows, repeatsHeader(sheet, block));
  const last = lines.findLast(
    (line) => line.kind === 'item' || line.kind === 'group' || line.kind === 'joined' || line.kind === 'total',
  );
  const headerRows = Array.from({ length: block.bottom - block.top + 1 }, (_, i) => block.top + i);
  return {
    sheet: sheet.grid.sheet,
    annex: assignment.kind,
    area: areaOf(block, assignment.columns, last?.row ?? 0),
    confidence: confidenceOf(found[0], found[1]),
    headerRows,
    columns: assignment.columns,
    lines,
    title,
  };
}

/** Finds the annexes of one sheet, however it is laid out. Never throws; takes time linear in the cells. */
export function recognise(grid: Grid, expected: Expectation): Recognition {
  const sheet = indexSheet(grid);
  if (grid.hidden) return { sheet, tables: [], reason: 'hidden' };
  if (sheet.rows.length === 0) return { sheet, tables: [], reason: 'empty' };
  const phrases = KINDS.flatMap((kind) => phrasesFor(kind, expected.plan, expected.stage));
  const starts: HeaderBlock[] = [];
  for (const block of findHeaders(sheet, phrases)) {
    const before = starts.at(-1);
    if (!before || !isPageBreak(sheet, before, block)) starts.push(block);
  }
  const tables: Table[] = [];
  starts.forEach((block, i) => {
    const table = readTable(sheet, block, tables.at(-1)?.area.bottom ?? 0, starts[i + 1], expected);
    if (table) tables.push(table);
  });
  return { sheet, tables, reason: tables.length ? null : 'no-header' };
}
