/** Text typed for the old fonts (.VnTime, VNI-Times): bytes that only look Vietnamese in their font. */
import { isSyllable, TONES } from './syllable.ts';

export type Encoding = 'TCVN3' | 'VNI';

/** TCVN 5712:1993 (VN3, "ABC"): one sign a letter; capitals with tone marks were set in fonts of their own. */
const TCVN3_OLD = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦';
const TCVN3_NEW = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';

/** VNI: a vowel and the sign of its mark behind it; a few letters are signs of their own. */
const VNI_MARKS: [string, string, string][] = [
  ['a', 'øùûõï', 'àáảãạ'],
  ['a', 'êèéúüë', 'ăằắẳẵặ'],
  ['a', 'âàáåãä', 'âầấẩẫậ'],
  ['e', 'øùûõï', 'èéẻẽẹ'],
  ['e', 'âàáåãä', 'êềếểễệ'],
  ['o', 'øùûõï', 'òóỏõọ'],
  ['o', 'âàáåãä', 'ôồốổỗộ'],
  ['ô', 'øùûõï', 'ờớởỡợ'],
  ['u', 'øùûõï', 'ùúủũụ'],
  ['ö', 'øùûõï', 'ừứửữự'],
  ['y', 'øùûõ', 'ỳýỷỹ'],
];
const VNI_SINGLE: [string, string] = ['ñìíæóòôöî', 'đìíỉĩịơưỵ'];

const tcvn3 = new Map([...TCVN3_OLD].map((sign, i) => [sign, TCVN3_NEW[i] ?? sign]));

const vni = new Map<string, string>(
  [
    ...VNI_MARKS.flatMap(([vowel, marks, letters]) =>
      [...marks].map((mark, i): [string, string] => [vowel + mark, letters[i] ?? '']),
    ),
    ...[...VNI_SINGLE[0]].map((sign, i): [string, string] => [sign, VNI_SINGLE[1][i] ?? '']),
  ].flatMap(([old, letter]): [string, string][] => [
    [old, letter],
    [old.toUpperCase(), letter.toUpperCase()],
    [(old[0] ?? '').toUpperCase() + old.slice(1), letter.toUpperCase()],
  ]),
);

/** Typed in capitals, "HOµN" is "HOÀN": the fonts of TCVN3 showed their small letters as capitals. */
const asTyped = (word: string): string =>
  /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word;
const fromTcvn3 = (text: string): string =>
  text.replace(/[^ -~]/g, (sign) => tcvn3.get(sign) ?? sign).replace(/\p{L}+/gu, asTyped);
const fromVni = (text: string): string =>
  text.replace(
    /[aeoôuöy][øùûõïêèéúüëâàáåãä]|[\u00c0-\u00ff]/giu,
    (pair) => vni.get(pair) ?? [...pair].map((sign) => vni.get(sign) ?? sign).join(''),
  );

/**
 * Windows of Vietnam takes the bytes of an old file for its code page 1258, which differs from Latin-1 in these places:
 * "Ò" comes out as a hook on the letter before. A sign of the old font between letters gives it away;
 * not the soft hyphen, which good Unicode text may hold.
 */
const CP1258 = new Map(
  [...'Ă\u0300Đ\u0309ƠƯ\u0303ă\u0301đ\u0323ơư₫'].map((sign, i) => [sign, 'ÃÌÐÒÕÝÞãìðòõýþ'[i] ?? sign]),
);
const ONLY_OLD = /\p{L}[\u00a1-\u00ac\u00ae-\u00bf]|[\u00a1-\u00ac\u00ae-\u00bf]\p{L}/u;
/** A letter and the tones on it as the signs they were: "ỷ" → "yÒ". */
function signsOf(letter: string): string[] {
  const parted = letter.normalize('NFD');
  const tones = parted.match(TONES) ?? [];
  return [parted.replace(TONES, '').normalize('NFC'), ...tones];
}

const fromCp1258 = (text: string): string =>
  [...text.normalize('NFC')]
    .flatMap(signsOf)
    .map((sign) => CP1258.get(sign) ?? sign)
    .join('');

/** Letters that only Unicode Vietnamese has: text with one of them was not typed for an old font. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|[\u0300\u0301\u0303\u0309\u0323]/u;
/** Signs that stand inside words of the old encodings, and never inside a Vietnamese word: "õ" only behind a vowel ("rõ"). */
const STRANGE =
  /\p{Ll}[\u00c0-\u00dd]|[aeoôuöy]õ|[\p{L}][µ¸¶·¹¨»¾¼½Æ©ÇËÎÏÑªÖ×ØÞßä«åæç¬ëîïñ\u00adøö÷ûüþÛÄÅ]|[µ¸¶·¹¨»¾¼½®§ªñÑ¬«÷][\p{L}]/u;

/** Vowels that only VNI puts beside each other: "yù" for "ý", "aø" for "à". */
const PAIRED = /[aeuy]ù|[aeouy]ø|[ae][áàâ]|[ao]â|a[éèê]/iu;

/** Share of words that must be Vietnamese syllables after conversion. */
const READABLE = 0.8;

/** "TP", "KH", "HĐND": no syllables in any encoding. */
const ABBREVIATION = /^([\p{Lu}§]{1,5}|[bcdđghklmnpqrstvx]{1,4}|\p{L})$/u;
/** A sign of TCVN3 between two letters, as in "C«ng": short texts may hold no other letter of Vietnamese alone. */
const INSIDE = /\p{L}[\u00a1-\u00ac\u00ae-\u00bf]\p{L}/u;
/** Half of TCVN3's letters stand here, none of VNI's. */
const ONLY_TCVN3 = /[\u00a1-\u00bf]/;

function readability(text: string): number {
  const all = text.match(/[\p{L}\p{M}\u00a1-\u00bf×÷]+/gu) ?? [];
  const words = all.filter((word) => !ABBREVIATION.test(word) || isSyllable(word));
  return words.filter(isSyllable).length / Math.max(1, words.length);
}

/**
 * The old encoding a text was typed in and the same text in Unicode; null for anything else. Good Unicode is never
 * taken for it: the text must hold signs no Vietnamese word has, and read as Vietnamese once they are turned. Its own
 * signs may have been taken apart on the way ("oâ" stored as "o", "a" and a circumflex).
 */
export function readLegacy(typed: string): { encoding: Encoding; unicode: string } | null {
  const text = typed.normalize('NFC');
  if (UNICODE.test(text)) {
    const bytes = ONLY_OLD.test(text) ? fromCp1258(text) : text;
    return UNICODE.test(bytes) ? null : readLegacy(bytes);
  }
  if (!STRANGE.test(text) && !PAIRED.test(text)) return null;
  const [best] = [
    { encoding: 'TCVN3' as const, unicode: fromTcvn3(text) },
    { encoding: 'VNI' as const, unicode: fromVni(text) },
  ]
    .map((way) => ({ ...way, share: readability(way.unicode) }))
    .sort((a, b) => b.share - a.share || (ONLY_TCVN3.test(text) ? 1 : -1) * (a.encoding < b.encoding ? -1 : 1));
  if (!best || best.share < (STRANGE.test(text) ? READABLE : 1)) return null;
  if (!UNICODE.test(best.unicode) && !(best.share === 1 && (INSIDE.test(text) || PAIRED.test(text)))) return null;
  return { encoding: best.encoding, unicode: best.unicode };
}

/** For texts that do not give themselves away: "Ghi chó" among others typed for TCVN3. */
export const fromOld = (text: string, encoding: Encoding): string =>
  ({ TCVN3: fromTcvn3, VNI: fromVni })[encoding](text.normalize('NFC'));

/** Vietnamese in Unicode for sure. */
export const isUnicode = (text: string): boolean => UNICODE.test(text);

/** For tests and for nothing else: what an old keyboard would have written. */
export const tcvn3Pairs: ReadonlyMap<string, string> = tcvn3;
export const vniPairs: ReadonlyMap<string, string> = vni;
