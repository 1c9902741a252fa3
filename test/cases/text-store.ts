import { escapeText, part } from './xml.ts';

const plain = (text: string): string => `<t xml:space="preserve">${escapeText(text)}</t>`;

/** As Word leaves it: the first word in a font of its own. */
function runs(text: string): string {
  const at = text.indexOf(' ') + 1;
  if (at === 0) return plain(text);
  return `<r><rPr><b/></rPr>${plain(text.slice(0, at))}</r><r>${plain(text.slice(at))}</r>`;
}

/** Where the texts of a workbook are kept: in one shared table, or each in its own cell. */
export class TextStore {
  readonly #way: 'shared' | 'inline' | 'rich';
  readonly #nfd: boolean;
  readonly #places = new Map<string, number>();

  constructor(way: 'shared' | 'inline' | 'rich', nfd: boolean) {
    this.#way = way;
    this.#nfd = nfd;
  }

  /** The text as a cell refers to it: attribute and content of `<c>`. */
  store(text: string): { type: string; content: string } {
    if (this.#way === 'inline') return { type: 'inlineStr', content: `<is>${plain(text)}</is>` };
    const place = this.#places.get(text) ?? this.#places.size;
    this.#places.set(text, place);
    return { type: 's', content: `<v>${place}</v>` };
  }

  part(): string {
    const items = [...this.#places.keys()].map((text, k) => {
      const stored = this.#nfd && k % 2 === 0 ? text.normalize('NFD') : text;
      return `<si>${this.#way === 'rich' ? runs(stored) : plain(stored)}</si>`;
    });
    return part('sst', null, items.join(''));
  }
}
