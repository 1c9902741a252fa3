import { type Area, parseA1 } from '../../../shared/grid.ts';
import { HostError } from './thing.ts';

/** All cells of a sheet. */
export const WHOLE: Area = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };

/** "B2" or "A1:C5" → the area; InvalidArgument for anything else. */
export function areaOf(text: unknown): Area {
  const [first, last] = String(text).split(':');
  const start = parseA1(first ?? '');
  const end = parseA1(last ?? first ?? '');
  if (!start || !end) throw new HostError('InvalidArgument', `not an address: ${String(text)}`);
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

export const sequence = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** What a range answers cell by cell. */
export function grid<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return sequence(area.top, area.bottom).map((row) =>
    sequence(area.left, area.right).map((column) => read(row, column)),
  );
}

/** true or false where all agree, null where they differ: as Excel answers for a range. */
export const agreed = (flags: boolean[]): boolean | null =>
  flags.every((flag) => flag === flags[0]) ? !!flags[0] : null;
