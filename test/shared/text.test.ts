import { expect, it } from 'vitest';
import { clean } from '../../shared/text.ts';

it.each([
  ['chuyển\u200bđổi\u200bsố', 'chuyển đổi số'],
  ['Hải\u00adPhòng', 'Hải Phòng'],
  ['y\u200btế', 'y tế'],
  ['UBND\u200bphường', 'UBND phường'],
  ['Quý\u200bIV/2025', 'Quý IV/2025'],
  ['tháng\u200b3/2025', 'tháng 3/2025'],
  ['thanh\u2028tra', 'thanh tra'],
  ['sô\u0301\u200bho\u0301a', 'số hóa'],
])('words that only a hidden sign kept apart stay apart: %j', (typed, meant) => expect(clean(typed)).toBe(meant));

it.each([
  ['Ph\u200bư\u200bờng', 'Phường'],
  ['nghi\u200bệm thu', 'nghiệm thu'],
  ['NGHI\u200bỆM', 'NGHIỆM'],
  ['UB\u200bND', 'UBND'],
  ['khổ A\u200b4', 'khổ A4'],
  ['5\u200bG', '5G'],
  ['80\u200b%', '80%'],
  ['10\u200b.000', '10.000'],
  ['langso.\u200bdx.gov.vn', 'langso.dx.gov.vn'],
  ['lo\u200b\u0301p', 'lóp'],
])('what a hidden sign cut in two is one again: %j', (typed, meant) => expect(clean(typed)).toBe(meant));
