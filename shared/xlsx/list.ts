import type { OfOrigin, Origin } from './city-origin.ts';
import type { LookName } from './look.ts';

/** A column of a list: what it is called, how it looks, what it takes from what a row is about. */
export interface ListColumn<T> extends OfOrigin {
  header: string;
  width: number;
  look: LookName;
  /** On paper too. The others are for sorting, counting and tracing on the screen. */
  printed: boolean;
  of(row: T): string | number | null;
}

/** A sheet that is one list, as long as it may be: its rows are asked for as they are written and never held. */
export interface List<T> {
  name: string;
  /** What Excel calls its table: pivot tables and formulas name it so. */
  table: string;
  titles: readonly [string, string];
  columns: readonly ListColumn<T>[];
  /** Columns that stay in sight. */
  frozen: number;
  /** Rows that head those below them. */
  heads(row: T): boolean;
  /** The place of the workbook that the first cell of a row leads to; null for none. */
  leadsTo(row: T): string | null;
  rows(): AsyncIterable<T>;
}

type Column<T> = (
  header: string,
  width: number,
  look: LookName,
  of: ListColumn<T>['of'],
  only?: Origin,
) => ListColumn<T>;

const column =
  <T>(printed: boolean): Column<T> =>
  (header, width, look, of, only) => ({ header, width, look, printed, of, ...(only && { only }) });

/** How the columns of a list are written down. */
export const columnsOf = <T>(): { printed: Column<T>; onScreen: Column<T> } => ({
  printed: column(true),
  onScreen: column(false),
});
