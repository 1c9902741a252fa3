import { CheckError } from '../check/checker.ts';
import { fileHost } from '../host/file.ts';
import { HostError, type SheetHost } from '../host/port.ts';
import type { Unreadable } from '../state/book.ts';
import { chosenPeriod } from '../state/choice.ts';
import type { Listed } from '../state/findings.ts';
import type { Brought, Desk } from './desk.ts';
import type { PlanActs } from './plans.ts';

/** After this many milliseconds without an answer the user is told that Excel waits for a cell to be left. */
const PATIENCE_MS = 2_500;

const whyUnreadable = (error: unknown): Unreadable => {
  if (error instanceof HostError) return { kind: 'host', trouble: error.trouble };
  if (!(error instanceof CheckError)) return { kind: 'bug' };
  const { failure } = error;
  if (failure.code === 'workbook') return { kind: 'file', reason: failure.reason, detail: failure.detail };
  return { kind: failure.code === 'slow' ? 'slow' : 'bug' };
};

const isStopped = (error: unknown): boolean => error instanceof CheckError && error.failure.code === 'stopped';

export type CheckActs = ReturnType<typeof checkActs>;

/** Opening, checking and walking through a workbook. */
export function checkActs(desk: Desk, plans: PlanActs) {
  let run = 0;
  let stopListening = () => {};

  const inspect = async () => {
    const { book, choice } = desk.state.value;
    if (book.at !== 'open') return;
    const mine = ++run;
    const plan = desk.plans.get(choice.plan ?? '') ?? null;
    const stage = chosenPeriod(choice)?.stage ?? 'plan';
    const inspection = await desk.checker.run('inspect', { grids: book.grids, plan, options: { stage } });
    if (mine === run) desk.dispatch({ type: 'inspected', inspection });
  };

  /** `first`: the workbook was just opened, so its title may choose the plan. */
  const read = async (host: SheetHost, opened: string, first: boolean) => {
    const patience = setTimeout(
      () => desk.dispatch({ type: 'noticed', notice: { kind: 'waiting-for-cell' } }),
      PATIENCE_MS,
    );
    try {
      const name = await host.name();
      const grids = await host.read();
      if (desk.host !== host) return;
      desk.dispatch({ type: 'noticed', notice: null });
      if (first) await plans.fit(grids);
      desk.dispatch({ type: 'book-read', name, grids });
      await inspect();
    } catch (error) {
      if (desk.host === host && !isStopped(error))
        desk.dispatch({ type: 'book-unreadable', name: opened, why: whyUnreadable(error) });
    } finally {
      clearTimeout(patience);
    }
  };

  const open = async (host: SheetHost, name: string) => {
    stopListening();
    desk.host = host;
    desk.dispatch({ type: 'book-opening', name });
    await read(host, name, true);
    stopListening = await host.onEdit(() => void read(host, name, false)).catch(() => () => {});
  };

  return {
    open,
    openFile: (file: File) => {
      const parse = async () => desk.checker.run('read', { bytes: new Uint8Array(await file.arrayBuffer()) });
      return open(fileHost(file.name, parse), file.name);
    },
    openBrought: ({ name, grids }: Brought) =>
      open(
        fileHost(name, async () => grids),
        name,
      ),
    refusePaste: (name: string) => desk.dispatch({ type: 'book-unreadable', name, why: { kind: 'paste' } }),
    /** Ends a reading that takes too long, or leaves the workbook. */
    close: () => {
      stopListening();
      desk.host = null;
      desk.checker.stop();
      desk.dispatch({ type: 'book-closed' });
    },
    checkAgain: async () => {
      if (desk.host) await read(desk.host, '', false);
    },
    inspect,
    show: async (entry: Listed) => {
      desk.dispatch({ type: 'finding-chosen', key: entry.key, sheet: entry.sheet });
      await reveal(desk, entry);
    },
  };
}

/** Where the cell cannot be shown (its sheet is hidden or gone), the user is told why. */
async function reveal(desk: Desk, { sheet, finding }: Listed): Promise<void> {
  if (sheet === null || !finding.at) return;
  try {
    await desk.host?.show(sheet, finding.at);
    desk.dispatch({ type: 'noticed', notice: null });
  } catch (error) {
    const trouble = error instanceof HostError ? error.trouble : 'failed';
    desk.dispatch({ type: 'noticed', notice: { kind: 'host', trouble } });
  }
}
