import { WORKBOOK_LIMITS } from './limits.ts';
import { damaged, isSpace, unescapeXml } from './xml-attributes.ts';

/** What a reader of a part is told, in the order of the document. Names come without their prefix ("x:row" is "row"). */
export interface XmlHandler {
  /**
   * `attributes` as they stand, for `attributesOf`; `empty` for "<c/>", which is closed right after. The tag stands
   * `from` … `to` in the part, counted in characters.
   */
  open(name: string, attributes: string, empty: boolean, from: number, to: number): void;
  close(name: string, from: number, to: number): void;
  text(text: string): void;
  /**
   * Where reading may go on, for a part with long stretches that say nothing: `at` or a later tag of the same level, before
   * the end of `text`. Asked once for every piece.
   */
  passOver?(text: string, at: number): number;
}

/** No tag and no text of a workbook comes near this many characters; without a bound a hostile part could pile up. */
const LONGEST_TOKEN = 1_000_000;

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

const after = (end: number, length: number): number => (end < 0 ? -1 : end + length);

/**
 * Our own because of its speed (docs/decisions.md): it hands over attributes as they stand, since of most cells only one
 * or two are wanted.
 *
 * Reads XML that comes in pieces, holding no more than the piece and an unfinished token. It checks that elements are
 * closed as they were opened: hucre takes a part that breaks off in the middle for a shorter sheet. A DOCTYPE is
 * refused, as the format demands (ISO/IEC 29500-2), so no entity can grow.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #opened: string[] = [];
  #rest = '';
  /** Characters of the part before `#rest`. */
  #passed = 0;
  #rootSeen = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  write(text: string): void {
    const all = this.#rest + text;
    const read = this.#scan(all);
    this.#rest = all.slice(read);
    this.#passed += read;
    if (this.#rest.length > LONGEST_TOKEN) throw damaged();
  }

  end(): void {
    if (this.#rest.includes('<')) throw damaged();
    this.#text(unescapeXml(this.#rest));
    if (!this.#rootSeen || this.#opened.length > 0) throw damaged();
  }

  /** Returns how far it came: to the beginning of what is not all there yet. */
  #scan(text: string): number {
    let at = 0;
    let asked = false;
    for (;;) {
      if (!asked && this.#opened.length === 2) {
        at = this.#handler.passOver?.(text, at) ?? at;
        asked = true;
      }
      const start = text.indexOf('<', at);
      if (start < 0) return at;
      if (start > at) this.#text(unescapeXml(text.slice(at, start)));
      const end = this.#markup(text, start);
      if (end < 0) return start;
      at = end;
    }
  }

  /** The tag or other markup at `start`. Returns where it ends, or -1 while it is not all there. */
  #markup(text: string, start: number): number {
    const code = text.charCodeAt(start + 1);
    if (code === BANG || code === QUESTION) return this.#otherMarkup(text, start);
    const end = tagEnd(text, start + 1);
    if (end < 0) return -1;
    const from = this.#passed + start;
    const to = this.#passed + end + 1;
    if (code === SLASH) this.#closeTag(text.slice(start + 2, end), from, to);
    else this.#openTag(text.slice(start + 1, end), from, to);
    return end + 1;
  }

  #openTag(tag: string, from: number, to: number): void {
    const empty = tag.charCodeAt(tag.length - 1) === SLASH;
    const length = empty ? tag.length - 1 : tag.length;
    let end = 0;
    while (end < length && !isSpace(tag.charCodeAt(end))) end++;
    if (end === 0 || (this.#opened.length === 0 && this.#rootSeen)) throw damaged();
    this.#rootSeen = true;
    const name = tag.slice(0, end);
    const local = name.slice(name.indexOf(':') + 1);
    this.#handler.open(local, end < length ? tag.slice(end, length) : '', empty, from, to);
    if (empty) this.#handler.close(local, from, to);
    else if (this.#opened.push(name) > WORKBOOK_LIMITS.depth) throw damaged();
  }

  #closeTag(tag: string, from: number, to: number): void {
    const name = tag.trimEnd();
    if (this.#opened.pop() !== name) throw damaged();
    this.#handler.close(name.slice(name.indexOf(':') + 1), from, to);
  }

  #text(text: string): void {
    if (this.#opened.length > 0) this.#handler.text(text);
    else if (text.trim()) throw damaged();
  }

  /** Comments, CDATA, instructions. */
  #otherMarkup(text: string, at: number): number {
    if (text.charCodeAt(at + 1) === QUESTION) return after(text.indexOf('?>', at), 2);
    if (text.startsWith('<!--', at)) return after(text.indexOf('-->', at + 4), 3);
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end >= 0) this.#text(text.slice(at + 9, end));
      return after(end, 3);
    }
    if (text.length - at < 9) return -1;
    throw damaged();
  }
}
