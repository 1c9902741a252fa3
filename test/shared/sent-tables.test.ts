import { expect, it } from 'vitest';
import type { Grid } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import type { Mapping } from '../../shared/inspection.ts';
import { sentAs } from '../../shared/log/sent-as.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { tableHash, tableHashes } from '../../shared/sent-tables.ts';
import { ledger } from './log/ledger.ts';

const grid = (rows: string[][]): Grid => ({
  sheet: 'Việc',
  cells: rows
    .flatMap((row, r) => row.map((value, c) => ({ row: r + 1, column: c + 1, value })))
    .filter(({ value }) => value),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});
/** By what its sender said of the columns the table has a row more than its headings let on. */
const TABLE = grid([
  ['Stt', 'Nội dung nhiệm vụ', 'Tên gọi', 'Thời gian', 'Chủ trì'],
  ['1', 'Tập huấn kỹ năng số', 'Tập huấn', 'Quý I', 'UBND phường'],
  ['2', '', 'Mua thiết bị họp', 'Quý II', 'UBND phường'],
  ['', '', 'Rà soát văn bản', '', ''],
]);
const MAPPING: Mapping = {
  sheet: 'Việc',
  headerRows: [1],
  columns: [
    { column: 2, key: null },
    { column: 3, key: 'task' },
  ],
};
const OF = { plan: 'hai-phong-2025', period: 'ke-hoach' };

it('a table is read with what its sender had said of its columns', () => {
  const [found] = inspect([TABLE], planById(OF.plan), { stage: 'plan', mappings: [[MAPPING]] }).tables;
  const sent = found && tableHash(TABLE, found.table);
  expect(found?.table.area.bottom).toBe(4);
  expect(tableHashes([TABLE], { ...OF, mappings: [] })).not.toContain(sent);
  expect(tableHashes([TABLE], { ...OF, mappings: [MAPPING] })).toContain(sent);
  expect(tableHashes([TABLE], { ...OF, mappings: [{ ...MAPPING, sheet: 'Khác' }] })).not.toContain(sent);
});

it('of a plan that is not built in a table is read without it', () => {
  const hashes = tableHashes([TABLE], { ...OF, mappings: [] });
  expect(hashes).toHaveLength(1);
  expect(tableHashes([TABLE], { plan: 'ke-hoach-moi', period: 'quy-1', mappings: [] })).toEqual(hashes);
});

it('what the sender had said of columns stands in the content that the receipt carries', async () => {
  const receipt = await ledger().send('1'.repeat(64));
  const { proof } = receipt;
  if (!proof) throw new Error('a receipt has a proof');
  const content = JSON.parse(proof.content);
  const saying = (mapping: unknown) => {
    const parts = [
      { ...content.parts[0], mapping },
      { ...content.parts[0], mapping: null },
    ];
    return sentAs({ ...receipt, proof: { ...proof, content: JSON.stringify({ ...content, parts }) } });
  };
  expect(saying(MAPPING)).toEqual({ ...OF, mappings: [MAPPING] });
  expect(saying({ sheet: 'Việc', columns: 'không' })).toEqual({ ...OF, mappings: [] });
  expect(sentAs({ ...receipt, proof: null })).toEqual({ ...OF, mappings: [] });
});
