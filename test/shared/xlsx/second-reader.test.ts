import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { a1, a1Area, type Grid, isDateFormat } from '../../../shared/grid.ts';
import { readWorkbook } from '../../../shared/xlsx/read.ts';

/**
 * Every cell of the real workbooks against two other readers: a naive one written here, which shares no line with ours
 * (fflate unpacks, regular expressions read), and hucre.
 */
const FIXTURES = ['vinh-bao-2024', 'vinh-bao-2024-from-pdf', 'tran-lieu-2025-targets', 'phu-lien-2025-targets'];
const bytesOf = (name: string) => new Uint8Array(readFileSync(`test/fixtures/${name}.xlsx`));

type Content = Record<string, string | number | boolean | Date>;
interface Sheet {
  name: string;
  cells: Content;
  merges: string[];
}

const ours = ({ sheet, cells, merges }: Grid): Sheet => ({
  name: sheet,
  cells: Object.fromEntries(cells.map((cell) => [a1(cell), cell.value])),
  merges: merges.map(a1Area).sort(),
});

const plain = (xml: string) =>
  xml
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const texts = (xml: string) =>
  [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map((match) => plain(match[1] as string)).join('');

function naive(bytes: Uint8Array): Sheet[] {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const strings = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map((match) =>
    texts(match[1] as string),
  );
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) =>
    plain(match[1] as string),
  );
  return names.map((name, k) => {
    const xml = parts[`xl/worksheets/sheet${k + 1}.xml`] as string;
    const cells: Content = {};
    for (const [, tag = '', content = ''] of xml.matchAll(/<c ([^>]*[^/])>(.*?)<\/c>/gs)) {
      const at = /r="([A-Z]+\d+)"/.exec(tag)?.[1] as string;
      const value = /<v>([^<]*)<\/v>/.exec(content)?.[1];
      if (tag.includes('t="s"')) cells[at] = strings[Number(value)] as string;
      else if (tag.includes('t="inlineStr"')) cells[at] = texts(content);
      else if (value !== undefined) cells[at] = tag.includes('t="str"') ? plain(value) : Number(value);
    }
    return {
      name,
      cells,
      merges: [...xml.matchAll(/<mergeCell ref="([^"]*)"/g)].map((match) => match[1] as string).sort(),
    };
  });
}

async function hucre(bytes: Uint8Array): Promise<Sheet[]> {
  const { sheets } = await readXlsx(bytes);
  return sheets.map(({ name, rows, merges = [] }) => ({
    name,
    cells: Object.fromEntries(
      rows.flatMap((row, r) =>
        row.flatMap((value, c) => (value === null || value === '' ? [] : [[a1({ row: r + 1, column: c + 1 }), value]])),
      ),
    ),
    merges: merges
      .map((m) => a1Area({ top: m.startRow + 1, left: m.startCol + 1, bottom: m.endRow + 1, right: m.endCol + 1 }))
      .sort(),
  }));
}

describe.each(FIXTURES)('%s', (name) => {
  it('every cell is what a second and a third reader see', async () => {
    const sheets = (await readWorkbook(bytesOf(name))).map(ours);
    expect(sheets.flatMap(({ cells }) => Object.keys(cells)).length).toBeGreaterThan(30);
    expect(sheets).toEqual(naive(bytesOf(name)));
    expect(sheets).toEqual(await hucre(bytesOf(name)));
  });

  it('holds no dates, so that the comparison with hucre is one of stored values', async () => {
    const grids = await readWorkbook(bytesOf(name));
    expect(grids.flatMap(({ cells }) => cells).filter(({ format }) => isDateFormat(format))).toEqual([]);
  });
});
