import { expect, it } from 'vitest';
import type { PutTable, SheetHost } from '../../addin/host/port.ts';
import type { CityCells } from '../../shared/xlsx/city-cells.ts';
import { openBareHost } from './stage/bare.ts';
import { openBrowser } from './stage/browser.ts';

const PL = { sheet: 'PL', cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };
const column = (header: string) => ({ header, width: 10, isDate: header === 'Từ ngày', wraps: true });
const cellsOf = (rows: CityCells['rows']): CityCells => ({
  ...{ titles: ['BẢNG', 'Kỳ'], columns: ['Mã', 'Tên', 'Mục', 'Từ ngày', 'Mã dòng'].map(column) },
  ...{ keyColumn: 4, gone: 'Không còn', rows },
});

it('writes a long table in requests that Excel takes, each text as it is', async () => {
  const browser = await openBrowser();
  const { excel, frame } = await openBareHost(await browser.newContext(), { grids: [PL] });
  // 800 rows of 3,000 letters of three bytes: 7 MB.
  const text = 'ệ'.repeat(3_000);
  const rows = Array.from({ length: 800 }, (_, at) => ({
    ...{ heads: at === 0, cells: ['00123', at === 7 ? '=1+1' : `${text}${at}`, '1/2', 45_658, `k${at}`] },
  }));
  const told = await frame.evaluate(async (cells) => {
    const { host } = window as unknown as { host: Required<SheetHost> };
    const steps: number[] = [];
    const put: PutTable = await host.putTable({ of: 'tasks p k', sheet: 'Tổng hợp', cells }, (done) =>
      steps.push(done),
    );
    return { put, steps };
  }, cellsOf(rows));
  expect(told.put).toMatchObject({ sheet: 'Tổng hợp', rows: 800, isNew: true });
  expect(told.steps.length).toBeGreaterThan(3);
  expect(told.steps.at(-1)).toBe(800);
  const cell = async (name: string) => excel.user('cell', 'Tổng hợp', name);
  expect(await cell('B803')).toEqual({ value: `${text}799`, format: null });
  expect(await cell('B11')).toEqual({ value: '=1+1', format: null });
  expect(await cell('A4')).toEqual({ value: '00123', format: null });
  expect(await cell('C4')).toEqual({ value: '1/2', format: null });
  expect(await cell('D803')).toEqual({ value: 45_658, format: 'dd/mm/yyyy' });
  expect(await excel.user('unimplemented')).toEqual([]);
  await browser.close();
});
