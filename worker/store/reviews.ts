import type { Comment } from '../../shared/comments.ts';
import type { LogEntry } from '../../shared/log/entry.ts';
import type { Act, Side } from '../../shared/review.ts';
import { append } from './log.ts';

/** Something done to a submission after it was received. */
export interface Review {
  id: string;
  submission: string;
  /** 1, 2, 3… of its submission. */
  number: number;
  act: Act;
  by: Side;
  remark: string;
  comments: Comment[];
  credential: string;
  name: string;
  position: string;
  at: string;
}

/** Column of the table → what stands in it. */
const COLUMNS = {
  id: ({ id }) => id,
  submission: ({ submission }) => submission,
  number: ({ number }) => number,
  act: ({ act }) => act,
  side: ({ by }) => by,
  remark: ({ remark }) => remark,
  comments: ({ comments }) => JSON.stringify(comments),
  credential: ({ credential }) => credential,
  name: ({ name }) => name,
  position: ({ position }) => position,
  at: ({ at }) => at,
} satisfies Record<string, (review: Review) => string | number>;

const INSERT = `INSERT INTO reviews (${Object.keys(COLUMNS).join(', ')})
  VALUES (${Object.keys(COLUMNS).map((_, place) => `?${place + 1}`)})`;

export const reviews = (db: D1Database) => ({
  /** Fails where its number is taken: someone else reviewed the same submission meanwhile. */
  async add(review: Review, entry: LogEntry): Promise<void> {
    await db.batch([...append(db, entry), db.prepare(INSERT).bind(...Object.values(COLUMNS).map((of) => of(review)))]);
  },

  /** Of these submissions, each one's in order. */
  async of(submissions: readonly string[]): Promise<Review[]> {
    const { results } = await db
      .prepare(
        `SELECT id, submission, number, act, side AS "by", remark, comments, credential, name, position, at
         FROM reviews WHERE submission IN (SELECT value FROM json_each(?1)) ORDER BY submission, number`,
      )
      .bind(JSON.stringify(submissions))
      .all<Omit<Review, 'comments'> & { comments: string }>();
    return results.map((review) => ({ ...review, comments: JSON.parse(review.comments) as Comment[] }));
  },
});
