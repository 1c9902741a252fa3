import { expect, it } from 'vitest';
import { packedFile, type Sealed, seal, unpackedFile, unseal } from '../../shared/sealed.ts';

const content: Sealed = {
  ...{ plan: 'hai-phong-2025', period: 'ke-hoach', unit: '11389', sealedAt: '2025-03-01T01:00:00.000Z', reason: '' },
  sender: { name: 'Nguyễn Văn An', position: 'Công chức' },
  document: { number: '12/KH-UBND', date: '2025-03-03', signer: '' },
  file: { name: 'phụ lục.xlsx', base64: packedFile(Uint8Array.of(0, 255, 7)) },
  tables: [
    {
      annex: 'tasks',
      grid: { sheet: 'A', cells: [{ row: 1, column: 1, value: 'Số' }], merges: [], hiddenRows: [], hiddenColumns: [] },
      mapping: null,
    },
  ],
};

it('comes out as it went in, the file byte by byte', () => {
  const opened = unseal(seal(content));
  expect(opened).toMatchObject({ sealed: content });
  expect([...unpackedFile((opened as { sealed: Sealed }).sealed)]).toEqual([0, 255, 7]);
});

it.each([
  ['a cell', '"Số"', '"Sổ"'],
  ['the sender', 'Nguyễn Văn An', 'Nguyễn Văn Ẩn'],
  ['the unit', '11389', '11390'],
  ['the file', packedFile(Uint8Array.of(0, 255, 7)), packedFile(Uint8Array.of(0, 255, 8))],
])('a seal breaks where %s is altered', (_, before, after) => {
  const said = seal(content);
  expect(said).toContain(before);
  expect(unseal(said.replace(before, after))).toEqual({ broken: 'seal' });
});

it.each(['', '{', 'null', '[]', '{"format":"phu-luc/goi/1"}', '{"format":"x","content":{}}'])(
  '%j is no package',
  (said) => expect(unseal(said)).toEqual({ broken: 'form' }),
);
