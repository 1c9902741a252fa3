import { ACTS, type Act } from '../review.ts';
import { ENTRY_KINDS, type EntryKind } from './entry.ts';

/** What a line of the log says was done: its kind, and of a review the act with it (0012_log_index.sql writes the same). */
export type Outcome = Exclude<EntryKind, 'submission.reviewed'> | `submission.reviewed.${Act}`;

const isOther = (kind: EntryKind): kind is Exclude<EntryKind, 'submission.reviewed'> => kind !== 'submission.reviewed';

export const OUTCOMES = [
  ...(Object.keys(ENTRY_KINDS) as EntryKind[]).filter(isOther),
  ...ACTS.map((act) => `submission.reviewed.${act}` as const),
] as [Outcome, ...Outcome[]];
