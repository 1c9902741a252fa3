import { planById } from '../../shared/plan/built-in.ts';
import type { Plan } from '../../shared/plan/schema.ts';

/**
 * No built-in plan asks for a leader's approval, so a test file lets this one: in its own copy of the modules, which no
 * other file sees.
 */
export function planAsking(asks: Partial<Plan['asks']>): void {
  const plan = planById('hai-phong-2025');
  if (!plan) throw new Error('no such plan');
  Object.assign(plan.asks, { documentNumber: false, signer: false, approval: false }, asks);
}

/** The same of what the city expects, where a built-in plan with a source for it would have to be found otherwise. */
export function planExpecting(expects: Partial<Pick<Plan, 'assigned' | 'minimums' | 'targets'>>): void {
  const plan = planById('hai-phong-2025');
  if (!plan) throw new Error('no such plan');
  Object.assign(plan, expects);
}
