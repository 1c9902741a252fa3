import type { AnnexKind } from '../annex/columns.ts';
import type { NotAnnexReason } from '../inspection.ts';
import { annexLabel, type Locale } from './column.ts';
import { sayNotAnnex } from './explain.ts';

/** What a person has to know of a file that went, or did not go, into a merged workbook. */
export type FileNote =
  /** Its rows are not in the workbook. */
  | { what: 'unread'; why: Readonly<Record<Locale, string>> }
  | { what: 'no-annex'; sheets: readonly { sheet: string; reason: NotAnnexReason }[] }
  | { what: 'annex-not-asked'; annex: AnnexKind; rows: number }
  /** Its rows stand under the name of the file. */
  | { what: 'unit-unknown' }
  | { what: 'unit-unsure'; units: readonly string[] }
  /** Its rows are there, as they have to be. */
  | { what: 'unit-not-asked'; unit: string }
  | { what: 'repeats'; file: string }
  | { what: 'joined'; annex: AnnexKind; unit: string; tables: number; files: readonly string[] };

type Words = { [W in FileNote['what']]: (note: Extract<FileNote, { what: W }>) => string };

/** Whether somebody has to do something before the workbook holds what the files hold. */
const OPEN: Record<FileNote['what'], boolean> = {
  unread: true,
  'no-annex': true,
  'annex-not-asked': true,
  'unit-unknown': true,
  'unit-unsure': true,
  'unit-not-asked': true,
  repeats: false,
  joined: false,
};

export const isOpen = ({ what }: FileNote): boolean => OPEN[what];

const RENAME_VI = 'Thêm mã đơn vị (5 chữ số) vào tên tệp rồi gộp lại.';
const RENAME_EN = "Put the unit's code (5 digits) into the file name and merge again.";

const vi: Words = {
  unread: ({ why }) => `Không đọc được. ${why.vi}`,
  'no-annex': ({ sheets }) => `Không có phụ lục nào. ${sheets.map((each) => sayNot(each, 'vi')).join('; ')}`.trim(),
  'annex-not-asked': ({ annex, rows }) =>
    `Có bảng ${annexLabel(annex, 'vi')} (${rows} dòng) mà kỳ này không yêu cầu; bảng này không được gộp.`,
  'unit-unknown': () => `Không thấy tên đơn vị trong tên tệp và tiêu đề bảng; các dòng đứng dưới tên tệp. ${RENAME_VI}`,
  'unit-unsure': ({ units }) => `Chưa rõ của đơn vị nào: ${units.join(', ')}; các dòng đứng dưới tên tệp. ${RENAME_VI}`,
  'unit-not-asked': ({ unit }) => `Kế hoạch này không giao cho ${unit}.`,
  repeats: ({ file }) => `Giống hệt tệp "${file}", chỉ tính một lần.`,
  joined: ({ annex, unit, tables, files }) =>
    `${unit} có ${tables} bảng ${annexLabel(annex, 'vi')}, đã ghép theo thứ tự: ${files.join(', ')}. Nếu là các bản khác nhau của cùng một phụ lục, bỏ bản cũ ra rồi gộp lại.`,
};

const en: Words = {
  unread: ({ why }) => `Cannot be read. ${why.en}`,
  'no-annex': ({ sheets }) => `No annex in it. ${sheets.map((each) => sayNot(each, 'en')).join('; ')}`.trim(),
  'annex-not-asked': ({ annex, rows }) =>
    `It has a ${annexLabel(annex, 'en')} (${rows} rows) that this period does not ask for; that table is not merged.`,
  'unit-unknown': () =>
    `Neither its name nor the lines above its table name a unit; its rows stand under the file's name. ${RENAME_EN}`,
  'unit-unsure': ({ units }) =>
    `It may come from several units: ${units.join(', ')}; its rows stand under the file's name. ${RENAME_EN}`,
  'unit-not-asked': ({ unit }) => `This plan does not ask ${unit}.`,
  repeats: ({ file }) => `The same as "${file}", byte by byte; it counts once.`,
  joined: ({ annex, unit, tables, files }) =>
    `${unit} has ${tables} tables of the ${annexLabel(annex, 'en')}, joined in this order: ${files.join(', ')}. If they are versions of one annex, take the older ones out and merge again.`,
};

const sayNot = ({ sheet, reason }: { sheet: string; reason: NotAnnexReason }, locale: Locale): string =>
  `${sheet}: ${sayNotAnnex(reason, locale)}`;

const WORDS: Record<Locale, Words> = { vi, en };

export const sayFileNote = (note: FileNote, locale: Locale): string =>
  (WORDS[locale][note.what] as (note: FileNote) => string)(note);
