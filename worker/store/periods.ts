export interface PeriodSetting {
  plan: string;
  period: string;
  dueUnits: string | null;
}

/** What the city set for periods; a period without a setting keeps what its plan says. */
export const periods = (db: D1Database) => ({
  async all(): Promise<PeriodSetting[]> {
    const { results } = await db
      .prepare('SELECT plan, period, due_units AS dueUnits FROM periods')
      .all<PeriodSetting>();
    return results;
  },

  async ofPlan(plan: string): Promise<PeriodSetting[]> {
    const { results } = await db
      .prepare('SELECT plan, period, due_units AS dueUnits FROM periods WHERE plan = ?1')
      .bind(plan)
      .all<PeriodSetting>();
    return results;
  },

  async set({ plan, period, dueUnits }: PeriodSetting, setBy: string, setAt: Date): Promise<void> {
    await db
      .prepare(
        `INSERT INTO periods (plan, period, due_units, set_by, set_at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (plan, period) DO UPDATE SET due_units = ?3, set_by = ?4, set_at = ?5`,
      )
      .bind(plan, period, dueUnits, setBy, setAt.toISOString())
      .run();
  },
});
