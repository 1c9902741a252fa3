import type { AnnexKind, ColumnKey, Stage } from '../../shared/annex/columns.ts';
import type { Comparator, Precision } from '../../shared/annex/row.ts';
import type { NotAnnexReason } from '../../shared/inspection.ts';

/** A workbook as somebody made it, drawn sheet by sheet, with what a person reads in it said in the margin. */
export interface Case {
  name: string;
  /** What is special about it, and where such a layout was seen. */
  about: string;
  stage?: Stage;
  /** Id of a built-in plan it is checked against; none by default. */
  plan?: string;
  /** The year a time without one means, by plan or title. */
  year?: number;
  sheets: SheetCase[];
  date1904?: true;
  /** Every other text is stored decomposed, as some keyboards on Macs do. */
  nfd?: true;
  /** Texts stand in the cells themselves, or in runs of several fonts as pasted from Word; else in the shared table. */
  strings?: 'inline' | 'rich';
}

export interface SheetCase {
  name?: string;
  /** The cell of the drawing's top left corner. */
  at?: string;
  drawing: string;
  hidden?: true;
  hiddenRows?: number[];
  hiddenColumns?: string[];
  /** Rows carry borders, and no content, down to this one. */
  formattedTo?: number;
  /** Where the table ends is a matter of taste (numbered blank rows below it): its range is not compared. */
  endless?: true;
  /** Why the sheet is no annex. */
  none?: NotAnnexReason;
}

/** What a value cell means. Left out: not compared, since two readings are defensible. */
export interface ExpectedValue {
  key: ColumnKey;
  text?: string;
  /** A text whose parts stand in several rows: spaces and line breaks between them are one. */
  joined?: true;
  from?: string | null;
  to?: string | null;
  precision?: Precision | null;
  recurring?: boolean;
  comparator?: Comparator | null;
  value?: number | null;
  upper?: number | null;
  percent?: boolean;
  names?: string[];
}

export interface ExpectedRow {
  row: number;
  kind: 'group' | 'task' | 'target';
  /** Null: it has no number of its own, so only its row and kind are compared. */
  path: string | null;
  /** A group's text. */
  subject?: string;
  /** By column letter. A column of the table that is missing here must be empty in the row. */
  values: Record<string, ExpectedValue>;
}

export interface ExpectedColumn {
  letter: string;
  /** null: no column that the annex knows; "?": not compared. */
  key: ColumnKey | null | '?';
  qualifier?: string;
}

export interface ExpectedTable {
  sheet: string;
  annex: AnnexKind;
  /** null where the end of the table is a matter of taste. */
  range: string | null;
  headerRows: number[];
  columns: ExpectedColumn[];
  rows: ExpectedRow[];
}

export interface Expected {
  tables: ExpectedTable[];
  notAnnexes: { sheet: string; reason: NotAnnexReason }[];
}
