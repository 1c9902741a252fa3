import type { PeriodReply, PlanSummary } from '../shared/api.ts';
import { PLANS, planById } from '../shared/plan/built-in.ts';
import type { Plan, PlanPeriod } from '../shared/plan/schema.ts';
import { refusal } from './problem.ts';
import { periodState, type Settings, withAdded, withDates } from './settings.ts';
import type { Store } from './store/store.ts';

/** A plan as the city has it. */
export interface PlanState {
  /** As published, with the periods that the city added: their own dates, not those set later. */
  text: Plan;
  settings: Settings;
  /** As it holds: the text with the dates that the city has set. */
  plan: Plan;
}

/** Of this version; named with a period, of the one that the period is answered under; else the newest. */
export async function planState(
  store: Store,
  id: string,
  named: { period?: string | undefined; version?: number } = {},
): Promise<PlanState> {
  const settings = await store.periods.ofPlan(id);
  const pinned = settings.find(({ period }) => period === named.period)?.planVersion ?? null;
  const text = withAdded(await documentOf(store, id, named.version ?? pinned), settings);
  return { text, settings, plan: withDates(text, settings) };
}

/** A plan as it holds for a period, whatever was published since; without a period, the newest. */
export const planInForce = async (store: Store, id: string, period?: string): Promise<Plan> =>
  (await planState(store, id, { period })).plan;

/** A period of a plan, as it stands and as the plan's text has it. */
export interface PeriodState extends PlanState {
  period: PlanPeriod;
  state: PeriodReply;
}

export async function periodNamed(store: Store, named: { plan: string; period: string }): Promise<PeriodState> {
  const found = await planState(store, named.plan, { period: named.period });
  const period = periodOf(found.plan, named.period);
  return { ...found, period, state: periodState(period, found.plan, found.settings) };
}

export function periodOf(plan: Plan, id: string): PlanPeriod {
  const period = plan.periods.find((candidate) => candidate.id === id);
  if (!period) throw refusal('period-unknown');
  return period;
}

/** The text of a plan as it was published: this version of it, or the newest. */
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

/** Every plan in its newest version, those that the city alone has first. */
export async function newestPlans(store: Store): Promise<Plan[]> {
  const published = await store.planVersions.newest();
  const found = new Map(published.map((plan) => [plan.id, plan]));
  const own = published.filter(({ id }) => !planById(id));
  return [...own, ...PLANS.map((plan) => newer(plan, found.get(plan.id) ?? plan))];
}

/** The same, as far as a page shows them. */
export async function planSummaries(store: Store): Promise<PlanSummary[]> {
  const [all, plans] = await Promise.all([store.periods.all(), newestPlans(store)]);
  return plans.map((text) => {
    const settings = all.filter(({ plan }) => plan === text.id);
    const { id, version, title, illustrative, periods } = withDates(withAdded(text, settings), settings);
    return { id, version, title, illustrative, periods: periods.map((period) => periodState(period, text, settings)) };
  });
}
