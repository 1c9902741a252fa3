import { writtenOut } from './abbreviations.ts';
import { contentKey, nfc } from './text.ts';

/** A text as the set of its words; what stands around the meaning is left out. */
export interface Words {
  key: string;
  words: ReadonlySet<string>;
}

const setOf = (words: string): ReadonlySet<string> => new Set(contentKey(words).split(' '));

/** Words that join others and say nothing themselves. */
const JOINING =
  'và của các cho về với theo trên dưới tại trong từ đến được là có những này đó một để ở bằng vào do bởi khi thì mà từng mọi mỗi cùng đối nhằm';

/** Different words for one act: "Lập bản đồ" is "Xây dựng bản đồ". */
const SYNONYMS: readonly [RegExp, string][] = [
  [/xây dựng|thiết lập|tạo lập|biên soạn|soạn thảo/gu, 'lập'],
  [/giới thiệu|phổ biến|quảng bá|thông tin(?=,)/gu, 'tuyên truyền'],
  [/(?<!\p{L})(?:treo|dán|cắm|lắp)(?!\p{L})/gu, 'gắn'],
  [/tấm gương/gu, 'gương'],
  [/đào tạo|bồi dưỡng/gu, 'tập huấn'],
  [/sử dụng/gu, 'dùng'],
  [/trang bị|lắp đặt|đầu tư lắp/gu, 'cài đặt'],
  [/(?<=tập huấn )nâng cao(?! năng lực)/gu, ' '],
  [/chuyên đề/gu, ' '],
  [/vi[- ]?rus/gu, 'vi rút'],
  [/toàn bộ|tất cả|toàn thể|đội ngũ|phù hợp|đẩy mạnh|tăng cường|tiếp tục/gu, ' '],
  [
    /(?<!\p{L})(?:mở|tổ chức)(?: các)? (?:lớp|hội nghị) (?=tập huấn)|^\s*tổ chức (?=\p{L})|(?<!\p{L})các hoạt động/gu,
    ' ',
  ],
];

/** Words that say nothing of what is done or measured. */
const FILLERS = setOf(
  `${JOINING} tối thiểu đạt tỷ tỉ lệ % việc năm phấn đấu hơn tiếp tục triển khai đẩy mạnh hỗ trợ tham gia thực hiện tổ chức tăng cường`,
);

/** Words in which two wordings of one task may differ: joining words, whom it is for, where, what "to do" is called. */
const LIGHT_IN_TASKS = setOf(`${JOINING} thực hiện liên quan phường xã địa bàn người nhân dân gắn khác nhau`);

/** Words in which two wordings of one measure may differ: what is counted of people, where, how far. */
const LIGHT_IN_TARGETS = setOf('số người dân nền tảng hoàn thành thiện chỉ tiêu địa bàn phường xã lượng đăng');

/** The words that tell what is measured: values and fillers left out. */
export function wordsOf(text: string): Words {
  const key = writtenOut(contentKey(text));
  return { key, words: new Set(key.split(' ').filter((word) => !FILLERS.has(word) && !/^\d+%?$/.test(word))) };
}

/** Different words for one measure. */
const SYNONYMS_IN_TARGETS: readonly [RegExp, string][] = [
  [/qua mạng|trên mạng(?: internet)?|(?:theo|bằng|dưới) hình thức trực tuyến/gu, 'trực tuyến'],
  [/bồi dưỡng|đào tạo/gu, 'tập huấn'],
  [/cơ sở giáo dục/gu, 'trường học'],
  [/(?<=hồ sơ[\p{L} ,]{0,40}(?<!\p{L}))(?:tiếp nhận|gửi)(?!\p{L})/gu, 'nộp'],
];

/** The words of a measure, what goes by several names by one. */
export const measureWordsOf = (text: string): Words =>
  wordsOf(SYNONYMS_IN_TARGETS.reduce((said, [word, common]) => said.replace(word, common), nfc(text).toLowerCase()));

/** Every word, numbers too, acts by one name: for telling two tasks apart. */
export function allWordsOf(text: string): Words {
  const lower = nfc(text).toLowerCase();
  const key = writtenOut(contentKey(SYNONYMS.reduce((said, [word, common]) => said.replace(word, common), lower)));
  return { key, words: new Set(key.split(' ')) };
}

/** The words of one text that the other lacks. */
const only = (a: Words, b: Words): string[] => [...a.words].filter((word) => !b.words.has(word));

/** The words that stand in one of them alone. */
const apart = (a: Words, b: Words): string[] => [...only(a, b), ...only(b, a)];

const NUMERAL = /\d|^[ivx]+$/;

/** "Báo cáo quý I …" and "Báo cáo quý II …" are two things, however alike: a numeral stands in one of them only. */
export const differInNumerals = (a: Words, b: Words): boolean => apart(a, b).some((word) => NUMERAL.test(word));

/** Dice coefficient of two word sets: 1 the same words, 0 none in common. */
export function similarity(a: Words, b: Words): number {
  if (a.key === b.key) return 1;
  let common = 0;
  for (const word of a.words) if (b.words.has(word)) common++;
  return (2 * common) / Math.max(1, a.words.size + b.words.size);
}

/** Words that tell two measures apart when only one of them has it: whose, which part, done or not. */
const TELLING = setOf(
  'không chưa thành phố huyện quận tỉnh toàn trình phần tiểu trung mầm non phổ thông nam nữ quý tháng trẻ già cấp lĩnh nhóm riêng',
);

/** The same words but for one that contrasts: "cấp huyện" and "cấp xã", "toàn trình" and "một phần". */
export const contrast = (a: Words, b: Words): boolean => apart(a, b).some((word) => TELLING.has(word));

/** Each of the two says something the other does not: "phủ hộ gia đình" and "phủ thôn" are two measures. */
const sayDifferent = (a: Words, b: Words, light: ReadonlySet<string>): boolean => {
  const says = (words: string[]) => words.some((word) => !light.has(word));
  return says(only(a, b)) && says(only(b, a));
};

/** A target says something that the other does not, beyond whom it counts and where. */
export const saysMore = (a: Words, b: Words): boolean => only(a, b).some((word) => !LIGHT_IN_TARGETS.has(word));

/** Whom or what a share is taken of: pupils are not the population, though "dân số" may stand for "người". */
const POPULATIONS = setOf('sinh hộ cán chức viên niên doanh thôn trường');

const otherPopulation = (a: Words, b: Words): boolean => apart(a, b).some((word) => POPULATIONS.has(word));

/** Two wordings of one measure. */
export const measureTheSame = (a: Words, b: Words): boolean =>
  !contrast(a, b) && !otherPopulation(a, b) && !sayDifferent(a, b, LIGHT_IN_TARGETS);

/** So many words of its own, not counting light ones, may one of two wordings of a task have: a detail added. */
const DETAILS = 1;
/** In a long text a few words may differ on both sides. */
const LONG = 24;
const ALIKE = 0.92;

/** How many telling words of one text the other lacks; counted no further than one past `most`. */
function lacking(a: Words, b: Words, most: number): number {
  let count = 0;
  for (const word of a.words) if (!b.words.has(word) && !LIGHT_IN_TASKS.has(word) && ++count > most) break;
  return count;
}

/** Two wordings of one task. Nearly all pairs are told apart by their first words. */
export function doTheSame(a: Words, b: Words): boolean {
  const long = Math.min(a.words.size, b.words.size) >= LONG;
  const most = long ? Infinity : DETAILS;
  const [mine, other] = [lacking(a, b, most), lacking(b, a, most)];
  const said = Math.min(mine, other) === 0 ? Math.max(mine, other) <= DETAILS : long && similarity(a, b) >= ALIKE;
  return said && !differInNumerals(a, b) && !contrast(a, b);
}

/** Texts sharing a rare word are compared; at most so many for each, so that a sheet of look-alikes stays linear. */
const RAREST = 6;
const CANDIDATES = 24;

/** For each text the earlier ones worth comparing with it: those that share one of its rarest words. */
export function blocks(texts: readonly Words[]): number[][] {
  const frequency = new Map<string, number>();
  for (const { words } of texts) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byWord = new Map<string, number[]>();
  return texts.map(({ words }, i) => {
    const rarest = [...words].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0)).slice(0, RAREST);
    const found = new Set<number>();
    for (const word of rarest)
      for (const other of byWord.get(word) ?? []) if (found.size < CANDIDATES) found.add(other);
    for (const word of words) {
      const earlier = byWord.get(word);
      if (!earlier) byWord.set(word, [i]);
      else if (earlier.length < CANDIDATES) earlier.push(i);
    }
    return [...found];
  });
}
