import { z } from 'zod';
import { cleanLine } from '../text.ts';
import { LIMITS } from './sizes.ts';

export { LIMITS };

/** No control character: such a text stands in workbooks, receipts and the log. */
const visible = (text: string): string => cleanLine(text).replace(/\p{Cc}/gu, '');

/** One line, taken without what cannot be seen: a direction sign in a name would turn round what stands after it. */
export const Line = z.string().overwrite(visible).max(LIMITS.name);
export const Name = Line.trim().min(1);
