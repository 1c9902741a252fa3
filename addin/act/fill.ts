import type { AnnexKind } from '../../shared/annex/columns.ts';
import { annexesAsked } from '../../shared/plan/asked.ts';
import { chosenPeriod } from '../state/choice.ts';
import { clientFor, decided } from '../sync/server.ts';
import type { Desk } from './desk.ts';

/** An annex to begin with. */
export function fillActs(desk: Desk) {
  const chosen = () => {
    const { choice } = desk.state.value;
    const plan = desk.plans.get(choice.plan ?? '');
    const period = chosenPeriod(choice);
    return plan && period ? { plan, period } : null;
  };
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
      try {
        const { session } = desk.state.value;
        const client = clientFor(session?.credential ?? null, desk.fetch);
        const bytes = await client.annex(asked.plan.id, asked.period.id, annex);
        desk.dispatch({ type: 'noticed', notice: null });
        return bytes;
      } catch (error) {
        const problem = decided(error)?.problem;
        desk.dispatch({ type: 'noticed', notice: problem ? { kind: 'refused', problem } : { kind: 'unreachable' } });
        return null;
      }
    },
  };
}
