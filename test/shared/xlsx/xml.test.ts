import fc from 'fast-check';
import { expect, it } from 'vitest';
import { xmlReader } from '../../../shared/xlsx/xml.ts';

const XML = `<?xml version="1.0"?>
<!-- a > b --><x:row r="1" name='"a>b" &amp; c'  spans = "1:2"><c r="A1"/><t xml:space="preserve"> Trên &#7841;&lt;<![CDATA[<&]]> </t></x:row>`;

/** What a handler is told, adjoining texts as one. */
function told(pieces: readonly string[]): string[] {
  const events: string[] = [];
  const reader = xmlReader({
    open: (name, attributes, empty) => events.push(`<${name}${empty ? '/' : ''} ${JSON.stringify(attributes)}`),
    close: (name) => events.push(`/${name}`),
    text: (text) => {
      if (events.at(-1)?.startsWith('"')) events.push(`${events.pop()}${text}`);
      else events.push(`"${text}`);
    },
  });
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return events;
}

it('tells elements, attributes and text', () =>
  expect(told([XML])).toEqual([
    '"\n',
    '<row {"r":"1","name":"\\"a>b\\" & c","spans":"1:2"}',
    '<c/ {"r":"A1"}',
    '/c',
    '<t {"xml:space":"preserve"}',
    '" Trên ạ<<& ',
    '/t',
    '/row',
  ]));

it('tells the same wherever the text is cut', () => {
  const whole = told([XML]);
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: XML.length - 1 }), { maxLength: 12 });
  fc.assert(
    fc.property(cuts, (at) => {
      const ends = [0, ...at.toSorted((a, b) => a - b), XML.length];
      expect(told(ends.slice(1).map((end, k) => XML.slice(ends[k], end)))).toEqual(whole);
    }),
    { seed: 1 },
  );
});

it.each([
  ['a tag without end', '<a '],
  ['a text without end', '<a>'],
  ['a comment without end', '<a><!--'],
])('%s is given up before it piles up', (_, start) => {
  const reader = xmlReader({ open() {}, close() {}, text() {} });
  const write = (pieces: number) => {
    for (let k = 0; k < pieces; k++) reader.write('x'.repeat(100_000));
  };
  reader.write(start);
  write(9);
  expect(() => write(2)).toThrow(expect.objectContaining({ reason: 'damaged', detail: 'xml' }));
});
