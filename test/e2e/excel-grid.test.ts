import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../shared/grid.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import type { ExcelOptions } from '../excel-host/launch.ts';
import { workbook } from '../shared/xlsx/workbook.ts';
import { openBareHost } from './stage/bare.ts';
import { openBrowser } from './stage/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What the host reads of a workbook, and what the reading asked of Excel. */
async function readInExcel(options: Omit<ExcelOptions, 'name'>) {
  const context = await browser.newContext();
  const { excel, frame } = await openBareHost(context, options);
  const grids = await frame.evaluate(() => (window as unknown as { host: { read(): Promise<Grid[]> } }).host.read());
  const told = {
    grids,
    writes: await excel.user('writes'),
    unimplemented: await excel.user('unimplemented'),
    requests: await excel.user('requests'),
  };
  await context.close();
  return told;
}

const fixture = (name: string) => readFile(new URL(`../fixtures/${name}`, import.meta.url));

const rows = (count: number, columns: number, text = 'x'): Cell[] =>
  Array.from({ length: count * columns }, (_, index) => ({
    row: Math.floor(index / columns) + 1,
    column: (index % columns) + 1,
    value: `${text}${index}`,
  }));

const sheet = (cells: Cell[], parts: Partial<Grid> = {}): Grid => ({
  sheet: 'PL',
  cells,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...parts,
});

describe('the same workbook gives the same grid through Excel and as a file', () => {
  it.each([
    'vinh-bao-2024.xlsx',
    'vinh-bao-2024-from-pdf.xlsx',
    'tran-lieu-2025-targets.xlsx',
    'phu-lien-2025-targets.xlsx',
  ])('%s', async (name) => {
    const file = await fixture(name);
    const grids = await readWorkbook(file);
    expect(await readInExcel({ grids, file })).toMatchObject({ grids, writes: 0, unimplemented: [] });
  });

  it('with errors, dates, formats, merged, hidden and empty sheets', async () => {
    const file = workbook({
      sheets: [
        `<sheetPr/><cols><col min="2" max="2" hidden="1"/></cols><sheetData>
          <row r="1" hidden="1"/>
          <row r="2"><c r="A2" t="inlineStr"><is><t>Quý I</t></is></c><c r="C2"><v>0.6</v></c></row>
          <row r="3" hidden="1"><c r="A3" t="e"><v>#REF!</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" s="1"><v>45658</v></c></row>
          <row r="5"><c r="A5" t="inlineStr"><is><t>gộp</t></is></c></row>
        </sheetData><mergeCells><mergeCell ref="A5:C6"/><mergeCell ref="D2:D3"/></mergeCells>`,
        '<sheetData/>',
      ],
      states: ['', 'state="hidden"'],
      styles:
        '<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>',
    });
    const grids = await readWorkbook(file);
    expect(grids[0]).toMatchObject({ hiddenRows: [1, 3], hiddenColumns: [2], merges: [{ top: 2 }, { top: 5 }] });
    const [first, second] = (await readInExcel({ grids, file })).grids;
    expect(first).toEqual(grids[0]);
    expect(second).toEqual(grids[1]);
  });
});

it('takes merged areas from the file where Excel is too old to name them', async () => {
  const file = await fixture('vinh-bao-2024.xlsx');
  const grids = await readWorkbook(file);
  expect(grids[0]?.merges.length).toBeGreaterThan(0);
  expect(await readInExcel({ grids, file, excelApi: '1.12' })).toMatchObject({ grids, unimplemented: [] });
});

it('reads a long sheet in blocks', async () => {
  const grid = sheet(rows(3_000, 14));
  const { grids, requests } = await readInExcel({ grids: [grid] });
  expect(grids).toEqual([grid]);
  expect(requests).toBeLessThan(20);
});

it('halves a block that Excel would not answer because of its size', async () => {
  const grid = sheet(rows(300, 5, 'ă'.repeat(6_000)));
  expect((await readInExcel({ grids: [grid] })).grids).toEqual([grid]);
});

it('joins merged areas where there are more than Excel names at once', async () => {
  const merges = Array.from({ length: 700 }, (_, index) => ({
    top: index * 2 + 1,
    left: 1,
    bottom: index * 2 + 2,
    right: 1,
  }));
  const cells = merges.map(({ top }) => ({ row: top, column: 1, value: 'x' }));
  expect((await readInExcel({ grids: [sheet(cells, { merges })] })).grids[0]?.merges).toEqual(merges);
});
