import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { AnnexKind, Stage } from '../../../shared/annex/columns.ts';
import { columnLetter, type Grid } from '../../../shared/grid.ts';
import { inspect } from '../../../shared/inspect.ts';
import { PLANS, planById } from '../../../shared/plan/built-in.ts';
import { fitPlan } from '../../../shared/plan/fit.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { readWorkbook } from '../../../shared/xlsx/read.ts';
import { templateWorkbook } from '../../../shared/xlsx/template.ts';

const PLAN = planById('hai-phong-2025') as Plan;

const every = PLANS.flatMap((plan) =>
  plan.annexes.flatMap(({ kind, stages }) =>
    (Object.keys(stages) as Stage[]).map((stage) => [plan.id, kind, stage] as [string, AnnexKind, Stage]),
  ),
);

describe.each(every)('%s, %s, %s', (id, kind, stage) => {
  const plan = planById(id) as Plan;
  const asked = plan.annexes.find((annex) => annex.kind === kind)?.stages[stage] ?? [];

  it('is recognised as what it is, empty as it stands', async () => {
    const grids = await readWorkbook(await templateWorkbook(plan, kind, stage));
    expect(fitPlan(grids, PLANS)?.id).toBe(id);
    const { tables, notAnnexes } = inspect(grids, plan, { stage });
    expect(tables.map(({ table }) => [table.annex, table.columns.map(({ key }) => key)])).toEqual([
      [kind, asked.map(({ key }) => key)],
    ]);
    // Tasks that the plan assigns are missing, of course.
    const codes = new Set(tables[0]?.findings.map(({ code }) => code));
    codes.delete('task.assigned-missing');
    expect([...codes]).toEqual(['table.empty']);
    expect(notAnnexes).toMatchObject([{ sheet: 'Danh sách', reason: 'hidden' }]);
  });
});

/** Fills the rows below the header, as Excel would, through another library's reading and writing. */
async function filled(kind: AnnexKind, rows: (string | number)[][]): Promise<Grid[]> {
  const { sheets } = await readXlsx(await templateWorkbook(PLAN, kind, 'plan'));
  const [sheet] = sheets;
  const first = (sheet?.freezePane?.rows ?? 0) as number;
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      (sheet?.rows[first + r] as (string | number)[])[c + 1] = value;
    });
  });
  return readWorkbook(
    await writeXlsx({
      sheets: sheets.map(({ name, rows, merges = [], hidden = false }) => ({ name, rows, merges, hidden })),
    }),
  );
}

describe('filled in', () => {
  it('tasks are read without a fault', async () => {
    const grids = await filled('tasks', [
      [
        'Tập huấn kỹ năng số cho cán bộ, công chức',
        'Quý I',
        'Quý IV',
        'Phòng Văn hóa - Xã hội',
        'Văn phòng HĐND và UBND',
        'Báo cáo',
        '',
      ],
      [
        'Duy trì chuyên mục phát thanh về chuyển đổi số',
        'Tháng 1',
        'Thường xuyên',
        'Trung tâm sự nghiệp công phường',
        '',
        '',
        '',
      ],
    ]);
    const { tables, findings } = inspect(grids, PLAN, { stage: 'plan' });
    const [table] = tables;
    expect(
      table?.rows.map(({ path, values }) => [
        path,
        values.task?.text,
        values.start?.from,
        values.finish?.to,
        values.lead?.items.length,
      ]),
    ).toEqual([
      ['1', 'Tập huấn kỹ năng số cho cán bộ, công chức', '2025-01-01', '2025-12-31', 1],
      ['2', 'Duy trì chuyên mục phát thanh về chuyển đổi số', '2025-01-01', null, 1],
    ]);
    expect([...findings, ...(table?.findings ?? [])].filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('targets are read with their figures', async () => {
    const grids = await filled('targets', [
      ['Tỷ lệ hồ sơ trực tuyến toàn trình', '%', 'Trên 60', ''],
      ['Số hội nghị tập huấn', 'hội nghị', 2, ''],
    ]);
    const { tables } = inspect(grids, PLAN, { stage: 'plan' });
    expect(
      tables[0]?.rows.map(({ values }) => [values.measure?.text, values.value?.comparator, values.value?.value]),
    ).toEqual([
      ['%', '>', 60],
      ['hội nghị', '=', 2],
    ]);
    expect(tables[0]?.findings).toEqual([]);
  });
});

describe('the sheet', () => {
  it('has the official title lines, blank where the unit writes its own number and day', async () => {
    const [grid] = await readWorkbook(await templateWorkbook(PLAN, 'tasks', 'plan'));
    expect(grid?.cells.filter(({ row }) => row < 6).map(({ value }) => value)).toEqual([
      'Phụ lục',
      'DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2025',
      '(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm 2025 của Ủy ban nhân dân …)',
      'Thực hiện Kế hoạch số 31/KH-UBND ngày 18/02/2025 của Ủy ban nhân dân thành phố Hải Phòng: "Chuyển đổi số thành phố Hải Phòng năm 2025" (mẫu minh họa)',
    ]);
  });

  it('prints on A4 landscape with the margins of NĐ 30, the header on every page, the page number on top', async () => {
    const { sheets } = await readXlsx(await templateWorkbook(PLAN, 'tasks', 'report'));
    const { pageSetup, headerFooter, freezePane, merges = [] } = sheets[0] ?? {};
    expect(pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$6:$7',
    });
    const { top = 0, bottom = 0, left = 0, right = 0 } = pageSetup?.margins ?? {};
    expect([top, bottom, left, right].map((inches) => Math.round(inches * 25.4))).toEqual([20, 20, 30, 15]);
    expect(headerFooter).toMatchObject({ differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&13&P' });
    expect(freezePane).toEqual({ rows: 7 });
    expect(merges).toContainEqual({ startRow: 5, endRow: 5, startCol: 2, endCol: 3 });
  });

  it('offers lists that warn and forbid nothing', async () => {
    const { sheets } = await readXlsx(await templateWorkbook(PLAN, 'tasks', 'report'));
    const [sheet, lists] = sheets;
    const labels = sheet?.rows[6] ?? [];
    const offered = (sheet?.dataValidations ?? []).map(({ range, formula1 = '', errorStyle, showErrorMessage }) => {
      const column = Number(range.charCodeAt(0)) - 65;
      const [, letter = '', rows = ''] = /\$([A-Z])\$1:\$[A-Z]\$(\d+)$/.exec(formula1) ?? [];
      const items = (lists?.rows ?? []).slice(0, Number(rows)).map((row) => row[letter.charCodeAt(0) - 65]);
      expect(columnLetter(column + 1)).toBe(letter);
      expect(showErrorMessage).toBe(true);
      return [labels[column] ?? sheet?.rows[5]?.[column], errorStyle, items[0], items.includes(null)];
    });
    expect(offered).toEqual([
      ['Bắt đầu', 'warning', 'Quý I', false],
      ['Hoàn thành', 'warning', 'Quý I', false],
      ['Cơ quan chủ trì', 'information', 'Sở Khoa học và Công nghệ', false],
      ['Cơ quan phối hợp', 'information', 'Sở Khoa học và Công nghệ', false],
      ['Tình trạng', 'warning', 'Chưa thực hiện', false],
    ]);
  });

  it('offers no agency that is gone before the plan ends', async () => {
    const { sheets } = await readXlsx(await templateWorkbook(PLAN, 'tasks', 'plan'));
    const names = (sheets[1]?.rows ?? []).flat();
    expect(names).toContain('Sở Khoa học và Công nghệ');
    expect(names).not.toContain('Sở Thông tin và Truyền thông');
  });

  it('times of a plan of several years say the year', async () => {
    const plan = { ...PLAN, span: { from: '2026-01-01', to: '2027-12-31' } };
    const { sheets } = await readXlsx(await templateWorkbook(plan, 'tasks', 'plan'));
    const times = (sheets[1]?.rows ?? []).map((row) => row[2]).filter(Boolean);
    expect(times).toEqual([
      ...['Quý I/2026', 'Quý II/2026', 'Quý III/2026', 'Quý IV/2026', 'Năm 2026'],
      ...['Quý I/2027', 'Quý II/2027', 'Quý III/2027', 'Quý IV/2027', 'Năm 2027', 'Thường xuyên'],
    ]);
  });

  it('an annex the plan does not ask for is refused', async () =>
    expect(templateWorkbook(planById('vinh-bao-tt-2024') as Plan, 'targets', 'plan')).rejects.toThrow(RangeError));
});
