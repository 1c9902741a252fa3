import { PLANS } from './built-in/plans.ts';
import type { Plan } from './schema.ts';

/** The plans that come with the product. Each names its sources; the one marked illustrative is no act of the city. */
export { PLANS };

const byId = new Map(PLANS.map((plan) => [plan.id, plan]));

export const planById = (id: string): Plan | null => byId.get(id) ?? null;
