import type { SheetCell } from '../recognise/sheet.ts';
import { mend } from './mend.ts';
import { both, formRule, type Report, titleRule } from './rule.ts';

const check = (_: string, cell: SheetCell, report: Report): void => {
  if (cell.old) report('text.legacy-font', cell, { encoding: cell.old.encoding }, [mend(cell)]);
};

/**
 * Typed for a font of before Unicode (.VnTime, VNI): unreadable anywhere else. Documents are in Unicode (NĐ 30/2020, Phụ
 * lục I), their titles too.
 */
export const textLegacyFont = both(titleRule(check), formRule(check));
