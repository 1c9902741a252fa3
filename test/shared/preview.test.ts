import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainPreview, previewOf } from '../../shared/preview.ts';

const shown = (before: string, after: string) => {
  const { before: was, after: is } = previewOf({ row: 1, column: 1, before, after });
  return `${plainPreview(was)} → ${plainPreview(is)}`;
};

it.each([
  ['Quý lV', 'Quý IV', 'Quý lV → Quý IV'],
  ['UBND  phường', 'UBND phường', 'UBND··phường → UBND·phường'],
  ['UBND\u00a0phường', 'UBND phường', 'UBND°phường → UBND·phường'],
  ['Chuyển đổi\u200b số', 'Chuyển đổi số', 'Chuyển đổi▯ số → Chuyển đổi số'],
  ['số'.normalize('NFD'), 'số', 'so◌̂◌́ → số'],
  [' Tập huấn', 'Tập huấn', '·Tập huấn → Tập huấn'],
  ['một \n hai', 'một\nhai', 'một·↵·hai → một↵hai'],
  ['', '2', ' → 2'],
  ['Sở Khoa học và Công nghê', 'Sở Khoa học và Công nghệ', 'Sở Khoa học và Công nghê → Sở Khoa học và Công nghệ'],
])('%j → %j', (before, after, expected) => expect(shown(before, after)).toBe(expected));

it('of a long text only what changes, with a few words around it', () => {
  const words = 'từ '.repeat(50).trim();
  expect(shown(`${words}  cuối ${words}`, `${words} cuối ${words}`)).toBe(
    '… từ từ từ từ từ từ từ từ··cuối từ từ từ từ từ từ … → … từ từ từ từ từ từ từ từ·cuối từ từ từ từ từ từ …',
  );
});

const word = fc.constantFrom('a', 'b', ' ', '  ', 'số', '\u200b');

it('tells two different texts apart, and hides nothing of short ones', () =>
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.array(word, { maxLength: 8 }), (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      const preview = previewOf({ row: 1, column: 1, before, after });
      const back = (pieces: typeof preview.before) =>
        plainPreview(pieces).replaceAll('·', ' ').replaceAll('▯', '\u200b');
      if (plainPreview(preview.before).includes('…')) return;
      expect(back(preview.before)).toBe(before);
      expect(back(preview.after)).toBe(after);
    }),
  ));
