import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { carriedWith } from '../../../shared/log/carried.ts';
import { readExhibit } from '../../../shared/log/exhibit.ts';
import { openArchive } from '../../../shared/xlsx/archive.ts';
import { enclose, enclosedIn } from '../../../shared/xlsx/enclosed.ts';
import { ledger } from './ledger.ts';

const log = ledger();
const [first, second] = [await log.send('1'.repeat(64)), await log.send('2'.repeat(64))];
const kinds = (texts: readonly string[]) => texts.map((text) => readExhibit(text)?.kind);

it('a receipt goes in at once and its proof later; neither goes in twice', async () => {
  const alone = carriedWith([], first, null);
  expect(kinds(alone)).toEqual(['receipt']);
  expect(carriedWith(alone, first, null)).toEqual(alone);
  const proved = carriedWith(alone, first, await log.inclusion(0));
  expect(kinds(proved)).toEqual(['receipt', 'inclusion']);
  expect(carriedWith(proved, first, await log.inclusion(0, 1))).toEqual(proved);
});

it('what was carried stays: another receipt, another log’s proof, what is no evidence', async () => {
  const before = ['một ghi chú', ...carriedWith([], first, await log.inclusion(0))];
  const after = carriedWith(before, second, await log.inclusion(1));
  expect(after.slice(0, 3)).toEqual(before);
  expect(kinds(after)).toEqual([undefined, 'receipt', 'inclusion', 'receipt', 'inclusion']);
  // The same line of a restored log: its receipt and its proof bear another name.
  const restored = ledger('phu-luc.sau');
  const again = carriedWith(before, await restored.send('1'.repeat(64)), await restored.inclusion(0));
  expect(kinds(again)).toEqual([undefined, 'receipt', 'inclusion', 'receipt', 'inclusion']);
});

it('nothing of a workbook changes but what it carries and what names it', async () => {
  const given = new Uint8Array(await readFile('test/fixtures/tran-lieu-2025-targets.xlsx'));
  const carrying = await enclose(given, carriedWith([], first, null));
  const [before, after] = [await openArchive(given), await openArchive(carrying)];
  const bytesOf = async (archive: typeof before, part: string) => {
    const pieces: Uint8Array[] = [];
    await archive.unpack(part, (bytes) => void pieces.push(bytes.slice()));
    return Buffer.concat(pieces).toString('base64');
  };
  const changed = [];
  for (const part of before.parts)
    if ((await bytesOf(before, part)) !== (await bytesOf(after, part))) changed.push(part);
  expect(changed).toEqual(['xl/_rels/workbook.xml.rels']);
  expect(after.parts.filter((part) => !before.has(part))).toEqual(['customXml/phu-luc.xml']);
  expect(await enclosedIn(await enclose(carrying, carriedWith(await enclosedIn(carrying), second, null)))).toHaveLength(
    2,
  );
});
