import type { Baseline } from '../../shared/check/baseline.ts';
import { chosenPeriod } from '../state/choice.ts';
import { clientFor } from '../sync/server.ts';
import type { Desk } from './desk.ts';

/** Checks what is open; of several checks under way only the last one counts, and is told. */
export function createInspect(desk: Desk, checked: () => void): () => Promise<void> {
  let run = 0;
  return async () => {
    const { book, choice } = desk.state.value;
    if (book.at !== 'open') return;
    const mine = ++run;
    const plan = desk.plans.get(choice.plan ?? '') ?? null;
    const stage = chosenPeriod(choice)?.stage ?? 'plan';
    const options = { stage, join: book.joined, baseline: await baselineOf(desk) };
    const { grids, mappings } = book;
    const inspection = await desk.checker.run('inspect', { grids, plan, options, remembered: mappings });
    if (mine !== run) return;
    desk.dispatch({ type: 'inspected', inspection });
    checked();
  };
}

/** What the server holds a report against, where this device may ask; without an answer the check goes on without it. */
async function baselineOf({ state, fetch }: Desk): Promise<Baseline | null> {
  const { choice, session } = state.value;
  if (chosenPeriod(choice)?.stage !== 'report' || !session?.unit || !choice.plan || !choice.period) return null;
  return clientFor(session.credential, fetch)
    .baseline(choice.plan, choice.period)
    .catch((): null => null);
}
