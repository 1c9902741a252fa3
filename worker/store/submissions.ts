import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { Row } from '../../shared/annex/row.ts';
import type { Finding } from '../../shared/finding.ts';
import { jsonLists } from './json-lists.ts';
import { type NewSubmission, READ, type Submission, WRITTEN } from './submission.ts';

const SELECT = `SELECT ${Object.entries(READ)
  .map(([column, field]) => `${column} AS ${field}`)
  .join(', ')} FROM submissions`;

const INSERT = `INSERT INTO submissions (${Object.keys(WRITTEN).join(', ')})
  VALUES (${Object.keys(WRITTEN).map((_, place) => `?${place + 1}`)})`;

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
    async revisions(answer: Answer): Promise<Submission[]> {
      return (await revisionsOf(answer).all<Submission>()).results;
    },

    /** Everything of a period, each unit's revisions in order. */
    async ofPeriod(plan: string, period: string): Promise<Submission[]> {
      const { results } = await db
        .prepare(`${SELECT} WHERE plan = ?1 AND period = ?2 ORDER BY unit, annex, revision`)
        .bind(plan, period)
        .all<Submission>();
      return results;
    },

    /** All that decides whether a sending is new, read in one transaction. */
    async prior(answer: Answer, key: string): Promise<Prior> {
      const [byKey, revisions] = await db.batch<Submission>([
        db.prepare(`${SELECT} WHERE unit = ?1 AND key = ?2`).bind(answer.unit, key),
        revisionsOf(answer),
      ]);
      return { byKey: byKey?.results[0] ?? null, revisions: revisions?.results ?? [] };
    },

    async findings(submission: string): Promise<Finding[]> {
      const { results } = await db
        .prepare('SELECT content FROM submission_findings WHERE submission = ?1 ORDER BY place')
        .bind(submission)
        .all<{ content: string }>();
      return results.map(({ content }) => JSON.parse(content) as Finding);
    },

    /**
     * All or nothing. Fails where the key is taken or the revision is not the next one (a trigger says so): the caller
     * reads again to learn which, since a failed answer of D1 may also hide a success.
     */
    async add(submission: NewSubmission, rows: readonly Row[], findings: readonly Finding[]): Promise<void> {
      await db.batch([
        db.prepare(INSERT).bind(...Object.values(WRITTEN).map((field) => submission[field])),
        ...jsonLists(rows.map((row) => JSON.stringify(row))).map(({ offset, json }) =>
          db
            .prepare(
              `INSERT INTO submission_rows (submission, place, sheet_row, kind, path, content)
               SELECT ?1, ?2 + key, value ->> 'row', value ->> 'kind', value ->> 'path', value FROM json_each(?3)`,
            )
            .bind(submission.id, offset, json),
        ),
        ...jsonLists(findings.map((finding) => JSON.stringify(finding))).map(({ offset, json }) =>
          db
            .prepare(
              `INSERT INTO submission_findings (submission, place, code, severity, content)
               SELECT ?1, ?2 + key, value ->> 'code', value ->> 'severity', value FROM json_each(?3)`,
            )
            .bind(submission.id, offset, json),
        ),
      ]);
    },
  };
};
