import type { ClosingReply } from '../../shared/api.ts';
import { standing } from '../../shared/merge.ts';
import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { periodNamed } from '../plans.ts';
import { refusal } from '../problem.ts';
import type { NewEdition } from '../store/editions.ts';
import { actOn, subjectOf } from './act.ts';

/** How often the edition is put together again because a submission or a review came in meanwhile. */
const ATTEMPTS = 8;

/** Closes a period and keeps the city's table as it is at that moment. */
export async function closePeriod(
  here: Context['Variables'],
  caller: Caller,
  named: { plan: string; period: string },
  reason: string,
): Promise<ClosingReply> {
  const { store } = here;
  for (let attempt = 1; ; attempt++) {
    const { plan, period, state } = await periodNamed(store, named);
    if (state.closedAt) throw refusal('period-closed', { closedAt: state.closedAt });
    const issued = await store.editions.names(plan.id, period.id);
    const submissions = await store.submissions.ofPeriod(plan.id, period.id);
    const edition: NewEdition = {
      number: issued.length + 1,
      seen: submissions.length,
      seenReviews: submissions.reduce((sum, { reviews }) => sum + reviews, 0),
      planVersion: plan.version,
      period,
      standing: standing(submissions).map(({ id }) => id),
      states: Object.fromEntries(submissions.map(({ id, state, unconfirmed }) => [id, { state, unconfirmed }])),
    };
    const act = actOn(here, caller, { plan: plan.id, period: period.id });
    const entry = record(here, 'period.closed', subjectOf(act), { ...whoOf(caller), reason, edition });
    const issuedAt = act.at.toISOString();
    if (await store.editions.close(act, edition, entry))
      return {
        ...{ ...state, closedAt: issuedAt, planVersion: plan.version, pinned: true },
        edition: { number: edition.number, issuedAt },
      };
    if (attempt === ATTEMPTS) throw new Error(`${subjectOf(act)} changed while it was being closed`);
  }
}
