import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { a1, a1Area, type Grid } from '../../../shared/grid.ts';
import { readWorkbook } from '../../../shared/xlsx/read.ts';
import { partsOf, sheetOf, workbook } from './workbook.ts';

const first = async (bytes: Uint8Array): Promise<Grid> => (await readWorkbook(bytes))[0] as Grid;

/** The cells as "A1" → content, formats and errors only where there are some. */
const cellsOf = (grid: Grid) =>
  Object.fromEntries(
    grid.cells.map(({ row, column, value, format, error }) => [
      a1({ row, column }),
      format || error ? { value, ...(format && { format }), ...(error && { error }) } : value,
    ]),
  );
const cells = async (bytes: Uint8Array) => cellsOf(await first(bytes));

const FORMATS = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0%"/>
  <numFmt numFmtId="166" formatCode="General"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="166"/></cellXfs>`;

describe('values', () => {
  it('numbers are numbers, with their format unless it is General', async () =>
    expect(
      await cells(
        sheetOf(
          `<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"><v>0.6</v></c><c r="C1" s="4" t="n"><v>-0.5</v></c>
           <c r="D1"><v>1.2E3</v></c><c r="E1" s="99"><v>7</v></c></row>`,
          { styles: FORMATS },
        ),
      ),
    ).toEqual({ A1: 1, B1: { value: 0.6, format: '0.0%' }, C1: -0.5, D1: 1200, E1: 7 }));

  it('dates stay the serial numbers they are, to the last digit', async () =>
    expect(
      await cells(
        sheetOf(
          `<row r="3"><c r="A3" s="1"><v>45747</v></c><c r="B3" s="3"><v>60</v></c><c r="C3" s="3"><v>45747.123456789</v></c>
           <c r="D3" s="3"><v>-1</v></c></row>`,
          { styles: FORMATS },
        ),
      ),
    ).toEqual({
      A3: { value: 45747, format: 'dd/mm/yyyy' },
      B3: { value: 60, format: 'm/d/yyyy' },
      C3: { value: 45747.123456789, format: 'm/d/yyyy' },
      D3: { value: -1, format: 'm/d/yyyy' },
    }));

  it.each([
    ['1', true],
    ['true', true],
    ['0', undefined],
  ])('date1904="%s" is told, and changes no serial', async (date1904, expected) => {
    const settings = `<workbookPr date1904="${date1904}"/>`;
    const grid = await first(
      sheetOf('<row r="1"><c r="A1" s="1"><v>44285</v></c></row>', { styles: FORMATS, settings }),
    );
    expect(grid.date1904).toBe(expected);
    expect(grid.cells[0]).toEqual({ row: 1, column: 1, value: 44285, format: 'dd/mm/yyyy' });
  });

  it.each([
    ['2025-03-31', '', 45747],
    ['2025-03-31T12:00:00', '', 45747.5],
    ['2025-03-31T12:00:00Z', '', 45747.5],
    ['1900-02-28', '', 59],
    ['2025-03-31', '<workbookPr date1904="1"/>', 44285],
  ])('%s of a strict workbook becomes its serial', async (stored, settings, serial) =>
    expect(await cells(sheetOf(`<row r="1"><c r="A1" t="d" s="0"><v>${stored}</v></c></row>`, { settings }))).toEqual({
      A1: { value: serial, format: 'yyyy-mm-dd' },
    }),
  );

  it('booleans, errors, and what is no number though it should be', async () =>
    expect(
      await cells(
        sheetOf(
          `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c>
           <c r="D1"><v>1e999</v></c></row>`,
        ),
      ),
    ).toEqual({ A1: true, B1: false, C1: { value: '#REF!', error: true }, D1: '1e999' }));

  it('a formula counts by its stored value; without one the cell is empty', async () =>
    expect(
      await cells(
        sheetOf(
          `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1"><f>1+1</f></c>
           <c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="e"><f>A1/0</f><v>#DIV/0!</v></c>
           <c r="F1"><f t="shared" si="0"/><v>3</v></c></row>`,
        ),
      ),
    ).toEqual({ A1: 2, B1: 'ab', E1: { value: '#DIV/0!', error: true }, F1: 3 }));
});

describe('text', () => {
  const NFD = 'chuyển đổi số'.normalize('NFD');

  it('is as stored: NFD, spaces, line breaks, runs joined, reading aids left out', async () =>
    expect(
      await cells(
        sheetOf(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>',
          {
            strings: `<si><t>${NFD}</t></si><si><t xml:space="preserve">  </t></si>
            <si><r><t xml:space="preserve">Quý </t></r><r><rPr><b/></rPr><t>IV</t></r><rPh sb="0" eb="1"><t>kyu</t></rPh></si>
            <si><t xml:space="preserve"> a\r\nb &amp;#10; &#x1EA5;&lt;</t></si>`,
          },
        ),
      ),
    ).toEqual({ A1: NFD, B1: '  ', C1: 'Quý IV', D1: ' a\nb &#10; ấ<' }));

  it('inline strings and CDATA too; an empty text is no content', async () =>
    expect(
      await cells(
        sheetOf(
          `<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><r><t>b</t></r><r><t>c</t></r></is></c>
           <c r="C1" t="inlineStr"><is><t/></is></c><c r="D1" t="inlineStr"><is><t><![CDATA[x<y]]></t></is></c>
           <c r="E1" t="s"><v>0</v></c></row>`,
          { strings: '<si><t></t></si>' },
        ),
      ),
    ).toEqual({ A1: 'a', B1: 'bc', D1: 'x<y' }));

  it('characters that XML cannot hold come back; an underscore that only looks like one stays', async () =>
    expect(
      await cells(sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_ _x12_</t></is></c></row>')),
    ).toEqual({ A1: 'a\rb_x000D_ _x12_' }));

  it('is whole wherever the unpacked stream is cut', async () => {
    const text = 'Nâng cấp hạ tầng số &amp; nền tảng số; '.repeat(3000);
    expect(await cells(sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`))).toEqual({
      A1: text.replaceAll('&amp;', '&'),
    });
  });
});

describe('places', () => {
  it('are the real rows and columns, said or counted', async () =>
    expect(
      await cells(
        sheetOf(
          `<row r="7"><c r="C7"><v>1</v></c><c r="AA7"><v>2</v></c></row>
           <row><c s="1"/><c><v>3</v></c><c r="E8" s="1"/><c><v>4</v></c></row><row r="20"><c><v>5</v></c></row>`,
        ),
      ),
    ).toEqual({ C7: 1, AA7: 2, B8: 3, F8: 4, A20: 5 }));

  it('are sorted where a writer did not', async () =>
    expect(
      (
        await first(
          sheetOf(
            '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>',
          ),
        )
      ).cells.map(a1),
    ).toEqual(['A1', 'A2', 'B2']));

  it('merged areas are told, and only their top-left cell has content', async () => {
    const grid = await first(
      sheetOf(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row>',
        {
          after: '<mergeCells count="2"><mergeCell ref="B2:A1"/><mergeCell ref="C2:C1048576"/></mergeCells>',
        },
      ),
    );
    expect(grid.merges.map(a1Area)).toEqual(['A1:B2', 'C2:C1048576']);
    expect(cellsOf(grid)).toEqual({ A1: 1, C2: 4 });
  });

  it('hidden rows and columns, as far as there is content', async () => {
    const grid = await first(
      sheetOf(
        '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="0"><c r="C2"><v>1</v></c></row><row r="9" hidden="true"/>',
        {
          before:
            '<cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" hidden="true"/><col min="1" max="1" width="5"/></cols>',
        },
      ),
    );
    expect([grid.hiddenRows, grid.hiddenColumns]).toEqual([[1], [2, 3]]);
  });
});

describe('sheets', () => {
  it('are found however a writer spells the names of parts', async () => {
    const parts = partsOf({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'] });
    const sheet = parts['xl/worksheets/sheet1.xml'] as Uint8Array;
    delete parts['xl/worksheets/sheet1.xml'];
    for (const name of ['/xl/worksheets/sheet1.xml', 'xl\\worksheets\\sheet1.xml', 'XL/Worksheets/Sheet1.xml'])
      expect(await cells(zipSync({ ...parts, [name]: sheet }))).toEqual({ A1: 1 });
  });

  it('come in the order of their tabs, hidden ones marked, chart sheets passed over', async () => {
    const rels = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${target}"/>`;
    const grids = await readWorkbook(
      workbook({
        sheets: ['<sheetData/>', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'],
        more: {
          'xl/workbook.xml': `<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name="Biểu đồ" q:id="c"/><x:sheet name="Nhiệm vụ &amp; chỉ tiêu" q:id="b" state="veryHidden"/><x:sheet name="a>b" q:id="a" state="visible"/></x:sheets></x:workbook>`,
          'xl/_rels/workbook.xml.rels': `<Relationships>${rels('a', 'worksheet', 'worksheets/sheet1.xml')}${rels('b', 'worksheet', '/xl/worksheets/sheet2.xml')}${rels('c', 'chartsheet', 'chartsheets/sheet1.xml')}</Relationships>`,
          'xl/chartsheets/sheet1.xml': '<chartsheet/>',
        },
      }),
    );
    expect(grids.map(({ sheet, hidden, cells }) => [sheet, hidden, cells.length])).toEqual([
      ['Nhiệm vụ & chỉ tiêu', true, 1],
      ['a>b', undefined, 0],
    ]);
  });
});
