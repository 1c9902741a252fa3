import type { Cell } from '../grid.ts';
import { readLegacy } from '../legacy.ts';
import { mend } from './mend.ts';
import { both, formRule, type Report, titleRule } from './rule.ts';

const check = (text: string, cell: Cell, report: Report): void => {
  const legacy = readLegacy(text);
  if (legacy) report('text.legacy-font', cell, { encoding: legacy.encoding }, [mend(cell)]);
};

/**
 * Typed for a font of before Unicode (.VnTime, VNI): unreadable anywhere else. Documents are in Unicode (NĐ 30/2020, Phụ
 * lục I), their titles too.
 */
export const textLegacyFont = both(titleRule(check), formRule(check));
