import fc from 'fast-check';
import { expect, it } from 'vitest';
import { XmlScanner } from '../../../shared/xlsx/xml.ts';
import { attributeOf, attributesOf } from '../../../shared/xlsx/xml-attributes.ts';

const XML = `<?xml version="1.0"?>
<!-- a > b --><x:row r="1" name='"a>b" &amp; c'  spans = "1:2"><c r="A1"/><t xml:space="preserve"> Trên &#7841;&lt;<![CDATA[<&]]> </t></x:row>`;

/** What a handler is told, adjoining texts as one. */
function told(pieces: readonly string[]): string[] {
  const events: string[] = [];
  const scanner = new XmlScanner({
    open: (name, raw, empty) => events.push(`<${name}${empty ? '/' : ''} ${JSON.stringify(attributesOf(raw))}`),
    close: (name) => events.push(`/${name}`),
    text: (text) => {
      if (events.at(-1)?.startsWith('"')) events.push(`${events.pop()}${text}`);
      else events.push(`"${text}`);
    },
  });
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return events;
}

it('tells elements, attributes and text', () =>
  expect(told([XML])).toEqual([
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
  [' r="A1" s="5"', 's', '5'],
  [" r = 'A1'\n s='5'", 'r', 'A1'],
  [' xr="no" r="yes"', 'r', 'yes'],
  [' a="r=1" r="2"', 'r', '2'],
  [' a="&lt;&#x41;"', 'a', '<A'],
  [' a=""', 'a', ''],
  [' a="1"', 'b', undefined],
  ['', 'a', undefined],
])('of%s, %s is %s', (raw, name, value) => expect(attributeOf(raw, name)).toBe(value));
