import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import type { AuditEntry } from '../../shared/api.ts';
import type { CellValue } from '../../shared/grid.ts';
import { logEntry } from '../../shared/log/entry.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { openStore } from '../../worker/store/store.ts';
import { startAudit } from './audit.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

const EVIL = '=HYPERLINK("https://example.com","Xem")';
const MANY = 520;

let at: Awaited<ReturnType<typeof startAudit>>;
let unit: { code: string };
beforeAll(async () => {
  at = await startAudit();
  const sender = await at.newUnit();
  unit = sender;
  at.clock.now = new Date('2025-03-07T17:30:00.000Z');
  const grid = tasksGrid(tasks(1));
  await sender.send(submission({ grid, sender: { name: EVIL, position: 'Văn thư, "lưu trữ"' } }));
});

const taken = async (format: string, query = `?unit=${unit.code}&outcome=submission.received`) =>
  at.ask('GET', `/api/v1/history/export.${format}${query}`, { token: at.people.auditor });

it('as .csv: for Excel in UTF-8, and nothing that it would run', async () => {
  const answer = await taken('csv');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="lich-su-2025-03-07.csv"');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [header, line, end, ...more] = new TextDecoder().decode(bytes).split('\r\n');
  expect(header?.startsWith('"Dòng số","Lúc","Việc","Đơn vị"')).toBe(true);
  expect(line).toContain(`,"2025-03-08 00:30","Nhận lần gửi",`);
  expect(line).toContain(`,"'=HYPERLINK(""https://example.com"",""Xem"")","Văn thư, ""lưu trữ""",0,0,`);
  expect([end, more]).toEqual(['', []]);
});

it('as .xlsx: every text as text, the moment as a moment', async () => {
  const bytes = new Uint8Array(await (await taken('xlsx')).arrayBuffer());
  const [grid] = await readWorkbook(bytes);
  const cellAt = (row: number, column: number): CellValue | undefined =>
    grid?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  expect(cellAt(3, 7)).toBe('Họ và tên');
  expect(cellAt(4, 7)).toBe(EVIL);
  expect(cellAt(4, 3)).toBe('Nhận lần gửi');
  // 0:30 on 8 March 2025.
  expect(cellAt(4, 2)).toBeCloseTo(45_724 + 30 / 1_440, 6);
  expect(cellAt(5, 1)).toBeUndefined();
  expect(new TextDecoder('latin1').decode(bytes)).not.toContain('<f>');
});

it('as .json: the lines as the history gives them, with the filter; and each taking is a line itself', async () => {
  const said = (await (await taken('json')).json()) as { filter: object; generatedAt: string; entries: AuditEntry[] };
  const { entries } = await at.history('', `?unit=${unit.code}&outcome=submission.received`);
  expect(said.entries).toEqual(entries);
  expect(said.filter).toEqual({ unit: unit.code, outcome: 'submission.received' });
  const [last] = (await at.history('', '?outcome=history.exported')).entries;
  const { line } = await at.history('detail', `/${last?.seq}`);
  expect(last?.who).toMatchObject({ role: 'auditor' });
  expect(JSON.parse(line.content ?? '{}')).toMatchObject({ format: 'json', filter: { unit: unit.code } });
});

it('has every line, however many pages that takes', async () => {
  const { exports } = openStore(env);
  for (let i = 0; i < MANY; i++) {
    const day = { kind: 'retention.applied', subject: 'day', at: '2025-04-01T00:00:00.000Z', content: { i } } as const;
    await exports.add(logEntry(day, 'salt'));
  }
  const { entries } = (await (await taken('json', '?outcome=retention.applied')).json()) as { entries: AuditEntry[] };
  expect(entries).toHaveLength(MANY);
  expect(new Set(entries.map(({ seq }) => seq)).size).toBe(MANY);
  expect(entries[0]).toMatchObject({ who: null, unit: null });
});

it('is refused to whoever does not audit', async () => {
  const answer = await at.ask('GET', '/api/v1/history/export.csv', { token: at.people.aggregator });
  expect(answer.status).toBe(403);
});
