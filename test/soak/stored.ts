import { createHash } from 'node:crypto';
import { contentHash, type LogEntry } from '../../shared/log/entry.ts';
import { inTurns } from './city.ts';
import type { Runtime } from './runtime.ts';

/** What an answer said was stored. */
export interface Acknowledged {
  submission: string;
  key: string;
  revision: number;
  rows: number;
  findings: number;
  gridHash: string;
}

interface Stored extends Acknowledged, Omit<LogEntry, 'leaf'> {
  seq: number;
  parts: number;
  keptRows: number;
  entries: number;
}

const SELECT = `SELECT s.id AS submission, s.key, s.revision, s.rows, l.seq, l.entry, c.salt, c.content,
  (SELECT count(*) FROM submission_rows WHERE submission = s.id) AS keptRows,
  (SELECT count(*) FROM submission_findings WHERE submission = s.id) AS findings,
  (SELECT count(*) FROM submission_parts WHERE submission = s.id) AS parts,
  (SELECT max(grid_hash) FROM submission_parts WHERE submission = s.id) AS gridHash,
  (SELECT count(*) FROM log WHERE subject = s.id AND kind = 'submission.received') AS entries
  FROM submissions s LEFT JOIN log l ON l.subject = s.id AND l.kind = 'submission.received'
  LEFT JOIN log_contents c ON c.leaf = l.leaf`;

/** What is wrong with what is stored, held against what was acknowledged: lost, torn or doubled. Empty where nothing is. */
export async function faults(
  { database, bucket }: Pick<Runtime, 'database' | 'bucket'>,
  acknowledged: ReadonlyMap<string, Acknowledged>,
  from: number,
): Promise<{ faults: string[]; stored: number; next: number }> {
  const { results } = await database.prepare(`${SELECT} WHERE l.seq IS NULL OR l.seq >= ?1`).bind(from).all<Stored>();
  // Not all at once: of thousands of connections to the local runtime it drops some.
  const hashes = await inTurns(results, 8, async ({ gridHash }) => {
    const grid = await bucket.get(`grids/${gridHash}.json`);
    return grid ? sha256(await grid.text()) : null;
  });
  const torn = results.flatMap((stored, i) =>
    tornOf(stored, hashes[i] ?? null, acknowledged.get(stored.submission)).map((what) => `${what}: ${stored.key}`),
  );
  return {
    faults: [...torn, ...(await lostOf(database, acknowledged)), ...(await doubledOf(database))],
    stored: results.length,
    next: results.reduce((next, { seq }) => Math.max(next, seq + 1), from),
  };
}

function tornOf(stored: Stored, grid: string | null, said: Acknowledged | undefined): string[] {
  const content = JSON.parse(stored.entry ?? '{}').content;
  return [
    stored.keptRows === stored.rows && stored.parts === 1 ? [] : ['torn'],
    grid === stored.gridHash ? [] : ['grid lost'],
    stored.entries === 1 ? [] : [`${stored.entries} lines in the log`],
    contentHash(stored.salt ?? '', stored.content ?? '') === content ? [] : ['not what the log says'],
    !said || (said.rows === stored.keptRows && said.findings === stored.findings && said.gridHash === stored.gridHash)
      ? []
      : ['not what was answered'],
  ].flat();
}

async function lostOf(database: Runtime['database'], acknowledged: ReadonlyMap<string, Acknowledged>) {
  const { results } = await database
    .prepare('SELECT value FROM json_each(?1) WHERE NOT EXISTS (SELECT 1 FROM submissions WHERE id = value)')
    .bind(JSON.stringify([...acknowledged.keys()]))
    .all<{ value: string }>();
  return results.map(({ value }) => `lost: ${acknowledged.get(value)?.key}`);
}

/** A draft is one content: the same twice for one unit was stored twice, whatever its key. */
async function doubledOf(database: Runtime['database']) {
  const { results } = await database
    .prepare('SELECT unit, count(*) AS times FROM submissions GROUP BY unit, content_hash HAVING times > 1')
    .all<{ unit: string; times: number }>();
  return results.map(({ unit, times }) => `stored ${times} times: ${unit}`);
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
