import { readFileSync } from 'node:fs';
import * as sheetjs from '@e965/xlsx';
import exceljs from 'exceljs';
import '../cli/inflate.ts';
import { readWorkbook } from '../shared/xlsx/read.ts';
import { HEADINGS, taskRows } from './annex.ts';
import type { Bench } from './measure.ts';
import { cellsOf } from './minimal-reader.ts';

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** Cells with content on the first sheet, whoever reads it. */
const readers: Record<string, (bytes: Buffer) => number | Promise<number>> = {
  'minimal scan': cellsOf,
  exceljs: async (bytes) => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);
    let cells = 0;
    // A merged area gives its value to each of its cells there: only its own cell counts.
    book.worksheets[0]?.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master === cell && isFilled(cell.value)) cells++;
      }),
    );
    return cells;
  },
  SheetJS: (bytes) => {
    const book = sheetjs.read(bytes, { dense: true, cellHTML: false, cellFormula: false, cellText: false });
    const rows: { v?: unknown }[][] = book.Sheets[book.SheetNames[0] ?? '']?.['!data'] ?? [];
    return rows.flat().filter((cell) => isFilled(cell?.v)).length;
  },
  'our reader': async (bytes) => {
    const [grid] = await readWorkbook(bytes);
    return grid?.cells.filter(({ value }) => isFilled(value)).length ?? 0;
  },
};

/** As Excel writes it: texts in a list of their own. */
function largeWorkbook(rows: number): Buffer {
  const book = sheetjs.utils.book_new();
  const sheet = sheetjs.utils.aoa_to_sheet([HEADINGS, ...taskRows(rows)], { dense: true });
  sheetjs.utils.book_append_sheet(book, sheet, 'Phụ lục');
  return sheetjs.write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true });
}

export const readBenches = (): Bench[] =>
  [
    {
      name: "a ward's own workbook, read",
      bytes: readFileSync('test/fixtures/tran-lieu-2025-targets.xlsx'),
      rounds: 101,
    },
    { name: '27,000 × 14 cells, read', bytes: largeWorkbook(27_000), rounds: 5 },
  ].map(({ name, bytes, rounds }) => ({
    name,
    unit: 'workbook',
    units: 1,
    limit: 'minimal scan',
    contestants: Object.fromEntries(Object.entries(readers).map(([who, read]) => [who, () => read(bytes)])),
    rounds,
  }));
