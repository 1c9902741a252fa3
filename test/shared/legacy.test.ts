import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readLegacy, tcvn3Pairs, vniPairs } from '../../shared/legacy.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';

const inverse = (pairs: ReadonlyMap<string, string>) => new Map([...pairs].map(([old, letter]) => [letter, old]));
const type = (pairs: ReadonlyMap<string, string>) => {
  const keys = inverse(pairs);
  return (text: string) => [...text].map((letter) => keys.get(letter) ?? letter).join('');
};

/** Every text of the real annexes. */
async function realTexts(): Promise<string[]> {
  const files = ['vinh-bao-2024', 'tran-lieu-2025-targets', 'phu-lien-2025-targets'];
  const grids = await Promise.all(
    files.map(async (file) => readWorkbook(await readFile(new URL(`../fixtures/${file}.xlsx`, import.meta.url)))),
  );
  return grids.flat().flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])));
}

it('known lines of both encodings', () => {
  expect(readLegacy('Céng hßa x· héi chñ nghÜa ViÖt Nam')).toEqual({
    encoding: 'TCVN3',
    unicode: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  });
  expect(readLegacy('§µo t¹o kü n¨ng sè cho c¸n bé')).toEqual({
    encoding: 'TCVN3',
    unicode: 'Đào tạo kỹ năng số cho cán bộ',
  });
  expect(readLegacy('Quyù III')).toEqual({ encoding: 'VNI', unicode: 'Quý III' });
  expect(readLegacy('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')).toEqual({
    encoding: 'VNI',
    unicode: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  });
});

it('no real Unicode text is taken for an old one, composed or not', async () => {
  for (const text of await realTexts()) {
    expect(readLegacy(text)).toBe(null);
    expect(readLegacy(text.normalize('NFD'))).toBe(null);
    expect(readLegacy(text.replace(/(?<=\p{L})(?=\p{L}*\s)/u, '\u00ad'))).toBe(null);
    expect(readLegacy(text.replaceAll(' ', '\u00ad '))).toBe(null);
  }
});

it('no few words out of a real text are taken for an old one either', async () => {
  const words = (await realTexts()).flatMap((text) => text.normalize('NFC').match(/\p{L}+/gu) ?? []);
  for (let first = 0; first < words.length; first++)
    for (let count = 1; count <= 4; count++) {
      const some = words.slice(first, first + count).join(' ');
      expect({ some, read: readLegacy(some) }).toEqual({ some, read: null });
    }
  // Words whose every letter stands in Latin-1 too, as those of an old font do.
  const latin = [...new Set(words.map((word) => word.toLowerCase()))].filter((word) =>
    /^[a-z\u00e0-\u00ff]+$/.test(word),
  );
  for (const word of [...latin, 'rõ', 'ngõ', 'bão', 'lõi', 'hão', 'võ', 'chõ', 'khẽ'])
    for (const before of ['không', 'Còn', 'tô', 'chưa'])
      expect({ word, before, read: readLegacy(`${before} ${word}`) }).toEqual({ word, before, read: null });
});

it.each([
  'Café Zürich',
  'Quý I · Quý II',
  'TCVN ISO 9001:2015 §4',
  '100 µm',
  'São Paulo',
  '© 2025 UBND',
  'Kế hoạch',
  'IT & AI',
  '10×20',
  'hoà, thuý, xoè, khoẻ',
  'Quý I',
  'où',
  'Lý do',
])('%s is left alone', (text) => expect(readLegacy(text)).toBe(null));

it('what an old keyboard typed comes back: every lower-case text of the real annexes', async () => {
  for (const [encoding, pairs] of [
    ['TCVN3', tcvn3Pairs],
    ['VNI', vniPairs],
  ] as const)
    for (const text of await realTexts()) {
      const unicode = text
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s.,]/gu, ' ');
      const typed = type(pairs)(unicode);
      const read = readLegacy(typed);
      expect(readLegacy(typed.normalize('NFD'))).toEqual(read);
      if (read) expect(read).toEqual({ encoding, unicode });
      // A few words, half of them abbreviations, may be no help; longer texts are always known.
      else expect(unicode.split(/\s+/).length).toBeLessThan(10);
    }
});
