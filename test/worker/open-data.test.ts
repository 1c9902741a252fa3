import { beforeAll, expect, it } from 'vitest';
import { startDesk } from './desk.ts';
import { problemOf } from './server.ts';
import { gridOf, submission, tranLieuTargets } from './sheets.ts';
import { cast, type DeclaredField, recordsIn } from './table-schema.ts';

const PATH = '/api/v1/open/hai-phong-2025/ke-hoach';
const CLERK = { name: 'Phạm Văn Quyết', position: 'Công chức' };
const desk = await startDesk();
const reviewer = desk.client(desk.people.aggregator);
const unit = await desk.newUnit();

/** With the mark it begins with, which text() takes away. */
const read = async (name: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(
    await (await desk.ask('GET', `${PATH}/${name}`)).arrayBuffer(),
  );
const linesOf = (text: string) => text.slice(1).trimEnd().split('\r\n');
/** One line by the names of its columns: no cell here holds a comma or a quote. */
const cellsOf = (text: string, line: number) => {
  const [names = '', ...lines] = linesOf(text);
  const cells = (lines[line] ?? '').split(',').map((cell) => cell.replace(/^"|"$/g, ''));
  return Object.fromEntries(
    names
      .replaceAll('"', '')
      .split(',')
      .map((name, place) => [name, cells[place]]),
  );
};
const decide = async (reason: string, method: 'PUT' | 'DELETE' = 'PUT') =>
  desk.ask(method, PATH, { token: desk.adminToken, body: { reason } });
const accept = async (id: string) => reviewer.review(id, { act: 'accept', seen: 0 });

let ids: string[];
beforeAll(async () => {
  const grid = gridOf([
    ['DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2025'],
    ['STT', 'Nội dung nhiệm vụ', 'Bắt đầu', 'Hoàn thành', 'Cơ quan chủ trì', 'Sản phẩm', 'Ghi chú'],
    [
      1,
      'Tập huấn kỹ năng số (liên hệ 0912 345 678; an@haiphong.gov.vn)',
      'Quý I',
      'Quý II',
      'Bà Hoàng Thị Lan',
      'Báo cáo',
      'Gọi chị Lan',
    ],
    [2, 'Lắp camera theo Quyết định 06/QĐ-TTg', 'Quý I', 'Quý IV', 'Sở Khoa học và Công nghệ', 'Báo cáo', ''],
  ]);
  const justifications = [{ code: 'target.impossible' as const, cell: null, reason: 'Bí mật của ông Tuấn.' }];
  const sent = [
    await unit.client.submit({ ...submission({ grid }), sender: CLERK }, { key: crypto.randomUUID(), base: null }),
    await unit.client.submit(
      { ...submission({ grid: await tranLieuTargets(), annex: 'targets', justifications }), sender: CLERK },
      { key: crypto.randomUUID(), base: null },
    ),
  ];
  ids = sent.map(({ receipt }) => receipt.submission);
});

it('is not there before an administrator opens it, with a reason', async () => {
  for (const name of ['datapackage.json', 'data.json', 'tasks.csv'])
    expect((await desk.ask('GET', `${PATH}/${name}`)).status).toBe(404);
  expect((await problemOf(await decide(''))).errors).toMatchObject([{ path: 'reason' }]);
  expect((await decide('Theo kế hoạch dữ liệu mở')).status).toBe(204);
  expect(await (await desk.ask('GET', '/api/v1/open')).json()).toMatchObject({
    packages: [{ plan: 'hai-phong-2025', period: 'ke-hoach', path: `${PATH}/datapackage.json` }],
  });
});

it('holds what was accepted and nothing else', async () => {
  expect(linesOf(await read('tasks.csv'))).toHaveLength(1);
  await accept(ids[0] ?? '');
  expect(linesOf(await read('tasks.csv'))).toHaveLength(3);
  expect(linesOf(await read('targets.csv'))).toHaveLength(1);
  expect(linesOf(await read('units.csv'))).toHaveLength(2);
});

it('names organisations of the plan, no persons; no telephone number, no address, no free text', async () => {
  await accept(ids[1] ?? '');
  expect(cellsOf(await read('tasks.csv'), 0)).toEqual({
    ...{
      plan: 'hai-phong-2025',
      period: 'ke-hoach',
      unit: unit.code,
      unit_name: expect.stringContaining(unit.name),
      path: '1',
    },
    ...{ task: 'Tập huấn kỹ năng số (liên hệ [đã ẩn]; [đã ẩn])', start: '2025-01-01', finish: '2025-06-30' },
    ...{ recurring: 'false', lead: '', coordinating: '' },
  });
  expect(cellsOf(await read('tasks.csv'), 1)).toMatchObject({
    task: 'Lắp camera theo Quyết định 06/QĐ-TTg',
    lead: 'Sở Khoa học và Công nghệ',
  });
  const all = (
    await Promise.all(
      ['tasks.csv', 'targets.csv', 'figures.csv', 'units.csv', 'data.json', 'datapackage.json'].map(read),
    )
  ).join();
  for (const personal of ['Lan', 'Quyết,', CLERK.name, '0912', 'Tuấn', 'phụ lục.xlsx'])
    expect([personal, all.includes(personal)]).toEqual([personal, false]);
});

it('is the same in every form: each cell of the .csv is of the type that the package declares and is what the document says, one line each number', async () => {
  const described = JSON.parse(await read('datapackage.json')) as {
    resources: { name: string; path: string; schema: { fields: DeclaredField[] } }[];
  };
  const document = JSON.parse(await read('data.json')) as Record<string, Record<string, unknown>[]>;
  expect(described.resources.map(({ name }) => name)).toEqual(['units', 'tasks', 'targets', 'figures']);
  for (const { name, path, schema } of described.resources) {
    const text = await read(path);
    const [header, ...lines] = recordsIn(text);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(header).toEqual(schema.fields.map((field) => field.name));
    // Each cell is of the type that is declared, and says what the document says.
    expect(lines.map((line) => cast(schema.fields, line))).toEqual(document[name]);
    expect(lines.length).toBeGreaterThan(1);
  }
  const figures = document.figures ?? [];
  expect(figures.length).toBeGreaterThan(30);
  expect(figures.slice(0, 2)).toMatchObject([
    { comparator: 'eq', value: 100 },
    { comparator: 'ge', value: 30 },
  ]);
  expect(figures.every(({ value, key }) => typeof value === 'number' && typeof key === 'string')).toBe(true);
});

it('may be read by any page and asked for again by its tag; a decision taken back changes it', async () => {
  const first = await desk.ask('GET', `${PATH}/targets.csv`, { headers: { origin: 'https://du-lieu.test' } });
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('access-control-allow-origin')).toBe('*');
  const again = () => desk.ask('GET', `${PATH}/targets.csv`, { headers: { 'if-none-match': etag } });
  expect((await again()).status).toBe(304);
  await reviewer.review(ids[1] ?? '', { act: 'retract', seen: 1 });
  const after = await again();
  expect([after.status, linesOf(await after.text()).length]).toEqual([200, 1]);
});

it('is closed again, and each decision is a line of the log', async () => {
  expect((await decide('Soát lại danh mục', 'DELETE')).status).toBe(204);
  expect((await decide('Soát lại danh mục', 'DELETE')).status).toBe(204);
  expect((await desk.ask('GET', `${PATH}/tasks.csv`)).status).toBe(404);
  const { entries } = (await (
    await desk.ask('GET', '/api/v1/history?plan=hai-phong-2025', { token: desk.adminToken })
  ).json()) as { entries: { outcome: string }[] };
  expect(entries.map(({ outcome }) => outcome).filter((outcome) => outcome.startsWith('data.'))).toEqual([
    'data.closed',
    'data.opened',
  ]);
});
