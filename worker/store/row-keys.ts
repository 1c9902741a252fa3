import type { Row } from '../../shared/annex/row.ts';
import type { IsoDate } from '../../shared/finding.ts';
import type { RowKeys } from '../../shared/row-keys.ts';
import { jsonLists } from './json-lists.ts';

/** OR IGNORE: two who look at the same moment may both write what was lacking; it is the same. */
const INSERT = `INSERT OR IGNORE INTO row_keys (submission, place, subject, due, agencies, assigned, search)
  SELECT ?1, ?2 + key, value ->> 'subject', value ->> 'due', value ->> 'agencies', value ->> 'assigned', value ->> 'search'
  FROM json_each(?3) WHERE type = 'object'`;

/** As few statements as the size of a bound value allows; a heading (null) keeps its place and gets no row. */
export const insertRowKeys = (db: D1Database, submission: string, keys: readonly (RowKeys | null)[]) =>
  jsonLists(keys.map((each) => JSON.stringify(each))).map(({ offset, json }) =>
    db.prepare(INSERT).bind(submission, offset, json),
  );

/** What a row is sorted and grouped by, beside its unit; what names none stands last. */
const SORTED = {
  unit: `''`,
  subject: 'r.subject',
  due: `coalesce(r.due, '9999')`,
  assigned: `coalesce(r.assigned, '~')`,
} as const;
export type RowSort = keyof typeof SORTED;

/** Which rows; what is empty asks for nothing. */
export interface RowFilter {
  /** As soughtIn() writes it. */
  sought: string;
  agency: string;
  dueFrom: IsoDate | '';
  dueTo: IsoDate | '';
  /** An assigned task of the plan. */
  assigned: string;
  /** What a row is about, as its keys have it. */
  subject: string;
}

/** Where a page ends: the next one begins after it. */
export interface RowCursor {
  sorted: string;
  unit: string;
  place: number;
}

export interface RowOrder {
  sort: RowSort;
  descending: boolean;
  after: RowCursor | null;
}

/** Whose rows, in the order of the units. */
export interface RowsOf {
  id: string;
  unit: string;
  rows: number;
}

/** A row of a submission. */
export interface RowPlace {
  submission: string;
  place: number;
}

/** The same with the row of the sheet that it was read from. */
export interface SheetPlace extends RowPlace {
  part: number;
  row: number;
}

export interface FoundRow extends RowCursor {
  submission: string;
  subject: string;
  due: IsoDate | null;
  assigned: string | null;
  part: number;
  row: Row;
}

/** Asks for nothing. */
export const EVERY_ROW: RowFilter = { sought: '', agency: '', dueFrom: '', dueTo: '', assigned: '', subject: '' };

const WHERE = `(?2 = '' OR instr(r.search, ?2) > 0) AND (?3 = '' OR instr(r.agencies, ' ' || ?3 || ' ') > 0)
  AND (?4 = '' OR r.due >= ?4) AND (?5 = '' OR r.due <= ?5) AND (?6 = '' OR r.assigned = ?6)
  AND (?7 = '' OR r.subject = ?7)`;

const FROM = `json_each(?1) h CROSS JOIN row_keys r ON r.submission = h.value ->> 'id'`;

const bound = (heads: readonly RowsOf[], { sought, agency, dueFrom, dueTo, assigned, subject }: RowFilter) => [
  JSON.stringify(heads.map(({ id, unit }) => ({ id, unit }))),
  ...[sought, agency, dueFrom, dueTo, assigned, subject],
];

/** Rows looked through at first where they come unit by unit: as a rule that is enough for a page. */
const FIRST = 2_000;

/** Where the rows are that a filter finds. */
async function places(db: D1Database, heads: readonly RowsOf[], filter: RowFilter): Promise<SheetPlace[]> {
  const { results } = await db
    .prepare(
      `SELECT r.submission, r.place, s.part, s.sheet_row AS row
       FROM ${FROM} JOIN submission_rows s USING (submission, place) WHERE ${WHERE}`,
    )
    .bind(...bound(heads, filter))
    .all<SheetPlace>();
  return results;
}

/** The narrow rows beside the rows of many submissions: what the city's tables are made of. */
export const rowKeys = (db: D1Database) => {
  const chosen = async (heads: readonly RowsOf[], filter: RowFilter, order: RowOrder, limit: number) => {
    const sorted = SORTED[order.sort];
    const [than, way] = order.descending ? ['<', 'DESC'] : ['>', 'ASC'];
    const { after } = order;
    const later = after === null ? '' : `AND (${sorted}, h.value ->> 'unit', r.place) ${than} (?9, ?10, ?11)`;
    const { results } = await db
      .prepare(
        `WITH found AS MATERIALIZED (
           SELECT ${sorted} AS sorted, h.value ->> 'unit' AS unit, r.submission, r.place, r.subject, r.due, r.assigned
           FROM ${FROM} WHERE ${WHERE} ${later} ORDER BY 1 ${way}, 2 ${way}, 4 ${way} LIMIT ?8)
         SELECT found.*, s.part, s.content FROM found CROSS JOIN submission_rows s USING (submission, place)
         ORDER BY 1 ${way}, 2 ${way}, 4 ${way}`,
      )
      .bind(...bound(heads, filter), limit, ...(after === null ? [] : [after.sorted, after.unit, after.place]))
      .all<Omit<FoundRow, 'row'> & { content: string }>();
    return results.map(({ content, ...found }) => ({ ...found, row: JSON.parse(content) as Row }));
  };

  return {
    /** Of these, the ones whose keys were never written. */
    async lacking(ids: readonly string[]): Promise<string[]> {
      const { results } = await db
        .prepare(
          `SELECT value AS id FROM json_each(?1) WHERE NOT EXISTS (SELECT 1 FROM row_keys WHERE submission = value)`,
        )
        .bind(JSON.stringify(ids))
        .all<{ id: string }>();
      return results.map(({ id }) => id);
    },

    async add(submission: string, keys: readonly (RowKeys | null)[]): Promise<void> {
      await db.batch(insertRowKeys(db, submission, keys));
    },

    async count(heads: readonly RowsOf[], filter: RowFilter): Promise<number> {
      const counted = await db
        .prepare(`SELECT count(*) AS rows FROM ${FROM} WHERE ${WHERE}`)
        .bind(...bound(heads, filter))
        .first<{ rows: number }>();
      return counted?.rows ?? 0;
    },

    places: (heads: readonly RowsOf[], filter: RowFilter) => places(db, heads, filter),

    /** At most `limit` rows of these submissions, with what they hold. */
    async page(heads: readonly RowsOf[], filter: RowFilter, order: RowOrder, limit: number): Promise<FoundRow[]> {
      if (order.sort !== 'unit' || order.descending) return chosen(heads, filter, order, limit);
      const from = heads.filter(({ unit }) => order.after === null || unit >= order.after.unit);
      const [near, far] = split(from);
      const found = await chosen(near, filter, order, limit);
      if (found.length >= limit || far.length === 0) return found;
      return [...found, ...(await chosen(far, filter, order, limit - found.length))];
    },

    /** How many rows, and of how many units, take up each assigned task. */
    async covered(heads: readonly RowsOf[]): Promise<{ assigned: string; unit: string; rows: number }[]> {
      const { results } = await db
        .prepare(
          `SELECT r.assigned, h.value ->> 'unit' AS unit, count(*) AS rows FROM ${FROM}
           WHERE r.assigned IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
        )
        .bind(JSON.stringify(heads.map(({ id, unit }) => ({ id, unit }))))
        .all<{ assigned: string; unit: string; rows: number }>();
      return results;
    },
  };
};

/** The first of them with enough rows for a page, and the rest. */
function split(heads: readonly RowsOf[]): [RowsOf[], RowsOf[]] {
  let [end, rows] = [0, 0];
  while (end < heads.length && rows < FIRST) rows += heads[end++]?.rows ?? 0;
  return [heads.slice(0, end), heads.slice(end)];
}
