/**
 * Text as a workbook can store it. What XML cannot hold is written "_x0001_" (ISO/IEC 29500-1, 22.9.2.19), so nothing is
 * lost and nothing damages the file; a text that really reads "_x0001_" gets its underscore written the same way.
 */
const SPECIAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are what XML cannot hold
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** More than Excel takes in a cell. */
const LONGEST = 32_767;

const asCode = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The text with its special characters written out; what is beyond Excel's longest cell gives way to "…". */
export function storable(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return short.replace(SPECIAL, asCode);
}

const MARKUP = /[&<>]/g;
const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: the quick way out for text that needs nothing
const PLAIN = /^[^&<>_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]*$/;

/** The text ready to stand between tags. */
export const xmlText = (text: string): string =>
  PLAIN.test(text) && text.length <= LONGEST
    ? text
    : storable(text).replace(MARKUP, (character) => ENTITY[character] ?? character);

/**
 * A text that a spreadsheet would take for a formula if somebody edited the cell or saved it as .csv and opened that:
 * "=1+1", "+84…", "-2", "@SUM", and the same behind a tab or a line break. As stored it is text in any case; cells like
 * this get the format "@" as well, which keeps it text while it is edited.
 */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r\n]/.test(text);

const SIMPLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the quick way out for nearly every text
  /^[^&<>_=+\-@\u0000-\u0020\ud800-\udfff\ufffe\uffff][^&<>_\u0000-\u001f\ud800-\udfff\ufffe\uffff]*$/;

/** A text that stands between tags as it is, loses nothing in reading, and that nobody takes for a formula. */
export const isSimple = (text: string): boolean =>
  SIMPLE.test(text) && text.charCodeAt(text.length - 1) > 32 && text.length <= LONGEST;
