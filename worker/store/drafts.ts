import type { LogEntry } from '../../shared/log/entry.ts';
import { append } from './log.ts';
import type { Answer } from './submissions.ts';

export interface NewDraft extends Answer {
  id: string;
  planVersion: number;
  /** The revision it is to replace; 0 for the first. */
  replaces: number;
  key: string;
  bodyHash: string;
  contentHash: string;
  /** What was sent, as JSON, each grid by its hash. */
  body: string;
  credential: string;
  handedAt: string;
  rows: number;
  errors: number;
  warnings: number;
}

export interface DraftReturn {
  remark: string;
  credential: string;
  name: string;
  position: string;
  at: string;
}

export interface StoredDraft extends NewDraft {
  /** 1, 2, 3… of its answer. */
  number: number;
  newest: boolean;
  returned: DraftReturn | null;
  /** The submission it became. */
  submission: string | null;
}

/** Column of the table → field. */
const FIELDS = {
  id: 'id',
  plan: 'plan',
  plan_version: 'planVersion',
  period: 'period',
  unit: 'unit',
  annex: 'annex',
  replaces: 'replaces',
  key: 'key',
  body_hash: 'bodyHash',
  content_hash: 'contentHash',
  body: 'body',
  credential: 'credential',
  handed_at: 'handedAt',
  rows: 'rows',
  errors: 'errors',
  warnings: 'warnings',
} as const satisfies Record<string, keyof NewDraft>;

const SAME_ANSWER = 'plan = ?2 AND period = ?4 AND unit = ?5 AND annex = ?6';

/** The number is counted where it is stored: two who hand in at once both can, and the later one is the newest. */
const INSERT = `INSERT INTO drafts (${Object.keys(FIELDS).join(', ')}, number)
  SELECT ${Object.keys(FIELDS).map((_, place) => `?${place + 1}`)}, coalesce(max(number), 0) + 1
  FROM drafts WHERE ${SAME_ANSWER}`;

const SELECT = `SELECT ${Object.entries(FIELDS)
  .map(([column, field]) => `d.${column} AS ${field}`)
  .join(', ')}, d.number,
  NOT EXISTS (SELECT 1 FROM drafts n WHERE n.plan = d.plan AND n.period = d.period AND n.unit = d.unit
    AND n.annex = d.annex AND n.number > d.number) AS newest,
  (SELECT json_object('remark', remark, 'credential', credential, 'name', name, 'position', position, 'at', at)
    FROM draft_returns WHERE draft = d.id) AS returned,
  (SELECT id FROM submissions WHERE draft = d.id) AS submission
  FROM drafts d`;

type Selected = Omit<StoredDraft, 'newest' | 'returned'> & { newest: number; returned: string | null };

const fromSelected = ({ newest, returned, ...draft }: Selected): StoredDraft => ({
  ...draft,
  newest: newest === 1,
  returned: returned === null ? null : (JSON.parse(returned) as DraftReturn),
});

export const drafts = (db: D1Database) => {
  const one = async (where: string, ...values: string[]): Promise<StoredDraft | null> => {
    const found = await db
      .prepare(`${SELECT} WHERE ${where}`)
      .bind(...values)
      .first<Selected>();
    return found && fromSelected(found);
  };

  return {
    async add(draft: NewDraft, entry: LogEntry): Promise<void> {
      await db.batch([
        ...append(db, entry),
        db.prepare(INSERT).bind(...Object.values(FIELDS).map((field) => draft[field])),
      ]);
    },

    /** Of this unit only. */
    byId: (id: string, unit: string) => one('d.id = ?1 AND d.unit = ?2', id, unit),

    byKey: (key: string, unit: string) => one('d.key = ?1 AND d.unit = ?2', key, unit),

    newest: ({ plan, period, unit, annex }: Answer) =>
      one(
        'd.plan = ?1 AND d.period = ?2 AND d.unit = ?3 AND d.annex = ?4 ORDER BY d.number DESC LIMIT 1',
        ...[plan, period, unit, annex],
      ),

    /** Newest first, after one that was seen. */
    async ofUnit(unit: string, after: string, limit: number): Promise<{ items: StoredDraft[]; next: string | null }> {
      const [at = '', id = ''] = after.split('~');
      const { results } = await db
        .prepare(
          `${SELECT} WHERE d.unit = ?1 AND (?2 = '' OR (d.handed_at, d.id) < (?2, ?3))
           ORDER BY d.handed_at DESC, d.id DESC LIMIT ?4`,
        )
        .bind(unit, at, id, limit + 1)
        .all<Selected>();
      const items = results.slice(0, limit).map(fromSelected);
      const last = results.length > limit ? items.at(-1) : undefined;
      return { items, next: last ? `${last.handedAt}~${last.id}` : null };
    },

    /** Fails where it was decided meanwhile, or a newer one was handed in. */
    async giveBack(draft: string, { remark, credential, name, position, at }: DraftReturn, entry: LogEntry) {
      await db.batch([
        ...append(db, entry),
        db
          .prepare(
            `INSERT INTO draft_returns (draft, remark, credential, name, position, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
          )
          .bind(draft, remark, credential, name, position, at),
      ]);
    },
  };
};
