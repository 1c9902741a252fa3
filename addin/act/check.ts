import type { Address } from '../../shared/grid.ts';
import type { SheetHost } from '../host/port.ts';
import type { Listed } from '../state/findings.ts';
import { sameGrids } from '../state/same-grids.ts';
import type { Desk } from './desk.ts';
import { troubleNotice } from './in-place.ts';
import { createInspect } from './inspecting.ts';
import { rememberedOf } from './mapping.ts';
import { openingActs } from './opening.ts';
import type { PlanActs } from './plans.ts';
import { createReading, patiently } from './reading.ts';
import { recordCheck } from './record.ts';

export type CheckActs = ReturnType<typeof checkActs>;

/** Opening, checking and walking through a workbook. */
export function checkActs(desk: Desk, plans: Pick<PlanActs, 'fit'>, checked: () => void) {
  let stopListening = () => {};

  const inspect = createInspect(desk, checked);
  const reading = createReading(desk, { fitPlan: plans.fit, remembered: (host) => rememberedOf(desk, host), inspect });

  const open = async (host: SheetHost, name: string): Promise<void> => {
    stopListening();
    desk.host = host;
    desk.dispatch({ type: 'book-opening', name });
    await reading.asked(host, name, true);
    if (desk.host !== host) return;
    stopListening = await host.onEdit(() => void reading.again(host, name)).catch(() => () => {});
  };

  return {
    open,
    ...openingActs(desk, open),
    /** Ends a reading that takes too long, or leaves the workbook. */
    close: () => {
      stopListening();
      reading.drop();
      desk.host = null;
      if (desk.state.value.book.at === 'reading') desk.checker.stop();
      desk.dispatch({ type: 'book-closed' });
    },
    /** A check by button: the only one that is told to the server. */
    checkAgain: async () => {
      if (!desk.host) return;
      desk.dispatch({ type: 'check-asked' });
      await reading.asked(desk.host, '', false);
      await recordCheck(desk);
    },
    inspect,
    /** Whether the sheets hold something else than what was checked; if so it is read, checked, and said. */
    readAgain: async (): Promise<boolean> => {
      const { host } = desk;
      const { book } = desk.state.value;
      if (!host || book.at !== 'open') return false;
      const now = await patiently(desk, () => host.read());
      if (sameGrids(now, book.grids)) return false;
      await reading.again(host, book.name);
      desk.dispatch({ type: 'noticed', notice: { kind: 'changed-meanwhile' } });
      return true;
    },
    /** What is in the sheet now, after a repair. */
    reread: (host: SheetHost) => reading.again(host, ''),
    show: async (entry: Listed) => {
      desk.dispatch({ type: 'finding-chosen', key: entry.key, sheet: entry.sheet });
      const { sheet, finding } = entry;
      if (sheet !== null && finding.at) await reveal(desk, sheet, finding.at);
    },
    /** A cell that something else than a finding is about. */
    point: async (sheet: string, at: Address) => {
      desk.dispatch({ type: 'cell-pointed', sheet, at });
      await reveal(desk, sheet, at);
    },
  };
}

/** Where the cell cannot be shown (its sheet is hidden or gone), the user is told why. */
async function reveal(desk: Desk, sheet: string, at: Address): Promise<void> {
  try {
    await desk.host?.show(sheet, at);
    desk.dispatch({ type: 'noticed', notice: null });
  } catch (error) {
    desk.dispatch({ type: 'noticed', notice: troubleNotice(error) });
  }
}
