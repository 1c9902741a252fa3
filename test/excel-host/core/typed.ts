import type { CellValue } from '../../../shared/grid.ts';

export interface Typed {
  value: CellValue;
  /** The number format that Excel puts on what it has taken for something else than text. */
  format?: string;
}

const PERCENT = /^[+-]?\d+(?:\.\d+)?%$/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const SERIAL_OF_EPOCH = 25_569;

/**
 * What Excel makes of a value written by an add-in: a text that looks like a number, a share, a truth value or an American
 * date becomes one, unless an apostrophe stands before it (which is not part of the text). Seen in reports and in the
 * documentation, not in Excel itself. A formula is refused: nothing here calculates.
 */
export function typed(value: unknown): Typed {
  if (typeof value !== 'string') return { value: value as CellValue };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (value.startsWith('=')) throw new Error(`excel-host calculates nothing: ${value}`);
  if (/^(true|false)$/i.test(value)) return { value: value.toLowerCase() === 'true' };
  if (NUMBER.test(value)) return { value: Number(value) };
  if (PERCENT.test(value)) return { value: Number(value.slice(0, -1)) / 100, format: '0%' };
  const [, month, day, year] = DATE.exec(value) ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number(month) <= 12 && !Number.isNaN(time)
    ? { value: time / 86_400_000 + SERIAL_OF_EPOCH, format: 'm/d/yyyy' }
    : { value };
}
