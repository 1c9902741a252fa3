import type { AnnexKind, Stage } from '../annex/columns.ts';
import type { CityRow } from '../api.ts';
import { subjectOf } from '../match.ts';
import { annexLabel } from '../message/column.ts';
import { moment } from '../message/moment.ts';
import type { Plan } from '../plan/schema.ts';
import { contentKey } from '../text.ts';
import { cityColumns } from './city-columns.ts';
import { told } from './city-origin.ts';
import { cityTitles } from './city-titles.ts';

/** How a column of cells looks, as far as somebody who writes them has to know. */
export interface CellColumn {
  header: string;
  /** In characters. */
  width: number;
  isDate: boolean;
  wraps: boolean;
}

export interface CellRow {
  /** Heads the rows below it. */
  heads: boolean;
  cells: (string | number)[];
}

/** The merged table of one annex, to be written into a sheet that is kept and written again. */
export interface CityCells {
  titles: readonly [string, string];
  columns: CellColumn[];
  /** The column (from 0) by which a row is known again, whatever has been sorted or sent anew since. */
  keyColumn: number;
  /** Heads what was written beside rows that are no more in the table. */
  gone: string;
  rows: CellRow[];
}

export interface CityCellsInput {
  plan: Plan;
  period: { title: string; stage: Stage };
  annex: AnnexKind;
  rows: readonly CityRow[];
  /** When it was asked for, ISO 8601. */
  at: string;
}

const KEY: CellColumn = { header: 'Mã dòng', width: 14, isDate: false, wraps: false };

/** Texts are cut by Excel beyond this many characters. */
const MOST_CHARACTERS = 32_767;

export function cityCells({ plan, period, annex, rows, at }: CityCellsInput): CityCells {
  const columns = told(cityColumns(plan, annex, period.stage), 'sent');
  const keyOf = rowKeys(annex);
  return {
    titles: cityTitles(plan, period, annexLabel(annex, 'vi'), `Lấy từ hệ thống lúc ${moment(at, 'vi')}`),
    columns: [
      ...columns.map(({ header, width, look }) => ({ header, width, isDate: look === 'date', wraps: look !== 'line' })),
      KEY,
    ],
    keyColumn: columns.length,
    gone: 'Ghi chú của các dòng không còn trong bảng',
    rows: rows.map((row) => ({
      heads: row.row.kind === 'group',
      cells: [...columns.map(({ of }) => cellOf(of(row))), keyOf(row)],
    })),
  };
}

const cellOf = (value: string | number | null): string | number =>
  typeof value === 'string' ? value.slice(0, MOST_CHARACTERS) : (value ?? '');

/** Unit and content: a row keeps its key when numbers, order or other rows change. The same content again is numbered. */
function rowKeys(annex: AnnexKind): (row: CityRow) => string {
  const times = new Map<string, number>();
  return ({ unit, row }) => {
    const key = `${unit}-${short(contentKey(subjectOf(row, annex)))}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key}-${time}`;
  };
}

/** FNV-1a: tells the rows of one unit apart, nothing more. */
function short(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
