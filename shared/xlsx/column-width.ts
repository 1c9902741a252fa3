import type { ColumnKey } from '../annex/columns.ts';

/** Widths of an annex's columns in characters. With eight usual columns an A4 page on its side is full. */
export const COLUMN_WIDTHS: Record<ColumnKey, number> = {
  ordinal: 5.5,
  task: 32,
  indicator: 42,
  measure: 11.5,
  value: 11,
  previous: 11,
  numerator: 10,
  denominator: 10,
  actual: 11,
  start: 9.5,
  finish: 11.5,
  time: 13,
  lead: 16,
  coordinating: 17,
  deliverable: 14,
  budget: 11,
  funding: 12,
  status: 12,
  result: 20,
  cumulative: 9,
  reason: 16,
  proposal: 15,
  evidence: 14,
  note: 10,
};

/** Columns of a word or a figure are centred, columns of sentences begin at the left. */
export const CENTERED_COLUMNS: ReadonlySet<ColumnKey> = new Set([
  'ordinal',
  'measure',
  'value',
  'previous',
  'numerator',
  'denominator',
  'actual',
  'cumulative',
  'start',
  'finish',
  'time',
]);
