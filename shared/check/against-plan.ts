import { cleanLine } from '../text.ts';

/** "105 % kế hoạch", "vượt 5% dự toán": a share of what was planned, which may be more than all. */
const AGAINST = /(?<!\p{L})(kế hoạch|dự toán|kh|chỉ tiêu)(?!\p{L})/u;

export const isAgainstPlan = (text: string): boolean => AGAINST.test(cleanLine(text).toLowerCase());
