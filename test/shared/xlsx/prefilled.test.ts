import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { AnnexKind, ColumnKey } from '../../../shared/annex/columns.ts';
import type { MeasureValue, Row } from '../../../shared/annex/row.ts';
import { inspect } from '../../../shared/inspect.ts';
import { planById } from '../../../shared/plan/built-in.ts';
import type { Plan, PlanColumn } from '../../../shared/plan/schema.ts';
import { openArchive } from '../../../shared/xlsx/archive.ts';
import { textOf } from '../../../shared/xlsx/part.ts';
import { readWorkbook } from '../../../shared/xlsx/read.ts';
import { templateWorkbook } from '../../../shared/xlsx/template.ts';
import { filledRows } from '../../../shared/xlsx/template-rows.ts';

const WHO = { unit: { kind: 'phường' as const, name: 'Trần Liễu' }, period: 'Báo cáo quý III năm 2025', previous: [] };
const bytesOf = (file: string) => readFileSync(new URL(`../../fixtures/${file}.xlsx`, import.meta.url));

const REAL = [
  ['vinh-bao-2024', 'vinh-bao-tt-2024', 'tasks', 'result'],
  ['tran-lieu-2025-targets', 'hai-phong-2025', 'targets', 'actual'],
  ['phu-lien-2025-targets', 'hai-phong-2025', 'targets', 'actual'],
] as const satisfies [string, string, AnnexKind, ColumnKey][];

describe.each(REAL)('%s', (file, id, annex, asked) => {
  it('comes back row by row, nothing missing but what is to be filled in', async () => {
    const plan = planById(id) as Plan;
    const sent = inspect(await readWorkbook(bytesOf(file)), plan, { stage: 'plan' });
    const rows = sent.tables.filter(({ table }) => table.annex === annex).flatMap((table) => table.rows);
    const grids = await readWorkbook(await templateWorkbook(plan, annex, 'report', { ...WHO, plan: rows }));
    const baseline = { plan: { [annex]: rows }, previous: {}, cutOff: null };
    const report = inspect(grids, plan, { stage: 'report', baseline });
    const [table] = report.tables;
    expect(report.tables).toHaveLength(1);
    expect(table?.rows.map(({ kind, path }) => [kind, path])).toEqual(rows.map(({ kind, path }) => [kind, path]));
    const [found, before] = [table?.findings ?? [], sent.tables.flatMap(({ findings }) => findings)];
    const known = new Set<string>(before.map(({ code }) => code));
    expect(found.filter(({ code }) => !known.has(code)).map(({ code, params }) => [code, params])).toEqual(
      rows.filter(({ kind }) => kind !== 'group').map(() => ['cell.required', { column: asked }]),
    );
  });
});

const measured = (text: string): MeasureValue => ({
  ...{ reads: 'measure', at: { row: 1, column: 1 }, text, comparator: '=', value: Number(text), upper: null },
  percent: false,
});
const target = (indicator: string, values: Row['values']): Row => ({
  ...{ row: 1, kind: 'target', path: '1', more: [], joined: [] },
  values: { indicator: { reads: 'text', at: { row: 1, column: 1 }, text: indicator }, ...values },
});
const column = (key: ColumnKey, locked = false): PlanColumn => ({
  key,
  label: key,
  aliases: [],
  required: false,
  locked,
});
const cellsOf = (columns: PlanColumn[], plan: Row[], previous: Row[], annex: AnnexKind = 'targets') =>
  filledRows({ ...WHO, plan, previous }, columns, annex).map(({ cells }) =>
    cells.map(({ value, remark }) => remark ?? value),
  );

describe('cumulative figures of the report before', () => {
  const plan = [target('Tỷ lệ hồ sơ', { value: measured('80') }), target('Số hội nghị', { value: measured('4') })];
  const previous = [target('Số hội nghị', { cumulative: measured('3') })];
  it('stand in the column that the plan has for them, by content and not by place', () =>
    expect(cellsOf([column('value', true), column('previous'), column('cumulative')], plan, previous)).toEqual([
      [80, null, null],
      [4, 3, null],
    ]));
  it('are shown beside the cell to fill where the plan has none', () =>
    expect(cellsOf([column('value', true), column('cumulative')], plan, previous)).toEqual([
      [80, null],
      [4, 'Lũy kế kỳ trước: 3'],
    ]));
  it('and the remark is in the file', async () => {
    const workbook = await templateWorkbook(planById('hai-phong-2025') as Plan, 'targets', 'report', {
      ...WHO,
      plan,
      previous,
    });
    const { sheets } = await readXlsx(workbook);
    expect([...(sheets[0]?.cells?.values() ?? [])].flatMap(({ comment }) => comment?.text ?? [])).toEqual([
      'Lũy kế kỳ trước: 3',
    ]);
  });
});

it('rows grow with what is written into them, the header does not', async () => {
  const plan = [target('Tỷ lệ hồ sơ', { value: measured('80') })];
  const workbook = await templateWorkbook(planById('hai-phong-2025') as Plan, 'targets', 'report', { ...WHO, plan });
  const xml = await textOf(await openArchive(workbook), 'xl/worksheets/sheet1.xml');
  const rows = [...xml.matchAll(/<row r="\d+" ht="[\d.]+"( customHeight="1")?/g)].map(
    ([, fixed]) => fixed !== undefined,
  );
  expect(rows).toEqual([true, true, true, true, true, true, false]);
});

describe('what is taken over', () => {
  const timed = (text: string) =>
    ({
      reads: 'time',
      at: { row: 1, column: 1 },
      text,
      from: null,
      to: null,
      precision: null,
      recurring: false,
      readable: true,
    }) as const;
  it.each([
    [{ time: timed('Quý I - Quý II') }, [null, 'Quý I - Quý II'], ['Quý I - Quý II']],
    [{ start: timed('Quý I'), finish: timed('Quý II') }, ['Quý I', 'Quý II'], ['Quý I - Quý II']],
    [{ finish: timed('Quý II') }, [null, 'Quý II'], ['Quý II']],
    [{}, [null, null], [null]],
  ])('times: %#', (values, ends, one) => {
    const rows = [target('x', values)];
    expect(cellsOf([column('start', true), column('finish', true)], rows, [])).toEqual([ends]);
    expect(cellsOf([column('time', true)], rows, [])).toEqual([one]);
  });
  it.each([
    ['80', 80],
    ['080', '080'],
    ['80%', '80%'],
    ['Trên 80', 'Trên 80'],
    ['0', 0],
  ])('%s as %j', (text, value) =>
    expect(cellsOf([column('value', true)], [target('x', { value: measured(text) })], [])).toEqual([[value]]),
  );
  it('nothing in what the report is to say, even where the plan said something', () =>
    expect(cellsOf([column('value')], [target('x', { value: measured('80') })], [])).toEqual([[null]]));
});
