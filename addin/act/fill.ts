import type { AnnexKind } from '../../shared/annex/columns.ts';
import { annexesAsked } from '../../shared/plan/asked.ts';
import type { SheetHost } from '../host/port.ts';
import { askedIn, askServer } from './asking.ts';
import type { Desk } from './desk.ts';
import { inPlace } from './in-place.ts';

/** An annex to begin with. */
export function fillActs(desk: Desk, reread: (host: SheetHost) => Promise<void>) {
  return {
    /** What the chosen period asks for. */
    annexes: (): AnnexKind[] => {
      const asked = askedIn(desk);
      return asked ? annexesAsked(asked.plan, asked.period.stage) : [];
    },
    /** Into the workbook open in Excel, which is then read again; the names of the sheets, or null and a notice. */
    insert: async (bytes: Uint8Array): Promise<string[] | null> => {
      const { host } = desk;
      const insert = host?.insertSheets;
      if (!host || !insert) return null;
      const sheets = await inPlace(desk, () => insert(bytes));
      if (sheets) await reread(host);
      return sheets;
    },
    /** Made on this machine, so that it needs neither network nor credential. */
    empty: async (annex: AnnexKind): Promise<Uint8Array | null> => {
      const asked = askedIn(desk);
      return asked && desk.checker.run('template', { plan: asked.plan, annex, stage: asked.period.stage });
    },
    /** With the rows of the unit's own plan, as the server holds them. Null, and a notice, where it would not. */
    prefilled: async (annex: AnnexKind): Promise<Uint8Array | null> => {
      const asked = askedIn(desk);
      if (!asked) return null;
      return askServer(desk, (client) => client.annex(asked.plan.id, asked.period.id, annex));
    },
  };
}
