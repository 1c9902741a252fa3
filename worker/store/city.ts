import type { AgencyMention, MeasureValue } from '../../shared/annex/row.ts';
import { FIGURES, type TargetFigure, type TargetSource } from '../../shared/city-targets.ts';
import type { Severity } from '../../shared/finding.ts';
import type { Address } from '../../shared/grid.ts';

/** As many rows as are held in memory at once: 2,000 of about 1.5 kB. A single larger submission comes whole. */
const PAGE = 2_000;

/** What paging needs to know of a submission. */
export interface Paged {
  id: string;
  rows: number;
}

export interface StoredRow {
  submission: string;
  /** The part of the submission it stands in. */
  part: number;
  /** A Row as JSON, not parsed: most readers only pass it on. */
  content: string;
}

/** The organisations a row names that its plan did not know. */
export interface StoredNames {
  submission: string;
  names: string[];
}

export interface StoredLead {
  submission: string;
  place: number;
  row: number;
  task: string;
  leads: AgencyMention[];
  /** Where the leads stand in the sheet. */
  at: Address;
}

/** A row of targets with the figures that the city works with. */
export type StoredTarget = Omit<TargetSource, 'unit'>;

/** A finding of a submission, with every reason that came along. */
export interface StoredFault {
  submission: string;
  part: number;
  /** A Finding as JSON. */
  content: string;
  /** Of the whole submission, as JSON. */
  justifications: string;
}

/** Rows of many submissions, read page by page in the order of the submissions given. These never change, so pages fit. */
export const city = (db: D1Database, page = PAGE) => ({
  rows: (submissions: readonly Paged[]): AsyncIterable<StoredRow> =>
    paged(pages(submissions, page), async (ids) => {
      const { results } = await db
        .prepare(
          `SELECT submission, part, content FROM submission_rows
           WHERE submission IN (SELECT value FROM json_each(?1)) ORDER BY submission, place`,
        )
        .bind(JSON.stringify(ids))
        .all<StoredRow>();
      return results;
    }),

  /** Errors are few: a submission is not sent with one that is not explained. */
  errors: async (submissions: readonly Paged[]): Promise<StoredFault[]> => {
    const results = await found(
      db,
      submissions.map(({ id }) => id),
      ['error'],
    );
    const bySubmission = Map.groupBy(results, ({ submission }) => submission);
    return submissions.flatMap(({ id }) => bySubmission.get(id) ?? []);
  },

  /** All that has to be corrected or reviewed; as many as a page of rows may have. */
  faults: (submissions: readonly Paged[]): AsyncIterable<StoredFault> =>
    paged(pages(submissions, page), (ids) => found(db, ids, ['error', 'warning'])),

  /** Row by row, those that name any. */
  unknownAgencies: (submissions: readonly Paged[]): AsyncIterable<StoredNames> =>
    paged(pages(submissions, page), async (ids) => {
      const { results } = await db
        .prepare(
          `SELECT r.submission, json_group_array(named.value ->> 'name') AS names
           FROM submission_rows r, json_each(json_array(
                  r.content -> '$.values.lead.items', r.content -> '$.values.coordinating.items')) listed,
                json_each(listed.value) named
           WHERE r.submission IN (SELECT value FROM json_each(?1)) AND named.value ->> 'id' IS NULL
           GROUP BY r.submission, r.place ORDER BY r.submission, r.place`,
        )
        .bind(JSON.stringify(ids))
        .all<{ submission: string; names: string }>();
      return results.map(({ submission, names }) => ({ submission, names: JSON.parse(names) as string[] }));
    }),

  /** Only the figures of targets, for comparing units. */
  targets: (submissions: readonly Paged[]): AsyncIterable<StoredTarget> =>
    paged(pages(submissions, page), async (ids) => {
      const { results } = await db
        .prepare(
          `SELECT submission, place, sheet_row AS row, content ->> '$.values.indicator.text' AS indicator,
                  coalesce(content ->> '$.values.measure.text', '') AS measure, json_array(${TARGET_FIGURES}) AS figures
           FROM submission_rows
           WHERE submission IN (SELECT value FROM json_each(?1)) AND kind = 'target' AND indicator IS NOT NULL
           ORDER BY submission, place`,
        )
        .bind(JSON.stringify(ids))
        .all<Omit<StoredTarget, TargetFigure> & { figures: string }>();
      return results.map(({ figures, ...target }) => {
        const read = JSON.parse(figures) as (MeasureValue | null)[];
        const named = FIGURES.map((name, place) => [name, read[place] ?? null]);
        return { ...target, ...(Object.fromEntries(named) as Record<TargetFigure, MeasureValue | null>) };
      });
    }),

  /** Only who leads what, for comparing units. */
  leads: (submissions: readonly Paged[]): AsyncIterable<StoredLead> =>
    paged(pages(submissions, page), async (ids) => {
      const { results } = await db
        .prepare(
          `SELECT submission, place, sheet_row AS row, content ->> '$.values.task.text' AS task,
                  content -> '$.values.lead.items' AS leads, content -> '$.values.lead.at' AS at
           FROM submission_rows
           WHERE submission IN (SELECT value FROM json_each(?1)) AND kind = 'task' AND task IS NOT NULL AND leads IS NOT NULL
           ORDER BY submission, place`,
        )
        .bind(JSON.stringify(ids))
        .all<Omit<StoredLead, 'leads' | 'at'> & { leads: string; at: string }>();
      return results.map((lead) => ({ ...lead, leads: JSON.parse(lead.leads), at: JSON.parse(lead.at) }) as StoredLead);
    }),
});

async function found(db: D1Database, ids: readonly string[], severities: readonly Severity[]): Promise<StoredFault[]> {
  const { results } = await db
    .prepare(
      `SELECT f.submission, f.part, f.content, s.justifications
       FROM submission_findings f JOIN submissions s ON s.id = f.submission
       WHERE f.submission IN (SELECT value FROM json_each(?1)) AND f.severity IN (SELECT value FROM json_each(?2))
       ORDER BY f.submission, f.place`,
    )
    .bind(JSON.stringify(ids), JSON.stringify(severities))
    .all<StoredFault>();
  return results;
}

/** One JSON list of all of them: the rest of a row is not needed and not read. */
const TARGET_FIGURES = FIGURES.map((name) => `content -> '$.values.${name}'`).join(', ');

async function* paged<R extends { submission: string }>(
  pages: readonly Paged[][],
  read: (ids: readonly string[]) => Promise<R[]>,
): AsyncIterable<R> {
  for (const page of pages) {
    const ids = page.map(({ id }) => id);
    const rows = Map.groupBy(await read(ids), ({ submission }) => submission);
    for (const id of ids) yield* rows.get(id) ?? [];
  }
}

/** Consecutive submissions with at most `size` rows together. */
function pages(submissions: readonly Paged[], size: number): Paged[][] {
  const result: Paged[][] = [];
  let room = 0;
  for (const submission of submissions) {
    if (submission.rows > room || result.length === 0) {
      result.push([]);
      room = size;
    }
    result.at(-1)?.push(submission);
    room -= submission.rows;
  }
  return result;
}
