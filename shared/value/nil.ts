import { fold } from '../text.ts';

/** "Không phát sinh trong kỳ", "Không có đối tượng": nothing to report of this row. */
const NIL = /\bkhong (phat sinh|co doi tuong)\b/;

export const saysNil = (text: string): boolean => NIL.test(fold(text));
