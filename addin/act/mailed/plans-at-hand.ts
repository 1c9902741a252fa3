import type { Plan } from '../../../shared/plan/schema.ts';
import type { Checker } from '../../check/checker.ts';
import { summaryOf } from '../../state/choice.ts';
import type { Kept } from '../../sync/kept.ts';
import type { Surroundings } from './board.ts';

/** Plans without a network: those built in, and over them what the server said at an earlier visit of this machine. */
export function plansAtHand(checker: Checker, kept: Kept): Pick<Surroundings, 'plans' | 'plan' | 'units'> {
  const known = async (): Promise<Plan[]> => {
    const builtIn = await checker.run('plans', {});
    const own = kept.plans().flatMap(({ id }) => kept.plan(id) ?? []);
    return [...new Map([...builtIn, ...own].map((plan) => [plan.id, plan])).values()];
  };
  return {
    units: async () => [],
    plans: async () => (await known()).map(summaryOf),
    plan: async (id) => {
      const plan = (await known()).find((each) => each.id === id);
      if (!plan) throw new Error(`no plan ${id}`);
      return plan;
    },
  };
}
