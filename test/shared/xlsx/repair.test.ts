import { readdirSync, readFileSync } from 'node:fs';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../shared/finding.ts';
import { applyEdits, offeredEdits, type SheetEdits } from '../../../shared/fix.ts';
import { a1, type Grid } from '../../../shared/grid.ts';
import { inspect } from '../../../shared/inspect.ts';
import { PLANS } from '../../../shared/plan/built-in.ts';
import { fitPlan } from '../../../shared/plan/fit.ts';
import { readWorkbook } from '../../../shared/xlsx/read.ts';
import { repairWorkbook } from '../../../shared/xlsx/repair.ts';
import { isSigned } from '../../../shared/xlsx/signed.ts';
import { partsOf, sheetOf, workbook } from './workbook.ts';

const files = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => `${folder}/${name}`);
const WORKBOOKS = [...files('test/fixtures'), ...files('test/cases/workbooks')];

const entries = (bytes: Uint8Array) => Object.entries(unzipSync(bytes));

/** A sheet's XML with each `<c>` that was edited cut down to its name: what must be the same before and after. */
const around = (xml: string, edited: ReadonlySet<string>) =>
  xml.replace(/<c\b([^>]*?)(?:\/>|>.*?<\/c>)/gs, (cell, raw: string) => {
    const name = /\br="([A-Z]+\d+)"/.exec(raw)?.[1] ?? '';
    return edited.has(name) ? `[${name}]` : cell;
  });

/** Edits of texts that stand there, spoilt by hand, beside those the checker offers. */
const editsOf = (grids: Grid[]): SheetEdits[] => {
  const offered = offeredEdits(inspect(grids, fitPlan(grids, PLANS), { stage: 'plan' }), () => true);
  return grids.map(({ sheet, cells }) => {
    const own = offered.filter((each) => each.sheet === sheet).flatMap(({ edits }) => edits);
    const places = new Set(own.map(a1));
    const texts = cells.filter(({ value, error }) => typeof value === 'string' && !error);
    const others = texts
      .filter((cell) => !places.has(a1(cell)))
      .map(
        ({ row, column, value }): Edit => ({ row, column, before: String(value), after: ` <${value}>\n& "_x000D_" ` }),
      );
    return { sheet, edits: [...own, ...others] };
  });
};

const byHucre = async (bytes: Uint8Array, grids: Grid[]) => {
  const { sheets } = await readXlsx(bytes);
  return grids.map(({ sheet, cells }) =>
    cells.flatMap(({ row, column, value }) => {
      const theirs = sheets.find(({ name }) => name === sheet)?.rows[row - 1]?.[column - 1];
      return typeof value === 'string' && theirs !== value ? [`${sheet}!${a1({ row, column })} ${String(theirs)}`] : [];
    }),
  );
};

describe.each(WORKBOOKS)('%s', (file) => {
  const bytes = new Uint8Array(readFileSync(file));

  it('any edits give the edited grid, and nothing else in the file changes', async () => {
    const grids = await readWorkbook(bytes);
    const all = editsOf(grids);
    const pick = fc.tuple(...all.map(({ edits }) => fc.subarray(edits)));
    await fc.assert(
      fc.asyncProperty(pick, async (picked) => {
        const edits = all.map(({ sheet }, k) => ({ sheet, edits: picked[k] ?? [] }));
        const copy = await repairWorkbook(bytes, edits);
        const alone = new Set(copy.left.map(({ sheet, at }) => `${sheet}!${a1(at)}`));
        expect(copy.left.filter(({ why }) => why !== 'formula' && why !== 'locked')).toEqual([]);
        const expected = grids.map((grid, k) =>
          applyEdits(
            grid,
            (picked[k] ?? []).filter((edit) => !alone.has(`${grid.sheet}!${a1(edit)}`)),
          ),
        );
        expect(await readWorkbook(copy.bytes)).toEqual(expected);
        expect((await byHucre(copy.bytes, expected)).flat()).toEqual([]);
        onlyCellsDiffer(bytes, copy.bytes, copy.made);
      }),
      { numRuns: 3 },
    );
  });
});

function onlyCellsDiffer(before: Uint8Array, after: Uint8Array, made: SheetEdits[]): void {
  const [was, is] = [entries(before), entries(after)];
  expect(is.map(([name]) => name)).toEqual(was.map(([name]) => name));
  const edited = new Set(made.flatMap(({ edits }) => edits.map(a1)));
  const filled = new Set(made.flatMap(({ edits }) => edits.filter((edit) => edit.before === '').map(a1)));
  const without = (xml: string) =>
    around(xml, edited).replace(/\[([A-Z]+\d+)\]/g, (mark, name) => (filled.has(name) ? '' : mark));
  let changed = 0;
  for (const [k, [name, part]] of was.entries()) {
    const now = is[k]?.[1] ?? new Uint8Array();
    if (Buffer.from(part).equals(Buffer.from(now))) continue;
    changed += 1;
    expect(name).toMatch(/worksheets\//);
    expect(without(Buffer.from(now).toString())).toBe(without(Buffer.from(part).toString()));
  }
  expect(changed).toBe(made.length);
}

const edit = (row: number, column: number, before: string, after: string): Edit => ({ row, column, before, after });

/** The sheet's XML after these edits of a workbook with this one sheet. */
async function patched(rows: string, edits: Edit[], others: Parameters<typeof sheetOf>[1] = {}) {
  const bytes = sheetOf(rows, others);
  const copy = await repairWorkbook(bytes, [{ sheet: 'Sheet1', edits }]);
  const xml = strFromU8(unzipSync(copy.bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);
  const [grid] = await readWorkbook(copy.bytes);
  return { ...copy, data: /<(?:\w+:)?sheetData.*sheetData>/s.exec(xml)?.[0], cells: grid?.cells };
}

const inline = (text: string) => `t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

describe('where a cell is missing', () => {
  const three = [edit(3, 2, '', '2')];
  it.each([
    [
      'before the next one',
      '<row r="3"><c r="A3"/><c r="C3"/></row>',
      '<row r="3"><c r="A3"/><c r="B3"><v>2</v></c><c r="C3"/></row>',
    ],
    ['at the end of its row', '<row r="3"><c r="A3"/></row>', '<row r="3"><c r="A3"/><c r="B3"><v>2</v></c></row>'],
    ['in an empty row', '<row r="3" ht="20"/>', '<row r="3" ht="20"><c r="B3"><v>2</v></c></row>'],
    [
      'in a row between others',
      '<row r="1"/><row r="9"/>',
      '<row r="1"/><row r="3"><c r="B3"><v>2</v></c></row><row r="9"/>',
    ],
    ['in a row after all', '<row r="1"></row>', '<row r="1"></row><row r="3"><c r="B3"><v>2</v></c></row>'],
    [
      'with the style of its row',
      '<row r="3" s="7" customFormat="1"/>',
      '<row r="3" s="7" customFormat="1"><c r="B3" s="7"><v>2</v></c></row>',
    ],
  ])('it is put in %s', async (_, rows, expected) => {
    const { data, cells } = await patched(rows, three);
    expect(data).toBe(`<sheetData>${expected}</sheetData>`);
    expect(cells).toEqual([{ row: 3, column: 2, value: 2 }]);
  });

  it('it takes the style of its column', async () => {
    const { data } = await patched('<row r="3"/>', three, { before: '<cols><col min="1" max="2" style="4"/></cols>' });
    expect(data).toBe('<sheetData><row r="3"><c r="B3" s="4"><v>2</v></c></row></sheetData>');
  });

  it('several in one row, and one in a sheet without any row', async () => {
    const { data } = await patched('', [edit(3, 2, '', 'b'), edit(3, 1, '', 'a'), edit(5, 1, '', '1')]);
    const text = (name: string, said: string) => `<c r="${name}" ${inline(said)}`;
    expect(data).toBe(
      `<sheetData><row r="3">${text('A3', 'a')}${text('B3', 'b')}</row><row r="5"><c r="A5"><v>1</v></c></row></sheetData>`,
    );
  });
});

it('a cell keeps its attributes but the type of its old content; one that does not say where it stands is found', async () => {
  const { data } = await patched(
    '<row><c s="5" t="str"><v>a  b</v></c><c/><c\ts="2" t="inlineStr"><is><t>c </t></is></c></row>',
    [edit(1, 1, 'a  b', 'a b'), edit(1, 3, 'c ', '')],
  );
  expect(data).toBe(`<sheetData><row><c s="5" ${inline('a b')}<c/><c\ts="2"/></row></sheetData>`);
});

it('names with a prefix, a byte order mark and comments stay', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheet = (cell: string) =>
    `\ufeff<?xml version="1.0"?><x:worksheet xmlns:x="${main}"><!-- <c r="A1"/> --><x:sheetData><x:row r="1">${cell}</x:row></x:sheetData></x:worksheet>\n`;
  const bytes = workbook({
    sheets: [''],
    more: { 'xl/worksheets/sheet1.xml': sheet('<x:c r="A1" t="str"><x:v>a </x:v></x:c>') },
  });
  const copy = await repairWorkbook(bytes, [{ sheet: 'Sheet1', edits: [edit(1, 1, 'a ', 'a')] }]);
  expect(Buffer.from(unzipSync(copy.bytes)['xl/worksheets/sheet1.xml'] ?? []).toString()).toBe(
    sheet('<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c>'),
  );
});

describe('is left alone and named', () => {
  const cell = '<c r="A1" s="1" t="str"><v>a </v></c><c r="B1" t="str"><f>A1&amp;" "</f><v>a  </v></c>';
  const locks = '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>';
  const why = async (edits: Edit[], after = '') => {
    const { left, made } = await patched(`<row r="1">${cell}<c r="C1" t="str"><v>c </v></c></row>`, edits, {
      after,
      styles: locks,
    });
    return { left: left.map(({ at, why }) => `${a1(at)} ${why}`), made: made.flatMap(({ edits }) => edits.map(a1)) };
  };

  it('what is calculated', async () =>
    expect(await why([edit(1, 2, 'a  ', 'a')])).toEqual({ left: ['B1 formula'], made: [] }));
  it('what was changed since', async () =>
    expect(await why([edit(1, 1, 'b ', 'b'), edit(1, 4, 'd', 'e')])).toEqual({
      left: ['A1 changed', 'D1 changed'],
      made: [],
    }));
  it('what is locked in a protected sheet', async () => {
    const edits = [edit(1, 1, 'a ', 'a'), edit(1, 3, 'c ', 'c')];
    expect(await why(edits, '<sheetProtection sheet="1"/>')).toEqual({ left: ['C1 locked'], made: ['A1'] });
    expect(await why(edits, '<sheetProtection sheet="0"/>')).toEqual({ left: [], made: ['A1', 'C1'] });
  });
  it('a sheet that is gone', async () => {
    const bytes = sheetOf('');
    const copy = await repairWorkbook(bytes, [{ sheet: 'X', edits: [edit(1, 1, '', '1')] }]);
    expect(copy).toEqual({ bytes, made: [], left: [{ sheet: 'X', at: { row: 1, column: 1 }, why: 'sheet-gone' }] });
  });
});

describe('the fonts of an edited cell', () => {
  const bold = '<b/><sz val="13"/><rFont val="Arial"/>';
  const run = (text: string, font = '') => `<r>${font && `<rPr>${font}</rPr>`}<t xml:space="preserve">${text}</t></r>`;

  it.each([
    ['in the list of shared texts', '<c r="A1" t="s"><v>1</v></c>'],
    ['in the cell', `<c r="A1" t="inlineStr"><is>${run('Mua ', bold)}${run(' sắm  máy')}</is></c>`],
  ])('stay with their words, stored %s', async (_, cell) => {
    const strings = `<si><t>x</t></si><si>${run('Mua ', bold)}${run(' sắm  máy')}</si>`;
    const { data, cells } = await patched(`<row r="1">${cell}</row>`, [edit(1, 1, 'Mua  sắm  máy', 'Mua sắm máy')], {
      strings,
    });
    expect(data).toBe(
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is>${run('Mua ', bold)}${run('sắm máy')}</is></c></row></sheetData>`,
    );
    expect(cells?.[0]?.value).toBe('Mua sắm máy');
  });

  const styles =
    '<fonts><font/><font><b/><sz val="14"/><color rgb="FF000000"/><name val=".VnTime"/><family val="2"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';

  it('give way to the one of official papers where they cannot show Unicode', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1" t="str"><v>C«ng v¨n</v></c><c r="B1" s="1" t="str"><v>VNPT  01</v></c></row>';
    const { data } = await patched(rows, [edit(1, 1, 'C«ng v¨n', 'Công văn'), edit(1, 2, 'VNPT  01', 'VNPT 01')], {
      styles,
    });
    const font = '<b/><sz val="14"/><color rgb="FF000000"/><rFont val="Times New Roman"/>';
    expect(data).toBe(
      `<sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is>${run('Công văn', font)}</is></c><c r="B1" s="1" ${inline('VNPT 01')}</row></sheetData>`,
    );
  });
});

it('every other part is copied as it is packed, with its dates and folders', async () => {
  const bytes = zipSync(
    {
      'xl/': [new Uint8Array(), {}],
      ...partsOf({ sheets: ['<sheetData><row r="1"><c r="A1" t="str"><v>a </v></c></row></sheetData>'] }),
    },
    { level: 9, mtime: '2020-05-04T10:20:30' },
  );
  const copy = await repairWorkbook(bytes, [{ sheet: 'Sheet1', edits: [edit(1, 1, 'a ', 'a')] }]);
  const [was, is] = [await packed(bytes), await packed(copy.bytes)];
  expect(is.map(({ name }) => name)).toEqual(was.map(({ name }) => name));
  expect(is.filter((part, k) => part.content !== was[k]?.content).map(({ name }) => name)).toEqual([
    'xl/worksheets/sheet1.xml',
  ]);
  expect(is.map(({ date }) => date)).toEqual(was.map(({ date }) => date));
});

async function packed(bytes: Uint8Array) {
  const found = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  return Promise.all(
    found.map(async (entry) => ({
      name: entry.filename,
      date: entry.rawLastModDate,
      content: entry.directory
        ? ''
        : Buffer.from(await entry.getData(new Uint8ArrayWriter(), { passThrough: true })).toString('hex'),
    })),
  );
}

it('a workbook with a digital signature inside is told from others', async () => {
  expect(await isSigned(sheetOf(''))).toBe(false);
  expect(await isSigned(workbook({ sheets: [''], more: { '_xmlsignatures/sig1.xml': '<s/>' } }))).toBe(true);
});
