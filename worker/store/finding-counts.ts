import type { SentFinding } from '../../shared/api.ts';

/** How often each code was found in a run: one row for each, however many cells. For the batch that stores the run. */
export function countsOf(db: D1Database, run: string, findings: readonly SentFinding[]): D1PreparedStatement {
  const counts = Map.groupBy(findings, ({ code, severity }) => JSON.stringify({ code, severity }));
  const rows = [...counts].map(([key, found]) => ({ ...JSON.parse(key), count: found.length }));
  return db
    .prepare(
      `INSERT INTO finding_counts (run, code, severity, count)
       SELECT ?1, value ->> 'code', value ->> 'severity', value ->> 'count' FROM json_each(?2)`,
    )
    .bind(run, JSON.stringify(rows));
}
