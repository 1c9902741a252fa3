import type { AnnexKind } from '../../shared/annex/columns.ts';
import { READ, type Submission, type SubmissionPart } from './submission.ts';
import { addSubmission } from './submission-add.ts';
import { contents } from './submission-contents.ts';

/** The parts come along as JSON: one row for each submission, however many it has. */
const PARTS = `(SELECT json_group_array(json_object('file', file, 'sheet', sheet, 'gridHash', grid_hash, 'rows', rows))
  FROM (SELECT * FROM submission_parts WHERE submission = submissions.id ORDER BY place)) AS parts`;

const SELECT = `SELECT ${Object.entries(READ)
  .map(([column, field]) => `${column} AS ${field}`)
  .join(', ')}, ${PARTS} FROM submissions`;

type Selected = Omit<Submission, 'parts'> & { parts: string };

const withParts = ({ parts, nil, onBehalf, correction, ...rest }: Selected): Submission => ({
  ...rest,
  nil: Boolean(nil),
  onBehalf: Boolean(onBehalf),
  correction: Boolean(correction),
  parts: JSON.parse(parts) as SubmissionPart[],
});

/** What a unit answers: one annex of one period. */
export interface Answer {
  plan: string;
  period: string;
  unit: string;
  annex: AnnexKind;
}

export interface Prior {
  /** What came under this key before. */
  byKey: Submission | null;
  revisions: Submission[];
}

export const submissions = (db: D1Database) => {
  const revisionsOf = ({ plan, period, unit, annex }: Answer) =>
    db
      .prepare(`${SELECT} WHERE plan = ?1 AND period = ?2 AND unit = ?3 AND annex = ?4 ORDER BY revision`)
      .bind(plan, period, unit, annex);

  return {
    add: addSubmission.bind(null, db),
    ...contents(db),

    async revisions(answer: Answer): Promise<Submission[]> {
      return (await revisionsOf(answer).all<Selected>()).results.map(withParts);
    },

    /** Everything of a period, each unit's revisions in order. */
    async ofPeriod(plan: string, period: string): Promise<Submission[]> {
      const { results } = await db
        .prepare(`${SELECT} WHERE plan = ?1 AND period = ?2 ORDER BY unit, annex, revision`)
        .bind(plan, period)
        .all<Selected>();
      return results.map(withParts);
    },

    /** Everything of a plan, period by period, each unit's revisions in order. */
    async ofPlan(plan: string): Promise<Submission[]> {
      const { results } = await db
        .prepare(`${SELECT} WHERE plan = ?1 ORDER BY period, unit, annex, revision`)
        .bind(plan)
        .all<Selected>();
      return results.map(withParts);
    },

    /** All that decides whether a sending is new, read in one transaction. */
    async prior(answer: Answer, key: string): Promise<Prior> {
      const [byKey, revisions] = await db.batch<Selected>([
        db.prepare(`${SELECT} WHERE unit = ?1 AND key = ?2`).bind(answer.unit, key),
        revisionsOf(answer),
      ]);
      const [found] = byKey?.results ?? [];
      return { byKey: found ? withParts(found) : null, revisions: (revisions?.results ?? []).map(withParts) };
    },

    async byId(id: string): Promise<Submission | null> {
      const found = await db.prepare(`${SELECT} WHERE id = ?1`).bind(id).first<Selected>();
      return found && withParts(found);
    },

    /** Whether a submission of this unit came with this file, as the original of a part or as its signed copy. */
    async holdsFile(unit: string, hash: string): Promise<boolean> {
      const found = await db
        .prepare(
          `SELECT 1 FROM submissions s WHERE s.unit = ?1 AND (s.document ->> 'file' = ?2
             OR EXISTS (SELECT 1 FROM submission_parts p WHERE p.submission = s.id AND p.original = ?2)) LIMIT 1`,
        )
        .bind(unit, hash)
        .first();
      return found !== null;
    },
  };
};
