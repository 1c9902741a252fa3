import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Cell } from '../../shared/grid.ts';
import { type ExcelOptions, type ExcelWindow, openExcel, PANE_ORIGIN } from '../excel-host/launch.ts';
import { FAULTY } from './stage/annex.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { serveSite } from './stage/site.ts';

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 350, height: 640 } });
});
afterEach(() => context.close());

const cells = FAULTY.flatMap((row, r) =>
  row.flatMap((value, c): Cell[] => (value === '' ? [] : [{ row: r + 1, column: c + 1, value }])),
);
const GRID = { sheet: 'PL', cells, merges: [], hiddenRows: [], hiddenColumns: [] };

async function open(options: Partial<ExcelOptions> = {}): Promise<ExcelWindow> {
  await serveSite(context, PANE_ORIGIN);
  const excel = await openExcel(context, { name: 'Sổ.xlsx', grids: [GRID], ...options });
  await settled(excel);
  return excel;
}

const settled = ({ pane }: ExcelWindow) => pane.locator('.findings[aria-busy="false"]').waitFor();
const press = ({ pane }: ExcelWindow, name: string | RegExp) => pane.getByRole('button', { name }).first().click();
const outcome = ({ pane }: ExcelWindow, text: string) =>
  pane.locator('.outcome [role="status"]', { hasText: text }).waitFor();
const held = async (excel: ExcelWindow, ...names: string[]) =>
  Promise.all(names.map(async (name) => (await excel.user('cell', 'PL', name)).value));
const focused = ({ pane }: ExcelWindow) =>
  pane.locator('body').evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.dataset.cell ?? element?.textContent ?? '';
  });

describe('a repair in Excel', () => {
  it('of one cell is shown before it is made, written, checked again, and the list goes on from its place', async () => {
    const excel = await open();
    const line = excel.pane.locator('.finding-line', { has: excel.pane.locator('[data-cell="C3"]') });
    expect(await line.locator('del').textContent()).toContain('Quý lV');
    expect(await line.locator('ins').textContent()).toContain('Quý IV');
    expect(await excel.user('writes')).toBe(0);
    await line.getByRole('button', { name: 'Sửa giúp ô C3' }).focus();
    await excel.page.keyboard.press('Enter');
    await outcome(excel, 'Đã sửa ô C3.');
    expect(await held(excel, 'C3', 'C4')).toEqual(['Quý IV', '3O/10/2025']);
    await excel.pane.locator('[data-cell="C3"]').waitFor({ state: 'detached' });
    expect(await excel.user('writes')).toBe(1);
    await expect.poll(() => focused(excel)).toBe('C4');
    expect(await excel.user('unimplemented')).toEqual([]);
  });

  it('of everything of form leaves to the clerk what only the clerk can know; texts stay texts', async () => {
    const excel = await open();
    await press(excel, 'Sửa tất cả lỗi hình thức (6 ô)');
    await outcome(excel, 'Đã sửa 6 ô.');
    expect(await held(excel, 'B3', 'C3', 'A4', 'B4', 'D4', 'B5')).toEqual([
      'Tập huấn kỹ năng số cho cán bộ',
      'Quý IV',
      2,
      'Tuyên truyền trên loa truyền thanh',
      'Sở Khoa học và Công nghê',
      'Hướng dẫn nộp hồ sơ trực tuyến',
    ]);
    expect(await excel.user('cell', 'PL', 'C4')).toEqual({ value: '30/10/2025', format: null });
    await press(excel, 'Sửa giúp ô D4');
    await expect.poll(() => held(excel, 'D4')).toEqual(['Sở Khoa học và Công nghệ']);
  });

  it('is taken back in one step, also by the keyboard alone', async () => {
    const excel = await open();
    await press(excel, 'Sửa tất cả lỗi hình thức (6 ô)');
    await outcome(excel, 'Đã sửa 6 ô.');
    await excel.pane.getByRole('button', { name: 'Hoàn tác' }).focus();
    await excel.page.keyboard.press('Enter');
    await outcome(excel, 'Đã hoàn tác, 6 ô trở lại như trước.');
    expect(await held(excel, 'B3', 'C3', 'A4', 'B4', 'C4')).toEqual([
      'Tập huấn  kỹ năng số cho cán bộ',
      'Quý lV',
      '',
      'Tuyên truyền trên loa\u200b truyền thanh',
      '3O/10/2025',
    ]);
    expect(await excel.pane.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0);
    await expect.poll(() => focused(excel)).not.toBe('');
    expect(await excel.user('unimplemented')).toEqual([]);
  });

  it('of all of a kind at once', async () => {
    const excel = await open();
    await press(excel, 'Sửa cả 2 ô');
    await outcome(excel, 'Đã sửa 2 ô.');
    expect(await held(excel, 'B3', 'C3', 'B5')).toEqual([
      'Tập huấn kỹ năng số cho cán bộ',
      'Quý lV',
      'Hướng dẫn nộp hồ sơ trực tuyến',
    ]);
  });
});

it('gives a text put into Unicode a font that can show it, and the old one back when undone', async () => {
  const excel = await open();
  const legacy = 'C\u00abng kh\u00b8c tuy\u00aan truy\u00d2n cho c\u00b8n b\u00e9';
  await excel.user('setFont', 'PL', 'B5', '.VnTime');
  await excel.user('type', 'PL', 'B5', legacy);
  const line = excel.pane.locator('.finding-line', { has: excel.pane.locator('[data-code="text.legacy-font"]') });
  await line.getByRole('button', { name: 'Sửa giúp ô B5' }).click();
  await outcome(excel, 'Đã sửa ô B5.');
  expect(await held(excel, 'B5')).not.toEqual([legacy]);
  expect(await excel.user('font', 'PL', 'B5')).toBe('Times New Roman');
  await press(excel, 'Hoàn tác');
  await outcome(excel, 'Đã hoàn tác');
  expect(await held(excel, 'B5')).toEqual([legacy]);
  expect(await excel.user('font', 'PL', 'B5')).toBe('.VnTime');
  expect(await excel.user('unimplemented')).toEqual([]);
});

it('of hundreds of cells takes a few requests', async () => {
  const rows = Array.from({ length: 600 }, (_, row): Cell[] => [
    { row: row + 3, column: 1, value: row + 1 },
    { row: row + 3, column: 2, value: `Việc  số ${row + 1}` },
    { row: row + 3, column: 3, value: 'Quý I' },
    { row: row + 3, column: 4, value: 'UBND phường' },
  ]).flat();
  const excel = await open({ grids: [{ ...GRID, cells: [...cells.filter(({ row }) => row < 3), ...rows] }] });
  const before = await excel.user('requests');
  await press(excel, 'Sửa tất cả lỗi hình thức (600 ô)');
  await outcome(excel, 'Đã sửa 600 ô.');
  expect(await held(excel, 'B3', 'B602')).toEqual(['Việc số 1', 'Việc số 600']);
  expect((await excel.user('requests')) - before).toBeLessThan(25);
});

const leftCells = ({ pane }: ExcelWindow) =>
  pane
    .locator('[data-left]')
    .evaluateAll((lines) => lines.map(({ dataset }) => `${(dataset as DOMStringMap).left} ${dataset.why}`));

describe('is left alone and named', () => {
  it('a calculated cell, and one edited while the findings were on the screen', async () => {
    const excel = await open();
    const typed = excel.pane.locator('del', { hasText: 'cho cán bộ' }).first();
    await typed.waitFor({ state: 'attached' });
    await excel.user('calculate', 'PL', 'B3', '="Tập huấn  "&"kỹ năng số"', 'Tập huấn  kỹ năng số');
    await typed.waitFor({ state: 'detached' });
    // The pane has not heard of this one: it is still being typed when the button is pressed.
    await excel.user('silently', 'PL', 'B5', 'Việc  khác');
    await press(excel, 'Sửa tất cả lỗi hình thức (6 ô)');
    await outcome(excel, 'Đã sửa 4 ô. Để nguyên 2 ô.');
    expect(await leftCells(excel)).toEqual(['B3 formula', 'B5 changed']);
    expect(await held(excel, 'B3', 'B5', 'C3')).toEqual(['Tập huấn  kỹ năng số', 'Việc  khác', 'Quý IV']);
  });

  it('what is locked in a protected sheet; its other cells are repaired', async () => {
    const excel = await open();
    await excel.user('protect', 'PL', ['C3']);
    await press(excel, 'Sửa tất cả lỗi hình thức (6 ô)');
    await outcome(excel, 'Đã sửa ô C3. Để nguyên 5 ô.');
    expect(await leftCells(excel)).toEqual(['B3 locked', 'A4 locked', 'B4 locked', 'C4 locked', 'B5 locked']);
    expect(await held(excel, 'C3')).toEqual(['Quý IV']);
  });
});

it('waits for a cell to be left, says so, and writes then', async () => {
  const excel = await open();
  await excel.user('enterCell');
  await press(excel, 'Sửa giúp ô C3');
  await excel.pane.getByRole('alert').getByText('Nhấn Enter').waitFor();
  expect(await held(excel, 'C3')).toEqual(['Quý lV']);
  await excel.user('leaveCell');
  await outcome(excel, 'Đã sửa ô C3.');
  expect(await held(excel, 'C3')).toEqual(['Quý IV']);
});

it('says what to do when Excel refuses', async () => {
  const excel = await open();
  await excel.user('failWith', 5012);
  await press(excel, 'Sửa giúp ô C3');
  await excel.pane.getByRole('alert').getByText('Phiên làm việc với Excel đã hết').waitFor();
});

it.each([
  ['1.17', 'bản Excel này không hoàn tác được cả lần sửa bằng Ctrl+Z'],
  ['1.20', 'Hoàn tác cả lần sửa bằng một lần Ctrl+Z'],
])('with ExcelApi %s it says how a repair is undone', async (excelApi, said) => {
  const excel = await open({ excelApi });
  await excel.pane.getByText(said).waitFor();
});

it('has nothing serious against it in axe, before and after, light and dark', async () => {
  const excel = await open();
  for (const summary of await excel.pane.locator('.findings summary').all()) await summary.click();
  expect(await seriousFaults(excel.page)).toEqual([]);
  await excel.user('protect', 'PL', ['C3']);
  await press(excel, 'Sửa tất cả lỗi hình thức (6 ô)');
  await outcome(excel, 'Để nguyên 5 ô.');
  await excel.page.emulateMedia({ colorScheme: 'dark' });
  expect(await seriousFaults(excel.page)).toEqual([]);
});
