import type { CellValue } from '../../shared/grid.ts';

/**
 * A text as it has to be handed to Excel to stay that text: what looks like a number, a date, a truth value or a formula
 * is taken for one (dates in American order whatever the locale), unless an apostrophe stands before it. Words with a
 * Vietnamese letter, and words without any figure, are nothing else than words.
 */
export function typed(value: CellValue): CellValue {
  if (typeof value !== 'string' || value === '') return value;
  const isWords = /^\p{L}/u.test(value) && (!/\d/.test(value) || /[^\P{L}a-z]/iu.test(value));
  return isWords && !/^(true|false)$/i.test(value) ? value : `'${value}`;
}
