/** The five tone marks, apart from their letters. */
export const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** What may begin, carry and end a syllable, its tone left out. */
const SYLLABLE =
  /^(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?(iêu|yêu|oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])(ch|ng|nh|[cmnpt])?$/;

/** Vietnamese writes every syllable by itself; one bears one tone at most. */
export function isSyllable(word: string): boolean {
  const parted = word.toLowerCase().normalize('NFD');
  return (parted.match(TONES)?.length ?? 0) <= 1 && SYLLABLE.test(parted.replace(TONES, '').normalize('NFC'));
}
