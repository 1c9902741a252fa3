import { expect, it } from 'vitest';
import { broughtHost, filesHost } from '../../addin/host/file.ts';
import { openFile } from '../../shared/file.ts';
import { applyEdits, type SheetEdits } from '../../shared/fix.ts';
import type { Grid } from '../../shared/grid.ts';
import { repairWorkbook } from '../../shared/xlsx/repair.ts';
import { sheetOf, workbook } from '../shared/xlsx/workbook.ts';

const steps = { open: openFile, repair: repairWorkbook };
const bytes = sheetOf('<row r="1"><c r="A1" t="str"><v>a  b</v></c></row>');
const edits = (sheet: string): SheetEdits[] => [
  { sheet, edits: [{ row: 1, column: 1, before: 'a  b', after: 'a b' }] },
];
const first = (grids: Grid[]) => grids.map(({ sheet, cells }) => [sheet, cells[0]?.value]);

it('reads a file once, and again only after a repair', async () => {
  let opened = 0;
  const host = filesHost([{ name: 'a.xlsx', bytes }], {
    ...steps,
    open: (given) => {
      opened += 1;
      return openFile(given);
    },
  });
  await host.read();
  await host.read();
  expect(opened).toBe(1);
  await host.repair(edits('Sheet1'));
  expect(first(await host.read())).toEqual([['Sheet1', 'a b']]);
  expect(opened).toBe(2);
});

it('is called by the copy once it is one, and by its own name again when the repair is taken back', async () => {
  const host = filesHost([{ name: 'kế hoạch.v2.xlsx', bytes }], steps);
  await host.read();
  expect(host.copies()).toEqual([]);
  expect(await host.repair(edits('Sheet1'))).toEqual({ made: edits('Sheet1'), left: [] });
  expect(host.origins?.()).toEqual([{ file: 'kế hoạch.v2 (đã sửa).xlsx', sheet: 'Sheet1', part: 0, way: 'copy' }]);
  expect(host.copies().map(({ name }) => name)).toEqual(['kế hoạch.v2 (đã sửa).xlsx']);
  expect(await host.undo()).toEqual({ made: edits('Sheet1'), left: [] });
  expect(host.copies()).toEqual([]);
  expect(host.origins?.()[0]?.file).toBe('kế hoạch.v2.xlsx');
  expect(await host.undo()).toEqual({ made: [], left: [] });
});

it('takes back the last repair only, to the byte', async () => {
  const two = sheetOf('<row r="1"><c r="A1" t="str"><v>a  b</v></c><c r="B1" t="str"><v>c </v></c></row>');
  const host = filesHost([{ name: 'a.xlsx', bytes: two }], steps);
  await host.read();
  await host.repair(edits('Sheet1'));
  const once = host.copies()[0]?.bytes;
  await host.read();
  await host.repair([{ sheet: 'Sheet1', edits: [{ row: 1, column: 2, before: 'c ', after: 'c' }] }]);
  await host.undo();
  expect(host.copies()[0]?.bytes).toBe(once);
});

it('of several files each keeps its own copy, its sheets under their longer names', async () => {
  const files = [
    { name: 'a.xlsx', bytes },
    { name: 'b.xlsx', bytes },
  ];
  const host = filesHost(files, steps);
  expect(first(await host.read())).toEqual([
    ['a.xlsx · Sheet1', 'a  b'],
    ['b.xlsx · Sheet1', 'a  b'],
  ]);
  expect(await host.repair(edits('b.xlsx · Sheet1'))).toEqual({ made: edits('b.xlsx · Sheet1'), left: [] });
  expect(first(await host.read()).map(([, text]) => text)).toEqual(['a  b', 'a b']);
  expect(host.origins?.().map(({ file }) => file)).toEqual(['a.xlsx', 'b (đã sửa).xlsx']);
});

it('names what it could not repair by the sheet as it is shown', async () => {
  const host = filesHost(
    [
      { name: 'a.xlsx', bytes },
      { name: 'b.xlsx', bytes },
    ],
    steps,
  );
  await host.read();
  const stale = [{ sheet: 'b.xlsx · Sheet1', edits: [{ row: 1, column: 1, before: 'x', after: 'y' }] }];
  expect((await host.repair(stale)).left).toEqual([
    { sheet: 'b.xlsx · Sheet1', at: { row: 1, column: 1 }, why: 'changed' },
  ]);
  expect(host.copies()).toEqual([]);
});

it('says that the copy could not be made where something fails, and is as it was', async () => {
  const repair = async () => {
    throw new Error('a bug');
  };
  const host = filesHost([{ name: 'a.xlsx', bytes }], { ...steps, repair });
  await host.read();
  await expect(host.repair(edits('Sheet1'))).rejects.toMatchObject({ trouble: 'not-repaired' });
  expect(host.copies()).toEqual([]);
});

it('touches neither a signed workbook nor a pasted table', async () => {
  const signed = workbook({
    sheets: ['<sheetData><row r="1"><c r="A1" t="str"><v>a  b</v></c></row></sheetData>'],
    more: { '_xmlsignatures/sig1.xml': '<s/>' },
  });
  const grid = applyEdits({ sheet: 'Sheet1', cells: [], merges: [], hiddenRows: [], hiddenColumns: [] }, [
    { row: 1, column: 1, before: '', after: 'a  b' },
  ]);
  for (const [host, way] of [
    [filesHost([{ name: 'a.xlsx', bytes: signed }], steps), 'signed'],
    [broughtHost('Bảng đã dán', [grid]), 'by-hand'],
  ] as const) {
    await host.read();
    expect(host.origins?.()[0]?.way).toBe(way);
    expect((await host.repair(edits('Sheet1'))).made).toEqual([]);
    expect(first(await host.read())).toEqual([['Sheet1', 'a  b']]);
  }
});
