import { damaged, isSpace, unescapeXml } from './xml-attributes.ts';

/** What a reader of a part is told, in the order of the document. Names come without their prefix ("x:row" is "row"). */
export interface XmlHandler {
  /** `attributes` as they stand, for `attributesOf`; `empty` for "<c/>", which is closed right after. */
  open(name: string, attributes: string, empty: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

export interface XmlScanner {
  write(text: string): void;
  end(): void;
}

/** No tag and no text of a workbook comes near this many characters; without a bound a hostile part could pile up. */
const LONGEST_TOKEN = 1_000_000;

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;

/** The ">" that ends the tag begun at `from`, or -1: one inside a quoted value does not count. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === GT) return at;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return -1;
}

/**
 * Reads XML that comes in pieces, holding no more than the piece and an unfinished token. It checks that elements are
 * closed as they were opened: hucre takes a part that breaks off in the middle for a shorter sheet. A DOCTYPE is
 * refused, as the format demands (ISO/IEC 29500-2), so no entity can grow.
 */
export function xmlScanner(handler: XmlHandler): XmlScanner {
  const opened: string[] = [];
  let rest = '';
  let rootSeen = false;

  function openTag(tag: string): void {
    const empty = tag.charCodeAt(tag.length - 1) === SLASH;
    const length = empty ? tag.length - 1 : tag.length;
    let end = 0;
    while (end < length && !isSpace(tag.charCodeAt(end))) end++;
    if (end === 0 || (opened.length === 0 && rootSeen)) throw damaged();
    rootSeen = true;
    const name = tag.slice(0, end);
    const local = name.slice(name.indexOf(':') + 1);
    handler.open(local, end < length ? tag.slice(end, length) : '', empty);
    if (empty) handler.close(local);
    else opened.push(name);
  }

  function closeTag(tag: string): void {
    const name = tag.trimEnd();
    if (opened.pop() !== name) throw damaged();
    handler.close(name.slice(name.indexOf(':') + 1));
  }

  function plainText(text: string, unescape: boolean): void {
    if (opened.length > 0) handler.text(unescape ? unescapeXml(text) : text);
    else if (text.trim() && text.trim() !== '\ufeff') throw damaged();
  }

  /** Comments, CDATA, instructions. Returns where the markup at `at` ends, or -1 while it is not all there. */
  function otherMarkup(text: string, at: number): number {
    if (text.charCodeAt(at + 1) === QUESTION) return after(text.indexOf('?>', at), 2);
    if (text.startsWith('<!--', at)) return after(text.indexOf('-->', at + 4), 3);
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end >= 0) plainText(text.slice(at + 9, end), false);
      return after(end, 3);
    }
    if (text.length - at < 9) return -1;
    throw damaged();
  }

  function scan(text: string): number {
    let at = 0;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start < 0) return at;
      if (start > at) plainText(text.slice(at, start), true);
      const code = text.charCodeAt(start + 1);
      if (code === BANG || code === QUESTION) {
        const end = otherMarkup(text, start);
        if (end < 0) return start;
        at = end;
        continue;
      }
      const end = tagEnd(text, start + 1);
      if (end < 0) return start;
      if (code === SLASH) closeTag(text.slice(start + 2, end));
      else openTag(text.slice(start + 1, end));
      at = end + 1;
    }
  }

  return {
    write(text) {
      const all = rest + text;
      const done = scan(all);
      rest = all.slice(done);
      if (rest.length > LONGEST_TOKEN) throw damaged();
    },
    end() {
      if (rest.includes('<')) throw damaged();
      plainText(rest, true);
      if (!rootSeen || opened.length > 0) throw damaged();
    },
  };
}

const after = (end: number, length: number): number => (end < 0 ? -1 : end + length);
