import type { Grid } from '../../shared/grid.ts';
import type { SheetHost } from './port.ts';

/** A workbook that was dropped, pasted or is the sample: read once, shown by the page itself, edited elsewhere. */
export function fileHost(name: string, parse: () => Promise<Grid[]>): SheetHost {
  let grids: Promise<Grid[]> | null = null;
  return {
    kind: 'file',
    name: async () => name,
    read: () => {
      grids ??= parse();
      return grids;
    },
    // The page shows the chosen finding's sheet and cell from its own state.
    show: async () => {},
    onEdit: async () => () => {},
  };
}
