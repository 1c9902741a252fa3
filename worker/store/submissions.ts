import type { AnnexKind } from '../../shared/annex/columns.ts';
import { standing } from '../../shared/merge.ts';
import { type Reviewed, statusOf } from '../../shared/review.ts';
import { contents } from './contents.ts';
import { type Derived, READ, type Submission, type SubmissionPart } from './submission.ts';
import { addSubmission } from './submission-add.ts';

/** The parts come along as JSON: one row for each submission, however many it has. */
const PARTS = `(SELECT json_group_array(json_object('file', file, 'sheet', sheet, 'gridHash', grid_hash, 'rows', rows))
  FROM (SELECT * FROM submission_parts WHERE submission = submissions.id ORDER BY place)) AS parts`;

/** All that was done to it, in order: what its state is derived from. */
const ACTS = `(SELECT json_group_array(json_object('act', act, 'by', side, 'at', at))
  FROM (SELECT act, side, at FROM reviews WHERE submission = submissions.id ORDER BY number)) AS acts`;

export const SELECT = `SELECT ${Object.entries(READ)
  .map(([column, field]) => `${column} AS ${field}`)
  .join(', ')}, ${PARTS}, ${ACTS} FROM submissions`;

export type Selected = Omit<Submission, 'parts' | Derived> & { parts: string; acts: string };

export const fromSelected = ({ parts, acts, nil, onBehalf, correction, ...rest }: Selected): Submission => {
  const reviews = JSON.parse(acts) as (Reviewed & { at: string })[];
  return {
    ...rest,
    ...statusOf(Boolean(onBehalf), reviews),
    reviews: reviews.length,
    changedAt: reviews.at(-1)?.at ?? rest.receivedAt,
    nil: Boolean(nil),
    onBehalf: Boolean(onBehalf),
    correction: Boolean(correction),
    parts: JSON.parse(parts) as SubmissionPart[],
  };
};

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
  /** The newest alone where it stands, otherwise all of them. */
  revisions: Submission[];
}

export const submissions = (db: D1Database) => {
  const found = async (where: string, ...values: (string | number)[]): Promise<Submission[]> => {
    const { results } = await db
      .prepare(`${SELECT} ${where}`)
      .bind(...values)
      .all<Selected>();
    return results.map(fromSelected);
  };
  const revisionsOf = ({ plan, period, unit, annex }: Answer, order = 'revision') =>
    db
      .prepare(`${SELECT} WHERE plan = ?1 AND period = ?2 AND unit = ?3 AND annex = ?4 ORDER BY ${order}`)
      .bind(plan, period, unit, annex);

  return {
    add: addSubmission.bind(null, db),
    ...contents(db),

    async revisions(answer: Answer): Promise<Submission[]> {
      return (await revisionsOf(answer).all<Selected>()).results.map(fromSelected);
    },

    /** Everything of a period, each unit's revisions in order. */
    ofPeriod: (plan: string, period: string) =>
      found('WHERE plan = ?1 AND period = ?2 ORDER BY unit, annex, revision', plan, period),

    /** Everything in a period of at most so many units, in their order, from the one after `after`. */
    ofUnits: (plan: string, period: string, after: string, limit: number) =>
      found(
        `WHERE plan = ?1 AND period = ?2 AND unit IN (
           SELECT DISTINCT unit FROM submissions WHERE plan = ?1 AND period = ?2 AND unit > ?3 ORDER BY unit LIMIT ?4)
         ORDER BY unit, annex, revision`,
        ...[plan, period, after, limit],
      ),

    /** Everything of a plan, period by period, each unit's revisions in order. */
    ofPlan: (plan: string) => found('WHERE plan = ?1 ORDER BY period, unit, annex, revision', plan),

    /** All that decides whether a sending is new. Most often the newest stands: then no earlier one is read. */
    async prior(answer: Answer, key: string): Promise<Prior> {
      const [[byKey], newest] = await Promise.all([
        found('WHERE unit = ?1 AND key = ?2', answer.unit, key),
        revisionsOf(answer, 'revision DESC LIMIT 1').all<Selected>(),
      ]);
      const last = newest.results.map(fromSelected);
      const all = last.length === 0 || standing(last).length > 0 ? last : await this.revisions(answer);
      return { byKey: byKey ?? null, revisions: all };
    },

    async byId(id: string): Promise<Submission | null> {
      const found = await db.prepare(`${SELECT} WHERE id = ?1`).bind(id).first<Selected>();
      return found && fromSelected(found);
    },

    /** Every revision of the answers that these are of. */
    async besides(heads: readonly Answer[]): Promise<Submission[]> {
      const { results } = await db
        .prepare(
          `${SELECT} JOIN (
             SELECT DISTINCT value ->> 'plan' AS p, value ->> 'period' AS k, value ->> 'unit' AS u, value ->> 'annex' AS a
             FROM json_each(?1)) ON plan = p AND period = k AND unit = u AND annex = a`,
        )
        .bind(JSON.stringify(heads.map(({ plan, period, unit, annex }) => ({ plan, period, unit, annex }))))
        .all<Selected>();
      return results.map(fromSelected);
    },
  };
};
