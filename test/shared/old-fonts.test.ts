import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { applyEdits, offeredEdits } from '../../shared/fix.ts';
import { a1, type Grid } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import { readLegacy, tcvn3Pairs, vniPairs } from '../../shared/legacy.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { sheet } from './table.ts';

const ANNEXES = {
  'vinh-bao-2024': 'vinh-bao-tt-2024',
  'tran-lieu-2025-targets': 'hai-phong-2025',
  'phu-lien-2025-targets': 'hai-phong-2025',
} as const;

/** In small letters: the fonts of TCVN3 have few capitals with marks. */
async function annexOf(file: keyof typeof ANNEXES): Promise<Grid> {
  const [grid] = await readWorkbook(await readFile(new URL(`../fixtures/${file}.xlsx`, import.meta.url)));
  if (!grid) throw new Error(file);
  const small = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[–“”…]/g, '-')
      .replace(/ +/g, ' ');
  return {
    ...grid,
    cells: grid.cells.map((cell) => (typeof cell.value === 'string' ? { ...cell, value: small(cell.value) } : cell)),
  };
}

function typedFor(pairs: ReadonlyMap<string, string>, grid: Grid): Grid {
  const keys = new Map([...pairs].map(([old, letter]) => [letter, old]));
  const type = (text: string) => [...text].map((letter) => keys.get(letter) ?? letter).join('');
  return {
    ...grid,
    cells: grid.cells.map((cell) => (typeof cell.value === 'string' ? { ...cell, value: type(cell.value) } : cell)),
  };
}

const check = (grid: Grid, plan: string) => inspect([grid], planById(plan), { stage: 'plan' });
const read = (grid: Grid, plan: string) =>
  check(grid, plan).tables.map(({ table, rows, findings }) => ({
    columns: table.columns,
    rows,
    findings: findings.flatMap(({ code, at }) => (code.startsWith('text.legacy') ? [] : [`${code} ${at && a1(at)}`])),
  }));

describe.each(Object.entries(ANNEXES))('%s, all of it typed for an old font', (file, plan) => {
  it.each([
    ['TCVN3', tcvn3Pairs],
    ['VNI', vniPairs],
  ] as const)('%s: is read as it was meant, and repaired to the letter', async (_, pairs) => {
    const meant = await annexOf(file as keyof typeof ANNEXES);
    const typed = typedFor(pairs, meant);
    expect(read(typed, plan)).toEqual(read(meant, plan));
    const edits = offeredEdits(check(typed, plan)).flatMap((each) => each.edits);
    const mended = applyEdits(typed, edits);
    expect(read(mended, plan)).toEqual(read(meant, plan));
    const area = check(mended, plan).tables[0]?.table;
    const within = ({ cells }: Grid) =>
      cells.filter(({ row }) => row <= (area?.area.bottom ?? 0)).map(({ value }) => value);
    expect(within(mended)).toEqual(within(meant));
  });
});

it('among texts in Unicode a short one is left as it is', () => {
  const grid = sheet(`| Stt | Néi dung nhiÖm vô | Thêi gian thùc hiÖn | C¬ quan chñ tr× | Ghi chó |
| 1 | Tập huấn kỹ năng số cho cán bộ | Quý I | UBND phường | |`);
  const found = check(grid, 'hai-phong-2025').tables.flatMap(({ findings }) => findings);
  expect(found.flatMap(({ code, at }) => (code === 'text.legacy-font' && at ? [a1(at)] : []))).toEqual([
    'B1',
    'C1',
    'D1',
  ]);
});

it.each([
  ['HOAØN THAØNH', 'VNI', 'HOÀN THÀNH'],
  ['CHÆ TIEÂU', 'VNI', 'CHỈ TIÊU'],
  ['Ghi chuù', 'VNI', 'Ghi chú'],
  ['HOµN THµNH', 'TCVN3', 'HOÀN THÀNH'],
])('%s is %s', (typed, encoding, unicode) => expect(readLegacy(typed)).toEqual({ encoding, unicode }));
