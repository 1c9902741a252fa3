import { CELL } from './cell.ts';
import type { AnnexCode, Entry } from './entry.ts';
import { ORDINAL } from './ordinal.ts';
import { REPORT } from './report.ts';
import { TABLE } from './table.ts';
import { TARGET } from './target.ts';
import { TASK } from './task.ts';

/** Every rule with its ground and its examples, in the order of the codes; a code without an entry does not compile. */
export const RULEBOOK: Readonly<Record<AnnexCode, Entry>> = {
  ...TABLE,
  ...CELL,
  ...ORDINAL,
  ...TASK,
  ...TARGET,
  ...REPORT,
};
