import type { PeriodReply } from '../../shared/api.ts';
import { standing } from '../../shared/merge.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Register } from '../../shared/plan/units.ts';
import { periodNamed } from '../plans.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import type { Named } from './current.ts';

/** A plan and a period of it as they hold now. */
export interface Place {
  plan: Plan;
  period: PeriodReply;
}

/** The same with the units of the city. */
export interface Registered extends Place {
  register: Register;
}

/** All that was sent in a period, and what of it waits for the city. */
export interface Queue extends Registered {
  submissions: Submission[];
  /** Of what stands, the longest waiting first. */
  waiting: Submission[];
}

export async function placeOf(store: Store, named: Named): Promise<Registered> {
  const [register, { plan, state }] = await Promise.all([store.units.register(), periodNamed(store, named)]);
  return { register, plan, period: state };
}

/** A place with all that was sent there. */
export async function sentIn(store: Store, named: Named): Promise<Registered & { submissions: Submission[] }> {
  const [place, submissions] = await Promise.all([
    placeOf(store, named),
    store.submissions.ofPeriod(named.plan, named.period),
  ]);
  return { ...place, submissions };
}

export async function queueOf(store: Store, named: Named): Promise<Queue> {
  const { submissions, ...place } = await sentIn(store, named);
  const waiting = standing(submissions)
    .filter(({ state }) => state === 'received')
    .sort((a, b) => (moment(a) < moment(b) ? -1 : 1));
  return { ...place, submissions, waiting };
}

const moment = ({ receivedAt, id }: Submission) => `${receivedAt} ${id}`;

/** The one to look at after this one: the next in line, from the end round to the beginning; null where no other waits. */
export function nextAfter(waiting: readonly Submission[], current: Submission): Submission | null {
  const others = waiting.filter(({ id }) => id !== current.id);
  return others.find((each) => moment(each) > moment(current)) ?? others[0] ?? null;
}
