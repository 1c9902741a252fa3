/**
 * Most cells of an annex are typed as they should be. One look at each sign tells so, where the rules about form and
 * the reading of a cell would otherwise search the text ten times for what is not there.
 */
const UNKNOWN = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const BREAK = 4;
/** A comma or semicolon: no letter right after it. */
const COMMA = 5;
/** Another mark that no space stands before. */
const STOP = 6;
const OPENING = 7;
const CLOSING = 8;
const SIGN = 9;
/** Letters that Vietnamese shares with the bytes of old fonts: right only beside one of its own. */
const SHARED = 10;
/** Letters that only Unicode Vietnamese has. */
const OWN = 11;

const GROUPS: readonly [number, string][] = [
  [LETTER, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [DIGIT, '0123456789'],
  [SPACE, ' '],
  [BREAK, '\n'],
  [COMMA, ',;'],
  [STOP, '.:!?'],
  [OPENING, '(['],
  [CLOSING, ')]'],
  [SIGN, '"#$%&\'*+-/<=>@\\^_`{|}~–—‘’“”…•≤≥'],
  [SHARED, 'àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ'],
  [OWN, 'ăđĩũơưĂĐĨŨƠƯ'],
];
/** Ạ to ỹ, the letters with two marks or a dot below. */
const [FIRST_OWN, LAST_OWN] = [0x1ea0, 0x1ef9];

const KINDS = new Uint8Array(0x10000);
for (const [kind, signs] of GROUPS) for (const sign of signs) KINDS[sign.charCodeAt(0)] = kind;
KINDS.fill(OWN, FIRST_OWN, LAST_OWN + 1);

const isLetter = (kind: number): boolean => kind === LETTER || kind >= SHARED;

/** Two signs that do not stand beside each other in a text whose spaces and marks are right; the ends count as breaks. */
const clash = (before: number, after: number): boolean =>
  before === SPACE
    ? after === SPACE || after === BREAK || (after >= COMMA && after <= STOP) || after === CLOSING
    : before === COMMA
      ? isLetter(after)
      : after === SPACE && (before === BREAK || before === OPENING);

/** Row by row what may not follow: CLASH[before * 16 + after]. */
const CLASH = new Uint8Array(16 * 16).map((_, pair) => (clash(pair >> 4, pair & 15) ? 1 : 0));

/**
 * Composed, in Unicode, without hidden signs, its spaces and marks in order: for sure. False says nothing: the text has to
 * be looked at closely.
 */
export function isPlain(text: string): boolean {
  let before = BREAK;
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = KINDS[text.charCodeAt(i)] ?? UNKNOWN;
    if (kind === UNKNOWN || CLASH[(before << 4) | kind] === 1) return false;
    seen |= 1 << kind;
    before = kind;
  }
  const ends = text.length === 0 || (before !== SPACE && before !== BREAK && text.charCodeAt(0) !== 0x0a);
  return ends && ((seen & (1 << SHARED)) === 0 || (seen & (1 << OWN)) !== 0);
}

/** The text begins with a letter or digit of Vietnamese: the quick half of whether it says anything. */
export function beginsPlainly(text: string): boolean {
  const kind = KINDS[text.charCodeAt(0)] ?? UNKNOWN;
  return kind === DIGIT || isLetter(kind);
}
