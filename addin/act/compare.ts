import type { Receipt, SubmissionDetail, SubmissionEntry } from '../../shared/api.ts';
import type { CarriedComment, Comment } from '../../shared/comments.ts';
import type { RowsDiff } from '../../shared/diff.ts';
import { type Answer, answersOf, partRowsOf } from '../state/answer.ts';
import { clientFor } from '../sync/server.ts';
import type { Desk } from './desk.ts';

/** The open workbook beside what was sent. It is compared on this machine, in the thread of the checks. */
export function compareActs(desk: Desk) {
  const detailOf = (submission: string): Promise<SubmissionDetail | null> =>
    clientFor(desk.state.value.session?.credential ?? null, desk.fetch)
      .submission(submission)
      .catch(() => null);

  return {
    /** What an answer would change of a submission; null where the server does not say what that holds. */
    changes: async ({ annex, tables }: Answer, { submission }: Receipt): Promise<RowsDiff | null> => {
      const detail = await detailOf(submission);
      if (!detail) return null;
      const before = detail.rows.map(({ row }) => row);
      return desk.checker.run('diff', { before, after: tables.flatMap(({ rows }) => rows), annex });
    },
    /**
     * Where comments on a submission stand now in the open workbook, by what the rows say; where its annex is not open,
     * where they were made. Null where the server does not answer.
     */
    carry: async ({ submission, annex }: SubmissionEntry, comments: Comment[]): Promise<CarriedComment[] | null> => {
      const detail = await detailOf(submission);
      if (!detail) return null;
      const { book } = desk.state.value;
      const answer = book.at === 'open' ? answersOf(book).find((each) => each.annex === annex) : undefined;
      const after = answer ? partRowsOf(answer) : detail.rows;
      return desk.checker.run('carry', { comments, before: detail.rows, after, annex });
    },
  };
}
