import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend } from '../../shared/check/mend.ts';
import { readLegacy } from '../../shared/legacy.ts';
import { isPlain } from '../../shared/plain.ts';
import { clean, HIDDEN, isNfc } from '../../shared/text.ts';

/** What is typed in cells, and what goes wrong there. */
const PIECES = [
  ...['Kế', 'hoạch', 'số', 'TT', 'Võ', 'tò', 'mò', 'hÀ', 'C«ng', 'nghÖ', 'thuaät', 'so\u0302\u0301', '2.5', '03-NQ/TU'],
  ...[' ', ' ', ' ', '  ', '\n', '\t', '\u00a0', '\u200b', '\u00ad', '\u000b', ',', ';', '.', ':', '(', ')', '[', '–'],
  ...['…', '≥', '“', '”', '%', '©', 'Ω', 'đ', 'ñ', 'ö', 'İ', '\u0301'],
];

const mended = (text: string): string => mend({ row: 1, column: 1, value: text }).after;

const isRight = (text: string): boolean =>
  isNfc(text) && readLegacy(text) === null && !text.match(HIDDEN) && mended(text) === text && clean(text) === text;

describe('a text that is plain', () => {
  it('has no fault of form, whatever it is put together from', () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));
    let plain = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (!isPlain(text)) return true;
        plain++;
        return isRight(text);
      }),
      { numRuns: 20_000, seed: 11 },
    );
    expect(plain).toBeGreaterThan(1_000);
  });

  it.each([
    'Rà soát, cập nhật quy chế (mã NV-12); báo cáo trước ngày 25/3.',
    'Công an phường',
    '- Đạt ≥ 80%\n- Tối thiểu 5 lớp',
    '123',
    '',
  ])('is what most cells hold: %j', (text) => expect(isPlain(text)).toBe(true));

  it.each([
    'Kế  hoạch',
    'Kế hoạch ',
    'Kế hoạch , báo cáo',
    'Kế hoạch,báo cáo',
    '( Kế hoạch)',
    'so\u0302\u0301',
    'C«ng nghÖ',
    'tò mò',
  ])('is not one to be looked at closely: %j', (text) => expect(isPlain(text)).toBe(false));
});
