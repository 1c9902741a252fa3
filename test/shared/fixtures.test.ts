import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Row } from '../../shared/annex/row.ts';
import { a1 } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';

/** The real annexes, from the bytes of their workbooks to rows and findings. */
async function table(file: string, plan: string) {
  const grids = await readWorkbook(await readFile(new URL(`../fixtures/${file}`, import.meta.url)));
  const { tables } = inspect(grids, planById(plan), { stage: 'plan' });
  expect(tables).toHaveLength(1);
  const [first] = tables;
  if (!first) throw new Error('no table');
  return first;
}

const cells = (found: Awaited<ReturnType<typeof table>>) =>
  found.findings.map(({ code, at, params }) => ({ code, cell: at && a1(at), params }));

/** Values without the cell they came from: what must be equal in two layouts of one annex. */
const withoutPlaces = (rows: Row[]) =>
  rows.map(({ kind, path, values }) => ({
    kind,
    path,
    values: Object.fromEntries(Object.entries(values).map(([key, { at: _, ...value }]) => [key, value])),
  }));

const PATHS = '1 2 3 3.a 3.b 3.c 4 4.a 4.b 4.c 4.d 4.e 4.f 5 6 7'.split(' ');

it('Vĩnh Bảo: 14 tasks in 2 groups, from the clean sheet', async () => {
  const { table: found, rows } = await table('vinh-bao-2024.xlsx', 'vinh-bao-tt-2024');
  expect(found.columns.map(({ key }) => key)).toEqual(['ordinal', 'task', 'start', 'finish', 'lead', 'coordinating']);
  expect(found.headerRows).toEqual([5, 6]);
  expect(rows.map((row) => row.path)).toEqual(PATHS);
  expect(rows.filter((row) => row.kind === 'group').map((row) => row.path)).toEqual(['3', '4']);
  expect(found.confidence).toBeGreaterThan(0.9);
});

it('Vĩnh Bảo out of a PDF: the same rows with the same values, over three pages', async () => {
  const clean = await table('vinh-bao-2024.xlsx', 'vinh-bao-tt-2024');
  const pdf = await table('vinh-bao-2024-from-pdf.xlsx', 'vinh-bao-tt-2024');
  expect(withoutPlaces(pdf.rows)).toEqual(withoutPlaces(clean.rows));
  expect(pdf.rows.find((row) => row.path === '4.e')?.joined).toEqual([25]);
  expect(pdf.table.lines.filter((line) => line.kind === 'page').map((line) => line.row)).toEqual([13, 21, 30]);
  expect(cells(pdf)).toContainEqual({ code: 'table.row-joined', cell: 'B25', params: { intoRow: 20 } });
});

it('Vĩnh Bảo: English letters d) e) f) are the only fault', async () => {
  expect(cells(await table('vinh-bao-2024.xlsx', 'vinh-bao-tt-2024'))).toEqual([
    { code: 'ordinal.letter-order', cell: 'A18', params: { expected: 'đ)' } },
    { code: 'ordinal.letter-order', cell: 'A19', params: { expected: 'e)' } },
  ]);
});

it('Trần Liễu: 45 targets with comparator, value and measure', async () => {
  const { rows } = await table('tran-lieu-2025-targets.xlsx', 'hai-phong-2025');
  const targets = rows.filter((row) => row.kind === 'target');
  expect(targets).toHaveLength(45);
  expect(targets.every(({ values }) => values.value?.value !== null && values.measure)).toBe(true);
  const of = (row: number) => targets.find((target) => target.row === row)?.values;
  expect(of(8)?.value).toMatchObject({ comparator: '>=', value: 30 });
  expect(of(13)?.value).toMatchObject({ comparator: '>', value: 60 });
  expect(of(44)).toMatchObject({ value: { comparator: '=', value: 2 }, measure: { text: 'lần' } });
});

it('Trần Liễu: its one impossible value, its three conflicts, decomposed letters, and nothing else', async () => {
  const found = cells(await table('tran-lieu-2025-targets.xlsx', 'hai-phong-2025'));
  expect(found.filter(({ code }) => code !== 'text.not-nfc')).toEqual([
    { code: 'target.impossible', cell: 'D20', params: { value: 'Trên 100%', bound: '100%' } },
    { code: 'target.conflict', cell: 'D51', params: { otherCell: 'D36' } },
    { code: 'target.conflict', cell: 'D55', params: { otherCell: 'D35' } },
    { code: 'target.conflict', cell: 'D58', params: { otherCell: 'D38' } },
  ]);
});

it('Phù Liễn: the year left over from an older plan', async () => {
  expect(cells(await table('phu-lien-2025-targets.xlsx', 'hai-phong-2025'))).toEqual([
    { code: 'text.stale-year', cell: 'B8', params: { year: 2024, planYears: '2025' } },
  ]);
});

it('decomposed text is read composed', async () => {
  const { rows } = await table('tran-lieu-2025-targets.xlsx', 'hai-phong-2025');
  const text = rows.map((row) => row.values.indicator?.text ?? '').join(' ');
  expect(text).toBe(text.normalize('NFC'));
  expect(text).toContain('số hóa');
});
