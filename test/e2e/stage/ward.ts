import type { FrameLocator, Page } from 'playwright-core';
import type { SubmissionBody } from '../../../shared/api.ts';
import { readWorkbook } from '../../../shared/xlsx/read.ts';
import { type Rows, xlsxOf } from './annex.ts';
import { drop } from './hand.ts';
import type { City } from './server.ts';

export const PLAN = 'hai-phong-2025';
export const PERIOD = 'ke-hoach';

const row = (ordinal: number, task: string, time: string): Rows[number] => [ordinal, task, time, 'UBND phường'];

export const TRAINING = 'Tập huấn kỹ năng số cho cán bộ';
export const SPEAKERS = 'Tuyên truyền trên loa truyền thanh';
export const ONLINE = 'Hướng dẫn nộp hồ sơ trực tuyến';

/** An annex without faults: its rows stand in 3, 4, 5. */
export const tasksOf = (...rows: [task: string, time: string][]): Rows => [
  ['DANH MỤC NHIỆM VỤ chuyển đổi số năm 2025 của phường'],
  ['Stt', 'Nội dung nhiệm vụ', 'Thời gian', 'Cơ quan chủ trì'],
  ...rows.map(([task, time], index) => row(index + 1, task, time)),
];

export const TASKS = tasksOf([TRAINING, 'Quý I'], [SPEAKERS, 'Quý II'], [ONLINE, 'Quý III']);

/** What a colleague's machine, or the city on behalf of a unit, would send of these rows. */
export async function sendingOf(rows: Rows, more: Partial<SubmissionBody> = {}): Promise<SubmissionBody> {
  const [grid] = await readWorkbook(await xlsxOf(rows));
  if (!grid) throw new Error('no sheet');
  return {
    ...{ plan: PLAN, period: PERIOD, annex: 'tasks', parts: [{ file: 'phụ lục.xlsx', grid }] },
    sender: { name: 'Đồng nghiệp', position: 'Công chức' },
    client: { name: 'cli', version: '0' },
    ...more,
  };
}

export async function dropTasks(page: Page, rows: Rows): Promise<void> {
  await drop(page, 'phụ lục.xlsx', await xlsxOf(rows));
  await page.locator('.findings[aria-busy="false"]').waitFor();
}

/** Connects from the first screen by way of an open workbook. */
export async function connectFromBook(page: Page | FrameLocator, city: City, unit: string): Promise<void> {
  await page.getByRole('button', { name: 'Gửi về Sở' }).click();
  await page.getByLabel('Mã đăng ký').fill(await city.code(unit));
  await page.getByLabel('Họ và tên người gửi').fill('Nguyễn Văn An');
  await page.getByLabel('Chức vụ').fill('Công chức Văn hóa - Xã hội');
  await page.getByRole('button', { name: 'Kết nối' }).click();
  await page.getByRole('heading', { name: 'Gửi về Sở' }).waitFor();
}

/** Somebody who gathers what the units send, on the screen that asks for a code. */
export async function connectToCity(screen: Page | FrameLocator, city: City): Promise<void> {
  await screen.getByLabel('Mã đăng ký').fill(await city.cityCode('aggregator'));
  await screen.getByLabel('Họ và tên').fill('Lê Thị Hoa');
  await screen.getByLabel('Chức vụ').fill('Chuyên viên Sở KH&CN');
  await screen.getByRole('button', { name: 'Kết nối' }).click();
}
