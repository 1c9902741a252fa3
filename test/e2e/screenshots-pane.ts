import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import type { Grid } from '../../shared/grid.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { type ExcelWindow, openExcel, PANE_ORIGIN } from '../excel-host/launch.ts';
import { FAULTY, type Rows, xlsxOf } from './stage/annex.ts';
import { openBrowser } from './stage/browser.ts';
import { openPane } from './stage/pane.ts';
import { startCity } from './stage/server.ts';
import { serveSite } from './stage/site.ts';
import { connectToCity, sendingOf, TASKS } from './stage/ward.ts';

/** Pictures of the task pane at its narrowest, to be looked at: node test/e2e/screenshots-pane.ts FOLDER (after npm run build). */
const folder = argv[2];
if (!folder) throw new Error('node test/e2e/screenshots-pane.ts FOLDER');
await mkdir(folder, { recursive: true });

const [browser, city] = await Promise.all([openBrowser(), startCity()]);
const sender = await city.device(UNITS[0]?.code ?? '');
await sender.submit(await sendingOf(TASKS), { key: crypto.randomUUID(), base: null });

const press = ({ pane }: ExcelWindow, name: string) => pane.getByRole('button', { name }).click();
const settled = ({ pane }: ExcelWindow) => pane.locator('.findings[aria-busy="false"]').waitFor();

/** A column with headings that nobody knows. */
const STRANGE: Rows = [['Việc của phường'], ['Mã', 'Việc phải xong', 'Bao giờ', 'Ai làm'], ...TASKS.slice(2)];

const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

for (const [look, colours] of Object.entries(LOOKS)) {
  const shoot = ({ page }: ExcelWindow, name: string) =>
    page.screenshot({ path: join(folder, `pane-${name}-320-${look}.png`) });
  const openRows = async (rows: Rows): Promise<ExcelWindow> => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...colours });
    const bytes = await xlsxOf(rows);
    const grids: Grid[] = await readWorkbook(bytes);
    await serveSite(context, PANE_ORIGIN, city.url);
    const excel = await openExcel(context, { name: 'phụ lục.xlsx', grids, file: bytes });
    await settled(excel);
    return excel;
  };

  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...colours });
  const found = await openPane(context, 'tran-lieu-2025-targets.xlsx', { api: city.url });
  await found.pane.locator('.finding').first().click();
  await shoot(found, 'found');

  // A protected sheet of which three cells may be repaired, and which takes no colour.
  const faulty = await openRows(FAULTY);
  await faulty.pane.locator('.findings').evaluate((list) => list.scrollIntoView());
  await shoot(faulty, 'repair');
  await faulty.user('protect', 'PL', ['C3', 'C4', 'A4']);
  await press(faulty, 'Sửa tất cả lỗi hình thức (6 ô)');
  await faulty.pane.getByText('Để nguyên 3 ô.').waitFor();
  await shoot(faulty, 'left');
  await faulty.pane.getByLabel('Tô màu các ô cần sửa').check();
  await faulty.pane.getByText('nên không tô màu ở đó').waitFor();
  await faulty.pane.locator('.findings').evaluate((list) => list.scrollIntoView());
  await shoot(faulty, 'marks');

  const strange = await openRows(STRANGE);
  await shoot(strange, 'pointing');

  const ours = await openRows(TASKS);
  await press(ours, 'Chèn phụ lục để điền');
  await press(ours, 'Chèn phụ lục trống');
  await ours.pane.getByText('Đã chèn trang tính').waitFor();
  await shoot(ours, 'insert');
  await press(ours, 'Quay lại');
  await press(ours, 'Dành cho cán bộ Sở');
  await shoot(ours, 'connect-city');
  await connectToCity(ours.pane, city);
  await ours.pane.getByRole('heading', { name: 'Bảng tổng hợp' }).waitFor();
  await ours.user('enterCell');
  await press(ours, 'Lấy vào trang tính');
  await ours.pane.getByText('Nhấn Enter để tiếp tục').waitFor();
  await shoot(ours, 'city-pulling');
  await press(ours, 'Dừng lại');
  await ours.user('leaveCell');
  await ours.pane.getByText('Đã dừng.').waitFor();
  await press(ours, 'Lấy vào trang tính');
  await ours.pane.getByText('Đã ghi 3 dòng').waitFor();
  await shoot(ours, 'city');
  await press(ours, 'Lê Thị Hoa');
  await shoot(ours, 'of-the-city');
  for (const each of browser.contexts()) await each.close();
}
await browser.close();
await city.stop();
console.log(`pictures in ${folder}`);
