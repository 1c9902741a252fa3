import { WorkbookError } from './failure.ts';

export const damaged = () => WorkbookError.of('damaged', 'xml');
export const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** "&#x1ea5;" → "ấ". XML has only five named ones; a part that needs more was not written by a spreadsheet. */
export function unescapeXml(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (_, name: string) => {
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const character = name.startsWith('#') && code <= 0x10ffff ? String.fromCodePoint(code) : ENTITIES[name];
    if (character === undefined) throw damaged();
    return character;
  });
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a tag by name, prefixes kept ("r:id"). */
export function attributesOf(raw: string): Partial<Record<string, string>> {
  const found: Partial<Record<string, string>> = {};
  for (const [, name = '', double, single] of raw.matchAll(ATTRIBUTE))
    found[name] = unescapeXml(double ?? single ?? '');
  return found;
}

/** One attribute, without making the others: a sheet has a tag for every cell. */
export function attributeOf(raw: string, name: string): string | undefined {
  for (let at = 0; ; ) {
    const equals = raw.indexOf('=', at);
    if (equals < 0) return undefined;
    let end = equals;
    while (isSpace(raw.charCodeAt(end - 1))) end--;
    let start = end;
    while (start > at && !isSpace(raw.charCodeAt(start - 1))) start--;
    let open = equals + 1;
    while (isSpace(raw.charCodeAt(open))) open++;
    const close = raw.indexOf(raw.charAt(open), open + 1);
    if (close < 0) throw damaged();
    if (end - start === name.length && raw.startsWith(name, start)) return unescapeXml(raw.slice(open + 1, close));
    at = close + 1;
  }
}
