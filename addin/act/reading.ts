import type { Grid } from '../../shared/grid.ts';
import { CheckError } from '../check/checker.ts';
import { HostError, type SheetHost } from '../host/port.ts';
import type { BookRead, Unreadable } from '../state/book.ts';
import type { Desk } from './desk.ts';

/** After this many milliseconds without an answer the user is told that Excel waits for a cell to be left. */
const PATIENCE_MS = 2_500;

/** Why a workbook could not be shown, as far as it can be told. */
export const whyUnreadable = (error: unknown): Unreadable => {
  if (error instanceof HostError) return { kind: 'host', trouble: error.trouble };
  if (!(error instanceof CheckError)) return { kind: 'bug' };
  const { failure } = error;
  if (failure.code === 'workbook') return { kind: 'file', reason: failure.reason, detail: failure.detail };
  return { kind: failure.code === 'slow' || failure.code === 'unloaded' ? failure.code : 'bug' };
};

const isStopped = (error: unknown): boolean => error instanceof CheckError && error.failure.code === 'stopped';

/** Says that Excel waits for a cell to be left while what was asked for takes long. */
export async function patiently<T>(desk: Desk, work: () => Promise<T>): Promise<T> {
  const notice = { kind: 'waiting-for-cell' } as const;
  const patience = setTimeout(() => desk.dispatch({ type: 'noticed', notice }), PATIENCE_MS);
  return work().finally(() => {
    clearTimeout(patience);
    if (desk.state.value.notice === notice) desk.dispatch({ type: 'noticed', notice: null });
  });
}

interface Steps {
  /** Lets the title of a workbook just opened choose the plan. */
  fitPlan(grids: Grid[]): Promise<void>;
  /** What was said of it on an earlier visit. */
  remembered(host: SheetHost): Promise<Pick<BookRead, 'mappings' | 'joined'>>;
  inspect(): Promise<void>;
}

export type Reading = ReturnType<typeof createReading>;

/** From the workbook in hand to a checked one on the screen; of several readings under way only the last one counts. */
export function createReading(desk: Desk, { fitPlan, remembered, inspect }: Steps) {
  let last: symbol | null = null;

  const read = async (host: SheetHost, opened: string, first: boolean): Promise<void> => {
    const mine = Symbol();
    last = mine;
    try {
      const name = await host.name();
      const grids = await host.read();
      if (last !== mine) return;
      if (first) await fitPlan(grids);
      const said = first ? await remembered(host) : {};
      if (last !== mine) return;
      desk.dispatch({ type: 'book-read', name, grids, origins: host.origins?.(), ...said });
      await inspect();
    } catch (error) {
      if (last === mine && !isStopped(error))
        desk.dispatch({ type: 'book-unreadable', name: opened, why: whyUnreadable(error) });
    }
  };

  return {
    /** A reading that follows an edit: waits in silence for Excel. */
    again: (host: SheetHost, opened: string) => read(host, opened, false),
    /** A reading the user asked for: says so when Excel waits for a cell to be left. */
    asked: async (host: SheetHost, opened: string, first: boolean): Promise<void> => {
      await patiently(desk, () => read(host, opened, first));
    },
    drop: () => {
      last = null;
    },
  };
}
