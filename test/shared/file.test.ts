import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../shared/file.ts';
import type { Cell, Grid } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { readWorkbook, WorkbookError } from '../../shared/xlsx/read.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(`test/fixtures/${name}`));
const converted = (name: string) => readFile(fixture(`converted/${name}`));
const at = (grid: Grid | undefined, row: number, column: number) =>
  grid?.cells.find((cell) => cell.row === row && cell.column === column);

const answer = (bytes: Uint8Array): Promise<string> =>
  readFile(bytes).then(
    (grids) => `${grids.length} sheets`,
    (error: unknown) => {
      if (error instanceof WorkbookError) return `${error.reason}: ${error.detail}`;
      throw error;
    },
  );

describe('the same workbook gives the same grids', () => {
  it.each(['vinh-bao-2024', 'tran-lieu-2025-targets'])('%s as .xls and as .ods', async (name) => {
    const expected = await readWorkbook(fixture(`${name}.xlsx`));
    expect(await converted(`${name}.xls`)).toEqual(expected);
    expect(await converted(`${name}.ods`)).toEqual(expected);
  });

  it('as .ods whose heading is repeated on each page, which stands apart there, and whose rows can be folded away', async () => {
    const parts = unzipSync(fixture('converted/vinh-bao-2024.ods'));
    const xml = strFromU8(parts['content.xml'] as Uint8Array);
    const rows = [...xml.matchAll(/<table:table-row\b/g)].map(({ index }) => index);
    const [first, fifth, last] = [rows[0], rows[4], xml.indexOf('</table:table>')] as [number, number, number];
    const heads = `<table:table-header-rows>${xml.slice(first, fifth)}</table:table-header-rows>`;
    const folded = `<table:table-row-group table:display="true">${xml.slice(fifth, last)}</table:table-row-group>`;
    const content = strToU8(xml.slice(0, first) + heads + folded + xml.slice(last));
    const [grid] = await readFile(zipSync({ ...parts, 'content.xml': content }));
    expect(grid).toEqual((await readWorkbook(fixture('vinh-bao-2024.xlsx')))[0]);
  });

  it('as .xls: per cent and dates, an error, what is hidden, texts of an old font', async () =>
    expect(await converted('mix.xls')).toEqual(await converted('mix.xlsx')));
});

describe('a Word document', () => {
  const rowsOf = async (name: string) => {
    const grids = await readFile(fixture(name));
    const { tables } = inspect(grids, planById('vinh-bao-tt-2024'), { stage: 'plan' });
    return tables[0]?.rows.map(({ kind, path, values }) => [
      kind,
      path,
      ...Object.values(values).map(({ text }) => text),
    ]);
  };

  it('holds the rows of the workbook it was made from, merged headings and the title lines included', async () => {
    expect(await rowsOf('converted/vinh-bao-2024.docx')).toEqual(await rowsOf('vinh-bao-2024.xlsx'));
    const [grid] = await converted('vinh-bao-2024.docx');
    expect(grid?.merges.slice(0, 4)).toEqual([
      { top: 4, left: 1, bottom: 5, right: 1 },
      { top: 4, left: 2, bottom: 5, right: 2 },
      { top: 4, left: 3, bottom: 4, right: 4 },
      { top: 4, left: 5, bottom: 4, right: 6 },
    ]);
  });

  it('numbers what Word numbers by itself, and keeps line breaks', async () => {
    const [grid] = await converted('numbered.docx');
    expect(at(grid, 5, 2)?.value).toBe('Tập huấn\nkỹ năng số');
    expect(at(grid, 6, 1)?.value).toBe('1');
    expect(at(grid, 6, 4)?.value).toBe('1. a\n2. b\n- c');
  });

  it('without a table is no workbook', async () => {
    const parts = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<r/>', 'word/document.xml': '<w/>' };
    const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
    expect(await answer(bytes)).toBe('not-xlsx: docx');
  });
});

it('a web page that a reporting system calls .xls', async () => {
  const page = `<html><head><meta charset="utf-8"></head><body><table>
    <tr><td>STT</td><td>Chỉ tiêu</td><td>Chỉ tiêu giao</td></tr><tr><td>1</td><td>Học bạ số</td><td>100%</td></tr></table>`;
  const [grid] = await readFile(strToU8(page));
  expect(grid?.cells.slice(0, 3)).toEqual<Cell[]>([
    { row: 1, column: 1, value: 'STT' },
    { row: 1, column: 2, value: 'Chỉ tiêu' },
    { row: 1, column: 3, value: 'Chỉ tiêu giao' },
  ]);
  expect(at(grid, 2, 2)?.value).toBe('Học bạ số');
});

it('what is nothing of the kind is refused as before', async () => {
  expect(await answer(strToU8('%PDF-1.7\n%âãÏÓ'))).toBe('not-xlsx: pdf');
  expect(await answer(strToU8('Stt;Nội dung\r\n1;Tập huấn'))).toBe('not-xlsx: text');
});

it.each(['vinh-bao-2024.xls', 'vinh-bao-2024.ods', 'vinh-bao-2024.docx'])(
  '%s with a byte changed or cut off is read or refused, never a bug',
  async (name) => {
    const whole = fixture(`converted/${name}`);
    const damage = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(damage, async ([place, change, cut]) => {
        const bytes = cut ? whole.slice(0, place) : whole.slice();
        if (!cut) bytes[place] = (bytes[place] as number) ^ change;
        await answer(bytes);
      }),
      { numRuns: 60, seed: 20251127 },
    );
  },
);
