import type { Grid } from '../../shared/grid.ts';
import { summaryOf } from '../state/choice.ts';
import { waitBefore } from '../state/sending.ts';
import { clientFor } from '../sync/server.ts';
import type { Desk } from './desk.ts';

export type PlanActs = ReturnType<typeof planActs>;

/**
 * Which plan and period a workbook is checked against. Built-in plans come first, so that checking needs no
 * network; `changed` is called when there is something else to check against.
 */
export function planActs(desk: Desk, changed: () => Promise<void>) {
  const client = () => clientFor(desk.state.value.session?.credential ?? null, desk.fetch);

  const loadBuiltIn = async () => {
    const plans = await desk.checker.run('plans', {});
    for (const plan of plans) desk.plans.set(plan.id, plan);
    desk.dispatch({ type: 'plans-known', plans: plans.map(summaryOf), origin: 'built-in' });
  };

  let loading: Promise<void> | null = null;
  /** Resolves when there is something to check against; a failure may be tried again. */
  const ready = (): Promise<void> => {
    loading ??= loadBuiltIn().catch((error: unknown) => {
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
    if (document) desk.plans.set(document.id, document);
  };

  /** Asks until the server has answered once; checking goes on meanwhile. */
  const ask = async (attempt: number): Promise<void> => {
    const plans = await client()
      .plans()
      .catch((): null => null);
    if (!plans) {
      desk.dispatch({ type: 'plans-unreachable' });
      setTimeout(() => void ask(attempt + 1), waitBefore(attempt));
      return;
    }
    desk.dispatch({ type: 'plans-known', plans, origin: 'server' });
    await fetchChosen();
    await changed();
  };
  void ready().finally(() => ask(1));

  return {
    /** Takes the plan that the workbook's own title names. */
    fit: async (grids: Grid[]): Promise<void> => {
      await ready();
      const known = desk.state.value.choice.plans.flatMap(({ id }) => desk.plans.get(id) ?? []);
      const plan = await desk.checker.run('fit', { grids, plans: known });
      if (plan === null) return;
      desk.dispatch({ type: 'plan-fitted', plan });
      void fetchChosen().then(changed);
    },
    choose: async (plan: string, period: string | null): Promise<void> => {
      desk.dispatch({ type: 'plan-chosen', plan, period });
      const { choice } = desk.state.value;
      desk.kept.keepChoice({ plan: choice.plan, period: choice.period });
      await fetchChosen();
    },
  };
}
