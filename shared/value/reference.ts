import { rememberText } from '../answers.ts';
import type { IsoDate } from '../finding.ts';
import { cleanLine } from '../text.ts';
import { isDay, iso } from './calendar.ts';

/** A document as cited in a text: "Nghị quyết số 03-NQ/TU ngày 26/10/2021 của Ban Thường vụ Thành ủy". */
export interface Citation {
  number: string;
  date: IsoDate | null;
  /** The words after the date, up to the next citation, in which the issuer is named. */
  after: string;
}

/** "03-NQ/TU", "749/QĐ-TTg", "73/2019/NĐ-CP", "71/NQ-CP": number, kind and office. */
const NUMBER = String.raw`\d{1,4}(?: ?\/ ?\d{4})? ?[-/] ?(?:NQ|QĐ|KH|CT|CTr|NĐ|TT|BC|CV|TB|HD|ĐA|NQLT|L|UBND|BTTTT)[\p{L}\d&/-]*`;
/** The date may stand in brackets, or behind the issuer: "… của Thủ tướng Chính phủ ngày 15/6/2021". */
const ISSUER = String.raw`(\s+của\s+[^.,;()\n\d]{3,60}?(?=\s+ngày\s+\d))?`;
const DATE = String.raw`(?:${ISSUER}\s*,?\s*\(?(?:ngày\s+)?(\d{1,2})\s*(?:[-/.]|tháng)\s*(\d{1,2})\s*(?:[-/.]|năm)\s*(\d{4}))?`;
const CITATION = new RegExp(String.raw`(?<![\p{L}\d/])(${NUMBER})(?![\p{L}\d])${DATE}(?=([^.;\n]{0,80}))`, 'gu');

/** A document may carry out another: "27-CTr/HU … thực hiện Nghị quyết số 03-NQ/TU …". */
const NEXT = new RegExp(NUMBER, 'u');

/** One spelling of a number: "03 -NQ/TU" broken at a line end, "3/NQ-TU" and "03-NQ/TU" are one, "BGD&ĐT" and "BGDĐT" too. */
export const referenceKey = (number: string): string =>
  number
    .normalize('NFC')
    .replace(/[\s&]+/g, '')
    .replace(/[-/]/g, '/')
    .replace(/^0+/, '')
    .toUpperCase();

/** What every cited number holds: "03-NQ", "749/QĐ", "2019/NĐ". Most texts do not, and are not searched. */
const HINT = /\d\s*[-/]\s*(?:\p{Lu}|\d{4}\/)/u;

/** The documents a text cites, in order. */
export const readCitations = rememberText((text): readonly Citation[] => {
  if (!HINT.test(text)) return [];
  return [...cleanLine(text).matchAll(CITATION)].map(([, number = '', issuer = '', day, month, year, after = '']) => {
    const [d, m, y] = [Number(day), Number(month), Number(year)];
    const [own = ''] = after.split(NEXT);
    return {
      number: number.replace(/\s+/g, ''),
      date: day && isDay(y, m, d) ? iso(y, m, d) : null,
      after: `${issuer} ${own}`,
    };
  });
});
