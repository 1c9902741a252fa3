import type { LentReply } from '../../shared/api.ts';
import type { RepairWay } from '../../shared/file.ts';
import type { Severity } from '../../shared/finding.ts';
import type { Repaired, SheetEdits } from '../../shared/fix.ts';
import type { Address, Area, Grid } from '../../shared/grid.ts';
import type { Remembered } from '../../shared/remembered.ts';
import type { CityCells } from '../../shared/xlsx/city-cells.ts';

/** How repairs reach the sheet: in the open workbook, or as the kind of its file allows. */
export type Way = RepairWay | 'in-place';

/** Where a grid came from, as it is called there: of several files the sheets are shown under longer names. */
export interface Origin {
  /** Once repaired the name of the copy: what is sent is in it, not in the file as it was. */
  file: string;
  sheet: string;
  /** Which of the files it is in, from 0. */
  part: number;
  way: Way;
}

/** A repaired copy, to be kept by the user: it is what is sent. */
export interface Copy {
  name: string;
  bytes: Uint8Array;
}

/** What the user has said of a workbook: of its columns, and whether its tables of a kind are one annex. */
export interface BookMemory {
  mappings: Remembered[];
  joined: boolean;
}

/** What is coloured in a sheet: notes are not. */
export type MarkedSeverity = Exclude<Severity, 'note'>;

export interface SheetMarks {
  sheet: string;
  areas: { area: Area; severity: MarkedSeverity }[];
}

/** Colour over the cells at fault in the open workbook, on the user's wish; the cells' own look stays beneath it. */
export interface Marks {
  /** In place of all marks there were; none takes them all away. Names the protected sheets where that was refused. */
  put(marks: readonly SheetMarks[]): Promise<string[]>;
  /** Takes away what a pane left that could not do so itself, with the same answer. */
  sweep(): Promise<string[]>;
  /** The pane is closing: as much as can be asked without waiting for an answer. */
  leave(): void;
}

/** A table in a sheet of its own, which is found again by its name and written anew. */
export interface KeptTable {
  /** What it is a table of: by this it is found again. */
  of: string;
  /** How a new sheet is called; where that is taken, a number is put behind it. */
  sheet: string;
  cells: CityCells;
}

/** A table on its way into the workbook: `written` is told how many rows have arrived; until all have, it can be stopped. */
export interface Pulling {
  written(rows: number): void;
  signal: AbortSignal;
}

/** What became of a table in the open workbook. */
export interface PutTable {
  sheet: string;
  rows: number;
  isNew: boolean;
  /** A sheet of ours whose columns are others by now: left as it is. */
  former: string | null;
  /** Rows beside which something of the user's own stood, and stands again; and those that are no more in the table. */
  beside: { kept: number; below: number };
}

/**
 * What the interface needs of the place it runs in: Excel (excel.ts) or a file dropped on the browser page (file.ts).
 * A check only reads; only a repair that was asked for writes.
 */
export interface SheetHost {
  readonly kind: 'excel' | 'file';
  /** The workbook's name as the user knows it. */
  name(): Promise<string>;
  /** Every sheet as a grid. */
  read(): Promise<Grid[]>;
  /** Where each grid that was read came from; left out where all are sheets of the one workbook open in Excel. */
  origins?(): Origin[];
  /** Makes repairs; a cell that no longer holds what the repair was offered for is left alone and named. */
  repair(edits: SheetEdits[]): Promise<Repaired>;
  /** Takes the last repair back; cells edited since keep what they hold. */
  undo(): Promise<Repaired>;
  /** Whether the user can also take a repair back as one step where the sheet is (Ctrl+Z in Excel). */
  readonly ownUndo: boolean;
  /** The files that repairs have changed, as copies. */
  copies(): Copy[];
  /** The file a part was read from, with the repairs made in it; null where none is at hand (Excel, a pasted table). */
  file?(part: number): Uint8Array | null;
  /** Where Excel keeps what a workbook carries unseen: a receipt as an XML part of it; null where there is none. */
  readonly enclosed?: { read(): Promise<string | null>; write(xml: string): Promise<void> };
  /** Where the workbook itself can remember what was said of it (Excel); else this device does, of columns only. */
  readonly memory?: {
    read(): Promise<BookMemory>;
    writeMappings(all: readonly Remembered[]): Promise<void>;
    writeJoined(joined: boolean): Promise<void>;
  };
  /** Where the sheet itself can show what is at fault (Excel). */
  readonly marks?: Marks;
  /** Writes a table into the open workbook (Excel), all of it or nothing; null where it was stopped. */
  putTable?(table: KeptTable, pulling: Pulling): Promise<PutTable | null>;
  /** Puts the sheets of an .xlsx of ours into the open workbook (Excel); their names there. */
  insertSheets?(bytes: Uint8Array): Promise<string[]>;
  /** Brings a cell into view and selects it. */
  show(sheet: string, at: Address): Promise<void>;
  /** Calls back after an edit; returns the way to stop. */
  onEdit(changed: () => void): Promise<() => void>;
}

/**
 * Has the user sign in with an account in a window of the place. "left": it was closed again; "refused": it could not be
 * opened.
 */
export type SignIn = () => Promise<LentReply | 'left' | 'refused'>;

/**
 * Has the server's page sign out, here and at the provider of the account, in a window of the place. False where it could not
 * be opened.
 */
export type SignOut = () => Promise<boolean>;

/** Why the place would not do what was asked; each has its sentence in view/words. */
export type HostTrouble =
  | 'sheet-hidden'
  | 'cell-hidden'
  | 'sheet-gone'
  | 'protected'
  | 'structure-protected'
  | 'too-large'
  | 'session-lost'
  | 'not-repaired'
  | 'failed';

export class HostError extends Error {
  readonly trouble: HostTrouble;

  constructor(trouble: HostTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.name = 'HostError';
    this.trouble = trouble;
  }
}
