import type { Area } from '../../../shared/grid.ts';
import { agreed, grid, sequence } from './area.ts';
import { cellKey, type Sheet } from './book.ts';
import type { Thing } from './thing.ts';

const OWN_FONT = 'Calibri';

export const isLocked = (sheet: Sheet, row: number, column: number): boolean =>
  !sheet.unlocked.has(cellKey(row, column));

/** A property of how cells look, kept for each of them. */
const look = (sheet: Sheet, area: Area, name: string): ((value: unknown) => void) => {
  return (value) => {
    for (const row of sequence(area.top, area.bottom))
      for (const column of sequence(area.left, area.right)) {
        const key = cellKey(row, column);
        sheet.looks.set(key, { ...sheet.looks.get(key), [name]: value });
      }
  };
};

export const format = (sheet: Sheet, area: Area): Thing => ({
  type: 'RangeFormat',
  scalars: {},
  sets: {
    WrapText: look(sheet, area, 'wrapText'),
    VerticalAlignment: look(sheet, area, 'verticalAlignment'),
    ColumnWidth: (width) => {
      for (const column of sequence(area.left, area.right)) sheet.widths.set(column, Number(width));
    },
  },
  parts: {
    Fill: () => ({ type: 'RangeFill', scalars: {}, sets: { Color: look(sheet, area, 'fill') } }),
    Font: () => font(sheet, area),
    Protection: () => ({
      type: 'FormatProtection',
      scalars: {
        Locked: () => agreed(grid(area, (row, column) => isLocked(sheet, row, column)).flat()),
      },
    }),
  },
});

const font = (sheet: Sheet, area: Area): Thing => ({
  type: 'RangeFont',
  scalars: {
    Name: () => {
      const names = grid(area, (row, column) => sheet.fonts.get(cellKey(row, column)) ?? OWN_FONT).flat();
      return names.every((name) => name === names[0]) ? names[0] : null;
    },
  },
  sets: {
    Bold: look(sheet, area, 'bold'),
    Name: (name) => {
      for (const row of sequence(area.top, area.bottom))
        for (const column of sequence(area.left, area.right)) sheet.fonts.set(cellKey(row, column), String(name));
    },
  },
});
