import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { Role } from '../../shared/api.ts';
import type { Code, Severity } from '../../shared/finding.ts';
import type { Outcome } from '../../shared/log/outcome.ts';
import type { Page } from './history.ts';

/** Which lines; what is undefined means all. Moments, the later one left out. */
export interface SoughtLines {
  unit?: string | undefined;
  plan?: string | undefined;
  period?: string | undefined;
  annex?: string | undefined;
  code?: string | undefined;
  outcome?: string | undefined;
  from?: string | undefined;
  before?: string | undefined;
  after?: string | undefined;
}

/** A line of the log with its content, and whose credential it was written under. */
export interface AuditLine {
  seq: number;
  at: string;
  outcome: Outcome;
  subject: string;
  unit: string | null;
  plan: string | null;
  period: string | null;
  annex: AnnexKind | null;
  entry: string;
  leaf: string;
  salt: string | null;
  content: string | null;
  role: Role | null;
  ofUnit: string | null;
  name: string | null;
  position: string | null;
}

export interface FindingCount {
  run: string;
  code: Code;
  severity: Severity;
  count: number;
}

const SELECT = `SELECT i.seq, i.at, i.outcome, l.subject, i.unit, i.plan, i.period, i.annex, l.entry, l.leaf, c.salt, c.content,
    k.role, k.unit AS ofUnit, k.name, k.position
  FROM log_index i CROSS JOIN log l ON l.seq = i.seq
    LEFT JOIN log_contents c ON c.leaf = l.leaf
    LEFT JOIN credentials k ON k.id = i.credential`;

/** What each filter asks of a line. The first given of those with an index of their own finds it; the plus keeps the others from it. */
const WHERE: Record<Exclude<keyof SoughtLines, 'after'>, string> = {
  unit: 'i.unit = ?',
  plan: 'i.plan = ?',
  outcome: 'i.outcome = ?',
  period: 'i.period = ?',
  annex: 'i.annex = ?',
  code: 'EXISTS (SELECT 1 FROM finding_counts f WHERE f.run = l.subject AND f.code = ?)',
  from: 'i.at >= ?',
  before: 'i.at < ?',
};
const INDEXED = ['unit', 'plan', 'outcome'];

/** The statement that finds a page, with what is bound to it: nothing of a query reaches it but as a value. */
export function searchStatement({ after, ...sought }: SoughtLines, limit: number) {
  const given = (Object.keys(WHERE) as (keyof typeof WHERE)[]).filter((name) => sought[name] !== undefined);
  const led = given.find((name) => INDEXED.includes(name));
  const wheres = given.map((name) => (INDEXED.includes(name) && name !== led ? `+${WHERE[name]}` : WHERE[name]));
  const values: (string | number)[] = given.map((name) => sought[name] ?? '');
  if (after !== undefined) {
    const [at = '', seq = ''] = after.split('~');
    wheres.push('(i.at, i.seq) < (?, ?)');
    values.push(at, Number(seq) || 0);
  }
  const where = wheres.length > 0 ? `WHERE ${wheres.join(' AND ')}` : '';
  return { sql: `${SELECT} ${where} ORDER BY i.at DESC, i.seq DESC LIMIT ?`, values: [...values, limit] };
}

/** What an auditor reads: the log, opened and found by what it is about. */
export const audit = (db: D1Database) => ({
  /** Newest first. */
  async search(sought: SoughtLines, limit: number): Promise<Page<AuditLine>> {
    const { sql, values } = searchStatement(sought, limit + 1);
    const { results } = await db
      .prepare(sql)
      .bind(...values)
      .all<AuditLine>();
    const items = results.slice(0, limit);
    const last = results.length > limit ? items.at(-1) : undefined;
    return { items, next: last ? `${last.at}~${last.seq}` : null };
  },

  async line(seq: number): Promise<AuditLine | null> {
    return db.prepare(`${SELECT} WHERE i.seq = ?1`).bind(seq).first<AuditLine>();
  },

  /** How often each code was found in these runs. */
  async findings(runs: readonly string[]): Promise<FindingCount[]> {
    const { results } = await db
      .prepare(
        `SELECT run, code, severity, count FROM finding_counts WHERE run IN (SELECT value FROM json_each(?1))
         ORDER BY run, instr('error warning note', severity), code`,
      )
      .bind(JSON.stringify(runs))
      .all<FindingCount>();
    return results;
  },

  /** Where each of these stands in the log. */
  async places(submissions: readonly string[]): Promise<Map<string, number>> {
    const { results } = await db
      .prepare(
        `SELECT subject, seq FROM log
         WHERE subject IN (SELECT value FROM json_each(?1)) AND kind = 'submission.received'`,
      )
      .bind(JSON.stringify(submissions))
      .all<{ subject: string; seq: number }>();
    return new Map(results.map(({ subject, seq }) => [subject, seq]));
  },

  /** The checker's version that looked at a submission. */
  async engine(submission: string): Promise<string | null> {
    return db.prepare('SELECT engine FROM submissions WHERE id = ?1').bind(submission).first<string>('engine');
  },

  /** Under which decision a credential was granted; null where there is none. */
  async decision(credential: string): Promise<string | null> {
    return db.prepare('SELECT decision FROM credentials WHERE id = ?1').bind(credential).first<string>('decision');
  },
});
