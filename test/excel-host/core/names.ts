import type { Area } from '../../../shared/grid.ts';
import { areaOf } from './area.ts';
import type { Book, Sheet } from './book.ts';
import { range } from './range.ts';
import { HostError, notFound, type Thing } from './thing.ts';

const REFERS_TO = /^='((?:[^']|'')+)'!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)$/;

function named(book: Book, formula: unknown): { sheet: Sheet; area: Area } {
  const [, quoted = '', area = ''] = REFERS_TO.exec(String(formula)) ?? [];
  const sheet = book.sheets.find(({ name }) => name === quoted.replaceAll("''", "'"));
  if (!sheet) throw new HostError('InvalidArgument', `refers to nothing: ${String(formula)}`);
  return { sheet, area: areaOf(area.replaceAll('$', '')) };
}

const namedItem = (book: Book, name: string): Thing => ({
  type: 'NamedItem',
  scalars: { Name: () => name, Type: () => (book.names.get(name) ? 'Range' : 'Error') },
  acts: { Delete: () => book.names.delete(name) },
  sets: { Formula: (formula) => void book.names.set(name, named(book, formula)) },
  makes: {
    GetRangeOrNullObject: () => {
      const there = book.names.get(name);
      return there ? range(book, there.sheet, there.area) : null;
    },
  },
});

/** The defined names of the workbook. */
export const names = (book: Book): Thing => ({
  type: 'NamedItemCollection',
  scalars: {},
  items: () => [...book.names.keys()].map((name) => namedItem(book, name)),
  item: (key) => {
    if (!book.names.has(String(key))) throw notFound();
    return namedItem(book, String(key));
  },
  makes: {
    GetItemOrNullObject: (key) => (book.names.has(String(key)) ? namedItem(book, String(key)) : null),
    Add: (key, reference) => {
      const { at } = reference as Thing;
      if (!at || book.names.has(String(key))) throw new HostError('InvalidArgument', 'The name cannot be used.');
      book.names.set(String(key), at);
      return namedItem(book, String(key));
    },
  },
});
