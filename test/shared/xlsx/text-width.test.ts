import { expect, it } from 'vitest';
import { HIGHEST_ROW, heightOf, wrappedLines } from '../../../shared/xlsx/text-width.ts';

const FONT = { size: 13 };
const SENTENCE =
  'Xây dựng, ban hành và triển khai kế hoạch truyền thông về chuyển đổi số năm 2024 của cơ quan, đơn vị, địa phương';

/** Lines as LibreOffice breaks them in Liberation Serif, whose letters are as wide as those of Times New Roman. */
it.each([
  ['one word', 'Stt', 10, 1],
  ['nothing', '', 10, 1],
  ['a sentence in a column of 32', SENTENCE, 32, 4],
  ['the same typed with loose accents', SENTENCE.normalize('NFD'), 32, 4],
  ['line breaks count', 'a\nb\n\nc', 32, 4],
  ['a name in a column too narrow', 'Phường Nguyễn Đại Năng', 15, 2],
  ['a word longer than the column', 'x'.repeat(100), 10, 12],
])('%s', (_, text, width, lines) => expect(wrappedLines(text, width, FONT)).toBe(lines));

it('bold takes more room', () => {
  const lines = (bold: boolean) => wrappedLines(SENTENCE.repeat(10), 32, { ...FONT, bold });
  expect(lines(true)).toBeGreaterThan(lines(false));
});

it('a row is never higher than Excel can show', () => {
  expect(heightOf(1, 13)).toBe(18.25);
  expect(heightOf(4, 13)).toBe(67.75);
  expect(heightOf(1000, 13)).toBe(HIGHEST_ROW);
});
