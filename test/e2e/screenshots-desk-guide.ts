import { createClient } from '../../shared/client.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { inTurns } from '../soak/city.ts';
import { openBrowser } from './stage/browser.ts';
import { DESK, signInAtDesk } from './stage/desk.ts';
import { startCity } from './stage/server.ts';
import { bodiesOf, expectingPlan, PERIODS } from './stage/whole-city.ts';

/** The pictures of docs/huong-dan-tong-hop.md that show a city on the day before it is due (after npm run build). */
const DUE = '2025-03-18T17:00:00+07:00';
const NOW = '2025-03-17T10:00:00+07:00';
const DAY = 86_400_000;
const FIRST_DAYS = 14;
const AT_ONCE = 4;

/** This Worker is the product's, its clock told by each request. */
const city = await startCity({}, 'test/worker/soak/entry.ts');
const at = (moment: string, credential: string) =>
  createClient({
    server: city.url,
    credential,
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, 'x-soak-now': moment } }),
  });
await city.publish(expectingPlan());
await city.admin.setPeriod('hai-phong-2025', PERIODS.plan, { dueUnits: DUE });

/** Few begin at once, most send towards the end; who would send later has not sent yet. */
const momentOf = (place: number): string => {
  const share = ((place * 37 + 11) % UNITS.length) / UNITS.length;
  return new Date(Date.parse(DUE) - FIRST_DAYS * DAY + Math.sqrt(share) * (FIRST_DAYS + 1) * DAY).toISOString();
};
const sending = UNITS.map(({ code }, place) => ({ code, place, moment: momentOf(place) }))
  .filter(({ moment }) => moment < new Date(NOW).toISOString())
  .sort((a, b) => (a.moment < b.moment ? -1 : 1));
await inTurns(sending, AT_ONCE, async ({ code, place, moment }) => {
  const { code: enrolment } = await city.admin.enrolment({ role: 'staff', unit: code });
  const person = { name: 'Nguyễn Văn An', position: 'Công chức Văn hóa - Xã hội' };
  const { credential } = await city.client('').enrol({ code: enrolment, ...person });
  for (const body of bodiesOf(place).filter(({ period }) => period === PERIODS.plan))
    await at(moment, credential).submit(body, { key: crypto.randomUUID(), base: null });
});

const { code } = await city.admin.enrolment({ role: 'aggregator', unit: null });
const { credential } = await city.client('').enrol({ code, name: 'Lê Thị Mai', position: 'Chuyên viên' });
const reviewer = at(NOW, credential);
const { units } = await reviewer.city('hai-phong-2025', PERIODS.plan);
const received = units.flatMap(({ annexes }) => annexes.map(({ submission }) => submission));
for (const [place, submission] of received.slice(0, 60).entries())
  await reviewer.review(
    submission,
    place % 9 === 4
      ? { act: 'return', seen: 0, remark: 'Đề nghị bổ sung nhiệm vụ được giao.', comments: [] }
      : { act: 'accept', seen: 0 },
  );

const browser = await openBrowser();
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
const page = await context.newPage();
await signInAtDesk(page, city, 'aggregator');
// Not before: the browser's own clock would find the cookie of that day too old.
await context.setExtraHTTPHeaders({ 'x-soak-now': new Date(NOW).toISOString() });
for (const [name, path, height] of [
  ['tong-quan', '', 1_500],
  ['bang-nhiem-vu', '/nhiem-vu', 900],
] as const) {
  await page.goto(city.url + DESK + path);
  const clip = { x: 0, y: 0, width: 1280, height };
  await page.screenshot({ path: `docs/pictures/tong-hop-${name}.png`, fullPage: true, clip });
}
await browser.close();
await city.stop();
console.log(`${sending.length} units; docs/pictures/tong-hop-*.png`);
