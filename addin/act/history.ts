import type { Receipt, SubmissionEntry } from '../../shared/api.ts';
import type { Act } from '../../shared/review.ts';
import { historyShown, undecided } from '../state/history.ts';
import { clientFor, decided } from '../sync/server.ts';
import type { Desk } from './desk.ts';
import { tellTrouble } from './trouble.ts';

export type HistoryActs = ReturnType<typeof historyActs>;

/** Every entry of a list that comes in pages. */
async function everyPage<T>(page: (after: string | undefined) => Promise<{ items: T[]; next: string | null }>) {
  const all: T[] = [];
  for (let after: string | undefined; ; ) {
    const { items, next } = await page(after);
    all.push(...items);
    if (next === null) return all;
    after = next;
  }
}

/** What became of this unit's sendings, and what it may still do to them. */
export function historyActs(desk: Desk) {
  let last: symbol | null = null;
  const client = () => clientFor(desk.state.value.session?.credential ?? null, desk.fetch);

  const submissionsOf = (plan: string, period: string) =>
    everyPage(async (after) => {
      const { submissions: items, next } = await client().submissions({ plan, period, after });
      return { items, next };
    });
  const refusedOf = async (plan: string, period: string) => {
    const checks = await everyPage(async (after) => {
      const { inspections: items, next } = await client().inspections({ plan, period, after });
      return { items, next };
    });
    return checks.filter(({ outcome }) => outcome === 'refused');
  };

  const handedOf = async (plan: string, period: string) => {
    const drafts = everyPage(async (after) => {
      const { drafts: items, next } = await client().drafts({ plan, period, after });
      return { items, next };
    });
    return undecided(await drafts);
  };

  /** `refused`: with the sendings that were refused. What is known stays on the screen meanwhile. */
  const ask = async ({ refused }: { refused: boolean }): Promise<void> => {
    const { plan, period } = desk.state.value.choice;
    if (!desk.state.value.session?.unit || plan === null || period === null) return;
    const mine = Symbol();
    last = mine;
    if (!historyShown(desk.state.value)) desk.dispatch({ type: 'history-asked' });
    try {
      const [submissions, others, handed] = await Promise.all([
        submissionsOf(plan, period),
        refused ? refusedOf(plan, period) : [],
        desk.plans.get(plan)?.asks.approval ? handedOf(plan, period) : [],
      ]);
      if (last === mine) desk.dispatch({ type: 'history-known', plan, period, submissions, handed, refused: others });
    } catch (error) {
      if (last === mine) desk.dispatch({ type: 'history-unknown', problem: decided(error)?.problem ?? null });
    }
  };

  /** Null, and a notice, where the server would not. */
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      const done = await work();
      desk.dispatch({ type: 'noticed', notice: null });
      return done;
    } catch (error) {
      tellTrouble(desk, error);
      return null;
    }
  };

  return {
    ask,
    /** Withdraws or confirms, as the entry was seen; then what stands is asked again. */
    review: async (
      { submission, status }: SubmissionEntry,
      act: Extract<Act, 'withdraw' | 'confirm'>,
    ): Promise<void> => {
      await attempt(() => client().review(submission, { act, seen: status.reviews }));
      await ask({ refused: true });
    },
    receipt: ({ submission }: SubmissionEntry): Promise<Receipt | null> =>
      attempt(async () => (await client().submission(submission)).receipt),
  };
}
