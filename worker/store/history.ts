import type { SentFinding } from '../../shared/api.ts';
import type { NewInspection } from './inspections.ts';
import type { Submission } from './submission.ts';
import { fromSelected, SELECT, type Selected } from './submissions.ts';

/** Which part of the history; what is left out means all of it. */
export interface Sought {
  plan?: string | undefined;
  period?: string | undefined;
  unit?: string | undefined;
  annex?: string | undefined;
  after?: string | undefined;
  /** Of these plans only; null: of all. */
  plans?: readonly string[] | null;
}

export interface Page<T> {
  items: T[];
  /** Where the next page begins; null at the end. */
  next: string | null;
}

/** A run as it is listed; its findings are read by themselves. */
export type InspectionHead = Omit<NewInspection, 'findings' | 'credential' | 'clientName' | 'clientVersion'>;

const INSPECTION = `id, outcome, plan, plan_version AS planVersion, period, unit, annex, engine, at, rows, errors, warnings,
  parts`;

const withParts = <H extends { parts: string }>({ parts, ...head }: H) => ({
  ...head,
  parts: JSON.parse(parts) as NewInspection['parts'],
});

/** What happened, newest first, page by page: a page goes on after the moment and the id of the last one. */
export const history = (db: D1Database) => ({
  async submissions(sought: Sought, limit: number): Promise<Page<Submission>> {
    const { items, next } = await paged<Selected>(db, SELECT, 'received_at', sought, limit, (item) => item.receivedAt);
    return { items: items.map(fromSelected), next };
  },

  async inspections(sought: Sought, limit: number): Promise<Page<InspectionHead>> {
    const select = `SELECT ${INSPECTION} FROM inspections`;
    type Listed = Omit<InspectionHead, 'parts'> & { parts: string };
    const { items, next } = await paged<Listed>(db, select, 'at', sought, limit, ({ at }) => at);
    return { items: items.map(withParts), next };
  },

  /** One run with what was found. */
  async inspection(id: string): Promise<(InspectionHead & { findings: SentFinding[] }) | null> {
    const found = await db
      .prepare(`SELECT ${INSPECTION}, findings FROM inspections WHERE id = ?1`)
      .bind(id)
      .first<Omit<InspectionHead, 'parts'> & { parts: string; findings: string }>();
    return found && { ...withParts(found), findings: JSON.parse(found.findings) as SentFinding[] };
  },
});

async function paged<T extends { id: string }>(
  db: D1Database,
  select: string,
  moment: 'at' | 'received_at',
  { after = '', plans = null, ...sought }: Sought,
  limit: number,
  momentOf: (item: T) => string,
): Promise<Page<T>> {
  const [at = '', id = ''] = after.split('~');
  const named = Object.entries(sought).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const wheres = [
    ...named.map(([column], place) => `${COLUMN_NAMES[column as keyof typeof COLUMN_NAMES]} = ?${place + 4}`),
    ...(plans ? [`plan IN (SELECT value FROM json_each(?${named.length + 4}))`] : []),
    ...(after === '' ? ['?1 = ?2'] : [`(${moment}, id) < (?1, ?2)`]),
  ];
  const { results } = await db
    .prepare(`${select} WHERE ${wheres.join(' AND ')} ORDER BY ${moment} DESC, id DESC LIMIT ?3`)
    .bind(at, id, limit + 1, ...named.map(([, value]) => value), ...(plans ? [JSON.stringify(plans)] : []))
    .all<T>();
  const items = results.slice(0, limit);
  const last = results.length > limit ? items.at(-1) : undefined;
  return { items, next: last ? `${momentOf(last)}~${last.id}` : null };
}

/** What may be asked for, by the column it stands in: nothing of a query reaches the statement but its values. */
const COLUMN_NAMES = { plan: 'plan', period: 'period', unit: 'unit', annex: 'annex' } as const;
