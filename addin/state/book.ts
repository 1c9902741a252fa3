import type { LeftCell } from '../../shared/fix.ts';
import type { Address, Grid } from '../../shared/grid.ts';
import type { Inspection, TableInspection } from '../../shared/inspection.ts';
import type { Remembered } from '../../shared/remembered.ts';
import type { FailureDetail, FailureReason } from '../../shared/xlsx/failure.ts';
import type { HostTrouble, Origin } from '../host/port.ts';
import { sameGrids } from './same-grids.ts';

/** Why a workbook could not be shown. */
export type Unreadable =
  | { kind: 'file'; reason: FailureReason; detail: FailureDetail }
  | { kind: 'host'; trouble: HostTrouble }
  | { kind: 'paste' }
  | { kind: 'slow' }
  /** A part of the program that reads it could not be fetched. */
  | { kind: 'unloaded' }
  | { kind: 'bug' };

/** What a repair, or taking one back, came to. */
export interface Outcome {
  cells: number;
  /** The cell, where it was one: two repairs after each other are told apart by it. */
  only: string | null;
  left: LeftCell[];
  undone: boolean;
  /** The line of the list that now stands where the first mended one stood. */
  next: string | null;
}

export interface CopyNote {
  name: string;
  /** The user has downloaded it as it is now. */
  saved: boolean;
}

export interface OpenBook {
  at: 'open';
  name: string;
  grids: Grid[];
  /** Where each grid came from. */
  origins: Origin[];
  /** What the last press of a repair button came to. */
  outcome: Outcome | null;
  /** Repaired copies by name: what is sent is in them. */
  copies: CopyNote[];
  /** What the user has said of columns, here or on an earlier visit. */
  mappings: Remembered[];
  /** All tables of a kind are one annex. */
  joined: boolean;
  /** null until the first check is through. */
  inspection: Inspection | null;
  /** The server was told of that check, or (null) could not be; of a check nobody asked for it is not. */
  recorded: { at: string | null } | null;
  /** Edited since that check. */
  stale: boolean;
  /** The check on the screen, or the one under way, was asked for by button. */
  asked: boolean;
  /** The sheet shown, and the key of the finding chosen. */
  sheet: string;
  chosen: string | null;
  /** Whether the user wants colour in the sheet itself, and the protected sheets where it could not be put or taken away. */
  marks: { on: boolean; locked: string[] };
  /** A cell shown for another reason than a finding. */
  pointed: { sheet: string; at: Address } | null;
}

/** The workbook on the screen: none yet, being read, not readable, or open. */
export type Book =
  | { at: 'none' }
  | { at: 'reading'; name: string }
  | { at: 'unreadable'; name: string; why: Unreadable }
  | OpenBook;

/** What was read of a workbook; what was said of it before where that was asked for, at its opening. */
export interface BookRead {
  name: string;
  grids: Grid[];
  origins?: Origin[] | undefined;
  mappings?: Remembered[] | undefined;
  joined?: boolean | undefined;
}

/**
 * Reading again after an edit keeps the place in the list; another workbook starts afresh. Several files are one annex. What
 * has not changed is the very same grids: what was sent of them is still what is open.
 */
export function withGrids(before: Book, { name, grids, origins, mappings, joined }: BookRead): OpenBook {
  const kept = before.at === 'open' && before.name === name ? before : null;
  const same = kept !== null && sameGrids(kept.grids, grids);
  const sheet = grids.some((grid) => grid.sheet === kept?.sheet) ? kept?.sheet : grids[0]?.sheet;
  return {
    at: 'open',
    name,
    grids: same ? kept.grids : grids,
    origins: origins ?? grids.map(({ sheet }): Origin => ({ file: name, sheet, part: 0, way: 'in-place' })),
    outcome: kept?.outcome ?? null,
    copies: kept?.copies ?? [],
    mappings: mappings ?? kept?.mappings ?? [],
    joined: joined ?? kept?.joined ?? origins?.some(({ part }) => part > 0) ?? false,
    inspection: kept?.inspection ?? null,
    recorded: null,
    stale: true,
    // One that follows an edit was not.
    asked: kept?.stale === true && kept.asked,
    sheet: sheet ?? '',
    chosen: kept?.chosen ?? null,
    marks: kept?.marks ?? { on: false, locked: [] },
    pointed: kept?.pointed ?? null,
  };
}

/** The first check of a workbook turns to the sheet of the first annex found. */
export function withInspection(book: OpenBook, inspection: Inspection): OpenBook {
  const first = book.inspection === null ? inspection.tables[0]?.table.sheet : undefined;
  return { ...book, inspection, recorded: null, stale: false, sheet: first ?? book.sheet };
}

/** After a repair every copy is a new one, not saved yet. */
export const withOutcome = (book: OpenBook, outcome: Outcome, copies: string[]): OpenBook => ({
  ...book,
  outcome,
  copies: copies.map((name) => ({ name, saved: false })),
});

export const withCopySaved = (book: OpenBook, name: string): OpenBook => ({
  ...book,
  copies: book.copies.map((copy) => (copy.name === name ? { name, saved: true } : copy)),
});

/** The tables a sender can choose from. */
export const tablesOf = (book: Book): TableInspection[] => (book.at === 'open' ? (book.inspection?.tables ?? []) : []);
