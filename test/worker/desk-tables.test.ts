import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Grid } from '../../shared/grid.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { DESK, startDesk } from './desk.ts';
import { over, replyOf } from './sender.ts';
import { submission, tasksGrid, tranLieuTargets } from './sheets.ts';

const TASKS = `${DESK}/nhiem-vu`;
const REASON = { code: 'target.impossible', cell: null, reason: 'Kế hoạch đã ký.' } as const;
const HOSTILE = '<img src=x onerror=alert(2)>';

type Sender = Awaited<ReturnType<Awaited<ReturnType<typeof startDesk>>['newUnit']>>;
let server: Awaited<ReturnType<typeof startDesk>>;
let first: Sender;
let second: Sender;
let revised: string;

beforeAll(async () => {
  server = await startDesk();
  [first, second] = [await server.newUnit(), await server.newUnit()];
  const train = { task: 'Tập huấn chuyển đổi số cho cán bộ', finish: 'Quý I', lead: 'UBND phường' };
  await first.send(submission({ grid: tasksGrid([train, { task: 'Mở lớp học buổi tối', finish: 'Quý IV' }]) }));
  const again = submission({
    grid: tasksGrid([
      { task: 'Lắp camera ở chợ', finish: 'Quý III' },
      { ...train, finish: 'Quý II' },
      { task: `Mở lớp ${HOSTILE}`, finish: 'Quý IV' },
    ]),
    document: { number: '12/KH-UBND', date: '2025-03-03', signer: 'Trần Văn Bình' },
  });
  revised = (await replyOf(await first.send(again, over(1)))).receipt.submission;
  const many = Array.from({ length: 60 }, (_, place) => ({
    task: `Việc thứ ${place + 1} của xã`,
    lead: 'Sở Nội vụ',
  }));
  await second.send(submission({ grid: tasksGrid([...many, train]) }));
  await first.send(submission({ grid: await tranLieuTargets(), annex: 'targets', justifications: [REASON] }));
});

/** Of each row on the page: whose it is, and the words of its cells. */
const rowsIn = (text: string): { unit: string; href: string; cells: string[] }[] =>
  [...text.matchAll(/<tr role="row" class="item" data-unit="(\d{5})">(.*?)<\/tr>/gs)].map(
    ([, unit = '', row = '']) => ({
      unit,
      href: /href="([^"]+)"/.exec(row)?.[1] ?? '',
      cells: [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell),
    }),
  );
const subjects = async (query: string) =>
  rowsIn((await server.get(`${TASKS}?${query}`)).text).map(({ cells }) => cells[0]);
const foundIn = (text: string) => /id="found">([^<]*)/.exec(text)?.[1];

describe('a merged table', () => {
  it('holds every row of what stands, a page at a time, none twice and none left out', async () => {
    const seen: string[] = [];
    let path: string | undefined = TASKS;
    for (let pages = 0; path && pages < 3; pages++) {
      const { text } = await server.get(path);
      expect(foundIn(text)).toBe('Có 64 dòng.');
      seen.push(...rowsIn(text).map(({ href }) => href));
      path = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(64);
    expect(new Set(seen).size).toBe(64);
    expect(path).toBeUndefined();
  });

  it.each([
    ['text=chuyen+doi+so', ['Tập huấn chuyển đổi số cho cán bộ', 'Tập huấn chuyển đổi số cho cán bộ']],
    ['text=Chuyển+ĐỔI', ['Tập huấn chuyển đổi số cho cán bộ', 'Tập huấn chuyển đổi số cho cán bộ']],
    ['text=huyen+doi', []],
    ['text=cam', ['Lắp camera ở chợ']],
    ['text=camera&agency=ubnd-cap-xa&state=accepted', []],
    ['from=2025-10-01', ['Mở lớp &lt;img src=x onerror=alert(2)&gt;']],
    ['from=1/7/2025&to=30/09/2025&sort=due', ['Lắp camera ở chợ']],
    [
      'to=2025-06-30&text=chuyen&sort=due&way=desc',
      ['Tập huấn chuyển đổi số cho cán bộ', 'Tập huấn chuyển đổi số cho cán bộ'],
    ],
    ['unit=&text=%25', []],
  ])('%s', async (query, expected) => expect(await subjects(query)).toEqual(expected));

  it('says of a day that is none that it is none, where the rows are too; rows, links and the workbook go without it', async () => {
    const { text } = await server.get(`${TASKS}?from=31/2/2025&text=cam`);
    expect(
      [...text.matchAll(/id="(\w+)"[^>]*value="31\/2\/2025"[^>]*aria-invalid="true"/g)].map(([, id]) => id),
    ).toEqual(['from']);
    expect(text.slice(text.indexOf('id="rows"'))).toContain('không đọc được ngày này');
    expect(rowsIn(text).map(({ cells }) => cells[0])).toEqual(['Lắp camera ở chợ']);
    const workbook = /href="([^"]+workbook[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(new URL(workbook, 'http://localhost').searchParams.get('from')).toBeNull();
    const strict = await server.get(`${workbook}&from=31/2/2025`);
    expect(strict.status).toBe(422);
  });

  it('is of one unit, or of one kind of units', async () => {
    const rows = async (query: string) => rowsIn((await server.get(`${TASKS}?${query}`)).text).map(({ unit }) => unit);
    expect(await rows(`unit=${first.code}`)).toEqual([first.code, first.code, first.code]);
    expect(await rows(`unit=${encodeURIComponent('đặc khu')}`)).toEqual([]);
  });

  it('finds what an agency leads or coordinates', async () => {
    const { text } = await server.get(`${TASKS}?agency=so-noi-vu`);
    expect(foundIn(text)).toBe('Có 60 dòng.');
  });

  it('pages in any order without losing a row', async () => {
    for (const order of ['sort=subject', 'sort=subject&way=desc', 'sort=due&way=desc', 'group=subject', 'way=desc']) {
      const { text } = await server.get(`${TASKS}?${order}`);
      const next = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const both = [...rowsIn(text), ...rowsIn((await server.get(next)).text)].map(({ href }) => href);
      expect({ order, rows: new Set(both).size }).toEqual({ order, rows: 64 });
    }
  });

  it('groups what units call by the same name', async () => {
    const { text } = await server.get(`${TASKS}?group=subject&text=tap+huan`);
    expect([...text.matchAll(/scope="rowgroup"[^>]*>([^<]*)/g)].map(([, name]) => name)).toEqual([
      'Tập huấn chuyển đổi số cho cán bộ',
    ]);
    expect(rowsIn(text).map(({ unit }) => unit)).toEqual([first.code, second.code]);
  });

  it('shows the columns that were chosen, and keeps the choice on the next page', async () => {
    const { text } = await server.get(`${TASKS}?col-lead=1`);
    expect([...text.matchAll(/scope="col">([^<]*)/g)].map(([, label]) => label)).toEqual([
      'Đơn vị',
      'Nội dung nhiệm vụ',
      'Cơ quan chủ trì',
    ]);
    expect(text).toMatch(/href="[^"]*col-lead=1[^"]*after=[^"]*" rel="next"/);
  });

  it('shows no column that nobody filled and the plan does not ask for', async () => {
    const labels = async (path: string) =>
      [...(await server.get(path)).text.matchAll(/scope="col">([^<]*)/g)].map(([, label]) => label);
    expect(await labels(TASKS)).toEqual([
      ...['Đơn vị', 'Nội dung nhiệm vụ', 'Bắt đầu', 'Hoàn thành', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm'],
    ]);
    expect(await labels(`${DESK}/chi-tieu`)).toEqual(['Đơn vị', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu giao']);
    expect(await labels(`${TASKS}?col-result=1`)).toContain('Kết quả thực hiện');
  });

  it('has the targets as well, and says where nothing is', async () => {
    expect(foundIn((await server.get(`${DESK}/chi-tieu`)).text)).toBe('Có 45 dòng.');
    expect(foundIn((await server.get(`${DESK}/chi-tieu?text=kh%C3%B4ng+%C4%91%C3%A2u`)).text)).toBe(
      'Không có dòng nào.',
    );
  });

  it('refuses what it cannot understand, and begins where a page is unknown', async () => {
    expect((await server.get(`${TASKS}?sort=khac`)).status).toBe(422);
    expect(await subjects('after=khac&text=camera')).toEqual(['Lắp camera ở chợ']);
  });

  it('lets one script of ours in, and no other', async () => {
    const answer = await server.ask('GET', TASKS, { token: server.people.auditor, headers: { accept: 'text/html' } });
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'; connect-src 'self'; style-src");
    expect((await answer.text()).match(/<script[^>]*>/g)).toEqual(['<script src="/desk/filter.js" type="module">']);
  });

  it('finds rows of submissions from before there were keys', async () => {
    await env.DB.prepare('DELETE FROM row_keys WHERE submission = ?1').bind(revised).run();
    expect(await subjects('text=camera')).toEqual(['Lắp camera ở chợ']);
    expect(await subjects('text=camera')).toEqual(['Lắp camera ở chợ']);
  });

  it('costs as many statements however many units there are', async () => {
    expect((await server.get(TASKS)).statements).toBeLessThanOrEqual(12);
  });
});

describe('the rows that a filter finds, taken away', () => {
  const PATH = '/api/v1/city/hai-phong-2025/ke-hoach/workbook.xlsx';
  const ask = (path: string, headers: Record<string, string> = {}) =>
    server.ask('GET', path, { token: server.people.aggregator, headers });
  const sheetsOf = async (path: string) => readWorkbook(new Uint8Array(await (await ask(path)).arrayBuffer()));
  const column = (grid: Grid | undefined, header: string) => {
    const at = grid?.cells.find(({ row, value }) => row === 3 && value === header)?.column;
    return grid?.cells.filter(({ row, column }) => row > 3 && column === at).map(({ value }) => value);
  };

  it('are those of the page, with what was found in them and whence; the heading says by what', async () => {
    const { text } = await server.get(`${TASKS}?text=tap+huan&sort=due&col-lead=1`);
    const [, path = ''] = /href="([^"]*workbook[^"]*)"/.exec(text) ?? [];
    expect(path).toBe(`${PATH}?annex=tasks&amp;text=tap+huan`);
    const sheets = await sheetsOf(path.replaceAll('&amp;', '&'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Nhiệm vụ', 'Kết quả kiểm tra', 'Nguồn gốc']);
    expect(column(sheets[0], 'Mã đơn vị')).toEqual([first.code, second.code]);
    expect(sheets[0]?.cells.find(({ row }) => row === 2)?.value).toContain('Chỉ các dòng đã lọc: có chữ "tap huan"');
  });

  it('hold what was found in these rows and in no other', async () => {
    const faults = async (query: string) => column((await sheetsOf(`${PATH}?annex=targets&${query}`)).at(-2), 'Ô');
    expect(await faults('')).toContain('D20');
    expect(await faults('text=khong+co+dong+nao')).toEqual([]);
    expect(await faults(`unit=${second.code}`)).toEqual([]);
  });

  it('have a tag of their own, and the log says by what they were chosen', async () => {
    const tag = async (query: string) => {
      const answer = await ask(PATH + query);
      await answer.arrayBuffer();
      return answer.headers.get('etag') ?? '';
    };
    const tags = [await tag(''), await tag('?annex=tasks'), await tag('?annex=tasks&text=camera')];
    expect(new Set(tags).size).toBe(3);
    expect((await ask(`${PATH}?annex=tasks&text=camera`, { 'if-none-match': tags[2] ?? '' })).status).toBe(304);
    const content = await env.DB.prepare(
      `SELECT c.content FROM log l JOIN log_contents c USING (leaf) WHERE l.kind = 'city.exported' ORDER BY l.seq DESC`,
    ).first<string>('content');
    expect(JSON.parse(content ?? '')).toMatchObject({ annex: 'tasks', filter: { text: 'camera' }, tag: tags[2] });
  });
});

describe('a row', () => {
  const open = async (query: string) => server.get(rowsIn((await server.get(`${TASKS}?${query}`)).text)[0]?.href ?? '');

  it('says whose it is, where it stands, who sent it and of which document', async () => {
    const { text } = await open('text=camera');
    for (const said of [
      'Dòng trong trang tính',
      'phụ lục.xlsx',
      'Danh mục',
      '12/KH-UBND ngày 03/03/2025',
      'Nguyễn Thị Hạnh',
    ])
      expect(text).toContain(said);
    expect(text).toContain(`${DESK}/duyet/${revised}#o-0-B3`);
    expect(text).toContain('Dòng này mới có từ lần gửi 2.');
  });

  it('shows the same row of earlier revisions, whatever number it bore', async () => {
    const { text } = await open(`text=tap+huan&unit=${first.code}`);
    const [, was = ''] = /data-revision="1">(.*?)<\/li>/s.exec(text) ?? [];
    expect(was).toContain('<dd>Quý I</dd>');
    expect(text).toContain('<dd>Quý II</dd>');
    expect((await open('text=viec+thu+1')).text).toContain('Đơn vị chưa gửi lần nào trước lần này.');
  });

  it('is nowhere else: another period, another place, a heading', async () => {
    for (const path of [`${DESK}/dong/${revised}/7`, `${DESK}/dong/${revised}/x`, `${DESK}/dong/khac/0`])
      expect((await server.get(path)).status).toBe(404);
    expect((await server.get(`/so/hai-phong-2025/bao-cao-nam/dong/${revised}/0`)).status).toBe(404);
  });

  it('what a clerk wrote is text', async () => {
    const { text } = await open('text=onerror');
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img');
  });
});
