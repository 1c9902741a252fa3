import type { CellStyle } from 'hucre/xlsx';
import type { AnnexKind } from '../annex/columns.ts';
import type { CityAnnex, CitySummary, CityUnit } from '../api.ts';
import { columnLetter } from '../grid.ts';
import { annexLabel } from '../message/column.ts';
import { stateLabel, unconfirmedLabel } from '../message/state.ts';
import { unitTitle } from '../plan/units.ts';
import { Canvas } from './canvas.ts';
import { type OfOrigin, type Origin, told } from './city-origin.ts';
import type { Part } from './city-part.ts';
import { bold, FONT, footer, LOOK, printTitles, tablePage } from './look.ts';
import { serialOfMoment } from './moment.ts';
import { wrappedLines } from './text-width.ts';

const STATES: Record<CityUnit['state'], string> = { sent: 'Đã gửi', late: 'Gửi sau hạn', missing: 'Chưa gửi' };
/** Seen at a glance, but said in words as well. */
const FILLS: Record<CityUnit['state'], string | null> = { sent: null, late: 'FCE4D6', missing: 'FFF2CC' };

const STATE_WIDTH = 19;

/** Where it stands with the city, and what is out of the ordinary about it. */
const stateText = ({ state, unconfirmed, onBehalf, correction }: CityAnnex): string => {
  const behalf = unconfirmed ? unconfirmedLabel('vi') : onBehalf ? 'Sở nhập thay' : null;
  return [stateLabel(state, 'vi'), behalf, correction ? 'Đính chính' : null].filter((text) => text !== null).join('; ');
};

/** What the summary says of a unit's standing submission of an annex. */
interface AnnexColumn extends OfOrigin {
  header: string;
  width: number;
  look: CellStyle;
  of(annex: CityAnnex): number | string;
}

const ANNEX_COLUMNS: readonly AnnexColumn[] = [
  { header: 'Lần gửi', width: 6, look: LOOK.centered, of: ({ revision }) => revision, only: 'sent' },
  {
    header: 'Nhận lúc',
    width: 18,
    look: LOOK.moment,
    of: ({ receivedAt }) => serialOfMoment(receivedAt),
    only: 'sent',
  },
  { header: 'Số dòng', width: 9, look: LOOK.centered, of: ({ rows, nil }) => (nil ? 'Không phát sinh' : rows) },
  { header: 'Trạng thái', width: STATE_WIDTH, look: LOOK.centered, of: stateText, only: 'sent' },
  { header: 'Lỗi đã giải trình', width: 10, look: LOOK.centered, of: ({ errors }) => errors, only: 'sent' },
  { header: 'Cần sửa', width: 10, look: LOOK.centered, of: ({ errors }) => errors, only: 'files' },
  { header: 'Cần xem lại', width: 8, look: LOOK.centered, of: ({ warnings }) => warnings },
];
const UNIT_COLUMNS = [
  { header: 'Mã đơn vị', width: 8.5 },
  { header: 'Đơn vị', width: 22 },
  { header: 'Loại', width: 10 },
  { header: 'Tình trạng', width: 14 },
] as const;
const LACKS = { header: 'Còn thiếu', width: 20 } as const;

interface Total extends OfOrigin {
  label: string;
  of: keyof CitySummary['totals'];
}

const TOTALS: readonly Total[] = [
  { label: 'Đơn vị được giao', of: 'units' },
  { label: 'Đã gửi', of: 'sent' },
  { label: 'Gửi sau hạn', of: 'late', only: 'sent' },
  { label: 'Chưa gửi', of: 'missing' },
  { label: 'Đã gửi nhưng còn thiếu phụ lục', of: 'incomplete' },
];
const FIRST_TOTAL = 2;

/** The figures for the whole city, each under its name. */
function drawTotals(canvas: Canvas, row: number, { totals }: CitySummary, origin: Origin): void {
  const figures = told(TOTALS, origin);
  figures.forEach(({ label, of }, k) => {
    canvas.put(row, FIRST_TOTAL + k, label, LOOK.header);
    canvas.put(row + 1, FIRST_TOTAL + k, totals[of], bold(LOOK.centered));
  });
  const width = (k: number) => canvas.widths[FIRST_TOTAL + k - 1] ?? 0;
  const lines = figures.map(({ label }, k) => wrappedLines(label, width(k), { ...FONT, bold: true }));
  canvas.height(row, Math.max(...lines), FONT.size);
}

/** Two rows: the annexes over what is said of each. */
function drawHeader(canvas: Canvas, row: number, annexes: readonly AnnexKind[], said: readonly AnnexColumn[]): void {
  const single = (label: string, column: number) => {
    canvas.put(row, column, label, LOOK.header);
    canvas.put(row + 1, column, null, LOOK.header);
    canvas.merge({ top: row, bottom: row + 1, left: column, right: column });
  };
  UNIT_COLUMNS.forEach(({ header }, k) => {
    single(header, k + 1);
  });
  annexes.forEach((annex, a) => {
    const first = UNIT_COLUMNS.length + a * said.length + 1;
    said.forEach(({ header }, k) => {
      canvas.put(row, first + k, k === 0 ? annexLabel(annex, 'vi') : null, LOOK.header);
      canvas.put(row + 1, first + k, header, LOOK.header);
    });
    canvas.merge({ top: row, bottom: row, left: first, right: first + said.length - 1 });
  });
  single(LACKS.header, UNIT_COLUMNS.length + annexes.length * said.length + 1);
  canvas.height(row, 1, FONT.size);
  canvas.height(row + 1, 2, FONT.size);
}

function drawUnit(
  canvas: Canvas,
  row: number,
  unit: CityUnit,
  annexes: readonly AnnexKind[],
  said: readonly AnnexColumn[],
): void {
  const fill = FILLS[unit.state];
  const state = fill
    ? { ...LOOK.centered, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } as const }
    : LOOK.centered;
  canvas.put(row, 1, unit.code, LOOK.centered);
  canvas.put(row, 2, unitTitle(unit), LOOK.text);
  canvas.put(row, 3, unit.kind, LOOK.centered);
  canvas.put(row, 4, STATES[unit.state], state);
  annexes.forEach((kind, a) => {
    const sent = unit.annexes.find(({ annex }) => annex === kind);
    said.forEach(({ look, of }, k) => {
      canvas.put(row, UNIT_COLUMNS.length + a * said.length + k + 1, sent ? of(sent) : null, look);
    });
  });
  // Of a unit that sent nothing it goes without saying.
  const lacks = unit.state === 'missing' ? '' : unit.lacks.map((annex) => annexLabel(annex, 'vi')).join('; ');
  canvas.put(row, canvas.widths.length, lacks || null, LOOK.text);
  const lines = [
    wrappedLines(lacks, LACKS.width, FONT),
    wrappedLines(unitTitle(unit), UNIT_COLUMNS[1].width, FONT),
    ...unit.annexes.map((annex) => wrappedLines(stateText(annex), STATE_WIDTH, FONT)),
  ];
  canvas.height(row, Math.max(...lines), FONT.size);
}

/** Who has sent, who is late, what came: every unit asked, the totals on top. */
export function summarySheet(
  name: string,
  titles: readonly string[],
  summary: CitySummary,
  annexes: readonly AnnexKind[],
  origin: Origin,
): Part {
  const said = told(ANNEX_COLUMNS, origin);
  const columns = [...UNIT_COLUMNS, ...annexes.flatMap(() => said), LACKS];
  const canvas = new Canvas(columns.map(({ width }) => width));
  titles.forEach((title, k) => {
    canvas.banner(k + 1, columns.length, title, k === 0 ? LOOK.title : LOOK.plain);
  });
  const totals = titles.length + 2;
  drawTotals(canvas, totals, summary, origin);
  const header = totals + 3;
  drawHeader(canvas, header, annexes, said);
  summary.units.forEach((unit, k) => {
    drawUnit(canvas, header + 2 + k, unit, annexes, said);
  });
  const last = header + 1 + summary.units.length;
  return {
    sheet: {
      name,
      ...canvas.drawn,
      autoFilter: { range: `A${header + 1}:${columnLetter(columns.length)}${last}` },
      freezePane: { rows: header + 1, columns: 2 },
      pageSetup: tablePage(canvas.widths),
      headerFooter: footer(titles[0] ?? name),
    },
    names: [printTitles(name, header, header + 1)],
  };
}
