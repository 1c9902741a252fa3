import { type FileNote, isOpen, sayFileNote } from '../message/file-note.ts';
import type { NamedUnit } from '../plan/unit-named.ts';
import { unitTitle } from '../plan/units.ts';
import type { Part } from './city-part.ts';
import { type DrawnColumn, drawnList } from './drawn-list.ts';
import { LOOK } from './look.ts';

/** A file that somebody wanted merged, whatever came of it. */
export interface FileRead {
  file: string;
  /** The units its rows stand under, and the words that say so. */
  units: readonly NamedUnit[];
  /** Of its tables in the workbook. */
  rows: number;
  notes: readonly FileNote[];
}

const GROUNDS: Record<NamedUnit['from'], string> = { code: 'mã trong tên tệp', title: 'tiêu đề bảng', file: 'tên tệp' };

const ground = ({ from, words }: NamedUnit): string => `${GROUNDS[from]}: "${words}"`;

const COLUMNS: readonly DrawnColumn<FileRead>[] = [
  { header: 'Stt', width: 6, look: LOOK.centered, of: (_, place) => place + 1 },
  { header: 'Tệp', width: 36, look: LOOK.text, of: ({ file }) => file },
  {
    header: 'Mã đơn vị',
    width: 9,
    look: LOOK.text,
    of: ({ units }) => units.map(({ unit }) => unit.code).join(', '),
  },
  {
    header: 'Đơn vị',
    width: 24,
    look: LOOK.text,
    of: ({ units }) => units.map(({ unit }) => unitTitle(unit)).join(', '),
  },
  { header: 'Căn cứ', width: 26, look: LOOK.text, of: ({ units }) => units.map(ground).join('; ') },
  { header: 'Số dòng đã gộp', width: 9, look: LOOK.centered, of: ({ rows }) => rows },
  {
    header: 'Ghi chú',
    width: 64,
    look: LOOK.text,
    of: ({ notes }) => notes.map((note) => sayFileNote(note, 'vi')).join('\n'),
  },
];

/** Every file that was looked at: whose it was taken for and why, what went in, what did not and why not. */
export const filesSheet = (name: string, titles: readonly [string, string], files: readonly FileRead[]): Part =>
  drawnList({
    ...{ name, titles, columns: COLUMNS, items: files, frozen: 2 },
    stands: ({ notes }) => notes.some(isOpen),
  });
