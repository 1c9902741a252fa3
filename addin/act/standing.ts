import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { DraftEntry } from '../../shared/api.ts';
import type { Client } from '../../shared/client.ts';
import type { Answer } from '../state/answer.ts';
import type { Desk } from './desk.ts';
import { isProblem, tellTrouble } from './trouble.ts';

/** What the server has of an annex before it is sent, and what became of what was handed to the leader. */
export function standingActs(desk: Desk, client: () => Client, asksApproval: () => boolean) {
  let asking: symbol | null = null;

  const newestDraft = async (plan: string, period: string, annex: AnnexKind): Promise<DraftEntry | null> =>
    (await client().drafts({ plan, period, annex })).drafts[0] ?? null;

  return {
    /** Asks what stands at the server, so that the sender sees which sending this one replaces. */
    askStanding: async ({ annex }: Answer): Promise<void> => {
      const { plan, period } = desk.state.value.choice;
      if (plan === null || period === null) return;
      const mine = Symbol();
      asking = mine;
      desk.dispatch({ type: 'standing-asked' });
      // Who has left the form meanwhile, or asked for another table, is not brought back to this one.
      const waited = () => asking === mine && desk.state.value.sending.at === 'asking';
      try {
        const [standing, handed] = await Promise.all([
          client().standing(plan, period, annex),
          asksApproval() ? newestDraft(plan, period, annex) : null,
        ]);
        if (waited()) desk.dispatch({ type: 'standing-known', standing, handed });
      } catch (error) {
        if (!waited()) return;
        // Who has to connect again does so where they are, and loses nothing of what they have filled in.
        if (!isProblem(error, 'not-signed-in')) desk.dispatch({ type: 'sending-left' });
        tellTrouble(desk, error);
      }
    },
    /** What the leader has decided meanwhile; what was approved is shown by its receipt. */
    askHanded: async ({ draft }: DraftEntry): Promise<void> => {
      try {
        const { draft: handed } = await client().draft(draft);
        if (handed.submission === null) return desk.dispatch({ type: 'handed', handed });
        const { receipt } = await client().submission(handed.submission);
        desk.dispatch({ type: 'received', receipt, replayed: false });
        desk.kept.keepReceipts(desk.state.value.receipts);
      } catch (error) {
        tellTrouble(desk, error);
      }
    },
  };
}
