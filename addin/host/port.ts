import type { Address, Grid } from '../../shared/grid.ts';

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
  /** Brings a cell into view and selects it. */
  show(sheet: string, at: Address): Promise<void>;
  /** Calls back after an edit; returns the way to stop. */
  onEdit(changed: () => void): Promise<() => void>;
}
