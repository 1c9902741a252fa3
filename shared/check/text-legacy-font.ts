import { readLegacy } from '../legacy.ts';
import { mend } from './mend.ts';
import { textRule } from './rule.ts';

/** Typed for a font of before Unicode (.VnTime, VNI): unreadable anywhere else. Documents are in Unicode (NĐ 30/2020, Phụ lục I). */
export const textLegacyFont = textRule((text, cell, report) => {
  const legacy = readLegacy(text);
  if (legacy) report('text.legacy-font', cell, { encoding: legacy.encoding }, [mend(cell)]);
});
