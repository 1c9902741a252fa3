import type { MeasureValue } from '../annex/row.ts';

type Figure = Pick<MeasureValue, 'text' | 'value' | 'comparator' | 'percent'>;

/** A value that says no more than a number is written as one, so that it can be added up on paper's side too. */
export const plainNumber = ({ text, value, comparator, percent }: Figure): number | null =>
  comparator === '=' && !percent && /^\d+([.,]\d+)?$/.test(text) ? value : null;
