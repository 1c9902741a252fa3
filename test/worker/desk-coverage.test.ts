import { beforeAll, expect, it } from 'vitest';
import type { CityView } from '../../shared/api.ts';
import { planExpecting } from './approving.ts';
import { DESK, startDesk } from './desk.ts';
import { submission, type Target, targetsGrid, tasksGrid } from './sheets.ts';

const CLASSES = 'Mở 10 lớp tập huấn kỹ năng số';
const ASSIGNED = [
  { id: 'to-cong-nghe', task: 'Kiện toàn Tổ công nghệ số cộng đồng', source: 'test' },
  { id: 'chu-ky-so', task: 'Cấp chữ ký số cá nhân cho người dân', source: 'test' },
];
const MARKET = 'Vận động tiểu thương chợ không dùng tiền mặt';

type Sender = Awaited<ReturnType<Awaited<ReturnType<typeof startDesk>>['newUnit']>>;
let server: Awaited<ReturnType<typeof startDesk>>;
let units: [Sender, Sender, Sender];

/** One unit takes up both tasks of the city, another one of them; they disagree on a lead, and add up to too little. */
beforeAll(async () => {
  const target = { id: 'lop', text: CLASSES, comparator: '>=' as const, value: 10, upper: null, measure: 'lớp' };
  planExpecting({ assigned: ASSIGNED, targets: [{ ...target, sum: true, source: 'test' }] });
  server = await startDesk();
  units = [await server.newUnit(), await server.newUnit(), await server.newUnit()];
  const [both, one] = units;
  const [first, second] = ASSIGNED.map(({ task }) => ({ task })) as [{ task: string }, { task: string }];
  await both.send(submission({ grid: tasksGrid([first, second, { task: MARKET, lead: 'Sở Nội vụ' }]) }));
  await one.send(submission({ grid: tasksGrid([first, { task: `${MARKET}.`, lead: 'Sở KH&CN' }]) }));
  const classes = (value: number): Target[] => [{ indicator: 'Mở lớp tập huấn kỹ năng số', measure: 'lớp', value }];
  await both.send(submission({ grid: targetsGrid(classes(4)), annex: 'targets' }));
  await one.send(submission({ grid: targetsGrid(classes(3)), annex: 'targets' }));
});

const page = async () => (await server.get(`${DESK}/doi-chieu`)).text;
/** Of each cell of a task, its units. */
const covered = (text: string, assigned: string) => {
  const [, row = ''] = new RegExp(`data-assigned="${assigned}"(.*?)</tr>`, 's').exec(text) ?? [];
  return Object.fromEntries(
    [...row.matchAll(/data-covered="(\w+)"(.*?)<\/td>/gs)].map(([, how, cell = '']) => [
      how,
      [...cell.matchAll(/data-unit="(\d{5})"/g)].map(([, unit]) => unit),
    ]),
  );
};
const partOf = (text: string, code: string) =>
  new RegExp(`data-code="${code}"(.*?)</section>`, 's').exec(text)?.[1] ?? '';
const linksIn = (text: string) =>
  [...text.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

it('says of each task of the city who has taken it up, who has not, and who sent nothing', async () => {
  const text = await page();
  const [both, one] = units.map(({ code }) => code);
  expect(covered(text, 'to-cong-nghe')).toMatchObject({ by: [both, one], without: [] });
  expect(covered(text, 'chu-ky-so')).toMatchObject({ by: [both], without: [one] });
  expect(covered(text, 'chu-ky-so').silent).toHaveLength(112);
  const { text: rows } = await server.get(`${DESK}/nhiem-vu?assigned=chu-ky-so`);
  expect([...rows.matchAll(/class="item" data-unit="(\d{5})"/g)].map(([, unit]) => unit)).toEqual([both]);
});

it('city.lead-conflict: the cells of all who have the task, each under the lead it names', async () => {
  const part = partOf(await page(), 'city.lead-conflict');
  const names = [...part.matchAll(/<dt>([^(]*) \(/g)].map(([, name]) => name);
  expect(names).toHaveLength(2);
  expect([...part.matchAll(/\(Ô ([A-Z]+\d+)\)/g)].map(([, cell]) => cell)).toEqual(['E5', 'E4']);
  const [same, first] = linksIn(part);
  const { text } = await server.get(same ?? '');
  expect([...text.matchAll(/class="item"/g)]).toHaveLength(2);
  expect((await server.get(first ?? '')).text).toContain(MARKET);
});

it('city.sum-short: in the city view and on the page, with what each unit adds', async () => {
  const answer = await server.ask('GET', '/api/v1/city/hai-phong-2025/ke-hoach', { token: server.people.auditor });
  const { findings } = (await answer.json()) as CityView;
  const [both, one] = units.map(({ code }) => code);
  expect(findings.filter(({ code }) => code === 'city.sum-short')).toMatchObject([
    {
      params: { target: CLASSES, wanted: '10 lớp', sum: '7 lớp' },
      sources: [
        { unit: both, row: 3 },
        { unit: one, row: 3 },
      ],
    },
  ]);
  const part = partOf(await page(), 'city.sum-short');
  expect(linksIn(part)).toHaveLength(3);
  expect((await server.get(linksIn(part)[2] ?? '')).text).toContain('<dd>3</dd>');
});
