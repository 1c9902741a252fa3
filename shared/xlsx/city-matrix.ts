import type { CellStyle } from 'hucre/xlsx';
import type { Stage } from '../annex/columns.ts';
import type { CityUnit } from '../api.ts';
import { type CityTarget, shownOf, TARGET_FLAGS, type TargetCell, type TargetFigure } from '../city-targets.ts';
import { columnLabel } from '../message/column.ts';
import { COMPARATOR_SIGNS } from '../message/comparator.ts';
import { FLAG_SIGNS, flagLabel, sayCityFigure } from '../message/target.ts';
import { withMeasure } from '../minimum.ts';
import { unitTitle } from '../plan/units.ts';
import { Canvas } from './canvas.ts';
import type { Part } from './city-part.ts';
import { bold, FONT, footer, LOOK, page, printTitles, TABLE_MARGINS } from './look.ts';
import { plainNumber } from './plain-number.ts';
import { wrappedLines } from './text-width.ts';

/** Targets that are shown beside each other: those of few units come last, and stand among the rows anyway. */
const MOST = 60;
const SHOWN: readonly TargetFigure[] = ['previous', 'value', 'actual'];
const [CODE, UNIT, FIGURE] = [8, 22, 13];
const FIRST_COLUMN = 3;
/** What it is, what it is held against, which figure. */
const [NAME, EXPECTED, LABEL, FIRST] = [4, 5, 6, 7];
/** Columns of figures across a page of A3 on its side, beside the unit. */
const ACROSS = 9;
/** Over so many columns stand the titles: those of the first page. */
const TITLE_COLUMNS = ACROSS + 2;
const BOLD = { ...FONT, bold: true };

/** A target and the columns that it takes: of each figure that any unit gave one. */
interface Block {
  target: CityTarget;
  figures: readonly TargetFigure[];
  first: number;
  byUnit: ReadonlyMap<string, TargetCell[]>;
}

function blocksOf(targets: readonly CityTarget[]): Block[] {
  let next = FIRST_COLUMN;
  return targets.slice(0, MOST).map((target) => {
    const stated = SHOWN.filter((name) => target.cells.some(({ source }) => source[name]));
    const figures = stated.length > 0 ? stated : (['value'] as const);
    const byUnit = Map.groupBy(target.cells, ({ source }) => source.unit);
    const block = { target, figures, first: next, byUnit };
    next += figures.length;
    return block;
  });
}

/** A page ends between targets, never within one; hucre counts columns from 0 and breaks after them. */
function breaksOf(blocks: readonly Block[]): number[] {
  let room = ACROSS;
  return blocks.flatMap(({ first, figures }) => {
    const fits = figures.length <= room;
    room = (fits ? room : ACROSS) - figures.length;
    return fits ? [] : [first - 2];
  });
}

const legend = (of: number): string => {
  const signs = TARGET_FLAGS.map((flag) => `${FLAG_SIGNS[flag]} ${flagLabel(flag, 'vi')}`).join('; ');
  const left =
    of > MOST ? ` Bảng có ${MOST} trong ${of} chỉ tiêu: các chỉ tiêu có ít đơn vị hơn xem ở bảng các dòng.` : '';
  return `${signs}. Số của thành phố tính từ tử số và mẫu số của mọi đơn vị đã gửi.${left}`;
};

const expected = ({ measure, minimum, planned, units }: CityTarget): string =>
  [
    measure,
    minimum && `mức giao ${COMPARATOR_SIGNS[minimum.comparator]} ${withMeasure(minimum)}`,
    planned && `thành phố đề ra ${COMPARATOR_SIGNS[planned.comparator]} ${withMeasure(planned)}`,
    `${units} đơn vị`,
  ]
    .filter(Boolean)
    .join('; ');

function drawHead(canvas: Canvas, { target, figures, first }: Block): void {
  const last = first + figures.length - 1;
  figures.forEach((figure, k) => {
    canvas.put(NAME, first + k, k === 0 ? target.name : null, LOOK.header);
    canvas.put(EXPECTED, first + k, k === 0 ? expected(target) : null, LOOK.header);
    canvas.put(LABEL, first + k, columnLabel(figure, 'vi'), LOOK.header);
  });
  for (const row of [NAME, EXPECTED]) canvas.merge({ top: row, bottom: row, left: first, right: last });
}

/** The figure that counts in this stage bears the signs; a plain number stays a number, the sign is how it is shown. */
function drawFigure(
  canvas: Canvas,
  [row, column]: [number, number],
  cells: readonly TargetCell[],
  name: TargetFigure,
  stage: Stage,
): void {
  const texts = cells.flatMap(({ source }) => source[name]?.text ?? []);
  const counts = cells.some(({ source }) => source[name] !== null && source[name] === shownOf(source, stage));
  const flags = counts ? TARGET_FLAGS.filter((flag) => cells.some((cell) => cell.flags.includes(flag))) : [];
  const signs = flags.map((flag) => ` ${FLAG_SIGNS[flag]}`).join('');
  const style: CellStyle = flags.length > 0 ? bold(LOOK.centered) : LOOK.centered;
  const only = cells.length === 1 ? (cells[0]?.source[name] ?? null) : null;
  const number = only && plainNumber(only);
  if (number === null) canvas.put(row, column, texts.length > 0 ? texts.join('; ') + signs : null, style);
  else canvas.put(row, column, number, signs === '' ? style : { ...style, numFmt: `General"${signs}"` });
}

function drawUnit(
  canvas: Canvas,
  row: number,
  [unit, name]: readonly [string, string],
  blocks: readonly Block[],
  stage: Stage,
): void {
  canvas.put(row, 1, unit, LOOK.centered);
  canvas.put(row, 2, name, LOOK.text);
  for (const { figures, first, byUnit } of blocks)
    figures.forEach((name, k) => {
      drawFigure(canvas, [row, first + k], byUnit.get(unit) ?? [], name, stage);
    });
}

function drawCity(canvas: Canvas, row: number, blocks: readonly Block[]): void {
  canvas.put(row, 1, null, LOOK.header);
  canvas.put(row, 2, 'Toàn thành phố', LOOK.header);
  const lines = blocks.map(({ target, figures, first }) => {
    const said = sayCityFigure(target.city, target.measure, 'vi');
    figures.forEach((_, k) => {
      canvas.put(row, first + k, k === 0 ? said : null, LOOK.header);
    });
    canvas.merge({ top: row, bottom: row, left: first, right: first + figures.length - 1 });
    return wrappedLines(said, figures.length * FIGURE, BOLD);
  });
  canvas.height(row, Math.max(...lines), FONT.size);
}

function drawHeads(canvas: Canvas, titles: readonly [string, string], blocks: readonly Block[], targets: number): void {
  const width = Math.min(canvas.widths.length, TITLE_COLUMNS);
  canvas.banner(1, width, titles[0], LOOK.title);
  canvas.banner(2, width, titles[1], LOOK.plain);
  canvas.banner(3, width, legend(targets), LOOK.plain);
  ['Mã đơn vị', 'Đơn vị'].forEach((label, k) => {
    for (const row of [NAME, EXPECTED, LABEL]) canvas.put(row, k + 1, row === NAME ? label : null, LOOK.header);
    canvas.merge({ top: NAME, bottom: LABEL, left: k + 1, right: k + 1 });
  });
  for (const block of blocks) drawHead(canvas, block);
  const room = (say: (target: CityTarget) => string) =>
    Math.max(...blocks.map(({ target, figures }) => wrappedLines(say(target), figures.length * FIGURE, BOLD)));
  canvas.height(
    NAME,
    room(({ name }) => name),
    FONT.size,
  );
  canvas.height(EXPECTED, room(expected), FONT.size);
  canvas.height(LABEL, 2, FONT.size);
}

/** All units beside all targets, the city below; as many pages across as it takes, unit and target repeated on each. */
export function matrixSheet(
  name: string,
  titles: readonly [string, string],
  targets: readonly CityTarget[],
  stage: Stage,
  asked: readonly CityUnit[],
): Part {
  const names = new Map(asked.map((unit) => [unit.code, unitTitle(unit)]));
  const blocks = blocksOf(targets);
  const columns = blocks.reduce((sum, { figures }) => sum + figures.length, 0);
  const canvas = new Canvas([CODE, UNIT, ...Array<number>(columns).fill(FIGURE)]);
  drawHeads(canvas, titles, blocks, targets.length);
  const units = [...new Set(blocks.flatMap(({ byUnit }) => [...byUnit.keys()]))].sort();
  units.forEach((unit, k) => {
    drawUnit(canvas, FIRST + k, [unit, names.get(unit) ?? unit], blocks, stage);
  });
  drawCity(canvas, FIRST + units.length, blocks);
  return {
    sheet: {
      name,
      ...canvas.drawn,
      freezePane: { rows: LABEL, columns: 2 },
      // Excel heeds no page breaks of a sheet that it fits to pages.
      pageSetup: { ...page(TABLE_MARGINS), paperSize: 'a3', fitToPage: false },
      colBreaks: breaksOf(blocks),
      headerFooter: footer(titles[0]),
    },
    names: [printTitles(name, NAME, LABEL, ['A', 'B'])],
  };
}
