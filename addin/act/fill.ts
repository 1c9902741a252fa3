import type { AnnexKind } from '../../shared/annex/columns.ts';
import { annexesAsked } from '../../shared/plan/asked.ts';
import { askedIn, askServer } from './asking.ts';
import type { Desk } from './desk.ts';

/** An annex to begin with. */
export function fillActs(desk: Desk) {
  const chosen = () => askedIn(desk);
  return {
    /** What the chosen period asks for. */
    annexes: (): AnnexKind[] => {
      const asked = chosen();
      return asked ? annexesAsked(asked.plan, asked.period.stage) : [];
    },
    /** Made on this machine, so that it needs neither network nor credential. */
    empty: async (annex: AnnexKind): Promise<Uint8Array | null> => {
      const asked = chosen();
      return asked && desk.checker.run('template', { plan: asked.plan, annex, stage: asked.period.stage });
    },
    /** With the rows of the unit's own plan, as the server holds them. Null, and a notice, where it would not. */
    prefilled: async (annex: AnnexKind): Promise<Uint8Array | null> => {
      const asked = chosen();
      if (!asked) return null;
      return askServer(desk, (client) => client.annex(asked.plan.id, asked.period.id, annex));
    },
  };
}
