import type { Comparator } from '../annex/row.ts';

/** As a formula writes it. */
export const COMPARATOR_SIGNS: Record<Comparator, string> = {
  '=': '=',
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  range: '–',
};
