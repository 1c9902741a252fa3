import { agencyAbolished } from './agency-abolished.ts';
import { agencyLeadCoordinates } from './agency-lead-coordinates.ts';
import { agencyUnknown } from './agency-unknown.ts';
import { cellErrorValue } from './cell-error-value.ts';
import { cellRequired } from './cell-required.ts';
import { cellTooLong } from './cell-too-long.ts';
import { columnAmbiguous } from './column-ambiguous.ts';
import { columnMissing } from './column-missing.ts';
import { ordinalDuplicate } from './ordinal-duplicate.ts';
import { ordinalLetterOrder } from './ordinal-letter-order.ts';
import { ordinalMissing } from './ordinal-missing.ts';
import { ordinalSequence } from './ordinal-sequence.ts';
import { referenceRegister } from './reference-register.ts';
import { reportCumulativeFell } from './report-cumulative-fell.ts';
import { reportOverdueUnexplained } from './report-overdue-unexplained.ts';
import { reportRowMissing } from './report-row-missing.ts';
import { reportValueChanged } from './report-value-changed.ts';
import { rowJoined } from './row-joined.ts';
import type { Rule } from './rule.ts';
import { tableEmpty } from './table-empty.ts';
import { targetBelowMinimum } from './target-below-minimum.ts';
import { targetConflict } from './target-conflict.ts';
import { targetImpossible } from './target-impossible.ts';
import { targetMeasureMismatch } from './target-measure-mismatch.ts';
import { targetUnreadable } from './target-unreadable.ts';
import { taskAssignedMissing } from './task-assigned-missing.ts';
import { taskDuplicate } from './task-duplicate.ts';
import { textHiddenCharacter } from './text-hidden-character.ts';
import { textLegacyFont } from './text-legacy-font.ts';
import { textNotNfc } from './text-not-nfc.ts';
import { textSpacing } from './text-spacing.ts';
import { textStaleYear } from './text-stale-year.ts';
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
  cellTooLong,
  textLegacyFont,
  textNotNfc,
  textSpacing,
  textHiddenCharacter,
  textStaleYear,
  ordinalMissing,
  ordinalDuplicate,
  ordinalSequence,
  ordinalLetterOrder,
  timeUnreadable,
  timeReversed,
  timeOutsidePlan,
  agencyUnknown,
  agencyAbolished,
  agencyLeadCoordinates,
  taskDuplicate,
  taskAssignedMissing,
  targetImpossible,
  targetUnreadable,
  targetMeasureMismatch,
  targetConflict,
  targetBelowMinimum,
  referenceRegister,
  reportRowMissing,
  reportValueChanged,
  reportCumulativeFell,
  reportOverdueUnexplained,
];
