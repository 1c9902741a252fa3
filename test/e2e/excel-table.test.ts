import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PutTable, SheetHost } from '../../addin/host/port.ts';
import type { CityCells } from '../../shared/xlsx/city-cells.ts';
import { openBareHost } from './stage/bare.ts';
import { openBrowser } from './stage/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** As much of the library as a pane needs to leave something behind. */
interface OfficeWindow {
  Excel: { run(batch: (context: OfficeContext) => Promise<void>): Promise<void> };
}
interface OfficeContext {
  workbook: {
    worksheets: { add(name: string): { visibility: string; getRange(area: string): object } };
    names: { add(name: string, area: object): void };
  };
  sync(): Promise<void>;
}

const PL = { sheet: 'PL', cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };
const SHEET = 'Tổng hợp';
const NAME = 'PhuLuc_tasks_p_k';
/** 800 rows of 3,000 letters of three bytes are 7 MB. */
const TEXT = 'ệ'.repeat(3_000);
const column = (header: string) => ({ header, width: 10, isDate: header === 'Từ ngày', wraps: true });
const rowsOf = (count: number, text: string): CityCells => ({
  ...{ titles: ['BẢNG', 'Kỳ'], columns: ['Mã', 'Tên', 'Mục', 'Từ ngày', 'Mã dòng'].map(column) },
  ...{ keyColumn: 4, gone: 'Không còn' },
  rows: Array.from({ length: count }, (_, at) => ({
    ...{ heads: at === 0, cells: ['00123', at === 7 ? '=1+1' : `${text}${at}`, '1/2', 45_658, `k${at}`] },
  })),
});

async function open() {
  const host = await openBareHost(await browser.newContext(), { grids: [PL] });
  /** Null where it was stopped, the trouble where Excel would not; `after` so many rows one or the other happens. */
  const put = (cells: CityCells, { stopAfter = Infinity, failAfter = Infinity } = {}) =>
    host.frame.evaluate(
      async ({ cells, stopAfter, failAfter }) => {
        const { host } = window as unknown as { host: Required<SheetHost> };
        const wish = new AbortController();
        const steps: number[] = [];
        const written = (rows: number) => {
          steps.push(rows);
          if (rows >= stopAfter) wish.abort();
          if (rows >= failAfter) throw new Error('Excel is gone');
        };
        const made = host
          .putTable({ of: 'tasks p k', sheet: 'Tổng hợp', cells }, { written, signal: wish.signal })
          .catch((error: { trouble: string }) => error.trouble);
        return { put: (await made) as PutTable | string | null, steps };
      },
      { cells, stopAfter, failAfter },
    );
  return { ...host, put };
}

it('writes a long table in requests that Excel takes, each text as it is', async () => {
  const { excel, put } = await open();
  const cell = async (name: string) => excel.user('cell', SHEET, name);
  // The first time as a new sheet, the second time over what stands there.
  for (const isNew of [true, false]) {
    const told = await put(rowsOf(800, TEXT));
    expect(told.put).toMatchObject({ sheet: SHEET, rows: 800, isNew });
    expect(told.steps.length).toBeGreaterThan(3);
    expect(told.steps.at(-1)).toBe(800);
    expect(await cell('B803')).toEqual({ value: `${TEXT}799`, format: null });
    expect(await cell('B11')).toEqual({ value: '=1+1', format: null });
    expect(await cell('A4')).toEqual({ value: '00123', format: null });
    expect(await cell('C4')).toEqual({ value: '1/2', format: null });
    expect(await cell('D803')).toEqual({ value: 45_658, format: 'dd/mm/yyyy' });
    expect(await excel.user('sheets')).toEqual(['PL', SHEET]);
  }
  expect(await excel.user('unimplemented')).toEqual([]);
});

/** Three requests. */
const LONG = rowsOf(350, TEXT);

it.each([
  ['stopped by the user', { stopAfter: 100 }, null],
  ['stopped by the user after the last row', { stopAfter: 350 }, null],
  ['stopped by Excel', { failAfter: 100 }, 'failed'],
])('a table that is %s leaves the workbook as it was', async (_, when, answer) => {
  const { excel, put } = await open();
  const untouched = await excel.user('whole');
  expect((await put(LONG, when)).put).toBe(answer);
  expect(await excel.user('whole')).toBe(untouched);

  // The same over a table that stands there, with notes beside and below it.
  await put(rowsOf(20, 'cũ'));
  await excel.user('type', SHEET, 'G5', 'đã gọi điện');
  await excel.user('type', SHEET, 'A30', 'Người lập bảng');
  const former = await excel.user('whole');
  expect((await put(LONG, when)).put).toBe(answer);
  expect(await excel.user('whole')).toBe(former);
  expect(await excel.user('named', NAME)).toEqual({ sheet: SHEET, area: 'A1:E23' });
});

it('what a pane left that could not take it away itself is gone the next time', async () => {
  const { excel, frame, put } = await open();
  await put(rowsOf(3, 'cũ'));
  await frame.evaluate(() =>
    (window as unknown as OfficeWindow).Excel.run(async (context) => {
      const left = context.workbook.worksheets.add('Tổng hợp (2)');
      left.visibility = 'Hidden';
      context.workbook.names.add('PhuLuc_tasks_p_k_staged', left.getRange('A1:E6'));
      await context.sync();
    }),
  );
  expect((await put(rowsOf(4, 'mới'))).put).toMatchObject({ sheet: SHEET, rows: 4 });
  expect(await excel.user('sheets')).toEqual(['PL', SHEET]);
  expect(await excel.user('named', 'PhuLuc_tasks_p_k_staged')).toBeNull();
});
