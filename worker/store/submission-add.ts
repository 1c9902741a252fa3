import type { SentFinding } from '../../shared/api.ts';
import type { PartRow } from '../../shared/comments.ts';
import type { LogEntry } from '../../shared/log/entry.ts';
import type { RowKeys } from '../../shared/row-keys.ts';
import { countsOf } from './finding-counts.ts';
import { jsonLists } from './json-lists.ts';
import { append, type Opened, openedAs } from './log.ts';
import { insertRowKeys } from './row-keys.ts';
import { type NewSubmission, WRITTEN } from './submission.ts';

const INSERT = `INSERT INTO submissions (${Object.keys(WRITTEN).join(', ')})
  VALUES (${Object.keys(WRITTEN).map((_, place) => `?${place + 1}`)})`;

const INSERT_PARTS = `INSERT INTO submission_parts (submission, place, file, sheet, grid_hash, mapping, rows, original)
  SELECT ?1, key, value ->> 'file', value ->> 'sheet', value ->> 'gridHash', value ->> 'mapping', value ->> 'rows',
         value ->> 'original'
  FROM json_each(?2)`;

const INSERT_ROWS = `INSERT INTO submission_rows (submission, place, part, sheet_row, kind, path, content)
  SELECT ?1, ?2 + key, value ->> '$.part', value ->> '$.row.row', value ->> '$.row.kind', value ->> '$.row.path',
         value -> '$.row'
  FROM json_each(?3)`;

const INSERT_FINDINGS = `INSERT INTO submission_findings (submission, place, part, code, severity, content)
  SELECT ?1, ?2 + key, value ->> '$.part', value ->> '$.finding.code', value ->> '$.finding.severity',
         value -> '$.finding'
  FROM json_each(?3)`;

/** What a submission holds beside its head. */
export interface Contents {
  rows: readonly PartRow[];
  /** Of each row. */
  keys: readonly (RowKeys | null)[];
  findings: readonly SentFinding[];
}

/**
 * Stores a submission all or nothing, with its line of the log. Fails where the key is taken or the revision is not the
 * next one (a trigger says so): the caller reads again to learn which, since a failed answer of D1 may also hide a success.
 * Comes to that line, so that nobody has to read what was just written.
 */
export async function addSubmission(
  db: D1Database,
  submission: NewSubmission,
  { rows, keys, findings }: Contents,
  entry: LogEntry,
): Promise<Opened> {
  const [logged] = await db.batch<{ seq: number }>([
    ...append(db, entry),
    db.prepare(INSERT).bind(...Object.values(WRITTEN).map((field) => submission[field])),
    db.prepare(INSERT_PARTS).bind(submission.id, JSON.stringify(submission.parts)),
    ...lists(db, INSERT_ROWS, submission, rows),
    ...insertRowKeys(db, submission.id, keys),
    ...lists(
      db,
      INSERT_FINDINGS,
      submission,
      findings.map(({ part, ...finding }) => ({ part, finding })),
    ),
    countsOf(db, submission.id, findings),
  ]);
  return openedAs(entry, logged);
}

/** As few statements as the size of a bound value allows. */
const lists = (db: D1Database, sql: string, { id }: NewSubmission, items: readonly object[]) =>
  jsonLists(items.map((item) => JSON.stringify(item))).map(({ offset, json }) =>
    db.prepare(sql).bind(id, offset, json),
  );
