import type { AnnexKind } from '../annex/columns.ts';
import type { CityRow, CitySummary } from '../api.ts';
import type { CityTarget } from '../city-targets.ts';
import { annexLabel } from '../message/column.ts';
import { moment } from '../message/moment.ts';
import { annexesAsked } from '../plan/asked.ts';
import type { Plan, PlanPeriod } from '../plan/schema.ts';
import { cityColumns } from './city-columns.ts';
import { explainedSheet } from './city-explained.ts';
import { type CityFault, FAULT_COLUMNS } from './city-faults.ts';
import { type FileRead, filesSheet } from './city-files.ts';
import { matrixSheet } from './city-matrix.ts';
import { missingSheet } from './city-missing.ts';
import { notesSheet } from './city-notes.ts';
import { type Origin, told } from './city-origin.ts';
import type { Part } from './city-part.ts';
import type { SealedUnder } from './city-sealed.ts';
import { type CitySource, sourcePlaces, sourcesSheet } from './city-sources.ts';
import { summarySheet } from './city-summary.ts';
import { cityTitles } from './city-titles.ts';
import type { List } from './list.ts';
import { listSheet } from './list-sheet.ts';

export interface CityWorkbookInput {
  plan: Plan;
  period: PlanPeriod;
  /** The city view without its rows. */
  summary: CitySummary;
  /** The targets of all units side by side; none where the plan asks for none. */
  targets: readonly CityTarget[];
  /** The tables that the rows came from, in the order of the rows. */
  sources: readonly CitySource[];
  /** The merged rows of an annex, asked for once each and read as they are written. */
  rows(annex: AnnexKind): AsyncIterable<CityRow>;
  /** What was found in them, likewise; a list of its own, so no larger than it has to be: no notes. */
  faults(): AsyncIterable<CityFault>;
  /** Where only rows of one annex were asked for: which annex, and by what they were chosen, in words. Null: everything. */
  chosen: { annex: AnnexKind; said: string } | null;
  /** When the last of what it shows came about, ISO 8601; null where there is nothing. Not when it is written. */
  asOf: string | null;
  /** The signed head of the server's log that is over all of it; null as long as there is none. */
  checkpoint: SealedUnder | null;
  /** The files it was merged from on one machine; null where all of it was sent to the server. */
  files: readonly FileRead[] | null;
}

const originOf = ({ files }: CityWorkbookInput): Origin => (files ? 'files' : 'sent');

/** Sheets are called by what is in them, tables likewise. */
const DATA: Record<AnnexKind, { sheet: string; table: string }> = {
  tasks: { sheet: 'Nhiệm vụ', table: 'NhiemVu' },
  targets: { sheet: 'Chỉ tiêu', table: 'ChiTieu' },
};
const SOURCES = 'Nguồn gốc';
const FILES = 'Tệp đã đọc';
/** Code, name and path stay in sight. */
const FROZEN_COLUMNS = 3;

function titlesOf({ plan, period, asOf, chosen }: CityWorkbookInput, what: string): [string, string] {
  const reached = asOf ? `Số liệu đến ${moment(asOf, 'vi')}` : 'Chưa có đơn vị nào gửi';
  return cityTitles(plan, period, what, chosen ? `${reached} – Chỉ các dòng đã lọc: ${chosen.said}` : reached);
}

const due = ({ dueUnits }: CitySummary): string =>
  dueUnits ? `Hạn gửi: ${moment(dueUnits, 'vi')}` : 'Hạn gửi: chưa quy định';

const merged = (files: readonly FileRead[]): string =>
  `Gộp từ ${files.length.toLocaleString('vi-VN')} tệp trên một máy tính, không qua máy chủ: xem trang tính "${FILES}"`;

function summaryPart(input: CityWorkbookInput, annexes: readonly AnnexKind[]): Part {
  const titles = [...titlesOf(input, 'tình hình gửi phụ lục'), input.files ? merged(input.files) : due(input.summary)];
  return summarySheet('Tổng hợp', titles, input.summary, annexes, originOf(input));
}

type Places = ReturnType<typeof sourcePlaces>;

function dataList(input: CityWorkbookInput, annex: AnnexKind, places: Places): List<CityRow> {
  return {
    name: DATA[annex].sheet,
    table: DATA[annex].table,
    titles: titlesOf(input, annexLabel(annex, 'vi')),
    columns: told(cityColumns(input.plan, annex, input.period.stage), originOf(input)),
    frozen: FROZEN_COLUMNS,
    heads: ({ row }) => row.kind === 'group',
    leadsTo: places,
    rows: () => input.rows(annex),
  };
}

function faultList(input: CityWorkbookInput, places: Places): List<CityFault> {
  return {
    name: 'Kết quả kiểm tra',
    table: 'KetQuaKiemTra',
    titles: titlesOf(input, 'nội dung cần sửa, cần xem lại'),
    columns: told(FAULT_COLUMNS, originOf(input)),
    frozen: 2,
    heads: () => false,
    leadsTo: places,
    rows: () => input.faults(),
  };
}

const matrixPart = (input: CityWorkbookInput): Part =>
  matrixSheet(
    'Chỉ tiêu theo đơn vị',
    titlesOf(input, 'chỉ tiêu theo đơn vị'),
    input.targets,
    input.period.stage,
    input.summary.units,
  );

/** A sheet, and the list it is where its rows are streamed into it. */
export interface Sheet extends Part {
  list?: List<CityRow> | List<CityFault>;
}

const listed = <T extends CityRow | CityFault>(list: List<T>): Sheet => ({
  ...listSheet(list),
  list: list as NonNullable<Sheet['list']>,
});

/** Of chosen rows only the rows, what was found in them and whence; who has sent is a matter of all. */
export function sheetsOf(input: CityWorkbookInput): Sheet[] {
  const { chosen } = input;
  const asked = annexesAsked(input.plan, input.period.stage);
  const annexes = chosen ? [chosen.annex] : asked;
  const places = sourcePlaces(SOURCES, input.sources);
  return [
    ...(chosen ? [] : [summaryPart(input, asked)]),
    ...annexes.map((annex) => listed(dataList(input, annex, places))),
    ...(input.targets.length ? [matrixPart(input)] : []),
    ...(chosen ? [] : noteParts(input)),
    listed(faultList(input, places)),
    sourcesSheet(SOURCES, titlesOf(input, 'nguồn gốc số liệu'), input, originOf(input)),
    ...(input.files ? [filesSheet(FILES, titlesOf(input, 'các tệp đã đọc'), input.files)] : []),
  ];
}

/** Who has not sent, what does not agree, what was explained: each where there is any. */
function noteParts(input: CityWorkbookInput): Part[] {
  const { findings, explained, units } = input.summary;
  const missing = units.filter(({ lacks }) => lacks.length > 0);
  const titles = (what: string) => titlesOf(input, what);
  return [
    ...(missing.length ? [missingSheet('Chưa gửi', titles('đơn vị chưa gửi hoặc gửi thiếu'), missing)] : []),
    ...(findings.length ? [notesSheet('Ghi chú', titles('nội dung cần đối chiếu'), findings, units)] : []),
    ...(explained.length ? [explainedSheet('Giải trình', titles('giải trình của các đơn vị'), explained, units)] : []),
  ];
}
