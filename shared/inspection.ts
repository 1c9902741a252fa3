import type { AnnexKind, ColumnKey, Stage } from './annex/columns.ts';
import type { Row } from './annex/row.ts';
import type { Finding } from './finding.ts';
import type { Area } from './grid.ts';

/** How a column was found, weakest last. */
export type How = 'confirmed' | 'exact' | 'similar' | 'neighbours' | 'contents' | 'unknown';

export interface MappedColumn {
  /** null: a column of the sheet that the annex does not know; kept and ignored. */
  key: ColumnKey | null;
  column: number;
  /** The header as shown, a spanning header before it: "Thời gian / Bắt đầu". */
  header: string;
  qualifier: string | null;
  how: How;
  /** Other keys the header could mean, where the choice was close. */
  candidates: ColumnKey[];
  /** What most of its cells hold; null where it is empty. */
  holds: Holding | null;
}

/** "14 of 15 cells hold times": the strongest of what the cells of a column say. */
export interface Holding {
  what: 'time' | 'number' | 'agency' | 'ordinal' | 'unit' | 'text';
  cells: number;
  of: number;
}

/** What a row of the sheet is, and why. */
export type LineKind = 'group' | 'item' | 'joined' | 'header' | 'numbering' | 'page' | 'total' | 'blank' | 'footer';

/** The ground on which a row was taken for what it is. */
export type LineReason =
  /** item */
  | 'filled'
  /** group: one text over the width of the table; a Roman number or capital letter; it names the rows that follow */
  | 'across'
  | 'wide-number'
  | 'names-following'
  /** joined: the task is merged over it; it follows a page break; its only cell goes on with a list; its text goes on */
  | 'merged-over'
  | 'page-break'
  | 'one-cell'
  | 'text-goes-on'
  /** header, numbering, page, total, blank */
  | 'heading-again'
  | 'column-numbers'
  | 'page-number'
  | 'sum'
  | 'nothing-said'
  /** footer: "Nơi nhận", a signature; what follows it; texts after a gap; a note over the whole width */
  | 'closing-words'
  | 'after-closing'
  | 'after-gap'
  | 'note-below';

export interface Line {
  row: number;
  kind: LineKind;
  why: LineReason;
  /** Of a joined line: the row it continues. */
  into?: number;
}

export interface Table {
  sheet: string;
  annex: AnnexKind;
  area: Area;
  /** 0…1: how sure the recogniser is that this is such an annex with these columns. */
  confidence: number;
  headerRows: number[];
  columns: MappedColumn[];
  lines: Line[];
  /** The rows above the table that title it, and what they say: title, "(Kèm theo …)". */
  titleRows: number[];
  title: string[];
}

export interface TableInspection {
  /** Which of the inspected grids it stands on, from 0: two files may have sheets of one name. */
  grid: number;
  table: Table;
  rows: Row[];
  findings: Finding[];
}

export type NotAnnexReason = 'empty' | 'no-header' | 'no-subject' | 'other-table' | 'no-rows' | 'hidden' | 'city-view';

export interface NotAnnex {
  sheet: string;
  reason: NotAnnexReason;
  /** The row that came nearest to a header, with its words; null where none did. */
  nearest: { row: number; words: string[] } | null;
  /** Columns whose headings are missing above what looks like an annex; null where nothing does. */
  missing: ColumnKey[] | null;
}

export interface Inspection {
  /** The plan it was checked against, or null for none. */
  plan: { id: string; version: number } | null;
  stage: Stage;
  /** Version of the checker, so that a run can be repeated. */
  engine: string;
  tables: TableInspection[];
  notAnnexes: NotAnnex[];
  /** Faults of the file as a whole. */
  findings: Finding[];
}

/**
 * A mapping the user confirmed for one sheet: column number → key, or null to ignore the column. Where it names the column
 * that an annex is about, its row is the header of one, whatever it looks like.
 */
export interface Mapping {
  sheet: string;
  headerRows: number[];
  columns: { column: number; key: ColumnKey | null; qualifier?: string | null }[];
}
