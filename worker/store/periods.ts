import type { LogEntry } from '../../shared/log/entry.ts';
import type { PlanPeriod } from '../../shared/plan/schema.ts';
import { append } from './log.ts';

/** What the city has set for a period, and how it stands. Null keeps what the plan says. */
export interface PeriodSetting {
  plan: string;
  period: string;
  opensAt: string | null;
  dueUnits: string | null;
  dueCity: string | null;
  cutOff: string | null;
  span: PlanPeriod['span'] | null;
  /** The whole period, where the city added it to the plan. */
  added: PlanPeriod | null;
  /** The version it is answered under; null as long as it follows the newest. */
  planVersion: number | null;
  closedAt: string | null;
}

type Dates = Pick<PeriodSetting, 'opensAt' | 'dueUnits' | 'dueCity' | 'cutOff' | 'span'>;

/** Which period, by whom, when: what every act on one has. */
export interface Act {
  plan: string;
  period: string;
  by: string;
  at: Date;
}

interface Selected extends Omit<PeriodSetting, 'span' | 'added'> {
  spanFrom: string | null;
  spanTo: string | null;
  added: string | null;
}

const SELECT = `SELECT plan, period, opens_at AS opensAt, due_units AS dueUnits, due_city AS dueCity, cut_off AS cutOff,
  span_from AS spanFrom, span_to AS spanTo, added, plan_version AS planVersion, closed_at AS closedAt FROM periods`;

const settingOf = ({ spanFrom, spanTo, added, ...setting }: Selected): PeriodSetting => ({
  ...setting,
  span: spanFrom !== null && spanTo !== null ? { from: spanFrom, to: spanTo } : null,
  added: added === null ? null : (JSON.parse(added) as PlanPeriod),
});

/** One act on a period: makes its row where there is none yet. */
const UPSERT = (column: string) =>
  `INSERT INTO periods (plan, period, set_by, set_at, ${column}) VALUES (?1, ?2, ?3, ?4, ?5)
   ON CONFLICT (plan, period) DO UPDATE SET set_by = ?3, set_at = ?4, ${column} = ?5`;

/** What the city set for periods; a period without a setting keeps what its plan says. */
export const periods = (db: D1Database) => {
  const put = ({ plan, period, by, at }: Act, column: string, value: string | number | null) =>
    db.prepare(UPSERT(column)).bind(plan, period, by, at.toISOString(), value);

  return {
    async all(): Promise<PeriodSetting[]> {
      return (await db.prepare(SELECT).all<Selected>()).results.map(settingOf);
    },

    async ofPlan(plan: string): Promise<PeriodSetting[]> {
      return (await db.prepare(`${SELECT} WHERE plan = ?1`).bind(plan).all<Selected>()).results.map(settingOf);
    },

    async set({ plan, period, by, at }: Act, dates: Dates, entry: LogEntry): Promise<void> {
      const { opensAt, dueUnits, dueCity, cutOff, span } = dates;
      await db.batch([
        ...append(db, entry),
        db
          .prepare(
            `INSERT INTO periods (plan, period, set_by, set_at, opens_at, due_units, due_city, cut_off, span_from, span_to)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT (plan, period) DO UPDATE SET set_by = ?3, set_at = ?4, opens_at = ?5, due_units = ?6,
               due_city = ?7, cut_off = ?8, span_from = ?9, span_to = ?10`,
          )
          .bind(
            ...[plan, period, by, at.toISOString()],
            ...[opensAt, dueUnits, dueCity, cutOff, span?.from ?? null, span?.to ?? null],
          ),
      ]);
    },

    async add(act: Act, added: PlanPeriod, entry: LogEntry): Promise<void> {
      await db.batch([...append(db, entry), put(act, 'added', JSON.stringify(added))]);
    },

    /** Opens it, for the first time or again, under this version of its plan. */
    async open(act: Act, { opensAt, version }: { opensAt: string; version: number }, entry: LogEntry): Promise<void> {
      await db.batch([
        ...append(db, entry),
        put(act, 'opens_at', opensAt),
        put(act, 'plan_version', version),
        put(act, 'closed_at', null),
      ]);
    },

    async pin(act: Act, version: number, entry: LogEntry): Promise<void> {
      await db.batch([...append(db, entry), put(act, 'plan_version', version)]);
    },
  };
};
