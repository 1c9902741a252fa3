import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { SentFinding } from '../../shared/api.ts';
import type { Mapping } from '../../shared/inspection.ts';
import type { LogEntry } from '../../shared/log/entry.ts';
import { countsOf } from './finding-counts.ts';
import { jsonLists } from './json-lists.ts';
import { append } from './log.ts';

/** A check that reached the server without becoming a submission. */
export interface NewInspection {
  id: string;
  outcome: 'refused' | 'requested';
  plan: string;
  planVersion: number;
  period: string;
  unit: string;
  annex: AnnexKind;
  credential: string;
  engine: string;
  clientName: string;
  clientVersion: string;
  at: string;
  rows: number;
  errors: number;
  warnings: number;
  /** `mapping` as the user had confirmed it; left out in what was kept before it was. */
  parts: { file: string; sheet: string; gridHash: string; rows: number; mapping?: Mapping | null }[];
  findings: SentFinding[];
}

/** Column of the table → what stands in it. */
const COLUMNS = {
  id: ({ id }) => id,
  outcome: ({ outcome }) => outcome,
  plan: ({ plan }) => plan,
  plan_version: ({ planVersion }) => planVersion,
  period: ({ period }) => period,
  unit: ({ unit }) => unit,
  annex: ({ annex }) => annex,
  credential: ({ credential }) => credential,
  engine: ({ engine }) => engine,
  client_name: ({ clientName }) => clientName,
  client_version: ({ clientVersion }) => clientVersion,
  at: ({ at }) => at,
  rows: ({ rows }) => rows,
  errors: ({ errors }) => errors,
  warnings: ({ warnings }) => warnings,
  parts: ({ parts }) => JSON.stringify(parts),
  // The first megabyte of them: a value bound to a statement cannot be longer than two.
  findings: ({ findings }) => jsonLists(findings.map((finding) => JSON.stringify(finding)))[0]?.json ?? '[]',
} satisfies Record<string, (inspection: NewInspection) => string | number>;

const INSERT = `INSERT INTO inspections (${Object.keys(COLUMNS).join(', ')})
  VALUES (${Object.keys(COLUMNS).map((_, place) => `?${place + 1}`)})`;

export const inspections = (db: D1Database) => ({
  async add(inspection: NewInspection, entry: LogEntry): Promise<void> {
    await db.batch([
      ...append(db, entry),
      db.prepare(INSERT).bind(...Object.values(COLUMNS).map((of) => of(inspection))),
      countsOf(db, inspection.id, inspection.findings),
    ]);
  },
});
