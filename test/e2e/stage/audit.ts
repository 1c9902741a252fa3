import type { Page } from 'playwright-core';
import { UNITS } from '../../../shared/plan/units.ts';
import { sendSome, signInAtDesk } from './desk.ts';
import type { City } from './server.ts';

export const AUDIT = '/kiem-tra';
export const WARD = UNITS[0]?.code ?? '';

/** Three wards send, one is refused first and one is asked to complete; what an auditor finds afterwards. */
export async function auditable(city: City) {
  const sent = await sendSome(city);
  const reviewer = await city.reviewer();
  await reviewer.review(sent.twice, {
    act: 'return',
    seen: 0,
    remark: 'Đề nghị bổ sung minh chứng.',
    comments: [],
  });
  const device = await city.device(UNITS[3]?.code ?? '');
  const refused = await device.submit(sent.refused, { key: crypto.randomUUID(), base: null }).then(
    () => false,
    () => true,
  );
  if (!refused) throw new Error('an annex with open errors was taken in');
  await city.seal();
  return sent;
}

export const signInAsAuditor = (page: Page, city: City, to = AUDIT) => signInAtDesk(page, city, 'auditor', to);

/** The number of the first line with this outcome that the page shows. */
export const lineOf = async (page: Page, outcome: string): Promise<string> =>
  (await page.locator(`li[data-outcome="${outcome}"]`).first().getAttribute('data-seq')) ?? '';
