import { beforeAll, expect, it } from 'vitest';
import { startDesk } from './desk.ts';
import { reportGrid, submission } from './sheets.ts';

const REPORT = '/so/hai-phong-2025/bao-cao-nam/so-voi-ky-truoc';
const NAMES = ['Kiện toàn Tổ công nghệ số', 'Tập huấn kỹ năng số', 'Cấp chữ ký số cho người dân'];

type Sender = Awaited<ReturnType<Awaited<ReturnType<typeof startDesk>>['newUnit']>>;
let server: Awaited<ReturnType<typeof startDesk>>;
let first: Sender;
let second: Sender;

/** One unit reports less than it had, the other the same as before; each gives its reasons for being late. */
beforeAll(async () => {
  server = await startDesk();
  [first, second] = [await server.newUnit(), await server.newUnit()];
  const send = (unit: Sender, period: string, grid: ReturnType<typeof reportGrid>) => {
    const justifications = [{ code: 'report.overdue-unexplained' as const, cell: null, reason: 'Chờ kinh phí.' }];
    return unit.send(submission({ grid, period, justifications }));
  };
  await send(first, 'bao-cao-quy-3', reportGrid(NAMES));
  await send(first, 'bao-cao-nam', reportGrid(NAMES, 'Quý II', 'Đang thực hiện'));
  await send(second, 'bao-cao-quy-3', reportGrid(NAMES.slice(0, 2), 'Quý II năm 2026', 'Đang thực hiện'));
  await send(second, 'bao-cao-nam', reportGrid(NAMES, 'Quý II năm 2026', 'Đang thực hiện'));
});

/** Of each line its unit and what stands under each kind. */
const counts = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/data-unit="(\d*)">((?:(?!<\/tr>).)*data-move.*?)<\/tr>/gs)].map(([, unit, line = '']) => [
      unit || 'all',
      [...line.matchAll(/data-move="\w+"[^>]*>(?:<a href="([^"]+)">(\d+)<\/a>)?/g)].map(([, , n]) => Number(n ?? 0)),
    ]),
  );
const listed = (text: string) => [
  ...text.matchAll(/class="item" data-unit="(\d{5})"><th[^>]*><a href="([^"]*dong[^"]*)"/g),
];

it('counts unit by unit what regressed, stalled or is overdue', async () => {
  const { text } = await server.get(REPORT);
  expect(text).toContain('So với Báo cáo quý III năm 2025');
  expect(counts(text)).toEqual({ [first.code]: [3, 0, 3], [second.code]: [0, 2, 0], all: [3, 2, 3] });
  expect(listed(text)).toHaveLength(0);
});

it('leads from a number to its rows, and from a row to where it came from', async () => {
  const { text } = await server.get(`${REPORT}?unit=${second.code}&move=stalled`);
  const rows = listed(text);
  expect(rows.map(([, unit]) => unit)).toEqual([second.code, second.code]);
  expect((await server.get(rows[1]?.[2] ?? '')).text).toContain(NAMES[1]);
  expect(listed((await server.get(`${REPORT}?move=overdue`)).text)).toHaveLength(3);
});

it('of the first report only says what is overdue, and there is none of a plan', async () => {
  const { text } = await server.get(REPORT.replace('bao-cao-nam', 'bao-cao-quy-3'));
  expect(text).toContain('Chưa có báo cáo kỳ trước');
  expect(counts(text)).toEqual({});
  expect((await server.get(REPORT.replace('bao-cao-nam', 'ke-hoach'))).status).toBe(404);
  expect((await server.get(`${REPORT}?move=khac`)).status).toBe(422);
});
