import type { PeriodReply, PlanSummary } from '../shared/api.ts';
import { PLANS, planById } from '../shared/plan/built-in.ts';
import type { Plan, PlanPeriod } from '../shared/plan/schema.ts';
import { refusal } from './problem.ts';
import type { PeriodSetting } from './store/periods.ts';
import type { Store } from './store/store.ts';

type Settings = readonly PeriodSetting[];

/**
 * A plan as it holds: its text with what the city has set for its periods. Named with a period it is the version that the
 * period is answered under, whatever was published since; else the newest.
 */
export async function planInForce(store: Store, id: string, period?: string): Promise<Plan> {
  const settings = await store.periods.ofPlan(id);
  const pinned = settings.find((setting) => setting.period === period)?.planVersion ?? null;
  return withSettings(await documentOf(store, id, pinned), settings);
}

/** The text of a plan, as it was published: this version of it, or the newest. */
export async function documentOf(store: Store, id: string, version: number | null): Promise<Plan> {
  const plan = version === null ? await newestOf(store, id) : await versionOf(store, id, version);
  if (plan) return plan;
  throw refusal(version === null ? 'plan-unknown' : 'plan-version-unknown');
}

/** Whichever is higher: what the city published last, or what came with the product. */
export async function newestOf(store: Store, id: string): Promise<Plan | null> {
  const [builtIn, published] = [planById(id), await store.planVersions.newestOf(id)];
  return builtIn && published ? newer(builtIn, published) : (builtIn ?? published);
}

async function versionOf(store: Store, id: string, version: number): Promise<Plan | null> {
  const builtIn = planById(id);
  return builtIn?.version === version ? builtIn : store.planVersions.at(id, version);
}

const newer = (builtIn: Plan, published: Plan): Plan => (published.version > builtIn.version ? published : builtIn);

export function periodOf(plan: Plan, id: string): PlanPeriod {
  const period = plan.periods.find((candidate) => candidate.id === id);
  if (!period) throw refusal('period-unknown');
  return period;
}

/** Every plan in its newest version, those that the city alone has first. */
export async function planSummaries(store: Store): Promise<PlanSummary[]> {
  const [settings, published] = await Promise.all([store.periods.all(), store.planVersions.newest()]);
  const found = new Map(published.map((plan) => [plan.id, plan]));
  const own = published.filter(({ id }) => !planById(id));
  const builtIn = PLANS.map((plan) => newer(plan, found.get(plan.id) ?? plan));
  return [...own, ...builtIn].map((plan) => summaryOf(plan, settings));
}

function summaryOf(plan: Plan, all: Settings): PlanSummary {
  const settings = all.filter((setting) => setting.plan === plan.id);
  const { id, version, title, illustrative, periods } = withSettings(plan, settings);
  return { id, version, title, illustrative, periods: periods.map((period) => periodState(period, plan, settings)) };
}

/** A period as it stands, for whoever has to know when and under which version it is answered. */
export function periodState(period: PlanPeriod, { version }: Plan, settings: Settings): PeriodReply {
  const setting = settings.find((candidate) => candidate.period === period.id);
  const pinned = setting?.planVersion ?? null;
  return { ...period, closedAt: setting?.closedAt ?? null, planVersion: pinned ?? version, pinned: pinned !== null };
}

/** The plan's own periods and those the city added, with the dates the city has set. */
export function withSettings(plan: Plan, settings: Settings): Plan {
  const own = new Set(plan.periods.map(({ id }) => id));
  const added = settings.flatMap(({ added }) => (added && !own.has(added.id) ? [added] : []));
  return {
    ...plan,
    periods: [...plan.periods, ...added].map((period) => {
      const setting = settings.find((candidate) => candidate.period === period.id);
      return setting ? dated(period, setting) : period;
    }),
  };
}

/** The city's dates in place of the plan's, where it has set any. */
export const dated = (
  period: PlanPeriod,
  { opensAt, dueUnits, dueCity, cutOff, span }: Pick<PeriodSetting, 'opensAt' | 'dueUnits' | 'dueCity' | 'cutOff' | 'span'>,
): PlanPeriod => ({
  ...period,
  span: span ?? period.span,
  cutOff: cutOff ?? period.cutOff,
  opensAt: opensAt ?? period.opensAt,
  dueUnits: dueUnits ?? period.dueUnits,
  dueCity: dueCity ?? period.dueCity,
});
