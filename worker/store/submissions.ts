import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { Row } from '../../shared/annex/row.ts';
import type { SentFinding } from '../../shared/api.ts';
import type { Finding } from '../../shared/finding.ts';
import { jsonLists } from './json-lists.ts';
import { type NewSubmission, READ, type Submission, type SubmissionPart, WRITTEN } from './submission.ts';

/** The parts come along as JSON: one row for each submission, however many it has. */
const PARTS = `(SELECT json_group_array(json_object('file', file, 'sheet', sheet, 'gridHash', grid_hash, 'rows', rows))
  FROM (SELECT * FROM submission_parts WHERE submission = submissions.id ORDER BY place)) AS parts`;

const SELECT = `SELECT ${Object.entries(READ)
  .map(([column, field]) => `${column} AS ${field}`)
  .join(', ')}, ${PARTS} FROM submissions`;

type Selected = Omit<Submission, 'parts'> & { parts: string };

const withParts = ({ parts, ...rest }: Selected): Submission => ({
  ...rest,
  parts: JSON.parse(parts) as SubmissionPart[],
});

const INSERT = `INSERT INTO submissions (${Object.keys(WRITTEN).join(', ')})
  VALUES (${Object.keys(WRITTEN).map((_, place) => `?${place + 1}`)})`;

const INSERT_PARTS = `INSERT INTO submission_parts (submission, place, file, sheet, grid_hash, mapping, rows)
  SELECT ?1, key, value ->> 'file', value ->> 'sheet', value ->> 'gridHash', value ->> 'mapping', value ->> 'rows'
  FROM json_each(?2)`;

const INSERT_ROWS = `INSERT INTO submission_rows (submission, place, part, sheet_row, kind, path, content)
  SELECT ?1, ?2 + key, value ->> '$.part', value ->> '$.row.row', value ->> '$.row.kind', value ->> '$.row.path',
         value -> '$.row'
  FROM json_each(?3)`;

const INSERT_FINDINGS = `INSERT INTO submission_findings (submission, place, part, code, severity, content)
  SELECT ?1, ?2 + key, value ->> '$.part', value ->> '$.finding.code', value ->> '$.finding.severity',
         value -> '$.finding'
  FROM json_each(?3)`;

/** What a unit answers: one annex of one period. */
export interface Answer {
  plan: string;
  period: string;
  unit: string;
  annex: AnnexKind;
}

/** A row and the part it stands in. */
export interface PartRow {
  part: number;
  row: Row;
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

  /** As few statements as the size of a bound value allows. */
  const lists = (sql: string, { id }: NewSubmission, items: readonly object[]) =>
    jsonLists(items.map((item) => JSON.stringify(item))).map(({ offset, json }) =>
      db.prepare(sql).bind(id, offset, json),
    );

  return {
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

    /** All that decides whether a sending is new, read in one transaction. */
    async prior(answer: Answer, key: string): Promise<Prior> {
      const [byKey, revisions] = await db.batch<Selected>([
        db.prepare(`${SELECT} WHERE unit = ?1 AND key = ?2`).bind(answer.unit, key),
        revisionsOf(answer),
      ]);
      const [found] = byKey?.results ?? [];
      return { byKey: found ? withParts(found) : null, revisions: (revisions?.results ?? []).map(withParts) };
    },

    /** The rows of all parts, in order. */
    async rows(submission: string): Promise<Row[]> {
      const { results } = await db
        .prepare('SELECT content FROM submission_rows WHERE submission = ?1 ORDER BY place')
        .bind(submission)
        .all<{ content: string }>();
      return results.map(({ content }) => JSON.parse(content) as Row);
    },

    async findings(submission: string): Promise<SentFinding[]> {
      const { results } = await db
        .prepare('SELECT part, content FROM submission_findings WHERE submission = ?1 ORDER BY place')
        .bind(submission)
        .all<{ part: number; content: string }>();
      return results.map(({ part, content }) => ({ ...(JSON.parse(content) as Finding), part }));
    },

    /**
     * All or nothing. Fails where the key is taken or the revision is not the next one (a trigger says so): the caller
     * reads again to learn which, since a failed answer of D1 may also hide a success.
     */
    async add(submission: NewSubmission, rows: readonly PartRow[], findings: readonly SentFinding[]): Promise<void> {
      await db.batch([
        db.prepare(INSERT).bind(...Object.values(WRITTEN).map((field) => submission[field])),
        db.prepare(INSERT_PARTS).bind(submission.id, JSON.stringify(submission.parts)),
        ...lists(INSERT_ROWS, submission, rows),
        ...lists(
          INSERT_FINDINGS,
          submission,
          findings.map(({ part, ...finding }) => ({ part, finding })),
        ),
      ]);
    },
  };
};
