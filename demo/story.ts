import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { run } from '../cli/run.ts';
import type { ExitCode, Terminal } from '../cli/terminal.ts';
import type { CityView } from '../shared/api.ts';
import { type Client, createClient } from '../shared/client.ts';
import { annexLabel } from '../shared/message/column.ts';
import { render } from '../shared/message/render.ts';
import { communeByCode, unitTitle } from '../shared/plan/units.ts';
import { command, screen, step, tell } from './narrator.ts';
import { runScheduled, type Server } from './server.ts';
import { wardWorkbooks } from './wards.ts';

export const PLAN = 'hai-phong-2025';
export const PERIOD = 'ke-hoach';
const TARGET = ['--plan', PLAN, '--period', PERIOD];

const TRAN_LIEU = '10729';
const PHU_LIEN = '11446';
const VINH_BAO = '11824';
const HONG_BANG = '11311';
const KIEN_THUY = '11680';
const CAT_HAI = '11914';
const WARDS = [TRAN_LIEU, PHU_LIEN, VINH_BAO, HONG_BANG, KIEN_THUY, CAT_HAI];
/** Left for the reader to try the page with. */
const YOURS = '10525';

const DAY = 24 * 60 * 60 * 1000;

export interface Ending {
  city: CityView;
  merged: string;
  /** To try with: of a unit that has not sent yet, of who collects at the city, of the administrator. */
  codes: Record<'staff' | 'aggregator' | 'admin', string>;
  /** The exit code of every command by what it was about. */
  exits: Record<string, ExitCode>;
}

/** One round of the plan as the city and six units live it, each act through the CLI or the API. */
export async function tellStory({ url, secret }: Server, folder: string): Promise<Ending> {
  const books = join(folder, 'workbooks');
  await mkdir(books, { recursive: true });
  for (const [name, bytes] of Object.entries(await wardWorkbooks())) await writeFile(join(books, name), bytes);
  const terminal = screen({ ...env, XDG_CONFIG_HOME: join(folder, 'config') });
  const exits: Record<string, ExitCode> = {};
  const phuluc = async (about: string, ...args: string[]) => {
    command(args);
    exits[about] = await run(args, terminal);
  };
  const push = (unit: string, file: string) =>
    phuluc(file, 'push', join(books, file), '--server', url, ...TARGET, '--unit', unit, '--receipts', books);

  const admin = await enrolEveryone(url, secret, terminal);
  await theUnitsSend(push, (file) => phuluc(`check ${file}`, 'check', join(books, file), '--plan', PLAN));
  await oneSendsLate(admin, push);

  step('Sở tổng hợp thành một sổ', 'The city merges everything into one workbook');
  const merged = join(folder, 'tong-hop.xlsx');
  await phuluc('merge', 'merge', '--server', url, ...TARGET, '--out', merged);
  const city = await admin.city(PLAN, PERIOD);
  showCity(city);
  await theAuditorVerifies(url, books, phuluc);
  return { city, merged, codes: await codesToTry(admin), exits };
}

async function codesToTry(admin: Client): Promise<Ending['codes']> {
  const { code: staff } = await admin.enrolment({ role: 'staff', unit: YOURS });
  const { code: aggregator } = await admin.enrolment({ role: 'aggregator', unit: null });
  const { code } = await admin.enrolment({ role: 'admin', unit: null });
  return { staff, aggregator, admin: code };
}

async function enrolEveryone(url: string, secret: string, terminal: Terminal): Promise<Client> {
  step(
    'Quản trị của Sở đặt hạn gửi, cấp mã đăng ký; các đơn vị đổi mã lấy thẻ',
    'The administrator sets the due date and issues codes; the units exchange them for credentials',
  );
  const client = (credential: string) => createClient({ server: url, credential, fetch });
  const { credential } = await client(secret).bootstrap({ name: 'Quản trị', position: 'Sở Khoa học và Công nghệ' });
  const admin = client(credential);
  await admin.setPeriod(PLAN, PERIOD, { dueUnits: new Date(Date.now() + 30 * DAY).toISOString() });
  const quiet = { ...terminal, out: () => undefined };
  const enrol = async (role: 'staff' | 'aggregator', unit: string | null) => {
    const { code } = await admin.enrolment({ role, unit });
    const who = ['--name', 'Nguyễn Văn A', '--position', unit ? 'Công chức Văn hóa - Xã hội' : 'Chuyên viên tổng hợp'];
    await run(['enrol', '--server', url, '--code', code, ...who], quiet);
  };
  for (const unit of WARDS) await enrol('staff', unit);
  await enrol('aggregator', null);
  tell(`   ${WARDS.map(title).join(', ')}`);
  return admin;
}

type Phuluc = (about: string, ...args: string[]) => Promise<void>;

/** The log is sealed every minute; here at once. Whoever verifies needs the key and what the unit kept, not the server's word. */
async function theAuditorVerifies(url: string, books: string, phuluc: Phuluc): Promise<void> {
  step(
    'Thanh tra kiểm phiếu xác nhận của Trần Liễu cùng tệp đã gửi, rồi cùng tệp chưa sửa',
    'An auditor verifies the receipt of Trần Liễu with the workbook that was sent, then with the one before it was corrected',
  );
  await runScheduled(url);
  const key = (await (await fetch(`${url}/api/v1/log/key`)).text()).trim();
  const receipt = join(books, `phieu-${TRAN_LIEU}-${PLAN}-${PERIOD}-targets-lan-1.json`);
  for (const file of ['tran-lieu-da-sua.xlsx', 'tran-lieu.xlsx'])
    await phuluc(`verify ${file}`, 'verify', receipt, '--key', key, '--workbook', join(books, file), '--server', url);
}

const title = (code: string): string => {
  const unit = communeByCode(code);
  return unit ? unitTitle(unit) : code;
};

type Push = (unit: string, file: string) => Promise<void>;

async function theUnitsSend(push: Push, check: (file: string) => Promise<void>): Promise<void> {
  step('Phường Trần Liễu kiểm tra bảng chỉ tiêu thật của mình', 'Trần Liễu checks its real annex of targets');
  await check('tran-lieu.xlsx');
  step('… vẫn gửi: Sở không nhận, nêu rõ ô cần sửa', '… sends it all the same: refused, with the cell to correct');
  await push(TRAN_LIEU, 'tran-lieu.xlsx');
  step('… sửa ô đó rồi gửi lại', '… corrects the cell and sends again');
  await push(TRAN_LIEU, 'tran-lieu-da-sua.xlsx');

  step(
    'Phường Phù Liễn: bảng bắt đầu ở ô C7, cột xếp ngược',
    'Phù Liễn: the table begins at C7, the columns run the other way',
  );
  await push(PHU_LIEN, 'phu-lien.xlsx');
  step('… thấy còn sót "năm 2024", sửa và gửi lần 2', '… sees that "năm 2024" was left over, and sends revision 2');
  await push(PHU_LIEN, 'phu-lien-lan-2.xlsx');
  step('… bấm gửi thêm lần nữa: không lưu trùng', '… sends the same once more: nothing is doubled');
  await push(PHU_LIEN, 'phu-lien-lan-2.xlsx');

  step('Xã Vĩnh Bảo: tiêu đề hai dòng, có nhóm', 'Xã Vĩnh Bảo: a header of two rows, groups');
  await push(VINH_BAO, 'xa-vinh-bao.xlsx');
  step(
    'Phường Hồng Bàng: một cột thời gian, tên cơ quan viết tắt, giao việc treo pano cho cơ quan khác',
    'Hồng Bàng: one column of time, abbreviated offices, another lead for the same task',
  );
  await push(HONG_BANG, 'hong-bang.xlsx');
  step(
    'Xã Kiến Thụy: hai phụ lục trong một tệp; bảng nhiệm vụ bị trả vì thời gian ngược',
    'Kiến Thụy: two annexes in one file; the tasks are refused for a reversed time',
  );
  await push(KIEN_THUY, 'kien-thuy.xlsx');
  step('… sửa rồi gửi lại cả tệp', '… corrects it and sends the whole file again');
  await push(KIEN_THUY, 'kien-thuy-da-sua.xlsx');
}

/** Late is late by the server's clock: so the due is moved to now instead of the clock. */
async function oneSendsLate(admin: Client, push: Push): Promise<void> {
  step('Hết hạn gửi; đặc khu Cát Hải gửi sau hạn', 'The due passes; Cát Hải sends late');
  await admin.setPeriod(PLAN, PERIOD, { dueUnits: new Date().toISOString() });
  await push(CAT_HAI, 'cat-hai.xlsx');
}

const STATE = { sent: 'đúng hạn', late: 'sau hạn', missing: 'chưa gửi' };

function showCity({ totals, units, findings }: CityView): void {
  step(
    `Toàn thành phố: ${totals.units} đơn vị, ${totals.sent} gửi đúng hạn, ${totals.late} gửi sau hạn, ${totals.missing} chưa gửi`,
    `The whole city: ${totals.units} units, ${totals.sent} in time, ${totals.late} late, ${totals.missing} not sent`,
  );
  for (const unit of units.filter(({ state }) => state !== 'missing')) {
    const annexes = unit.annexes.map(
      ({ annex, revision, rows }) => `${annexLabel(annex, 'vi')} (lần gửi ${revision}, ${rows} dòng)`,
    );
    tell(`   ${unitTitle(unit)}: ${STATE[unit.state]}; ${annexes.join(', ')}`);
  }
  for (const finding of findings) tell(`   ${render(finding, 'vi')}`);
}
