import type { Baseline } from '../../shared/check/baseline.ts';
import type { Address } from '../../shared/grid.ts';
import { broughtHost, filesHost } from '../host/file.ts';
import { HostError, type SheetHost } from '../host/port.ts';
import { chosenPeriod } from '../state/choice.ts';
import type { Listed } from '../state/findings.ts';
import { clientFor } from '../sync/server.ts';
import type { Brought, Desk } from './desk.ts';
import type { PlanActs } from './plans.ts';
import { createReading } from './reading.ts';

export type CheckActs = ReturnType<typeof checkActs>;

/** Opening, checking and walking through a workbook. */
export function checkActs(desk: Desk, plans: Pick<PlanActs, 'fit'>) {
  let run = 0;
  let stopListening = () => {};

  const inspect = async () => {
    const { book, choice } = desk.state.value;
    if (book.at !== 'open') return;
    const mine = ++run;
    const plan = desk.plans.get(choice.plan ?? '') ?? null;
    const stage = chosenPeriod(choice)?.stage ?? 'plan';
    const options = { stage, join: book.joined, baseline: await baselineOf(desk) };
    const inspection = await desk.checker.run('inspect', { grids: book.grids, plan, options });
    if (mine === run) desk.dispatch({ type: 'inspected', inspection });
  };

  const reading = createReading(desk, { fitPlan: plans.fit, inspect });

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
    /** One file, or several that are parts of one annex. */
    openFiles: async (files: readonly File[]) => {
      if (files.length === 0) return;
      const given = await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      const host = filesHost(given, {
        open: (bytes) => desk.checker.run('read', { bytes }),
        repair: (bytes, edits) => desk.checker.run('repair', { bytes, edits }),
      });
      await open(host, await host.name());
    },
    join: async (joined: boolean) => {
      desk.dispatch({ type: 'joined-chosen', joined });
      await inspect();
    },
    openBrought: ({ name, grids }: Brought) => open(broughtHost(name, grids), name),
    refusePaste: (name: string) => desk.dispatch({ type: 'book-unreadable', name, why: { kind: 'paste' } }),
    /** Ends a reading that takes too long, or leaves the workbook. */
    close: () => {
      stopListening();
      reading.drop();
      desk.host = null;
      if (desk.state.value.book.at === 'reading') desk.checker.stop();
      desk.dispatch({ type: 'book-closed' });
    },
    checkAgain: async () => {
      if (desk.host) await reading.asked(desk.host, '', false);
    },
    inspect,
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

/** What the server holds a report against, where this device may ask; without an answer the check goes on without it. */
async function baselineOf({ state, fetch }: Desk): Promise<Baseline | null> {
  const { choice, session } = state.value;
  if (chosenPeriod(choice)?.stage !== 'report' || !session?.unit || !choice.plan || !choice.period) return null;
  return clientFor(session.credential, fetch)
    .baseline(choice.plan, choice.period)
    .catch((): null => null);
}

/** Where the cell cannot be shown (its sheet is hidden or gone), the user is told why. */
async function reveal(desk: Desk, sheet: string, at: Address): Promise<void> {
  try {
    await desk.host?.show(sheet, at);
    desk.dispatch({ type: 'noticed', notice: null });
  } catch (error) {
    const trouble = error instanceof HostError ? error.trouble : 'failed';
    desk.dispatch({ type: 'noticed', notice: { kind: 'host', trouble } });
  }
}
