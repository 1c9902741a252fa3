import { type FileNote, isOpen, sayFileNote } from '../message/file-note.ts';
import type { NamedUnit } from '../plan/unit-named.ts';
import { unitTitle } from '../plan/units.ts';
import { Canvas } from './canvas.ts';
import type { Part } from './city-part.ts';
import { bold, FONT, footer, LOOK, page, printTitles, TABLE_MARGINS } from './look.ts';
import { wrappedLines } from './text-width.ts';

/** A file that somebody wanted merged, whatever came of it. */
export interface FileRead {
  file: string;
  /** The units its rows stand under, and the words that say so. */
  units: readonly NamedUnit[];
  /** Of its tables in the workbook. */
  rows: number;
  notes: readonly FileNote[];
}

const HEADER = 3;

const GROUNDS: Record<NamedUnit['from'], string> = { code: 'mã trong tên tệp', title: 'tiêu đề bảng', file: 'tên tệp' };

const ground = ({ from, words }: NamedUnit): string => `${GROUNDS[from]}: "${words}"`;

const COLUMNS: readonly { header: string; width: number; of(file: FileRead, place: number): string | number }[] = [
  { header: 'Stt', width: 6, of: (_, place) => place },
  { header: 'Tệp', width: 36, of: ({ file }) => file },
  { header: 'Mã đơn vị', width: 9, of: ({ units }) => units.map(({ unit }) => unit.code).join(', ') },
  { header: 'Đơn vị', width: 24, of: ({ units }) => units.map(({ unit }) => unitTitle(unit)).join(', ') },
  { header: 'Căn cứ', width: 26, of: ({ units }) => units.map(ground).join('; ') },
  { header: 'Số dòng đã gộp', width: 9, of: ({ rows }) => rows },
  { header: 'Ghi chú', width: 64, of: ({ notes }) => notes.map((note) => sayFileNote(note, 'vi')).join('\n') },
];

/** Every file that was looked at: whose it was taken for and why, what went in, what did not and why not. */
export function filesSheet(name: string, titles: readonly [string, string], files: readonly FileRead[]): Part {
  const canvas = new Canvas(COLUMNS.map(({ width }) => width));
  canvas.banner(1, COLUMNS.length, titles[0], LOOK.title);
  canvas.banner(2, COLUMNS.length, titles[1], LOOK.plain);
  COLUMNS.forEach(({ header }, k) => {
    canvas.put(HEADER, k + 1, header, LOOK.header);
  });
  canvas.height(HEADER, 2, FONT.size);
  files.forEach((file, k) => {
    const row = HEADER + 1 + k;
    const values = COLUMNS.map(({ of }) => of(file, k + 1));
    const look = file.notes.some(isOpen) ? bold(LOOK.text) : LOOK.text;
    values.forEach((value, c) => {
      canvas.put(row, c + 1, value === '' ? null : value, typeof value === 'number' ? LOOK.centered : look);
    });
    const lines = values.map((value, c) => wrappedLines(String(value), canvas.widths[c] ?? 0, FONT));
    canvas.height(row, Math.max(...lines), FONT.size);
  });
  return {
    sheet: {
      name,
      ...canvas.drawn,
      freezePane: { rows: HEADER, columns: 2 },
      pageSetup: page(TABLE_MARGINS),
      headerFooter: footer(titles[0]),
    },
    names: [printTitles(name, HEADER, HEADER)],
  };
}
