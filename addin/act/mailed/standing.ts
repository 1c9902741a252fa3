import type { Signal } from '@preact/signals';
import { answersLeft, isFixed, type Mailed } from '../../state/mailed.ts';
import { clientFor } from '../../sync/server.ts';
import type { Board, Surroundings } from './board.ts';

/** Asks what the city has of the unit already, so that whoever confirms sees what would be replaced. */
export async function askStanding(board: Board, { fetch, server }: Surroundings, file: Signal<Mailed>): Promise<void> {
  if (server === null) {
    file.value = { ...file.peek(), standing: {} };
    return;
  }
  const { unit } = file.peek();
  const chosen = board.chosen.peek();
  if (unit === null || !chosen || isFixed(file.peek())) return;
  file.value = { ...file.peek(), standing: null };
  const client = clientFor(null, fetch);
  const found = await Promise.all(
    answersLeft(file.peek(), board.asked.peek()).map(
      async ({ annex }) => [annex, await client.standing(chosen.plan.id, chosen.period.id, annex, unit)] as const,
    ),
  ).catch(() => null);
  // Another unit was chosen meanwhile: its own answer is on the way.
  if (found && file.peek().unit === unit && !isFixed(file.peek()))
    file.value = { ...file.peek(), standing: Object.fromEntries(found) };
}
