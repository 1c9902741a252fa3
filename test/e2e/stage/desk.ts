import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { SubmissionBody } from '../../../shared/api.ts';
import { UNITS } from '../../../shared/plan/units.ts';
import { readWorkbook } from '../../../shared/xlsx/read.ts';
import { fixture } from './pane.ts';
import type { City } from './server.ts';

export const DESK = '/so/hai-phong-2025/ke-hoach';
export const REASON = 'Kế hoạch đã ký, sẽ đính chính trong báo cáo quý.';

/** A city person's browser: with a code, on the page it was on its way to. */
export async function signInAtDesk(
  page: Page,
  city: City,
  role: 'aggregator' | 'auditor' | 'admin',
  to = DESK,
): Promise<void> {
  await page.goto(`${city.url}${to}`);
  await page.getByLabel('Mã đăng ký').fill(await city.cityCode(role));
  await page.getByLabel('Họ và tên').fill(role === 'auditor' ? 'Phạm Thị Thanh' : 'Lê Thị Mai');
  await page.getByLabel('Chức vụ').fill('Chuyên viên');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${city.url}${to}`);
}

async function bodyOf(name: string, annex: 'tasks' | 'targets', without = 0): Promise<SubmissionBody> {
  const [grid] = await readWorkbook(await readFile(fixture(name)));
  if (!grid) throw new Error(`no sheet in ${name}`);
  const last = Math.max(...grid.cells.map(({ row }) => row)) - without;
  return {
    plan: 'hai-phong-2025',
    period: 'ke-hoach',
    annex,
    parts: [{ file: name, grid: { ...grid, cells: grid.cells.filter(({ row }) => row <= last) } }],
    sender: { name: 'Nguyễn Văn An', position: 'Công chức Văn hóa - Xã hội' },
    document: { number: '12/KH-UBND', date: '2025-03-03', signer: 'Trần Văn Bình' },
    justifications: [
      { code: 'target.impossible', cell: null, reason: REASON },
      { code: 'time.outside-plan', cell: null, reason: 'Kế hoạch đã ký.' },
    ],
    client: { name: 'page', version: '0.1.0' },
  };
}

/** Three units send the annexes of real wards; the first one twice. The submissions by what they are. */
export async function sendSome(city: City, from = 0) {
  const send = async (place: number, body: SubmissionBody, base: number | null = null) => {
    const device = await city.device(UNITS[from + place]?.code ?? '');
    return (await device.submit(body, { key: crypto.randomUUID(), base })).receipt.submission;
  };
  await send(0, await bodyOf('tran-lieu-2025-targets.xlsx', 'targets', 4));
  return {
    twice: await send(0, await bodyOf('tran-lieu-2025-targets.xlsx', 'targets'), 1),
    second: await send(1, await bodyOf('phu-lien-2025-targets.xlsx', 'targets')),
    tasks: await send(2, await bodyOf('vinh-bao-2024.xlsx', 'tasks')),
    /** The same with its errors unexplained: not taken in. */
    refused: { ...(await bodyOf('tran-lieu-2025-targets.xlsx', 'targets')), justifications: [] },
  };
}
