import { countEdits, isMechanical, offeredEdits, type SheetEdits } from '../../shared/fix.ts';
import type { Way } from '../host/port.ts';
import type { OpenBook } from './book.ts';
import { allFindings, type Listed } from './findings.ts';

/** Repairs of some findings, as one press would make them. */
export interface Offer {
  edits: SheetEdits[];
  cells: number;
  /** The findings they mend. */
  keys: string[];
}

export const wayOf = ({ grids, origins }: OpenBook, sheet: string | null): Way =>
  origins[grids.findIndex((grid) => grid.sheet === sheet)]?.way ?? 'by-hand';

/** Ways in which a press of the button repairs; the others only show how. */
export const isRepairable = (way: Way): boolean => way === 'in-place' || way === 'copy';

/** Null where these findings offer no repair. */
export function offerOf({ inspection }: OpenBook, places: readonly Listed[]): Offer | null {
  const mended = places.filter(({ finding }) => finding.fix);
  const findings = new Set(mended.map(({ finding }) => finding));
  if (!inspection || findings.size === 0) return null;
  const edits = offeredEdits(inspection, (finding) => findings.has(finding)).filter(({ edits }) => edits.length > 0);
  return { edits, cells: countEdits(edits), keys: mended.map(({ key }) => key) };
}

/** Every mechanical repair on the sheets whose way is among these. */
export function mechanicalOffer(book: OpenBook, wanted: (way: Way) => boolean): Offer | null {
  const all = book.inspection ? allFindings(book.inspection) : [];
  return offerOf(
    book,
    all.filter(({ sheet, finding }) => isMechanical(finding) && wanted(wayOf(book, sheet))),
  );
}

/** What only the clerk can know is repaired cell by cell. */
export const areMechanical = (places: readonly Listed[]): boolean =>
  places.every(({ finding }) => isMechanical(finding));
