import type { Grid } from '../../shared/grid.ts';
import { summaryOf } from '../state/choice.ts';
import { waitBefore } from '../state/sending.ts';
import { clientFor } from '../sync/server.ts';
import type { Desk } from './desk.ts';

export type PlanActs = ReturnType<typeof planActs>;

/**
 * Which plan and period a workbook is checked against. What is built in or was kept by an earlier visit comes first, so that
 * checking needs no network; `changed` is called when there is something else to check against.
 */
export function planActs(desk: Desk, changed: () => Promise<void>) {
  const client = () => clientFor(desk.state.value.session?.credential ?? null, desk.fetch);

  let loading: Promise<void> | null = null;
  /** Resolves when there is something to check against; a failure may be tried again. */
  const ready = (): Promise<void> => {
    loading ??= loadAtHand(desk).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };

  /** The server's document may be newer than the one built in; without an answer the built-in one stands. */
  const fetchChosen = async (): Promise<void> => {
    const { origin, plan, period } = desk.state.value.choice;
    if (origin !== 'server' || plan === null) return;
    const document = await client()
      .plan(plan, period)
      .catch((): null => null);
    if (!document) return;
    desk.plans.set(document.id, document);
    desk.kept.keepPlan(document);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Asks until the server has answered once; checking goes on meanwhile. */
  const ask = async (attempt: number): Promise<void> => {
    const plans = await client()
      .plans()
      .catch((): null => null);
    if (!plans) {
      desk.dispatch({ type: 'plans-unreachable' });
      timer = setTimeout(() => void ask(attempt + 1), waitBefore(attempt));
      return;
    }
    desk.dispatch({ type: 'plans-known', plans, origin: 'server' });
    desk.kept.keepPlans(plans);
    await fetchChosen();
    await changed();
  };
  void ready().finally(() => ask(1));

  return {
    /** The network is back: what waits for its next attempt is asked for now. */
    again: async (): Promise<void> => {
      if (!desk.state.value.choice.offline) return;
      clearTimeout(timer);
      await ask(1);
    },
    /** Takes the plan that the workbook's own title names. */
    fit: async (grids: Grid[]): Promise<void> => {
      await ready();
      const known = desk.state.value.choice.plans.flatMap(({ id }) => desk.plans.get(id) ?? []);
      const plan = await desk.checker.run('fit', { grids, plans: known });
      if (plan === null) return;
      desk.dispatch({ type: 'plan-fitted', plan });
      void fetchChosen().then(changed);
    },
    /** The server has judged by its plan: where that is newer than the one at hand, it is what is checked against from now on. */
    renew: async (): Promise<void> => {
      await fetchChosen();
      await changed();
    },
    choose: async (plan: string, period: string | null): Promise<void> => {
      desk.dispatch({ type: 'plan-chosen', plan, period });
      const { choice } = desk.state.value;
      desk.kept.keepChoice({ plan: choice.plan, period: choice.period });
      await fetchChosen();
    },
  };
}

/** What needs no network: the plans built in, and over them what the server said at an earlier visit. */
async function loadAtHand({ checker, plans, kept, dispatch }: Desk): Promise<void> {
  const builtIn = await checker.run('plans', {});
  const known = kept.plans();
  for (const plan of [...builtIn, ...known.flatMap(({ id }) => kept.plan(id) ?? [])]) plans.set(plan.id, plan);
  if (known.length > 0) dispatch({ type: 'plans-known', plans: known, origin: 'kept' });
  else dispatch({ type: 'plans-known', plans: builtIn.map(summaryOf), origin: 'built-in' });
}
