import type { Grid } from '../../shared/grid.ts';
import type { Table } from '../../shared/inspection.ts';
import type { Origin } from '../host/port.ts';
import type { OpenBook } from '../state/book.ts';
import { standingReceipts } from '../state/sent.ts';
import type { Desk } from './desk.ts';

interface FoundTable {
  grid: Grid;
  table: Table;
  origin: Origin;
}

/** The tables found, each in its sheet as it is called where it came from. */
export const tablesWithOrigin = ({ inspection, grids, origins }: OpenBook): FoundTable[] =>
  (inspection?.tables ?? []).flatMap(({ grid: place, table }) => {
    const [grid, origin] = [grids[place], origins[place]];
    return grid && origin ? [{ grid: { ...grid, sheet: origin.sheet }, table, origin }] : [];
  });

/** What each of them would be sent as, hashed as the server does. */
export const hashesOf = ({ checker }: Desk, tables: readonly FoundTable[]): Promise<string[]> =>
  checker.run('hashes', { tables: tables.map(({ grid, table }) => ({ grid, table })) });

/**
 * Whether what is open is, cell by cell, what was sent last for this period: of a pane or page that was closed meanwhile
 * nothing else tells. Asked after each check, where it is not known and this device holds receipts.
 */
export async function findSent(desk: Desk): Promise<void> {
  const { book, sent } = desk.state.value;
  const receipts = standingReceipts(desk.state.value);
  if (book.at !== 'open' || book.stale || sent || receipts.length === 0) return;
  const hashes = await hashesOf(desk, tablesWithOrigin(book));
  const receipt = receipts.find(({ parts }) => parts.every(({ gridHash }) => hashes.includes(gridHash)));
  if (receipt) desk.dispatch({ type: 'found-sent', receipt, inspection: book.inspection });
}
