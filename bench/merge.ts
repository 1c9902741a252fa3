import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as sheetjs from '@e965/xlsx';
import { UNITS, unitTitle } from '../shared/plan/units.ts';
import { HEADINGS, taskRows } from './annex.ts';
import { elsewhere } from './elsewhere.ts';
import type { Bench } from './measure.ts';

/** 27,000 rows in all. */
const ROWS = 237;

function fill(folder: string): void {
  UNITS.forEach((unit, k) => {
    const book = sheetjs.utils.book_new();
    const sheet = sheetjs.utils.aoa_to_sheet([HEADINGS, ...taskRows(ROWS, k + 1)], { dense: true });
    sheetjs.utils.book_append_sheet(book, sheet, 'Phụ lục');
    const bytes: Buffer = sheetjs.write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true });
    writeFileSync(join(folder, `${unit.code} ${unitTitle(unit)}.xlsx`), bytes);
  });
}

/** A workbook of each unit, from disk to one workbook on disk. */
export function mergeBenches(): Bench[] {
  const folder = mkdtempSync(join(tmpdir(), 'phu-luc-bench-'));
  const sent = join(folder, 'sent');
  mkdirSync(sent);
  fill(sent);
  const merge = (way: string) => () => elsewhere('bench/merge-one.ts', [way, sent, join(folder, 'merged.xlsx')]);
  return [
    {
      name: `${UNITS.length} workbooks of ${ROWS} rows merged`,
      unit: 'workbook',
      units: UNITS.length,
      limit: 'SheetJS',
      contestants: { SheetJS: merge('SheetJS'), exceljs: merge('exceljs'), 'phuluc merge': merge('phuluc merge') },
      rounds: 3,
      warmUp: 0,
      end: async () => rmSync(folder, { recursive: true }),
    },
  ];
}
