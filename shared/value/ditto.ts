import { clean } from '../text.ts';

/** A mark alone, as typed under a word, or in words. */
const MARKS = /^[-–—\s]*(?:["″”“〃]|''|’’)[-–—\s]*$/u;
const WORDS = /^\W*(?:nt|n\.t\.?|nh[uư] trên|như (?:mục|dòng|nhiệm vụ|ý) (?:trên|[\d.a-zđ]{1,6}))\W*$/iu;

/** Longer cells say something of their own. */
const LONGEST = 30;

/** "″", "nt", "-nt-", "Như trên", "như mục 1": what stands further up holds here too. */
export function isDitto(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = clean(text);
  return MARKS.test(words) || WORDS.test(words);
}

/** The cell right above is meant; "như mục 1" names another one, which is not looked for. */
export const meansAbove = (text: string): boolean => isDitto(text) && !/[\d]|mục|dòng|nhiệm|ý/iu.test(clean(text));
