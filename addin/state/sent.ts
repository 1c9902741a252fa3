import type { Receipt } from '../../shared/api.ts';
import type { State } from '../state.ts';
import type { History } from './history.ts';

/** Whether the server has said since that something else stands in its place, or that it was withdrawn. */
export const isOver = (history: History, { submission }: Receipt): boolean =>
  'submissions' in history && history.submissions.some((entry) => entry.submission === submission && !entry.stands);

/** The last table of each annex that this device sent for the chosen period, as far as it is known to stand. */
export function standingReceipts({ receipts, choice, session, history }: State): Receipt[] {
  const ours = receipts.filter(
    ({ plan, period, unit }) =>
      plan === choice.plan && period === choice.period && unit === (session?.unit?.code ?? unit),
  );
  return [...Map.groupBy(ours, ({ annex }) => annex).values()]
    .flatMap(([newest]) => newest ?? [])
    .filter((receipt) => receipt.parts.length > 0 && !isOver(history, receipt));
}
