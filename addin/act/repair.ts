import { countEdits, type Repaired, type SheetEdits } from '../../shared/fix.ts';
import { a1 } from '../../shared/grid.ts';
import type { SheetHost } from '../host/port.ts';
import { allFindings, walk } from '../state/findings.ts';
import type { Desk } from './desk.ts';
import { troubleNotice } from './in-place.ts';
import { patiently } from './reading.ts';

export type RepairActs = ReturnType<typeof repairActs>;

/** Repairs that were asked for, and the way back. Afterwards what is in the sheet now is read and checked again. */
export function repairActs(desk: Desk, reread: (host: SheetHost) => Promise<void>) {
  let working = false;

  /** A second press while the first is under way does nothing. */
  const act = async (work: (host: SheetHost) => Promise<Repaired>, undone: boolean, keys: string[]): Promise<void> => {
    const { host } = desk;
    if (working || !host) return;
    working = true;
    const place = placeIn(desk, keys);
    try {
      const { made, left } = await patiently(desk, () => work(host));
      if (desk.host !== host) return;
      await reread(host);
      const outcome = { ...madeOf(made), left, undone, next: lineAt(desk, place) };
      desk.dispatch({ type: 'repaired', outcome, copies: host.copies().map(({ name }) => name) });
    } catch (error) {
      desk.dispatch({ type: 'noticed', notice: troubleNotice(error) });
    } finally {
      working = false;
    }
  };

  return {
    /** `keys` are those of the findings that are mended. */
    make: (edits: SheetEdits[], keys: string[]) => act((host) => host.repair(edits), false, keys),
    undo: () => act((host) => host.undo(), true, []),
    /** A repaired copy to be kept by the user, and the note that it was. */
    takeCopy: (name: string): Uint8Array | null => {
      const copy = desk.host?.copies().find((each) => each.name === name);
      if (copy) desk.dispatch({ type: 'copy-saved', name });
      return copy?.bytes ?? null;
    },
    /** Whether Excel keeps a repair as one step of its own undo. */
    hasOwnUndo: () => desk.host?.ownUndo ?? true,
  };
}

const orderOf = ({ state }: Desk) => {
  const { book } = state.value;
  return book.at === 'open' && book.inspection ? walk(allFindings(book.inspection)) : [];
};

/** Where in the list the first of these findings stands; null where none does. */
function placeIn(desk: Desk, keys: string[]): number | null {
  const mended = new Set(keys);
  const place = orderOf(desk).findIndex(({ key }) => mended.has(key));
  return place < 0 ? null : place;
}

/** The line that has moved up to the place of a mended one: the list goes on from there. */
function lineAt(desk: Desk, place: number | null): string | null {
  const order = orderOf(desk);
  return place === null ? null : (order[Math.min(place, order.length - 1)]?.key ?? null);
}

function madeOf(made: readonly SheetEdits[]): { cells: number; only: string | null } {
  const [edit, ...others] = made.flatMap(({ edits }) => edits);
  return { cells: countEdits(made), only: edit && others.length === 0 ? a1(edit) : null };
}
