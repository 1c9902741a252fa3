import { describe, expect, it } from 'vitest';
import type { Grid } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { openArchive } from '../../shared/xlsx/archive.ts';
import { textOf } from '../../shared/xlsx/part.ts';
import { templateWorkbook } from '../../shared/xlsx/template.ts';

const PLAN = planById('hai-phong-2025');
/** As long as a cell of Excel can be, and one more sign at its end, so that no search for a run of signs comes to its end. */
const filled = (sign: string) => `${sign.repeat(Math.floor(32_000 / sign.length))}!`;

const HEADERS = {
  tasks: ['STT', 'Nội dung nhiệm vụ', 'Bắt đầu', 'Hoàn thành', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm'],
  targets: ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Giá trị', 'Cơ quan chủ trì', 'Ghi chú'],
};
const SIGNS = [')', ']', '.', '-', '/', '(', '1', '1,1', '2025-', 'a;', 'Sở Khoa hoc;', 'a, ', 'và ', '%', 'số '];

/** Two rows under a header; one cell of the second holds the text. */
const sheet = (header: readonly string[], column: number, text: string): Grid => {
  const rows = [
    ['DANH MỤC NĂM 2025'],
    header,
    header.map((_, place) => (place === 0 ? 1 : `Việc ${place}`)),
    header.map((_, place) => (place === column ? text : place === 0 ? 2 : `Việc khác ${place}`)),
  ];
  const cells = rows.flatMap((row, r) => row.map((value, c) => ({ row: r + 1, column: c + 1, value })));
  return { sheet: 'Sheet1', cells, merges: [], hiddenRows: [], hiddenColumns: [] };
};

describe.each(Object.entries(HEADERS))('%s', (_, header) => {
  it.each(SIGNS)('a cell filled with %j is checked in a moment, and says no more than it holds', (sign) => {
    for (let column = 0; column < header.length; column++) {
      const began = process.cpuUsage();
      const { tables } = inspect([sheet(header, column, filled(sign))], PLAN, { stage: 'plan' });
      // Of the processor's time: a machine that is busy otherwise says nothing of the checker.
      expect(process.cpuUsage(began).user / 1000).toBeLessThan(2_000);
      expect(JSON.stringify(tables.flatMap(({ findings }) => findings)).length).toBeLessThan(4_000_000);
    }
  });
});

it('an annex prefilled with what looks like formulas holds none', async () => {
  const task = '=HYPERLINK("http://la.example","xem")';
  const rows = inspect([sheet(HEADERS.tasks, 1, task)], PLAN, { stage: 'plan' }).tables[0]?.rows ?? [];
  expect(rows.map(({ values }) => values.task?.text)).toContain(task);
  if (!PLAN) throw new Error('no plan');
  const prefill = { unit: { kind: 'sở' as const, name: '=1+1' }, period: '=1+1', plan: rows, previous: [] };
  const archive = await openArchive(await templateWorkbook(PLAN, 'tasks', 'report', prefill));
  const texts = await Promise.all([...archive.parts].map((name) => textOf(archive, name)));
  expect(texts.some((xml) => xml.includes('=HYPERLINK('))).toBe(true);
  expect(texts.filter((xml) => /<f[ >/]/.test(xml))).toEqual([]);
});
