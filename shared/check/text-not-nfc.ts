import { isNfc } from '../text.ts';
import { mend } from './mend.ts';
import { formRule } from './rule.ts';

/** Decomposed letters look right but do not compare equal ("số" ≠ "số"); TCVN 6909:2001 text is composed (NĐ 30/2020). */
export const textNotNfc = formRule((text, cell, report) => {
  if (!isNfc(text)) report('text.not-nfc', cell, {}, [mend(cell)]);
});
