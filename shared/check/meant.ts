import type { Row, RowValues, Value } from '../annex/row.ts';
import { looksNumeric, readMeasure } from '../value/measure.ts';
import { repairDigits, repairQuarter } from '../value/slip.ts';
import { readTime } from '../value/time.ts';
import { ANY_YEAR } from '../value/time-point.ts';
import { boundPassed } from './target-impossible.ts';

/** Only where a letter stands for a digit, or a digit for a letter, and the time is readable then. */
export function timeMeant(text: string): string | null {
  const tries = [repairQuarter(text), repairDigits(text)];
  return tries.find((after) => after !== null && readTime(after, ANY_YEAR).readable) ?? null;
}

/** Only where a letter stands for a digit and a number is read then; "4 8" may be 48 or two numbers. */
export function figureMeant(text: string): string | null {
  const after = repairDigits(text);
  return after !== null && readMeasure(after).value !== null ? after : null;
}

function valueMeant(value: Value, row: Row, year: number | null): Value {
  if (value.reads === 'time' && !value.readable) {
    const after = timeMeant(value.text);
    return after === null ? value : { ...value, ...readTime(after, year), text: value.text, readable: false };
  }
  if (value.reads === 'measure' && looksNumeric(value)) {
    const after = figureMeant(value.text);
    const meant = after === null ? value : { ...value, ...readMeasure(after), text: value.text };
    return boundPassed(meant, row) ? value : meant;
  }
  return value;
}

const mayBeSlip = (value: Value): boolean =>
  value.reads === 'time' ? !value.readable : value.reads === 'measure' && value.value === null;

/** Most rows have no slip, and stay the objects they are. */
function rowMeant(row: Row, year: number | null): Row {
  if (!Object.values(row.values).some(mayBeSlip) && !row.more.some(({ value }) => mayBeSlip(value))) return row;
  const meant = (value: Value): Value => valueMeant(value, row, year);
  const values = Object.fromEntries(Object.entries(row.values).map(([key, value]) => [key, meant(value)])) as RowValues;
  return { ...row, values, more: row.more.map((other) => ({ ...other, value: meant(other.value) })) };
}

/**
 * The rows as the rules see them: a time or figure with a slip of the hand ("Quý lV", "8O%") counts as what its repair
 * would make of it, so that all faults of a row are told at once and none waits behind the repair of another. "100O%" is
 * left unread: whether 100% was meant or 1000 takes a person.
 */
export const rowsMeant = (rows: readonly Row[], year: number | null): Row[] => rows.map((row) => rowMeant(row, year));
