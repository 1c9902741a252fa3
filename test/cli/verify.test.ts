import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { run } from '../../cli/run.ts';
import type { Receipt } from '../../shared/api.ts';
import { readFile as readGrids } from '../../shared/file.ts';
import { tableHashes } from '../../shared/sent-tables.ts';
import { enclose, enclosedIn } from '../../shared/xlsx/enclosed.ts';
import { repairWorkbook } from '../../shared/xlsx/repair.ts';
import { ledger } from '../shared/log/ledger.ts';
import { recorded } from './terminal.ts';

const log = ledger();
const OF = { plan: 'hai-phong-2025', period: 'ke-hoach', mappings: [] };
const workbook = new Uint8Array(await readFile('test/fixtures/tran-lieu-2025-targets.xlsx'));
let folder: string;
let receipts: [Receipt, Receipt, Receipt];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phuluc-verify-'));
  const [sent = ''] = tableHashes(await readGrids(workbook), OF);
  receipts = [await log.send(sent), await log.send('1'.repeat(64)), await log.send('2'.repeat(64))];
});

const kept = async (name: string, content: string | Uint8Array | object): Promise<string> => {
  const path = join(folder, name);
  const plain = typeof content === 'string' || content instanceof Uint8Array;
  await writeFile(path, plain ? content : JSON.stringify(content));
  return path;
};
async function verify(...args: string[]) {
  const terminal = recorded();
  const exit = await run(['verify', ...args], terminal);
  return { exit, said: terminal.said.join('\n'), complained: terminal.complained.join('\n') };
}
async function claims(...args: string[]) {
  const { exit, said } = await verify(...args, '--json');
  const { results } = JSON.parse(said) as {
    results: { about: string; verdicts: { claim: string; outcome: string }[] }[];
  };
  const found = results.map(({ about, verdicts }) => [
    about,
    ...verdicts.map((each) => `${each.claim} ${each.outcome}`),
  ]);
  return { exit, found };
}

it('a workbook with its receipt and proof inside proves itself by the key alone', async () => {
  const file = await kept('bảng.xlsx', await enclose(workbook, [JSON.stringify(receipts[0]), await log.inclusion(0)]));
  expect(await claims(file, '--key', log.key)).toEqual({
    exit: 0,
    found: [
      ['receipt', 'content proved', 'signature proved', 'workbook proved', 'inclusion proved'],
      ['heads', 'head proved'],
    ],
  });
});

it('one cell changed after sending is told from the receipt inside', async () => {
  const carrying = await enclose(workbook, [JSON.stringify(receipts[0])]);
  const grids = await readGrids(workbook);
  const [grid] = grids;
  const cell = grid?.cells.find(({ value }) => typeof value === 'string' && value.includes('%'));
  if (!grid || !cell) throw new Error('no cell');
  const edit = { row: cell.row, column: cell.column, before: String(cell.value), after: '1%' };
  const changed = await repairWorkbook(carrying, [{ sheet: grid.sheet, edits: [edit] }]);
  expect(changed.made).toHaveLength(1);
  const { exit, found } = await claims(await kept('đã sửa.xlsx', changed.bytes), '--key', log.key);
  expect([exit, found]).toEqual([
    1,
    [['receipt', 'content proved', 'signature proved', 'workbook refuted', 'inclusion open']],
  ]);
});

it('what is enclosed again takes the place of what was, and the sheets stay as they are', async () => {
  const twice = await enclose(await enclose(workbook, ['một <&>\r\n"']), ['hai', 'ba']);
  expect(await enclosedIn(twice)).toEqual(['hai', 'ba']);
  expect(await enclosedIn(await enclose(workbook, ['một <&>\r\n"']))).toEqual(['một <&>\r\n"']);
  expect(await enclosedIn(workbook)).toEqual([]);
  expect(await readGrids(twice)).toEqual(await readGrids(workbook));
});

it('a bundle is proved as a whole, and held against the receipts of others', async () => {
  const bundle = await log.bundle(receipts);
  const file = await kept('gói.json', bundle);
  const receipt = await kept('phiếu.json', receipts[1]);
  expect(await claims(file, receipt, '--key', log.key)).toEqual({
    exit: 0,
    found: [
      ['receipt', 'content proved', 'signature proved', 'workbook open', 'inclusion proved'],
      ['bundle', 'entries proved', 'contents proved', 'notes proved', 'whole proved'],
      ['heads', 'head proved'],
    ],
  });
  const swapped = { ...bundle, entries: bundle.entries.toSpliced(1, 1) };
  const { exit, said } = await verify(await kept('thiếu.json', swapped), '--key', log.key);
  expect(exit).toBe(1);
  expect(said).toContain('✗ Gói được đưa ra là toàn bộ nhật ký nhưng THIẾU dòng số 1.');
  expect(said).toContain('Kết quả này không nói số liệu là đúng sự thật.');
});

it('two checkpoints are joined by a proof, or are two stories of one log', async () => {
  const [early, late] = [await kept('sớm.txt', await log.head(2)), await kept('muộn.txt', await log.head(3))];
  const proof = await kept('nối.json', await log.growth(2));
  expect(await claims(early, '--checkpoint', late, '--key', log.key)).toEqual({
    exit: 0,
    found: [['heads', 'head proved', 'head proved', 'growth open']],
  });
  expect((await claims(early, late, proof, '--key', log.key)).found).toEqual([
    ['heads', 'head proved', 'head proved', 'growth proved'],
  ]);
  const forked = await log.head(2).then(async (note) => {
    const other = ledger();
    for (const hash of ['3', '4']) await other.send(hash.repeat(64));
    return { note, other: await other.head(2) };
  });
  const { exit, said } = await verify(early, '--checkpoint', forked.other);
  expect(exit).toBe(1);
  expect(said).toContain('HAI điểm chốt cùng 2 dòng mà khác nhau');
  expect((await verify(early, '--checkpoint', forked.note)).exit).toBe(0);
});

it.each([
  ['no receipt', 'không có gì', [], 'không phải phiếu xác nhận'],
  ['no key', '{}', ['--key', 'khoá'], 'không phải khóa của nhật ký'],
])('%s: ends with 2 and says so', async (_, content, options, complaint) => {
  const { exit, complained } = await verify(await kept('khác.txt', content), ...options);
  expect(exit).toBe(2);
  expect(complained).toContain(complaint);
});
