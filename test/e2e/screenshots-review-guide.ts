import { openBrowser } from './stage/browser.ts';
import { askDepartments } from './stage/departments.ts';
import { DESK, sendSome, signInAtDesk } from './stage/desk.ts';
import { real } from './stage/mailed.ts';
import { startCity } from './stage/server.ts';

/** The pictures of docs/huong-dan-tong-hop.md that show one sending, mailed files and departments (after npm run build). */
const WEEK = 7 * 86_400_000;
const dueUnits = `${new Date(Date.now() + WEEK).toISOString().slice(0, 10)}T17:00:00+07:00`;
const size = { width: 1100, height: 760 };

const [browser, city] = await Promise.all([openBrowser(), startCity()]);
await city.admin.setPeriod('hai-phong-2025', 'ke-hoach', { dueUnits });
const { twice } = await sendSome(city);
const page = await (await browser.newContext({ viewport: size, locale: 'vi-VN' })).newPage();
await signInAtDesk(page, city, 'aggregator');
await page.waitForLoadState();

await page.goto(`${city.url}${DESK}/duyet/${twice}`);
await page.screenshot({ path: 'docs/pictures/tong-hop-mot-lan-gui.png' });
await page.locator('#decision').evaluate((heading) => heading.scrollIntoView());
await page.locator('#remark').fill('Đề nghị xem lại chỉ tiêu ở ô D20.');
await page.locator('#cell-0').fill('D20');
await page.locator('#text-0').fill('Có phải 100%?');
await page.screenshot({ path: 'docs/pictures/tong-hop-quyet-dinh.png' });

await page.goto(city.url + DESK);
await page.getByRole('link', { name: 'Nhập thay', exact: true }).click();
const files = [
  await real('phu-lien-2025-targets.xlsx', 'Phu Lien chi tieu.xlsx'),
  await real('converted/mix.xls', 'PL kem CV 45.xls'),
  await real('vinh-bao-2024.xlsx', 'Vinh Bao - danh muc nhiem vu.xlsx'),
];
await page
  .locator('input[type=file]')
  .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
await page.locator('.mailed-desk [data-reading="0"]').waitFor();
await page.locator('.mailed-file').first().getByRole('checkbox').check();
await page.getByRole('heading', { name: 'Các tệp' }).evaluate((heading) => heading.scrollIntoView());
await page.screenshot({ path: 'docs/pictures/tong-hop-nhap-thay.png' });

await askDepartments(city);
const settings = await (await browser.newContext({ viewport: { width: 770, height: 620 }, locale: 'vi-VN' })).newPage();
await signInAtDesk(settings, city, 'admin', '/quan-tri/don-vi');
for (const at of [0, 1]) await settings.locator('summary').nth(at).click();
await settings.getByRole('heading', { name: 'Sở, ban, ngành' }).evaluate((heading) => heading.scrollIntoView());
await settings.screenshot({ path: 'docs/pictures/tong-hop-so-ban-nganh.png' });
await browser.close();
await city.stop();
console.log('docs/pictures/tong-hop-*.png');
