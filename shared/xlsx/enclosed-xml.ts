/**
 * Receipts and proofs as a custom XML part of a workbook: no sheet shows anything of it, and Excel keeps such parts when
 * it saves.
 */
export const ENCLOSED = 'urn:phu-luc:enclosed:1';

/** The part with these texts, without a declaration: Excel takes an element. */
export const writeEnclosed = (texts: readonly string[]): string =>
  `<enclosed xmlns="${ENCLOSED}">${texts.map((text) => `<item>${escaped(text)}</item>`).join('')}</enclosed>`;

/** The texts of a part. */
export const readEnclosed = (xml: string): string[] =>
  [...xml.matchAll(/<item>([\s\S]*?)<\/item>/g)].map(([, item = '']) => plain(item));

const SIGNS = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\r', '&#13;'],
] as const;

const escaped = (text: string): string => SIGNS.reduce((xml, [sign, name]) => xml.replaceAll(sign, name), text);
const plain = (xml: string): string => SIGNS.reduceRight((text, [sign, name]) => text.replaceAll(name, sign), xml);
