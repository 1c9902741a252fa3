import type { Book } from './book.ts';
import type { Thing } from './thing.ts';

const xmlPart = (id: string, book: Book): Thing => ({
  type: 'CustomXmlPart',
  scalars: { Id: () => id },
  acts: {
    GetXml: () => book.xmlParts.get(id),
    SetXml: (xml) => void book.xmlParts.set(id, String(xml)),
  },
});

/** Custom XML parts: what a workbook carries that no sheet shows. */
export const xmlParts = (book: Book): Thing => ({
  type: 'CustomXmlPartCollection',
  scalars: {},
  makes: {
    Add: (xml) => {
      const id = `{part-${book.xmlParts.size + 1}}`;
      book.xmlParts.set(id, String(xml));
      return xmlPart(id, book);
    },
    GetByNamespace: (namespace) => {
      const own = [...book.xmlParts].filter(([, xml]) => xml.includes(`xmlns="${namespace}"`));
      return {
        type: 'CustomXmlPartScopedCollection',
        scalars: {},
        item: (id) => xmlPart(String(id), book),
        makes: { GetOnlyItemOrNullObject: () => (own.length === 1 && own[0] ? xmlPart(own[0][0], book) : null) },
      };
    },
  },
});
