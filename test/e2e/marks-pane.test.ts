import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { a1Area } from '../../shared/grid.ts';
import { type ExcelWindow, openExcel, PANE_ORIGIN } from '../excel-host/launch.ts';
import { gridOf } from './stage/annex.ts';
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

/** Errors in C3 and below it in C4:C5 (merged), a warning in A5. */
const ROWS = [
  ['DANH MỤC NHIỆM VỤ chuyển đổi số năm 2025 của phường'],
  ['Stt', 'Nội dung nhiệm vụ', 'Thời gian', 'Cơ quan chủ trì'],
  [1, 'Tập huấn kỹ năng số cho cán bộ', 'Quý 0', 'UBND phường'],
  [2, 'Tuyên truyền trên loa truyền thanh', 'Quý 9', 'UBND phường'],
  [2, 'Hướng dẫn nộp hồ sơ trực tuyến', '', 'UBND phường'],
];
const GRID = gridOf(ROWS, [{ top: 4, left: 3, bottom: 5, right: 3 }]);
const OWN = {
  ...{ type: 'Custom', area: { top: 3, left: 1, bottom: 5, right: 4 }, formula: '=$C3=""', fill: '#00FF00' },
  ...{ borders: {}, stopIfTrue: false },
};

async function open(): Promise<ExcelWindow> {
  await serveSite(context, PANE_ORIGIN);
  const excel = await openExcel(context, { name: 'Sổ.xlsx', grids: [GRID, { ...GRID, sheet: 'Khác', cells: [] }] });
  await settled(excel);
  await excel.user('addConditionalFormat', 'PL', OWN);
  return excel;
}

const settled = ({ pane }: ExcelWindow) => pane.locator('.findings[aria-busy="false"]').waitFor();
const colour = ({ pane }: ExcelWindow) => pane.getByLabel('Tô màu các ô cần sửa');
/** The areas that are coloured, those with a border marked so; ours alone. */
const marked = async (excel: ExcelWindow) =>
  (await excel.user('conditionalFormats', 'PL'))
    .filter(({ formula }) => formula.includes('phu-luc'))
    .map(({ area, borders }) => `${a1Area(area)}${'top' in borders ? ' !' : ''}`)
    .toSorted();
const untouched = async (excel: ExcelWindow) => {
  expect(await excel.user('conditionalFormats', 'PL')).toEqual([OWN]);
  expect(await excel.user('setting', 'phu-luc.marks')).toBeUndefined();
};

it('colours on the user’s wish, follows the check, and leaves everything as it was', async () => {
  const excel = await open();
  expect(await excel.user('writes')).toBe(0);
  await colour(excel).check();
  await expect.poll(() => marked(excel)).toEqual(['A5:A5', 'C3:C5 !']);
  const [first, ...others] = await excel.user('conditionalFormats', 'PL');
  expect(first).toMatchObject({ type: 'Custom', stopIfTrue: false });
  const now = new Date();
  expect(first?.formula).toBe(
    `=AND(N("phu-luc")=0,TODAY()=DATE(${now.getFullYear()},${now.getMonth() + 1},${now.getDate()}))`,
  );
  expect(others.at(-1)).toEqual(OWN);
  expect(await seriousFaults(excel.page)).toEqual([]);

  await excel.user('type', 'PL', 'C3', 'Quý I');
  await expect.poll(() => marked(excel)).toEqual(['A5:A5', 'C4:C5 !']);
  // What is marked stays as it is while the marks would be the same.
  const writes = await excel.user('writes');
  await excel.user('type', 'PL', 'B3', 'Tập huấn kỹ năng số cho công chức');
  await excel.pane.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await settled(excel);
  expect(await excel.user('writes')).toBe(writes);

  // While a cell is being edited Excel takes nothing: it is said, and done when the cell is left.
  await excel.user('enterCell');
  await colour(excel).uncheck();
  await excel.pane.getByRole('alert').getByText('Nhấn Enter').waitFor();
  expect(await marked(excel)).toHaveLength(2);
  await excel.user('leaveCell');
  await excel.pane.getByRole('alert').getByText('Nhấn Enter').waitFor({ state: 'detached' });
  await expect.poll(() => marked(excel)).toEqual([]);
  await expect.poll(() => excel.user('setting', 'phu-luc.marks')).toBeUndefined();
  await untouched(excel);
  expect(await excel.user('cell', 'PL', 'C3')).toEqual({ value: 'Quý I', format: null });
  expect(await excel.user('unimplemented')).toEqual([]);
});

it('takes the colour away as the pane closes, and the next pane what a killed one has left', async () => {
  const excel = await open();
  await colour(excel).check();
  await expect.poll(() => marked(excel)).toHaveLength(2);
  await excel.user('closePane', false);
  await expect.poll(() => excel.user('setting', 'phu-luc.marks')).toBeUndefined();
  await untouched(excel);

  await excel.user('reopenPane');
  await settled(excel);
  await colour(excel).check();
  await expect.poll(() => marked(excel)).toHaveLength(2);
  await excel.user('closePane', true);
  await excel.user('reopenPane');
  await settled(excel);
  await expect.poll(() => excel.user('setting', 'phu-luc.marks')).toBeUndefined();
  await untouched(excel);
  expect(await colour(excel).isChecked()).toBe(false);
  expect(await excel.user('unimplemented')).toEqual([]);
});

it('neither colours a protected sheet nor unprotects it, and says so', async () => {
  const excel = await open();
  await colour(excel).check();
  await expect.poll(() => marked(excel)).toHaveLength(2);
  await excel.user('protect', 'PL', []);
  await colour(excel).uncheck();
  await excel.pane.getByText('màu ở đó chưa bỏ được').waitFor();
  expect(await marked(excel)).toHaveLength(2);
  expect(await excel.user('setting', 'phu-luc.marks')).toBe(true);
  await excel.user('unprotect', 'PL');
  await colour(excel).check();
  await colour(excel).uncheck();
  await expect.poll(() => excel.user('setting', 'phu-luc.marks')).toBeUndefined();
  await untouched(excel);
  await excel.user('protect', 'PL', []);
  await colour(excel).check();
  await excel.pane.getByText('Trang tính "PL" đang được bảo vệ nên không tô màu ở đó').waitFor();
  await expect.poll(() => marked(excel)).toEqual([]);
});
