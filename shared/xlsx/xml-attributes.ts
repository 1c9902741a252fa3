import { WorkbookError } from './failure.ts';

export const damaged = () => WorkbookError.of('damaged', 'xml');
export const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const REFERENCE = /^(?:#x[0-9a-fA-F]+|#\d+|\w+)$/;

/** XML has only five named ones; a part that needs more was not written by a spreadsheet. */
function characterOf(reference: string): string {
  const code = reference.startsWith('#x') ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  const character = reference.startsWith('#') && code <= 0x10ffff ? String.fromCodePoint(code) : ENTITIES[reference];
  if (character === undefined) throw damaged();
  return character;
}

/** "&#x1ea5;" → "ấ". Some writers put every accent so. */
export function unescapeXml(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  let read = '';
  let from = 0;
  for (let at = lines.indexOf('&'), end = -1; at >= 0; at = lines.indexOf('&', at + 1)) {
    if (end < at) end = lines.indexOf(';', at);
    if (end < 0) break;
    const reference = lines.slice(at + 1, end);
    if (!REFERENCE.test(reference)) continue;
    read += lines.slice(from, at) + characterOf(reference);
    from = end + 1;
  }
  return from === 0 ? lines : read + lines.slice(from);
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
