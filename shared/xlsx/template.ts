import { type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { ANNEXES, type AnnexKind, type ColumnKey, type Stage } from '../annex/columns.ts';
import { columnLetter } from '../grid.ts';
import { annexLabel } from '../message/column.ts';
import type { Plan, PlanColumn } from '../plan/schema.ts';
import { Canvas } from './canvas.ts';
import { CENTERED_COLUMNS, COLUMN_WIDTHS } from './column-width.ts';
import { withGrowingRows } from './growing-rows.ts';
import { bold, FONT, kept, LOOK, listOn, OFFICIAL_MARGINS, PAGE_NUMBER_ON_TOP, page, printTitles } from './look.ts';
import { headingOf, titleLines } from './template-heading.ts';
import { listsOf } from './template-lists.ts';
import { type FilledRow, filledRows, type Prefill } from './template-rows.ts';
import { wrappedLines } from './text-width.ts';

const EMPTY_ROWS = 20;
/** Where the drop-down lists stand; hidden, so that nobody takes it for an annex. */
const LIST_SHEET = 'Danh sách';

/** What fits an A4 page on its side between the official margins, at full size. */
const PAGE_WIDTH = 106;

/** Few columns fill the page: what is left over goes to the one that says what the row is about. */
function widthsOf(columns: readonly PlanColumn[], subject: ColumnKey): number[] {
  const left = PAGE_WIDTH - columns.reduce((sum, { key }) => sum + COLUMN_WIDTHS[key], 0);
  return columns.map(({ key }) => COLUMN_WIDTHS[key] + (key === subject ? Math.max(0, left) : 0));
}

/** Lists of agencies only inform: a cell may well name several. */
function validation(column: PlanColumn, range: string, source: string): DataValidation {
  const several = column.key === 'lead' || column.key === 'coordinating';
  return {
    type: 'list',
    range,
    formula1: source,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: several ? 'information' : 'warning',
    errorTitle: column.label,
    errorMessage: several
      ? 'Nội dung này không có trong danh sách gợi ý. Có thể ghi nhiều cơ quan, cách nhau bằng dấu chấm phẩy.'
      : 'Nội dung này không có trong danh sách gợi ý. Vẫn ghi được nếu đúng.',
  };
}

/** A list per column on a sheet of its own: the names of agencies hold commas and are longer than a list inside a cell. */
function suggestions(plan: Plan, columns: readonly PlanColumn[], firstRow: number, rows: number) {
  const lists = listsOf(plan);
  const canvas = new Canvas([]);
  const validations = columns.flatMap((column, k) => {
    const list = lists[column.key] ?? [];
    if (list.length === 0) return [];
    list.forEach((item, row) => {
      canvas.put(row + 1, k + 1, item, { font: FONT });
    });
    const letter = columnLetter(k + 1);
    const range = `${letter}${firstRow}:${letter}${firstRow + rows - 1}`;
    return [validation(column, range, listOn(LIST_SHEET, letter, list.length))];
  });
  return { validations, sheet: { name: LIST_SHEET, hidden: true, cells: canvas.cells } satisfies WriteSheet };
}

/** Returns the last row of the header. */
function drawHeader(canvas: Canvas, columns: readonly PlanColumn[], first: number): number {
  const { rows, merges } = headingOf(columns);
  for (const area of merges) canvas.merge({ ...area, top: area.top + first - 1, bottom: area.bottom + first - 1 });
  rows.forEach((labels, r) => {
    labels.forEach((label, c) => {
      canvas.put(first + r, c + 1, label || null, LOOK.header);
    });
    const lines = labels.map((label, c) => wrappedLines(label, canvas.widths[c] ?? 0, { ...FONT, bold: true }));
    canvas.height(first + r, r === 0 && rows.length > 1 ? 1 : Math.max(2, ...lines), FONT.size);
  });
  return first + rows.length - 1;
}

/** Of a column's width: other programs have wider letters. */
const SURE = 0.95;

/** The rows of the plan, what is taken over from it on grey. */
function drawFilled(canvas: Canvas, columns: readonly PlanColumn[], rows: readonly FilledRow[], first: number): void {
  rows.forEach(({ group, cells }, r) => {
    cells.forEach(({ value, locked, remark }, c) => {
      const look = CENTERED_COLUMNS.has(columns[c]?.key ?? 'note') ? LOOK.centered : LOOK.text;
      const weighed = group ? bold(look) : look;
      canvas.put(first + r, c + 1, value, locked ? kept(weighed) : weighed);
      if (remark) canvas.remark(first + r, c + 1, remark);
    });
    const font = group ? { ...FONT, bold: true } : FONT;
    const lines = cells.map(({ value }, c) => wrappedLines(String(value ?? ''), (canvas.widths[c] ?? 0) * SURE, font));
    canvas.height(first + r, Math.max(...lines), FONT.size);
  });
}

function drawRows(canvas: Canvas, columns: readonly PlanColumn[], first: number): void {
  for (let row = first; row < first + EMPTY_ROWS; row++)
    columns.forEach(({ key }, c) => {
      const number = key === 'ordinal' ? row - first + 1 : null;
      canvas.put(row, c + 1, number, CENTERED_COLUMNS.has(key) ? LOOK.centered : LOOK.text);
    });
}

/**
 * An annex in official layout, its columns those the plan asks for in this stage, with lists to choose from: empty, or
 * with the rows a report starts from. What is typed elsewhere is taken as well: the lists warn, they forbid nothing.
 * Throws where the plan asks for no such annex.
 */
export async function templateWorkbook(
  plan: Plan,
  annex: AnnexKind,
  stage: Stage,
  prefill: Prefill | null = null,
): Promise<Uint8Array> {
  const asked = plan.annexes.find(({ kind }) => kind === annex);
  const columns = asked?.stages[stage];
  if (!asked || !columns) throw new RangeError(`${plan.id} asks for no ${annex} in stage ${stage}`);
  const name = annexLabel(annex, 'vi');
  const canvas = new Canvas(widthsOf(columns, ANNEXES[annex].subject));
  const lines = titleLines(plan, asked.title, stage, prefill);
  lines.forEach(({ look, text }, k) => {
    canvas.banner(k + 1, columns.length, text, LOOK[look]);
  });
  const header = lines.length + 2;
  const lastHeader = drawHeader(canvas, columns, header);
  const rows = prefill && prefill.plan.length > 0 && filledRows(prefill, columns, annex);
  if (rows) drawFilled(canvas, columns, rows, lastHeader + 1);
  else drawRows(canvas, columns, lastHeader + 1);
  const { validations, sheet: lists } = suggestions(plan, columns, lastHeader + 1, rows ? rows.length : EMPTY_ROWS);
  const sheet: WriteSheet = {
    name,
    ...canvas.drawn,
    dataValidations: validations,
    freezePane: { rows: lastHeader },
    pageSetup: page(OFFICIAL_MARGINS),
    headerFooter: PAGE_NUMBER_ON_TOP,
  };
  const bytes = await writeXlsx({
    sheets: [sheet, lists],
    defaultFont: FONT,
    namedRanges: [printTitles(name, header, lastHeader)],
    // hucre would put in the time of day.
    properties: { title: lines[1].text, modified: new Date(`${plan.span.from}T00:00:00Z`) },
  });
  return rows ? withGrowingRows(bytes, lastHeader + 1) : bytes;
}
