import { type Address, columnLetter, columnNumber } from '../../../shared/grid.ts';

const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d+)\b/g;
const RELATIVE = /R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?(?![\w(])/g;

const part = (letter: string, absolute: boolean, place: number, from: number): string => {
  if (absolute) return `${letter}${place}`;
  return place === from ? letter : `${letter}[${place - from}]`;
};

/** "=A4*$B$1" as it reads from a cell, and back. Strings and sheet names in formulas are not looked at. */
export const toR1C1 = (formula: string, { row, column }: Address): string =>
  formula.replace(
    REFERENCE,
    (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) =>
      part('R', fixedRow === '$', Number(digits), row) + part('C', fixedColumn === '$', columnNumber(letters), column),
  );

export const fromR1C1 = (formula: string, at: Address): string =>
  formula.replace(RELATIVE, (_, rowBy?: string, row?: string, columnBy?: string, column?: string) => {
    const there = `${row === undefined ? '' : '$'}${row ?? at.row + Number(rowBy ?? 0)}`;
    const letters = columnLetter(Number(column ?? at.column + Number(columnBy ?? 0)));
    return `${column === undefined ? '' : '$'}${letters}${there}`;
  });
