import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { a1, type Grid } from '../../shared/grid.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { repairWorkbook } from '../../shared/xlsx/repair.ts';
import { openExcel, PANE_ORIGIN } from '../excel-host/launch.ts';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { type City, startCity } from './stage/server.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';
import { PLAN, SPEAKERS, sendingOf, TASKS } from './stage/ward.ts';

/** One row of a report of which nothing arose, with its remark: said in its state, as the guide tells, and told to the city. */
const REPORT = 'bao-cao-quy-3';
const NIL = 'Không phát sinh trong kỳ';
const REMARK = 'Loa đang sửa';
let browser: Browser;
let city: City;
let context: BrowserContext;
beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 350, height: 640 } });
});
afterEach(() => context.close());

/** The prefilled report of a unit, and what its clerk fills in. */
async function reportOf(unit: string) {
  const colleague = await city.device(unit);
  const { receipt } = await colleague.submit(await sendingOf(TASKS), { key: crypto.randomUUID(), base: null });
  await (await city.reviewer()).review(receipt.submission, { act: 'accept', seen: 0 });
  const file = new Uint8Array(await colleague.annex(PLAN, REPORT, 'tasks'));
  const grids = await readWorkbook(file);
  const [{ sheet, cells }] = grids as [Grid, ...Grid[]];
  const column = (header: string) => cells.find(({ value }) => value === header)?.column ?? 0;
  const edits = TASKS.slice(2).flatMap(([, task]) => {
    const row = cells.find(({ value }) => value === task)?.row ?? 0;
    const put = (header: string, after: string) => ({ row, column: column(header), before: '', after });
    return task === SPEAKERS
      ? [put('Tình trạng', NIL), put('Ghi chú', REMARK)]
      : [put('Tình trạng', 'Hoàn thành'), put('Kết quả thực hiện', 'Đã làm xong')];
  });
  return { file, grids, sheet, edits };
}

async function send(screen: Page | FrameLocator, unit: string): Promise<void> {
  await screen.getByRole('button', { name: 'Gửi về Sở' }).click();
  await screen.getByLabel('Mã đăng ký').fill(await city.code(unit));
  await screen.getByLabel('Họ và tên người gửi').fill('Nguyễn Văn An');
  await screen.getByLabel('Chức vụ').fill('Công chức');
  await screen.getByRole('button', { name: 'Kết nối' }).click();
  await screen.locator('form').getByRole('button', { name: 'Gửi về Sở' }).click();
  await screen.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
}

async function told(unit: string): Promise<[string | undefined, string | undefined]> {
  const view = await (await city.reviewer()).city(PLAN, REPORT);
  const row = view.tasks.find((each) => each.unit === unit && each.row.values.task?.text === SPEAKERS)?.row;
  return [row?.values.status?.text, row?.values.note?.text];
}

async function choosePeriod(screen: Page | FrameLocator): Promise<void> {
  await screen.locator('.findings[aria-busy="false"]').waitFor();
  const period = screen.getByLabel('Kỳ', { exact: true });
  if (!(await period.isVisible())) await screen.locator('.choice summary').click();
  await period.selectOption(REPORT);
}

it('on the page', async () => {
  const unit = UNITS[3]?.code ?? '';
  const { file, sheet, edits } = await reportOf(unit);
  const { bytes } = await repairWorkbook(file, [{ sheet, edits }]);
  await serveSite(context, SITE, city.url);
  const page = await openPage(context);
  await drop(page, 'báo cáo.xlsx', bytes);
  await choosePeriod(page);
  await send(page, unit);
  expect(await told(unit)).toEqual([NIL, REMARK]);
});

it('in Excel', async () => {
  const unit = UNITS[4]?.code ?? '';
  const { file, grids, sheet, edits } = await reportOf(unit);
  await serveSite(context, PANE_ORIGIN, city.url);
  const excel = await openExcel(context, { name: 'báo cáo.xlsx', grids, file });
  await choosePeriod(excel.pane);
  for (const edit of edits) await excel.user('type', sheet, a1(edit), edit.after);
  await excel.pane.locator('[data-code="cell.required"]').first().waitFor({ state: 'detached' });
  await send(excel.pane, unit);
  expect(await told(unit)).toEqual([NIL, REMARK]);
});
