import type { RepairWay } from '../../shared/file.ts';
import type { Repaired, SheetEdits } from '../../shared/fix.ts';
import type { Grid } from '../../shared/grid.ts';
import { type FileSteps, type GivenFile, HeldFile } from './held-file.ts';
import type { Copy, Origin, SheetHost } from './port.ts';

/** A sheet as it is shown: of several files under a longer name. */
interface ShownSheet {
  grid: Grid;
  sheet: string;
  part: number;
  way: RepairWay;
}

const nothing: Repaired = { made: [], left: [] };

/** One file, or several that are parts of one annex, as departments fill them in; edited elsewhere, repaired in a copy. */
export function filesHost(files: readonly GivenFile[], steps: FileSteps): SheetHost {
  const held = files.map((file) => new HeldFile(file, steps));
  let shown: ShownSheet[] = [];
  let last = nothing;
  const shownName = (sheet: string, { given }: HeldFile) => (held.length > 1 ? `${given.name} · ${sheet}` : sheet);

  /** The edits of one file, under the names its sheets have there. */
  const editsOf = (part: number, edits: readonly SheetEdits[]): SheetEdits[] =>
    edits.flatMap(({ sheet, edits }) => {
      const found = shown.find((each) => each.grid.sheet === sheet && each.part === part && each.way === 'copy');
      return found ? [{ sheet: found.sheet, edits }] : [];
    });

  const repairPart = async (file: HeldFile, part: number, edits: SheetEdits[]): Promise<Repaired> => {
    const { made, left } = await file.repair(editsOf(part, edits));
    const rename = <S extends { sheet: string }>(each: S): S => ({ ...each, sheet: shownName(each.sheet, file) });
    return { made: made.map(rename), left: left.map(rename) };
  };

  return {
    kind: 'file',
    name: async () => files.map(({ name }) => name).join(', '),
    read: async () => {
      const opened = await Promise.all(held.map(async (file) => ({ file, ...(await file.read()) })));
      shown = opened.flatMap(({ file, grids, way }, part) =>
        grids.map((grid) => ({ grid: { ...grid, sheet: shownName(grid.sheet, file) }, sheet: grid.sheet, part, way })),
      );
      return shown.map(({ grid }) => grid);
    },
    origins: () => shown.map(({ sheet, part, way }): Origin => ({ file: held[part]?.name ?? '', sheet, part, way })),
    repair: async (edits) => {
      const parts = await Promise.all(held.map((file, part) => repairPart(file, part, edits)));
      last = { made: parts.flatMap(({ made }) => made), left: parts.flatMap(({ left }) => left) };
      return last;
    },
    undo: async () => {
      for (const file of held) file.undo();
      const { made } = last;
      last = nothing;
      return { made, left: [] };
    },
    ownUndo: true,
    copies: () => held.filter(({ isCopy }) => isCopy).map(({ name, bytes }): Copy => ({ name, bytes })),
    file: (part) => (held[part]?.bytes.length ? held[part].bytes : null),
    // The page shows the chosen finding's sheet and cell from its own state.
    show: async () => {},
    onEdit: async () => () => {},
  };
}

/** A pasted table: there is no file to repair. */
export const broughtHost = (name: string, grids: Grid[]): SheetHost =>
  filesHost([{ name, bytes: new Uint8Array() }], {
    open: async () => ({ grids, way: 'by-hand' }),
    repair: async (bytes) => ({ bytes, ...nothing }),
  });
