/** A folder of workbooks merged as scripts in offices do it: node bench/merge-one.ts WAY FOLDER FILE. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import * as sheetjs from '@e965/xlsx';
import exceljs from 'exceljs';
import { run } from '../cli/run.ts';
import type { Terminal } from '../cli/terminal.ts';
import { report } from './elsewhere.ts';

const QUIET: Terminal = {
  out: () => undefined,
  err: () => undefined,
  colours: false,
  status: null,
  ask: null,
  pause: async () => undefined,
  env: {},
};

const [, , way = '', folder = '', out = ''] = argv;
const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

/** Nothing is found, checked or told apart: the rows below the first are copied, the file's name before them. */
const WAYS: Record<string, () => Promise<number>> = {
  'phuluc merge': async () => {
    const code = await run(['merge', folder, '--plan', 'hai-phong-2025', '--out', out], QUIET);
    if (code === 2) throw new Error('phuluc merge refused');
    return files.length;
  },
  exceljs: async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('Tổng hợp');
    for (const name of files) {
      const read = new exceljs.Workbook();
      await read.xlsx.load(readFileSync(join(folder, name)) as never);
      read.worksheets[0]?.eachRow((row, number) => {
        if (number > 1 && Array.isArray(row.values)) sheet.addRow([name, ...row.values.slice(1)]);
      });
    }
    writeFileSync(out, Buffer.from(await book.xlsx.writeBuffer()));
    return files.length;
  },
  SheetJS: async () => {
    const rows: unknown[][] = [];
    for (const name of files) {
      const read = sheetjs.read(readFileSync(join(folder, name)), { dense: true });
      const sheet = read.Sheets[read.SheetNames[0] ?? ''];
      const own: unknown[][] = sheet ? sheetjs.utils.sheet_to_json(sheet, { header: 1 }) : [];
      rows.push(...own.slice(1).map((row) => [name, ...row]));
    }
    const book = sheetjs.utils.book_new();
    sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet(rows, { dense: true }), 'Tổng hợp');
    writeFileSync(out, sheetjs.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
    return files.length;
  },
};

await report(async () => `${await WAYS[way]?.()} files`);
exit(0);
