import type { Grid } from '../../shared/grid.ts';
import type { Origin, SheetHost } from './port.ts';

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

/** A file of several, with what was read in it. */
export interface ReadFile {
  name: string;
  grids: Grid[];
}

/** Several files at once: parts of one annex, as departments fill them in. Sheets are shown with their file's name. */
export function filesHost(name: string, parse: () => Promise<ReadFile[]>): SheetHost {
  let origins: Origin[] = [];
  const read = async () => {
    const files = await parse();
    origins = files.flatMap(({ name: file, grids }) => grids.map(({ sheet }) => ({ file, sheet })));
    return files.flatMap(({ name: file, grids }) =>
      grids.map((grid) => ({ ...grid, sheet: `${file} · ${grid.sheet}` })),
    );
  };
  return { ...fileHost(name, read), origins: () => origins };
}
