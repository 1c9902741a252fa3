import { cellErrorValue } from './cell-error-value.ts';
import { cellRequired } from './cell-required.ts';
import { columnAmbiguous } from './column-ambiguous.ts';
import { columnMissing } from './column-missing.ts';
import { ordinalDuplicate } from './ordinal-duplicate.ts';
import { ordinalLetterOrder } from './ordinal-letter-order.ts';
import { ordinalSequence } from './ordinal-sequence.ts';
import { rowJoined } from './row-joined.ts';
import type { Rule } from './rule.ts';
import { tableEmpty } from './table-empty.ts';
import { targetImpossible } from './target-impossible.ts';
import { targetUnreadable } from './target-unreadable.ts';
import { textHiddenCharacter } from './text-hidden-character.ts';
import { textNotNfc } from './text-not-nfc.ts';
import { textSpacing } from './text-spacing.ts';
import { timeOutsidePlan } from './time-outside-plan.ts';
import { timeReversed } from './time-reversed.ts';
import { timeUnreadable } from './time-unreadable.ts';

/** The rules that are held against every table. A new one is a file and a line here. */
export const RULES: readonly Rule[] = [
  columnMissing,
  columnAmbiguous,
  tableEmpty,
  rowJoined,
  cellRequired,
  cellErrorValue,
  textNotNfc,
  textSpacing,
  textHiddenCharacter,
  ordinalDuplicate,
  ordinalSequence,
  ordinalLetterOrder,
  timeUnreadable,
  timeReversed,
  timeOutsidePlan,
  targetImpossible,
  targetUnreadable,
];
