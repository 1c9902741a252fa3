import type { Page } from 'playwright-core';
import type { City } from './server.ts';

export const LEADER = { name: 'Trần Văn Bình', position: 'Chủ tịch Ủy ban nhân dân' };

/** The Worker whose plan asks for approval: no built-in one does. */
export const APPROVING_WORKER = 'test/worker/approving-worker.ts';

/** A leader signs in on the page that they were on their way to, with a code. */
export async function signInAsLeader(page: Page, city: City, unit: string, to: string): Promise<void> {
  await page.goto(`${city.url}${to}`);
  await page.getByLabel('Mã đăng ký').fill(await city.code(unit, 'leader'));
  await page.getByLabel('Họ và tên').fill(LEADER.name);
  await page.getByLabel('Chức vụ').fill(LEADER.position);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${city.url}${to}`);
}
