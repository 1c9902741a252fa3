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
}

/** What a row of the sheet is, and why. */
export type LineKind = 'group' | 'item' | 'joined' | 'header' | 'numbering' | 'page' | 'total' | 'blank' | 'footer';

export interface Line {
  row: number;
  kind: LineKind;
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
  table: Table;
  rows: Row[];
  findings: Finding[];
}

export type NotAnnexReason = 'empty' | 'no-header' | 'no-rows' | 'hidden' | 'city-view';

export interface Inspection {
  /** The plan it was checked against, or null for none. */
  plan: { id: string; version: number } | null;
  stage: Stage;
  /** Version of the checker, so that a run can be repeated. */
  engine: string;
  tables: TableInspection[];
  notAnnexes: { sheet: string; reason: NotAnnexReason }[];
  /** Faults of the file as a whole. */
  findings: Finding[];
}

/** A mapping the user confirmed for one sheet: column number → key, or null to ignore the column. */
export interface Mapping {
  sheet: string;
  headerRows: number[];
  columns: { column: number; key: ColumnKey | null; qualifier?: string | null }[];
}
