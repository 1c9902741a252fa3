/** The five tone marks, apart from their letters. */
export const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const ONSET = 'ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]';
/** Ends in a glide or stands at the end: no consonant follows. */
const OPEN = 'iêu|yêu|oai|oao|oay|oeo|uây|uôi|uya|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu';
const VOWEL = 'uyê|iê|oa|oă|oe|oo|uâ|uê|uô|uơ|uy|ươ|yê|[aăâeêioôơuưy]';
/** A syllable with its tone left out. */
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${OPEN}|(?:${VOWEL})(?:ch|ng|nh|[cmnpt])?)$`);

/** Vietnamese writes every syllable by itself; one bears one tone at most. */
export function isSyllable(word: string): boolean {
  const parted = word.toLowerCase().normalize('NFD');
  return (parted.match(TONES)?.length ?? 0) <= 1 && SYLLABLE.test(parted.replace(TONES, '').normalize('NFC'));
}
