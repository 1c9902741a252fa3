import type { Address, Grid } from '../../shared/grid.ts';

/** Where a grid came from, as it is called there: of several files the sheets are shown under longer names. */
export interface Origin {
  file: string;
  sheet: string;
}

/**
 * What the interface needs of the place it runs in: Excel (excel.ts) or a file dropped on the browser page (file.ts).
 * A check only reads.
 */
export interface SheetHost {
  readonly kind: 'excel' | 'file';
  /** The workbook's name as the user knows it. */
  name(): Promise<string>;
  /** Every sheet as a grid. */
  read(): Promise<Grid[]>;
  /** Where each grid that was read came from; left out where all are sheets of this one workbook. */
  origins?(): Origin[];
  /** Brings a cell into view and selects it. */
  show(sheet: string, at: Address): Promise<void>;
  /** Calls back after an edit; returns the way to stop. */
  onEdit(changed: () => void): Promise<() => void>;
}

/** Why the place would not do what was asked; each has its sentence in view/words. */
export type HostTrouble = 'sheet-hidden' | 'sheet-gone' | 'too-large' | 'session-lost' | 'failed';

export class HostError extends Error {
  readonly trouble: HostTrouble;

  constructor(trouble: HostTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.name = 'HostError';
    this.trouble = trouble;
  }
}
