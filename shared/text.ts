/** Text as people type it in Vietnam: two Unicode forms, several keyboards, spaces from Word, and what to compare it by. */
import { rememberWord } from './answers.ts';
import { beginsPlainly, isPlain } from './plain.ts';
import { isSyllable } from './syllable.ts';

/** Characters that can change under NFC: combining marks and the few compatibility signs. Plain text skips the work. */
const MAY_CHANGE = /[\u0300-\u036f\u0340-\u0374\u037e\u0387\u1f71-\u1fff\u2126\u212a\u212b]/;

/** The composed form. "số" typed as "sô" + acute equals "số" only in this form. */
export const nfc = (text: string): string => (MAY_CHANGE.test(text) ? text.normalize('NFC') : text);

export const isNfc = (text: string): boolean => !MAY_CHANGE.test(text) || text.normalize('NFC') === text;

/** Zero-width, direction and control signs: invisible on screen, but they make two equal words differ. Soft hyphen included. */
export const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffc]|\u034f/g;
/** Of these the ones that stood between words, as line breaks of other programs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BREAKS = /[\u000b\u000c\u2028\u2029]/g;

/** Hidden signs between two words or parts of one. */
const BETWEEN = new RegExp(String.raw`([\p{L}\p{M}\d]+)(?:${HIDDEN.source})+(?=([\p{L}\p{M}\d]+))`, 'gu');
const isWord = (text: string): boolean => isSyllable(text) || /^(?:\d+|\p{Lu}{2,})$/u.test(text);

/** No two syllables are one word of Vietnamese: "chuyển" + "đổi" were kept apart; "Ph" + "ường" and "A" + "4" were not. */
const areTwoWords = (left: string, right: string): boolean =>
  isWord(left) &&
  isWord(right) &&
  !isSyllable(left + right) &&
  [left, right].some((word) => word.length > 1 && isSyllable(word));

/** The text without its hidden signs; words that only they kept apart stay apart. */
function withoutHidden(text: string): string {
  const broken = text.replace(BREAKS, ' ');
  if (broken.search(HIDDEN) < 0) return broken;
  return broken
    .replace(BETWEEN, (_, left: string, right: string) => (areTwoWords(left, right) ? `${left} ` : left))
    .replace(HIDDEN, '');
}

/** Composed, without hidden signs: one may stand between a letter and its mark. */
export const legible = (text: string): string => nfc(withoutHidden(text));

const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g;
const NEEDS_TIDYING = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r]| {2}|^[ \n]|[ \n]$| \n|\n | \n/;

/** One space between words, none at the ends of a line; line breaks stay. */
function tidySpaces(text: string): string {
  if (!NEEDS_TIDYING.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(SPACE, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

/** "cá nhân ." → "cá nhân."; an ellipsis, a figure (" .5") and a name (" .vn") keep their space. */
const BEFORE_MARK = / +(?=[.,;:!?](?![.\d\p{L}])|[,;](?=\p{L}))/gu;
/** "( cập nhật )" → "(cập nhật)"; "một,hai" → "một, hai". */
const IN_BRACKETS = /(?<=[([]) +(?=[\p{L}\d])|(?<=[\p{L}\d.%]) +(?=[)\]])/gu;
const AFTER_MARK = /(?<=\p{L}{2}[,;])(?=\p{L}{2})/gu;

/** Spaces as they are typed rightly: tidy, and none before a mark. */
export const rightSpaces = (text: string): string =>
  tidySpaces(text).replace(BEFORE_MARK, '').replace(IN_BRACKETS, '').replace(AFTER_MARK, ' ');

/** The text of a cell ready to be read: composed, without hidden signs, spaces in order. */
export const clean = (text: string): string => (isPlain(text) ? text : tidySpaces(legible(text)));

/** The same on one line: "Quý\nIV" out of a narrow column is "Quý IV". */
export function cleanLine(text: string): string {
  const cleaned = clean(text);
  return cleaned.includes('\n') ? cleaned.replace(/\n+/g, ' ') : cleaned;
}

/** Words where y and i are two spellings of one sound ("tỷ/tỉ", "quý/quí", "kỳ/kì", "lý/lí"). */
const Y_FOR_I = /\b(t|k|l|m|h|s|v|qu)y\b/g;

/** What is typed between two spaces, folded: "Hạ-tầng" → "ha tang". */
const foldTyped = rememberWord((typed) =>
  typed
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐð\u00d0]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
    .replace(Y_FOR_I, '$1i'),
);

/** Each stretch between spaces turned by itself, those of which nothing is left dropped. */
function typedWise(text: string, turn: (typed: string) => string): string {
  let turned = '';
  for (const typed of text.split(' ')) {
    const words = turn(typed);
    if (words) turned += turned ? ` ${words}` : words;
  }
  return turned;
}

/**
 * The key words are compared by: no accents, no capitals, no punctuation, one spelling of i/y.
 * "Tỷ lệ (%)" → "ti le", "Hoá đơn" and "Hóa đơn" → "hoa don". Too coarse for identity, right for headings.
 */
export const fold = (text: string): string => typedWise(text, foldTyped);

/** Old placing of the tone ("hóa", "thủy"), at the end of a syllable. */
const OLD_TONE = /([òóỏõọ])([ae])(?!\p{L})|([ùúủũụ])(y)(?!\p{L})/gu;

/** "hóa" and "hoá" are both right, so they must compare equal: the tone moves to the second vowel. */
const moveTone = (_: string, o: string | undefined, ae: string, u: string | undefined, y: string): string => {
  const [vowel = '', tone = ''] = (o ?? u ?? '').normalize('NFD');
  return vowel + `${o ? ae : y}${tone}`.normalize('NFC');
};

/** "tỷ lệ" and "tỉ lệ", "quý" and "quí": y after these consonants is i. */
const Y_WITH_TONE = /(?<=(?:^|[^\p{L}])(?:t|k|l|m|h|s|v|qu))[yỳýỷỹỵ](?!\p{L})/gu;
const asI = (y: string): string => y.normalize('NFD').replace('y', 'i').normalize('NFC');

/** What is typed between two spaces, as the words it is compared by: "hoá/tỷ" → "hoá tỉ". */
const keyOfTyped = rememberWord((typed) => {
  const words = legible(typed).toLowerCase().replace(OLD_TONE, moveTone).replace(Y_WITH_TONE, asI);
  return words.replace(/[^\p{L}\p{N}%]+/gu, ' ').trim();
});

/**
 * The key that rows are compared by: accents kept (they tell words apart), form, case, punctuation and spelling
 * variants not. Used for the same task or target in two annexes.
 */
export const contentKey = (text: string): string => typedWise(text, keyOfTyped);

/** Text that says nothing: blank, or only dots and dashes put there to show that it is blank. */
export const saysNothing = (text: string): boolean => !beginsPlainly(text) && !/[\p{L}\p{N}%#?]/u.test(text);
