import { contentKey } from '../text.ts';

/** A text as the set of its words; what stands around the meaning is left out. */
export interface Words {
  key: string;
  words: ReadonlySet<string>;
}

/** Words that say nothing of what is done or measured. */
const FILLERS = new Set(
  (
    'và của các cho về với theo trên dưới tại trong từ đến được là có những này đó một tối thiểu đạt tỷ tỉ lệ % việc năm phấn đấu hơn để ở ' +
    'tiếp tục triển khai đẩy mạnh hỗ trợ tham gia thực hiện tổ chức tăng cường'
  ).split(' '),
);

/** The words that tell what is measured: values and fillers left out. */
export function wordsOf(text: string): Words {
  const key = contentKey(text);
  return { key, words: new Set(key.split(' ').filter((word) => !FILLERS.has(word) && !/^\d+%?$/.test(word))) };
}

/** Every word, numbers too: for telling two tasks apart. */
export function allWordsOf(text: string): Words {
  const key = contentKey(text);
  return { key, words: new Set(key.split(' ')) };
}

const NUMERAL = /\d|^[ivx]+$/;

/** "Báo cáo quý I …" and "Báo cáo quý II …" are two things, however alike: a numeral stands in one of them only. */
export const differInNumerals = (a: Words, b: Words): boolean =>
  [...a.words].some((word) => NUMERAL.test(word) && !b.words.has(word)) ||
  [...b.words].some((word) => NUMERAL.test(word) && !a.words.has(word));

/** Dice coefficient of two word sets: 1 the same words, 0 none in common. */
export function similarity(a: Words, b: Words): number {
  if (a.key === b.key) return 1;
  let common = 0;
  for (const word of a.words) if (b.words.has(word)) common++;
  return (2 * common) / Math.max(1, a.words.size + b.words.size);
}

/** Words that tell two measures apart when only one of them has it: whose, which part, done or not. */
const CONTRASTING = new Set(
  'không chưa thành phố huyện quận xã phường tỉnh toàn trình một phần tiểu trung mầm non phổ thông nam nữ quý tháng trẻ già'.split(
    ' ',
  ),
);

/** The same words but for one that contrasts: "cấp huyện" and "cấp xã", "toàn trình" and "một phần". */
export const contrast = (a: Words, b: Words): boolean =>
  [...a.words].some((word) => CONTRASTING.has(word) && !b.words.has(word)) ||
  [...b.words].some((word) => CONTRASTING.has(word) && !a.words.has(word));

/** Texts sharing a rare word are compared; at most so many for each, so that a sheet of look-alikes stays linear. */
const RAREST = 4;
const CANDIDATES = 24;

/** For each text the earlier ones worth comparing with it: those that share one of its rarest words. */
export function blocks(texts: readonly Words[]): number[][] {
  const frequency = new Map<string, number>();
  for (const { words } of texts) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byWord = new Map<string, number[]>();
  return texts.map(({ words }, i) => {
    const rarest = [...words].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0)).slice(0, RAREST);
    const found = new Set<number>();
    for (const word of rarest) {
      const earlier = byWord.get(word) ?? [];
      for (const other of earlier.slice(0, CANDIDATES)) if (found.size < CANDIDATES) found.add(other);
      byWord.set(word, [...earlier.slice(0, CANDIDATES), i]);
    }
    return [...found];
  });
}
