import type { IsoDate } from '../finding.ts';
import type { Address } from '../grid.ts';
import type { COLUMNS, ColumnKey, Reading } from './columns.ts';

/** Text as it stands in the cell (NFC, spaces tidied), with the cell it came from. */
export interface TextValue {
  reads: 'text' | 'ordinal';
  at: Address;
  text: string;
}

export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'span';

/** A stretch of days, both ends included; a null end is open ("Sau khi có hướng dẫn" has neither). */
export interface TimeValue {
  reads: 'time';
  at: Address;
  text: string;
  from: IsoDate | null;
  to: IsoDate | null;
  precision: Precision | null;
  /** "Thường xuyên", "hằng quý": done again and again. */
  recurring: boolean;
  /** Understood, even where it names no day ("Sau khi có hướng dẫn"). False is a fault. */
  readable: boolean;
}

export type Comparator = '=' | '>=' | '>' | '<=' | '<' | 'range';

/** A number with its comparator; `value` is null for words that promise no number ("Hoàn thành"). */
export interface MeasureValue {
  reads: 'measure';
  at: Address;
  text: string;
  comparator: Comparator | null;
  value: number | null;
  /** The upper end of a range, else null. */
  upper: number | null;
  /** The cell itself says "%" (sign, words or number format). */
  percent: boolean;
}

export interface AgencyMention {
  /** The agency of the plan schema, or null for one outside it. */
  id: string | null;
  name: string;
}

export interface AgenciesValue {
  reads: 'agencies';
  at: Address;
  text: string;
  items: AgencyMention[];
}

interface ValueByReading {
  ordinal: TextValue;
  text: TextValue;
  time: TimeValue;
  measure: MeasureValue;
  agencies: AgenciesValue;
}

export type ValueOf<K extends ColumnKey> = ValueByReading[(typeof COLUMNS)[K]['reads']];
export type Value = ValueByReading[Reading];

/** Cells of a row by canonical column. A column that occurs again with a qualifier (a year) stands in `more`. */
export type RowValues = { [K in ColumnKey]?: ValueOf<K> };

export interface Row {
  /** The row of the sheet, as Excel shows it. */
  row: number;
  kind: 'group' | 'task' | 'target';
  /** Where the row stands among its groups: "4.a". */
  path: string;
  values: RowValues;
  /** Further columns of the same key, told apart by their qualifier: { key: "value", qualifier: "2030" }. */
  more: { key: ColumnKey; qualifier: string; value: Value }[];
  /** Rows below or after a page break that belong to this one. */
  joined: number[];
}
