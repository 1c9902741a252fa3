/** One writer of the merged sheet of tasks in a process of its own: node bench/write-one.ts WRITER ROWS FILE. */
import { once } from 'node:events';
import { createWriteStream, statSync, writeFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import exceljs from 'exceljs';
import { writeXlsxStream } from 'hucre/xlsx';
import { cityWorkbook } from '../shared/xlsx/city.ts';
import { cityCells, cityInput } from './city-list.ts';
import { report } from './elsewhere.ts';
import { writeMinimal } from './minimal-writer.ts';

const [, , writer = '', rows = '', path = ''] = argv;
const count = Number(rows);
const thin = { style: 'thin' } as const;
const border = { top: thin, bottom: thin, left: thin, right: thin };

async function save(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = createWriteStream(path);
  for await (const chunk of chunks) if (!file.write(chunk)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}

function excelSheet(book: exceljs.Workbook | exceljs.stream.xlsx.WorkbookWriter, widths: readonly number[]) {
  const sheet = book.addWorksheet('Nhiệm vụ', { views: [{ state: 'frozen', ySplit: 1 }] });
  const style = { border, alignment: { vertical: 'top', wrapText: true } } as const;
  sheet.columns = widths.map((width) => ({ width, style }));
  return sheet;
}

const WRITERS: Record<string, () => Promise<void>> = {
  'rows alone': async () => {
    for await (const _ of cityCells(count).rows);
    writeFileSync(path, '');
  },
  'minimal stream': () => writeMinimal(path, cityCells(count)),
  'merged workbook': () => save(cityWorkbook(cityInput(count))),
  hucre: () => {
    const { headings, widths, rows: cells } = cityCells(count);
    const style = { border, alignment: { vertical: 'top', wrapText: true } } as const;
    const columns = headings.map((header, k) => ({ header, width: widths[k] ?? 10, style }));
    return save(writeXlsxStream(cells, { name: 'Nhiệm vụ', columns, freezePane: { rows: 1 } }));
  },
  exceljs: async () => {
    const { headings, widths, rows: cells } = cityCells(count);
    const book = new exceljs.Workbook();
    const sheet = excelSheet(book, widths);
    sheet.addRow(headings);
    for await (const values of cells) sheet.addRow(values);
    writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
  },
  'exceljs stream': async () => {
    const { headings, widths, rows: cells } = cityCells(count);
    const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
    const sheet = excelSheet(book, widths);
    sheet.addRow(headings).commit();
    let written = 0;
    for await (const values of cells) {
      sheet.addRow(values).commit();
      // It never waits for its file by itself.
      if (++written % 1_000 === 0) await new Promise(setImmediate);
    }
    sheet.commit();
    await book.commit();
  },
};

await report(async () => {
  await WRITERS[writer]?.();
  return `${(statSync(path).size / 1e6).toFixed(1)} MB`;
});
exit(0);
