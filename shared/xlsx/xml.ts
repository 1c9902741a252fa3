import { SaxesParser } from 'saxes';
import { WorkbookError } from './failure.ts';

/** By name, prefixes kept ("r:id"), in plain text. */
export type Attributes = Readonly<Partial<Record<string, string>>>;

/** What a reader of a part is told, in the order of the document. Names come without their prefix ("x:row" is "row"). */
export interface XmlHandler {
  /** `empty` for "<c/>", which is closed right after. */
  open(name: string, attributes: Attributes, empty: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/** XML that comes in pieces, cut anywhere. */
export interface XmlReader {
  write(piece: string): void;
  /** Throws where something is still missing. */
  end(): void;
}

/** No tag and no text of a workbook comes near this many characters; without a bound a hostile part could pile up. */
const LONGEST_TOKEN = 1_000_000;

/** Namespaces would cost a third of the time and tell nothing here. */
const OPTIONS = { xmlns: false, position: false } as const;

const damaged = () => WorkbookError.of('damaged', 'xml');

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Whatever is not well-formed is damaged: hucre takes a part that breaks off in the middle for a shorter sheet. A DOCTYPE
 * is refused, as the format demands (ISO/IEC 29500-2), so no entity can grow.
 */
export function xmlReader(handler: XmlHandler): XmlReader {
  const parser = new SaxesParser<typeof OPTIONS>(OPTIONS);
  let untold = 0;
  const refuse = () => {
    throw damaged();
  };
  const tell = (text: string) => {
    untold = 0;
    handler.text(text);
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('text', tell);
  parser.on('cdata', tell);
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    untold = 0;
    handler.open(local(name), attributes, isSelfClosing);
  });
  parser.on('closetag', ({ name }) => handler.close(local(name)));
  return {
    write(piece) {
      untold += piece.length;
      parser.write(piece);
      if (untold > LONGEST_TOKEN) throw damaged();
    },
    end() {
      parser.close();
    },
  };
}
