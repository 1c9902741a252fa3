import type { InspectionReply } from '../../shared/api.ts';
import { answersOf } from '../state/answer.ts';
import { clientFor } from '../sync/server.ts';
import { checkBodyOf } from './body.ts';
import type { Desk } from './desk.ts';

/**
 * A check asked for by button is kept at the server, where this device sends for a unit and the server knows the period.
 * Whatever comes of it, the check itself stands.
 */
export async function recordCheck(desk: Desk): Promise<void> {
  const { book, session, choice } = desk.state.value;
  if (book.at !== 'open' || !session?.unit || choice.origin !== 'server') return;
  const client = clientFor(session.credential, desk.fetch);
  const { inspection } = book;
  const replies: InspectionReply[] = [];
  try {
    for (const answer of answersOf(book)) {
      const body = await checkBodyOf(desk, answer);
      if (body) replies.push(await client.inspect(body));
    }
  } catch {
    return tell(desk, inspection, { at: null });
  }
  const last = replies.at(-1);
  if (last) tell(desk, inspection, { at: last.at });
}

/** What was edited and checked again meanwhile was not recorded. */
function tell(desk: Desk, of: object | null, recorded: { at: string | null }): void {
  const { book } = desk.state.value;
  if (book.at === 'open' && book.inspection === of) desk.dispatch({ type: 'check-recorded', recorded });
}
