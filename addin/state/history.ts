import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { DraftEntry, InspectionEntry, Problem, ReviewEntry, SubmissionEntry } from '../../shared/api.ts';
import type { State } from '../state.ts';

/** What the server keeps of this unit's answers to one period, newest first. */
export interface PeriodHistory {
  plan: string;
  period: string;
  submissions: SubmissionEntry[];
  /** What was handed to the unit's leader last, of each annex: it waits, or was sent back. */
  handed: DraftEntry[];
  /** Sendings that were refused, where they were asked for. */
  refused: InspectionEntry[];
}

export type History =
  | { at: 'none' }
  | { at: 'asking' }
  /** The server did not answer, or refused and said why. */
  | { at: 'unknown'; problem: Problem | null }
  | ({ at: 'known' } & PeriodHistory);

/** Of the period on the screen; null where it is not known. */
export function historyShown({ history, choice }: Pick<State, 'history' | 'choice'>): PeriodHistory | null {
  if (history.at !== 'known') return null;
  return history.plan === choice.plan && history.period === choice.period ? history : null;
}

/** The newest of each annex, unless it has gone to the city; `drafts` come newest first. */
export const undecided = (drafts: readonly DraftEntry[]): DraftEntry[] =>
  [...Map.groupBy(drafts, ({ annex }) => annex).values()].flatMap(([newest]) =>
    newest && newest.state !== 'sent' ? [newest] : [],
  );

/** A sending or a refused one, in the order of time. */
export type HistoryLine = { at: string; submission: SubmissionEntry } | { at: string; refused: InspectionEntry };

export const historyLines = ({ submissions, refused }: PeriodHistory): HistoryLine[] =>
  [
    ...submissions.map((submission): HistoryLine => ({ at: submission.receivedAt, submission })),
    ...refused.map((refused): HistoryLine => ({ at: refused.at, refused })),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));

/** What the city asks to be completed, of a submission that stands so. */
export function completionAsked({ status, stands, reviews }: SubmissionEntry): ReviewEntry | null {
  return stands && status.state === 'returned' ? (reviews.findLast(({ act }) => act === 'return') ?? null) : null;
}

/** A remark alone is one opinion too. */
export const opinionsOf = ({ comments }: ReviewEntry): number => Math.max(1, comments.length);

/** The number the next sending gets: one that was withdrawn keeps its own. */
export const nextRevision = (history: PeriodHistory | null, annex: AnnexKind, base: number | null): number =>
  (history?.submissions ?? [])
    .filter((entry) => entry.annex === annex)
    .reduce((highest, { revision }) => Math.max(highest, revision), base ?? 0) + 1;
