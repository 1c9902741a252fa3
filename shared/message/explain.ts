import type { Holding, How, LineKind, LineReason, NotAnnex, NotAnnexReason } from '../inspection.ts';
import type { Locale } from './column.ts';

interface Words {
  how: Record<How, string>;
  holds: Record<Holding['what'], string>;
  share(what: string, cells: number, of: number): string;
  line: Record<LineKind, string>;
  why: Record<LineReason, string>;
  into(row: number): string;
  notAnnex: Record<NotAnnexReason, string>;
  nearest(row: number, words: string): string;
}

const vi: Words = {
  how: {
    confirmed: 'đã được xác nhận',
    exact: 'đúng tên cột',
    similar: 'gần đúng tên cột',
    neighbours: 'theo các cột bên cạnh',
    contents: 'theo nội dung trong cột',
    unknown: 'không dùng đến',
  },
  holds: {
    time: 'là thời gian',
    number: 'là con số',
    agency: 'là tên cơ quan',
    ordinal: 'là số thứ tự',
    unit: 'là đơn vị tính',
    text: 'là chữ',
  },
  share: (what, cells, of) => `${cells}/${of} ô ${what}`,
  line: {
    group: 'nhóm',
    item: 'nội dung',
    joined: 'đọc liền với dòng trên',
    header: 'tiêu đề lặp lại',
    numbering: 'dòng đánh số cột',
    page: 'số trang',
    total: 'dòng cộng',
    blank: 'dòng trống',
    footer: 'phần dưới bảng',
  },
  why: {
    filled: 'có nội dung trong các cột',
    across: 'một nội dung gộp ngang cả bảng',
    'wide-number': 'số La Mã hoặc chữ in hoa, các cột khác để trống',
    'names-following': 'các cột khác để trống, các dòng sau thuộc về dòng này',
    'merged-over': 'ô nội dung phía trên gộp xuống dòng này',
    'page-break': 'phần còn lại của dòng bị ngắt khi sang trang',
    'one-cell': 'chỉ có một ô, tiếp theo danh sách ở dòng trên',
    'text-goes-on': 'câu ở dòng trên chưa hết',
    'heading-again': 'tiêu đề in lại ở trang sau',
    'column-numbers': 'chỉ có số của các cột',
    'page-number': 'chỉ có số trang',
    sum: 'là số cộng',
    'nothing-said': 'không có nội dung',
    'closing-words': '"Nơi nhận", chỗ ký hoặc ghi chú cuối bảng',
    'after-closing': 'nằm sau phần kết thúc bảng',
    'after-gap': 'nằm dưới bảng, sau dòng trống',
    'note-below': 'ghi chú dưới bảng',
  },
  into: (row) => `dòng ${row}`,
  notAnnex: {
    empty: 'không có nội dung',
    'no-header': 'không thấy dòng tiêu đề của phụ lục',
    'no-subject': 'có dòng tiêu đề nhưng không có cột nhiệm vụ hoặc chỉ tiêu cùng các cột đi kèm',
    'other-table': 'là loại bảng khác (dự toán, lịch công tác, danh sách…)',
    'no-rows': 'có tiêu đề, chưa có dòng nội dung',
    hidden: 'trang tính bị ẩn',
    'city-view': 'là bảng tổng hợp toàn thành phố',
  },
  nearest: (row, words) => `Dòng ${row}: ${words}`,
};

const en: Words = {
  how: {
    confirmed: 'confirmed by you',
    exact: 'its own name',
    similar: 'nearly its name',
    neighbours: 'by the columns beside it',
    contents: 'by what it holds',
    unknown: 'not used',
  },
  holds: {
    time: 'hold times',
    number: 'hold figures',
    agency: 'hold agencies',
    ordinal: 'hold ordinals',
    unit: 'hold units of measure',
    text: 'hold text',
  },
  share: (what, cells, of) => `${cells} of ${of} cells ${what}`,
  line: {
    group: 'group',
    item: 'row',
    joined: 'read with the row above',
    header: 'heading again',
    numbering: 'column numbers',
    page: 'page number',
    total: 'sum',
    blank: 'blank',
    footer: 'below the table',
  },
  why: {
    filled: 'its columns are filled',
    across: 'one text merged over the table',
    'wide-number': 'a Roman number or capital letter, the other columns empty',
    'names-following': 'the other columns empty, the rows that follow belong to it',
    'merged-over': 'the text above is merged down over it',
    'page-break': 'the rest of a row cut by a page break',
    'one-cell': 'a single cell that goes on with the list above',
    'text-goes-on': 'the sentence above goes on',
    'heading-again': 'the heading printed again on the next page',
    'column-numbers': 'nothing but the numbers of the columns',
    'page-number': 'nothing but a page number',
    sum: 'a sum',
    'nothing-said': 'nothing in it',
    'closing-words': '"Nơi nhận", a signature or a closing note',
    'after-closing': 'follows the end of the table',
    'after-gap': 'stands below the table, after a gap',
    'note-below': 'a note below the table',
  },
  into: (row) => `row ${row}`,
  notAnnex: {
    empty: 'it is empty',
    'no-header': 'no header row of an annex',
    'no-subject': 'a header row without a column of tasks or targets and those beside it',
    'other-table': 'another kind of table (an estimate, a calendar, a list…)',
    'no-rows': 'a header, but no rows yet',
    hidden: 'the sheet is hidden',
    'city-view': 'the merged workbook of the city',
  },
  nearest: (row, words) => `Row ${row}: ${words}`,
};

const WORDS: Record<Locale, Words> = { vi, en };

/** On what ground a column was taken for what it is. */
export const sayHow = (how: How, locale: Locale): string => WORDS[locale].how[how];

/** "14/15 ô là thời gian"; "" for an empty column. */
export function sayHolding(holding: Holding | null, locale: Locale): string {
  const words = WORDS[locale];
  return holding ? words.share(words.holds[holding.what], holding.cells, holding.of) : '';
}

export const sayLine = (kind: LineKind, locale: Locale): string => WORDS[locale].line[kind];

/** Why a row was taken for what it is; of a joined one, which row it belongs to. */
export function sayWhy({ why, into }: { why: LineReason; into?: number }, locale: Locale): string {
  const words = WORDS[locale];
  return into === undefined ? words.why[why] : `${words.why[why]} (${words.into(into)})`;
}

export const sayNotAnnex = (reason: NotAnnexReason, locale: Locale): string => WORDS[locale].notAnnex[reason];

/** The row that came nearest to a header, with its words; "" where none did. */
export const sayNearest = ({ nearest }: NotAnnex, locale: Locale): string =>
  nearest ? WORDS[locale].nearest(nearest.row, nearest.words.map((word) => `"${word}"`).join(', ')) : '';
