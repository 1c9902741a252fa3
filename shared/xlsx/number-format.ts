import type { Archive } from './archive.ts';
import { WorkbookError } from './failure.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { readPart } from './part.ts';
import { attributesOf } from './xml-attributes.ts';

/** The formats that a workbook names by number only (ISO/IEC 29500-1, 18.8.30), in the words Excel shows them by. */
const BUILT_IN: Partial<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The format code of each cell style; undefined where it is "General". */
export type NumberFormats = readonly (string | undefined)[];

export async function readNumberFormats(archive: Archive, part: string | null): Promise<NumberFormats> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let listed = 0;
  let inCellStyles = false;
  if (part === null) return [];
  await readPart(archive, part, {
    open(name, raw) {
      if ((name === 'xf' || name === 'numFmt') && ++listed > WORKBOOK_LIMITS.styles)
        throw WorkbookError.of('too-large', 'styles');
      if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'numFmt') {
        const { numFmtId = '', formatCode: code = '' } = attributesOf(raw);
        codes.set(Number(numFmtId), code);
      } else if (name === 'xf' && inCellStyles) ids.push(Number(attributesOf(raw).numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
    text() {},
  });
  return ids.map((id) => formatCode(codes.get(id) ?? BUILT_IN[id]));
}

/** A format code as a grid holds it: "General" says nothing and is left out. */
export const formatCode = (code: string | undefined): string | undefined =>
  code === '' || code?.toLowerCase() === 'general' ? undefined : code;
