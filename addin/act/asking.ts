import type { createClient, Fetch } from '../../shared/client.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { chosenPeriod, type PeriodSummary } from '../state/choice.ts';
import { clientFor } from '../sync/server.ts';
import type { Desk } from './desk.ts';
import { tellTrouble } from './trouble.ts';

/** The chosen period with its plan in full. */
export function askedIn(desk: Desk): { plan: Plan; period: PeriodSummary } | null {
  const { choice } = desk.state.value;
  const plan = desk.plans.get(choice.plan ?? '');
  const period = chosenPeriod(choice);
  return plan && period ? { plan, period } : null;
}

/** Asks the server for something to be had. Null, and a notice, where it would not or could not; none where it was stopped. */
export async function askServer<T>(
  desk: Desk,
  ask: (client: ReturnType<typeof createClient>) => Promise<T>,
  signal?: AbortSignal,
): Promise<T | null> {
  const fetch: Fetch = (url, init) => desk.fetch(url, { ...init, ...(signal && { signal }) });
  try {
    const answer = await ask(clientFor(desk.state.value.session?.credential ?? null, fetch));
    desk.dispatch({ type: 'noticed', notice: null });
    return answer;
  } catch (error) {
    if (!signal?.aborted) tellTrouble(desk, error);
    return null;
  }
}
