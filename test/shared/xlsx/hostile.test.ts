import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { WORKBOOK_LIMITS } from '../../../shared/xlsx/limits.ts';
import { readWorkbook, WorkbookError } from '../../../shared/xlsx/read.ts';
import { partsOf, sheetOf, workbook } from './workbook.ts';

/** "reason: detail", or how many sheets there are. Any other error is a bug and fails the test. */
const answer = async (bytes: Uint8Array): Promise<string> =>
  readWorkbook(bytes).then(
    (grids) => `${grids.length} sheets`,
    (error: unknown) => {
      if (error instanceof WorkbookError) return `${error.reason}: ${error.detail}`;
      throw error;
    },
  );

const VINH_BAO = new Uint8Array(readFileSync('test/fixtures/vinh-bao-2024.xlsx'));
const zipOf = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));

/** A compound file with one directory entry of this name, as MS-CFB lays it out. */
function compoundFile(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  ['Root Entry', name].forEach((entry, k) => {
    const at = 1024 + 128 * k;
    [...entry].forEach((letter, i) => {
      view.setUint16(at + 2 * i, letter.charCodeAt(0), true);
    });
    view.setUint16(at + 64, 2 * entry.length + 2, true);
    view.setUint8(at + 66, k === 0 ? 5 : 2);
  });
  return bytes;
}

describe('what is no .xlsx, whatever its name says', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty: no-bytes'],
    ['a .docx', zipOf('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), 'not-xlsx: docx'],
    ['a .pptx', zipOf('[Content_Types].xml', '_rels/.rels', 'ppt/presentation.xml'), 'not-xlsx: pptx'],
    ['an .xlsb', zipOf('[Content_Types].xml', '_rels/.rels', 'xl/workbook.bin'), 'not-xlsx: xlsb'],
    ['an .ods', zipOf('mimetype', 'content.xml'), 'not-xlsx: ods'],
    ['an archive of files', zipOf('Kế hoạch.pdf', 'Phụ lục.doc'), 'not-xlsx: zip'],
    ['an .xls', compoundFile('Workbook'), 'not-xlsx: xls'],
    ['a very old .xls', Uint8Array.of(9, 8, 16, 0, 0, 6), 'not-xlsx: xls'],
    ['a .doc', compoundFile('WordDocument'), 'not-xlsx: doc'],
    ['a .msg', compoundFile('__properties_version1.0'), 'not-xlsx: unknown'],
    ['a PDF', strToU8('%PDF-1.7\n%âãÏÓ'), 'not-xlsx: pdf'],
    ['a scan', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'not-xlsx: image'],
    ['a web page', strToU8('\ufeff<html><table><tr><td>1'), 'not-xlsx: html'],
    ['a .csv', strToU8('Stt;Nội dung nhiệm vụ\r\n1;Tập huấn'), 'not-xlsx: text'],
    ['noise', Uint8Array.of(0, 1, 2, 3), 'not-xlsx: unknown'],
  ])('%s', async (_, bytes, expected) => expect(await answer(bytes)).toBe(expected));

  it('a workbook with a password to open it', async () => {
    const encryption = { password: 'bí mật', spinCount: 1000 };
    expect(await answer(await writeXlsx({ sheets: [{ name: 'A', rows: [['x']] }], encryption }))).toBe(
      'encrypted: password',
    );
  });
});

describe('damage', () => {
  it('a file cut off anywhere', async () => {
    for (let length = 1; length < VINH_BAO.length; length += 97)
      expect(await answer(VINH_BAO.subarray(0, length))).toMatch(/^(damaged: truncated|not-xlsx: (text|unknown))$/);
  });

  it('one byte changed anywhere: refused, or the same workbook', async () => {
    const whole = JSON.stringify(await readWorkbook(VINH_BAO));
    const bytes = fc.tuple(fc.nat(VINH_BAO.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(bytes, async ([at, change]) => {
        const changed = VINH_BAO.slice();
        changed[at] = (changed[at] as number) ^ change;
        const read = await readWorkbook(changed).then(JSON.stringify, (error: unknown) => error);
        expect(read instanceof WorkbookError || read === whole).toBe(true);
      }),
      { numRuns: 300, seed: 20250318 },
    );
  });

  const part = (name: string, content: string | Uint8Array | null) =>
    workbook({ sheets: ['<sheetData/>'], more: { [name]: content } });
  const SHEET = 'xl/worksheets/sheet1.xml';

  it.each<[string, Uint8Array, string]>([
    ['a sheet that breaks off', part(SHEET, '<worksheet><sheetData><row r="1">'), 'damaged: xml'],
    ['a tag that breaks off', part(SHEET, '<worksheet><sheetData/></worksheet'), 'damaged: xml'],
    ['crossed tags', part(SHEET, '<worksheet><a><b></a></b></worksheet>'), 'damaged: xml'],
    ['two roots', part(SHEET, '<worksheet/><worksheet/>'), 'damaged: xml'],
    ['an empty part', part(SHEET, ''), 'damaged: xml'],
    ['bytes that are no UTF-8', part(SHEET, Uint8Array.of(60, 97, 62, 0xff, 60, 47, 97, 62)), 'damaged: xml'],
    ['an unknown entity', part(SHEET, '<worksheet>&lol;</worksheet>'), 'damaged: xml'],
    ['a DOCTYPE', part(SHEET, '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'), 'damaged: xml'],
    ['text without end', part(SHEET, `<worksheet>${'a'.repeat(2_000_000)}`), 'damaged: xml'],
    ['a sheet that is not there', part(SHEET, null), 'damaged: part-missing'],
    [
      'a sheet without a name of its part',
      part('xl/_rels/workbook.xml.rels', '<Relationships/>'),
      'damaged: part-missing',
    ],
    ['a workbook that is not there', part('xl/workbook.xml', null), 'not-xlsx: zip'],
    ['a text that is not in the list', sheetOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), 'damaged: cell'],
    ['row 0', sheetOf('<row r="0"><c><v>7</v></c></row>'), 'damaged: cell'],
    ['a row too far', sheetOf('<row r="1048577"><c r="A1048577"><v>7</v></c></row>'), 'damaged: cell'],
    ['a column too far', sheetOf('<row r="1"><c r="XFE1"><v>7</v></c></row>'), 'damaged: cell'],
    ['a merge of nothing', sheetOf('', { after: '<mergeCells><mergeCell/></mergeCells>' }), 'damaged: cell'],
  ])('%s', async (_, bytes, expected) => expect(await answer(bytes)).toBe(expected));
});

/** Where the signature of an entry is → how far behind it its size once unpacked and its name are (APPNOTE 4.3). */
const HEADERS: Record<number, { size: number; nameLength: number; name: number }> = {
  67324752: { size: 22, nameLength: 26, name: 30 },
  33639248: { size: 24, nameLength: 28, name: 46 },
};

/** Has a part declare another size, both in its own header and in the directory. */
function declare(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at++) {
    const header = HEADERS[view.getUint32(at, true)];
    if (!header) continue;
    const start = at + header.name;
    const name = String.fromCharCode(...bytes.subarray(start, start + view.getUint16(at + header.nameLength, true)));
    if (name.endsWith('sheet1.xml')) view.setUint32(at + header.size, size, true);
  }
  return bytes;
}

describe('too large', () => {
  const MEGABYTE = 1024 * 1024;
  const BLANK = `<sheetData/>${`${' '.repeat(1000)}<a/>`.repeat(20_000)}`;

  it('50 MB, answered without looking inside', async () =>
    expect(await answer(new Uint8Array(50 * MEGABYTE))).toBe('too-large: file'));

  it('too many parts', async () => {
    const more = Object.fromEntries(Array.from({ length: WORKBOOK_LIMITS.entries }, (_, k) => [`xl/media/${k}`, '']));
    expect(await answer(zipSync({ ...partsOf({ sheets: ['<sheetData/>'], more }) }, { level: 0 }))).toBe(
      'too-large: entries',
    );
  });

  it('a small file that declares to become large', async () =>
    expect(await answer(declare(sheetOf(''), 0xf000_0000))).toBe('too-large: expansion'));

  it('a part larger than it declares', async () =>
    expect(await answer(declare(workbook({ sheets: [BLANK] }), 1000))).toBe('damaged: checksum'));

  it('many sheets that are the same large part', async () => {
    const count = Math.ceil(WORKBOOK_LIMITS.expansion / BLANK.length) + 1;
    const entries = Array.from({ length: count }, (_, k) => `<sheet name="${k}" r:id="rId1"/>`).join('');
    const more = { 'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${entries}</sheets></workbook>` };
    expect(await answer(workbook({ sheets: [BLANK], more }))).toBe('too-large: expansion');
  });

  it('shared texts without end', async () =>
    expect(await answer(sheetOf('', { strings: '<si/>'.repeat(WORKBOOK_LIMITS.strings + 1) }))).toBe(
      'too-large: cells',
    ));

  it('styles without end', async () => {
    const styles = `<cellXfs>${'<xf/>'.repeat(WORKBOOK_LIMITS.styles + 1)}</cellXfs>`;
    expect(await answer(sheetOf('', { styles }))).toBe('too-large: styles');
  });

  it('elements inside each other without end', async () => {
    const deep = (levels: number) => `${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}`;
    expect(await answer(sheetOf('', { after: deep(WORKBOOK_LIMITS.depth - 1) }))).toBe('1 sheets');
    expect(await answer(sheetOf('', { after: deep(WORKBOOK_LIMITS.depth) }))).toBe('damaged: xml');
  });

  it('merges without end', async () => {
    const after = `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(WORKBOOK_LIMITS.cells + 1)}</mergeCells>`;
    expect(await answer(sheetOf('', { after }))).toBe('too-large: cells');
  });

  it('hidden columns named again and again: each once, or refused', async () => {
    const hidden = (times: number) => `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(times)}</cols>`;
    const far = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
    const [grid] = await readWorkbook(sheetOf(far, { before: hidden(WORKBOOK_LIMITS.columnSpans) }));
    expect(grid?.hiddenColumns).toHaveLength(16_384);
    expect(await answer(sheetOf(far, { before: hidden(WORKBOOK_LIMITS.columnSpans + 1) }))).toBe('damaged: cell');
  });

  it('a hidden row beyond the last', async () =>
    expect(await answer(sheetOf('<row r="1048577" hidden="1"/>'))).toBe('damaged: cell'));

  it('more cells than any annex', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(16_384)}</row>`;
    expect(await answer(sheetOf(row.repeat(62)))).toBe('too-large: cells');
  });
});

describe('phantom rows to 1,048,576', () => {
  const LAST = 1_048_576;
  const rows = (row: (number: number) => string) => Array.from({ length: LAST }, (_, k) => row(k + 1)).join('');
  const CONTENT = '<row r="2"><c r="B2"><v>1</v></c></row>';

  it.each<[string, string]>([
    ['a format on the last cell', `${CONTENT}<row r="${LAST}"><c r="XFD${LAST}" s="1"/></row>`],
    [
      'a format on every row',
      rows((row) => (row === 2 ? CONTENT : `<row r="${row}" s="1" customFormat="1" ht="18"/>`)),
    ],
    [
      'two formatted cells in every row',
      rows((row) => (row === 2 ? CONTENT : `<row r="${row}"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`)),
    ],
    ['every row hidden', rows((row) => (row === 2 ? CONTENT : `<row r="${row}" hidden="1"/>`))],
  ])('%s', async (_, data) => {
    const bytes = sheetOf(data, { before: `<dimension ref="A1:XFD${LAST}"/>` });
    const [grid] = await readWorkbook(bytes);
    expect(grid?.cells).toEqual([{ row: 2, column: 2, value: 1 }]);
    expect(grid?.hiddenRows).toEqual(data.includes('hidden') ? [1] : []);
  });

  it('what stands among or below them is read: a value, a hidden row, rows without numbers', async () => {
    const blank = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, k) => `<row r="${from + k}"><c r="A${from + k}" s="1"/></row>`).join(
        '',
      );
    const data = [
      blank(1, 9_999),
      '<row r="10000" hidden="1"/>',
      blank(10_001, 19_999),
      '<row><c/><c s="1"><v>7</v></c></row>',
      blank(20_001, 40_000),
      '<row r="40001"><c r="C40001" t="inlineStr"><is><t>Học bạ số</t></is></c></row>',
      '<row/>'.repeat(5_000),
      '<row><c><v>8</v></c></row>',
    ].join('');
    const [grid] = await readWorkbook(sheetOf(data));
    expect(grid?.cells).toEqual([
      { row: 20_000, column: 2, value: 7 },
      { row: 40_001, column: 3, value: 'Học bạ số' },
      { row: 45_002, column: 1, value: 8 },
    ]);
    expect(grid?.hiddenRows).toEqual([10_000]);
  });
});
