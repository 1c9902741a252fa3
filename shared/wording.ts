import { writtenOut } from './abbreviations.ts';
import { contentKey, nfc } from './text.ts';

/** A text as the set of its words; what stands around the meaning is left out. */
export interface Words {
  key: string;
  words: ReadonlySet<string>;
  /** Its numerals and telling words, in one order: two tasks that differ in one are two. */
  marks: string;
}

export const setOf = (words: string): ReadonlySet<string> => new Set(contentKey(words).split(' '));

/** Words that join others and say nothing themselves. */
export const JOINING =
  'và của các cho về với theo trên dưới tại trong từ đến được là có những này đó một để ở bằng vào do bởi khi thì mà từng mọi mỗi cùng đối nhằm';

/** Words that say nothing of what is done or measured. */
const FILLERS = setOf(
  `${JOINING} tối thiểu đạt tỷ tỉ lệ % việc năm phấn đấu hơn triển khai đẩy mạnh hỗ trợ tham gia thực hiện tổ chức tăng cường`,
);

const NUMERAL = /\d|^[ivx]+$/;

/** Words that tell two measures apart when only one of them has it: whose, which part, done or not. */
export const TELLING = setOf(
  'không chưa cận nghèo tuổi khuyết tật trách ngoài tồn cũ mới tiếp thành phố huyện quận tỉnh toàn trình phần tiểu trung mầm non phổ thông nam nữ quý tháng trẻ già cấp lĩnh nhóm riêng',
);

export const isMark = (word: string): boolean => NUMERAL.test(word) || TELLING.has(word);

/** Marks as one text, however often and in whatever order they stand. */
export const inOneOrder = (marks: readonly string[]): string =>
  marks.length > 1 ? [...new Set(marks)].sort().join(' ') : (marks[0] ?? '');

/** A text as words, with what tells it apart. */
const asWords = (key: string, words: ReadonlySet<string>): Words => ({
  key,
  words,
  marks: inOneOrder([...words].filter(isMark)),
});

/** By itself "tiếp" tells "trực tiếp" from "trực tuyến". */
const GOING_ON = /(?<!\p{L})tiếp tục(?: |$)/gu;

/** The words that tell what is measured: values and fillers left out. */
export function wordsOf(text: string): Words {
  const key = writtenOut(contentKey(text)).replace(GOING_ON, '');
  return asWords(key, new Set(key.split(' ').filter((word) => !FILLERS.has(word) && !/^\d+%?$/.test(word))));
}

/** Different words for one measure. */
const SYNONYMS_IN_TARGETS: readonly [RegExp, string][] = [
  [/qua mạng|trên mạng(?: internet)?|(?:theo|bằng|dưới) hình thức trực tuyến/gu, 'trực tuyến'],
  [/bồi dưỡng|đào tạo/gu, 'tập huấn'],
  [/cơ sở giáo dục/gu, 'trường học'],
  [/(?:thu|nộp|đóng)(?= học phí)/gu, 'thanh toán'],
  [/(?:được )?cấp(?= (?:chữ ký|chứng thư|tài khoản|mã định danh))/gu, 'có'],
  [/(?<=hồ sơ[\p{L} ,]{0,40}(?<!\p{L}))(?:tiếp nhận|gửi)(?!\p{L})/gu, 'nộp'],
];

/** The words of a measure, what goes by several names by one. */
export const measureWordsOf = (text: string): Words =>
  wordsOf(SYNONYMS_IN_TARGETS.reduce((said, [word, common]) => said.replace(word, common), nfc(text).toLowerCase()));
