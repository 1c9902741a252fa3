import type { ColumnKey } from '../annex/columns.ts';
import { rememberText } from '../answers.ts';
import { type Cell, cellText, isDateFormat } from '../grid.ts';
import type { Holding } from '../inspection.ts';
import { cleanLine, fold, saysNothing } from '../text.ts';
import { isDitto } from '../value/ditto.ts';
import { readMeasure } from '../value/measure.ts';
import { readOrdinal } from '../value/ordinal.ts';
import { speaksOfTime } from '../value/time.ts';
import type { Sheet } from './sheet.ts';

/** What the cells below a heading hold, as shares of those that say anything. */
export interface Contents {
  count: number;
  time: number;
  number: number;
  agency: number;
  ordinal: number;
  unit: number;
  long: number;
  /** Cells merged down over several rows. */
  down: number;
  /** How far something is: "Đang làm", "Hoàn thành", "Chậm". */
  state: number;
  /** Ticks: "x", "✓". */
  mark: number;
}

/** A column without cells. */
export const NOTHING: Contents = {
  count: 0,
  time: 0,
  number: 0,
  agency: 0,
  ordinal: 0,
  unit: 0,
  long: 0,
  down: 0,
  state: 0,
  mark: 0,
};

const SHARES = ['time', 'number', 'agency', 'ordinal', 'unit', 'long', 'state', 'mark'] as const;

/** Cells looked at per column: enough to know it. */
const SAMPLE = 40;

const AGENCY =
  /^(so|phong|ban|bo|cuc|chi cuc|ubnd|uy ban|hdnd|hoi|doan|thanh doan|van phong|trung tam|cong an|quan su|truong|tram|cac|thanh tra|kho bac|ngan hang|bao hiem|dang uy|thanh uy|mttq|ubmttq|mat tran|cong doan|to |tdp|bi thu|chu tich|pho chu tich|co quan|don vi|vien|dai|vnpt|viettel|buu dien|doanh nghiep|cong ty|cong chuc|can bo)\b/;
const UNIT =
  /^(%|ti le|nguoi|ho|ho gia dinh|cai|bo|lan|cuoc|ho so|thu tuc|tthc|dich vu|don vi|co quan|truong|tin|bai|tin bai|ban|chiec|may|he thong|can bo|lop|buoi|diem|triệu|trieu|ti|dong|trieu dong|ti dong|ngay|gio|thang|nam|doanh nghiep|to|thon|khu|mo hinh|van ban|ke hoach|giai phap|san pham|hoi nghi|co so|thiet bi|tai khoan|hop dong|chuong trinh|video|phong su|km|ha|m2|kg|xa|phuong|luot|dia ban|ho kinh doanh|nen tang|vi tri|suat|chi tieu|muc)(?![a-z])/;

const STATE =
  /^((da |chua |co ban )?(xong|hoan thanh|dat)|(dang|chua|da) (lam|thuc hien|trien khai|bat dau)|(dung|cham|qua|trong|tre) (han|tien do)|cham|khong dat|tam dung)\b/;

/** Words beside a figure that is still one: "đạt 90% trở lên", "tối thiểu 02 lần". */
const FIGURE_WORDS = 3;

/** A figure comes first, or after words of measure; "Việc 1" is a name with a number. */
const FIGURE =
  /^[^\p{L}]*\d|^(trên|dưới|tối thiểu|tối đa|ít nhất|đạt|từ|không|phấn đấu|khoảng|hơn|dự kiến|bình quân)(?!\p{L})/iu;

const DATE = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/;

const isFigure = (text: string): boolean =>
  text.length <= 30 &&
  !DATE.test(text) &&
  FIGURE.test(text) &&
  readMeasure(text).value !== null &&
  (text.match(/\p{L}+/gu)?.length ?? 0) <= FIGURE_WORDS;

/** What a text says by itself, in shares of a cell. */
const toldBy = rememberText((text): Omit<Contents, 'count' | 'down'> => {
  const short = text.length <= 60;
  const folded = fold(short ? text : text.slice(0, 40));
  const isAgency = AGENCY.test(folded);
  return {
    time: short && speaksOfTime(text) ? 1 : 0,
    number: isFigure(text) ? 1 : 0,
    agency: isAgency ? (short ? 1 : 0.5) : 0,
    ordinal: text.length <= 14 && readOrdinal(text) ? 1 : 0,
    unit: text.length <= 20 && !/\d/.test(text) && folded.split(' ').length <= 3 && UNIT.test(folded) ? 1 : 0,
    long: text.length > 25 ? 1 : 0,
    state: short && STATE.test(folded) ? 1 : 0,
    mark: /^[xX✓√✔●•v]$/u.test(text) ? 1 : 0,
  };
});

/** A number may be a day by its format, and is a year by its size; a figure whatever it is. */
function toldByNumber({ value, format }: Cell, told: Omit<Contents, 'count' | 'down'>): typeof told {
  if (typeof value !== 'number') return isDateFormat(format) ? { ...told, time: 1 } : told;
  const time = isDateFormat(format) ? 1 : value >= 2000 && value < 2060 ? 0.5 : 0;
  return { ...told, time, number: 1 };
}

/** Adds what a cell says to the shares, as often as the same stands in the column. */
function judge(cell: Cell, times: number, shares: Contents): void {
  const told = toldByNumber(cell, toldBy(cleanLine(cellText(cell))));
  for (const share of SHARES) shares[share] += times * told[share];
}

/** Looks at the cells of a column below its heading. */
export function contentsOf(sheet: Sheet, column: number, below: number, until: number): Contents {
  const shares: Contents = { ...NOTHING };
  const samples = new Map<string, { cell: Cell; times: number }>();
  for (const row of sheet.rows) {
    if (row <= below) continue;
    if (row >= until || shares.count >= SAMPLE) break;
    const cell = sheet.at(row, column);
    if (!cell || cell.error || saysNothing(String(cell.value)) || isDitto(String(cell.value))) continue;
    shares.count++;
    if ((sheet.merged(row, column)?.bottom ?? row) > row) shares.down++;
    const said = `${typeof cell.value} ${cell.format ?? ''} ${cell.value}`;
    samples.set(said, { cell, times: (samples.get(said)?.times ?? 0) + 1 });
  }
  for (const { cell, times } of samples.values()) judge(cell, times, shares);
  for (const share of [...SHARES, 'down'] as const) shares[share] /= shares.count || 1;
  return shares;
}

/** The strongest of what the cells of a column say. Numbers of a series (1, 2, 3) are ordinals before they are figures. */
export function holdingOf(contents: Contents): Holding | null {
  if (contents.count === 0) return null;
  const kinds = ['ordinal', 'time', 'agency', 'number', 'unit'] as const;
  const strongest = kinds.reduce((best, kind) => (contents[kind] > contents[best] ? kind : best));
  const share = contents[strongest];
  const what = share >= 0.5 ? strongest : 'text';
  return { what, cells: Math.round((what === 'text' ? 1 - share : share) * contents.count), of: contents.count };
}

/** What an empty column says: nothing against any heading. One or two cells say little more. */
const UNSEEN = 0.8;
const WEIGHT_OF_UNSEEN = 1.5;

/** 0…1: how well the cells suit a column; the more cells, the more they say. */
export const suits = (key: ColumnKey, contents: Contents): number =>
  (likelihood(key, contents) * contents.count + UNSEEN * WEIGHT_OF_UNSEEN) / (contents.count + WEIGHT_OF_UNSEEN);

function likelihood(key: ColumnKey, contents: Contents): number {
  switch (key) {
    case 'ordinal':
      return contents.ordinal;
    case 'start':
    case 'finish':
    case 'time':
      return contents.time;
    case 'value':
    case 'actual':
    case 'previous':
    case 'cumulative':
    case 'numerator':
    case 'denominator':
      return 0.25 + 0.75 * contents.number - 0.25 * contents.long - 0.4 * contents.time;
    case 'budget':
      return 0.5 + 0.5 * contents.number - 0.3 * contents.time - 0.3 * contents.agency;
    case 'measure':
      return 0.3 + 0.7 * contents.unit - 0.3 * contents.long;
    case 'lead':
    case 'coordinating':
      return 0.4 + 0.6 * contents.agency;
    case 'task':
    case 'indicator':
      return 0.5 + 0.5 * contents.long - 0.2 * contents.time - 0.4 * contents.number - 0.4 * contents.down;
    case 'status':
      return 0.7 + 0.3 * contents.state - 0.3 * contents.long - 0.35 * contents.time - 0.4 * contents.agency;
    case 'result':
      return 0.65 + 0.15 * contents.long - 0.3 * contents.state - 0.35 * contents.time - 0.3 * contents.agency;
    default:
      return 0.75 - 0.35 * contents.time - 0.5 * contents.number - 0.4 * contents.agency;
  }
}
