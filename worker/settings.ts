import type { PeriodReply } from '../shared/api.ts';
import type { Plan, PlanPeriod } from '../shared/plan/schema.ts';
import type { PeriodSetting } from './store/periods.ts';

export type Settings = readonly PeriodSetting[];
type Dates = Pick<PeriodSetting, 'opensAt' | 'dueUnits' | 'dueCity' | 'cutOff' | 'span'>;

/** The plan with the periods that the city has added to it. One that its own text has by now is that of the text. */
export function withAdded(plan: Plan, settings: Settings): Plan {
  const own = new Set(plan.periods.map(({ id }) => id));
  const added = settings.flatMap(({ added }) => (added && !own.has(added.id) ? [added] : []));
  return { ...plan, periods: [...plan.periods, ...added] };
}

/** The plan with the dates that the city has set. */
export const withDates = (plan: Plan, settings: Settings): Plan => ({
  ...plan,
  periods: plan.periods.map((period) => {
    const setting = settingOf(period, settings);
    return setting ? dated(period, setting) : period;
  }),
});

/** The city's dates in place of the plan's, where it has set any. */
export const dated = (period: PlanPeriod, { opensAt, dueUnits, dueCity, cutOff, span }: Dates): PlanPeriod => ({
  ...period,
  span: span ?? period.span,
  cutOff: cutOff ?? period.cutOff,
  opensAt: opensAt ?? period.opensAt,
  dueUnits: dueUnits ?? period.dueUnits,
  dueCity: dueCity ?? period.dueCity,
});

/** A period as it stands, for whoever has to know when and under which version it is answered. */
export function periodState(period: PlanPeriod, { version }: Plan, settings: Settings): PeriodReply {
  const { closedAt = null, planVersion = null } = settingOf(period, settings) ?? {};
  return { ...period, closedAt, planVersion: planVersion ?? version, pinned: planVersion !== null };
}

const settingOf = ({ id }: PlanPeriod, settings: Settings): PeriodSetting | undefined =>
  settings.find(({ period }) => period === id);

/** Its first moment has come. A period without one is there from the beginning, and nobody has opened it. */
export const isOpened = ({ opensAt }: PlanPeriod, now: Date): boolean =>
  opensAt !== null && Date.parse(opensAt) <= now.getTime();
