import type { OpenedFile, RepairWay } from '../../shared/file.ts';
import type { LeftCell, Repaired, SheetEdits } from '../../shared/fix.ts';
import type { Grid } from '../../shared/grid.ts';
import type { RepairedCopy } from '../../shared/xlsx/repair.ts';
import type { Copy, Origin, SheetHost } from './port.ts';

/** A file that was dropped: it stays as it is, repairs go into a copy. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** What is done with files, beside the screen. */
export interface FileSteps {
  open(bytes: Uint8Array): Promise<OpenedFile>;
  repair(bytes: Uint8Array, edits: SheetEdits[]): Promise<RepairedCopy>;
}

/** "kế hoạch.xlsx" → "kế hoạch (đã sửa).xlsx". */
const copyName = (name: string): string => name.replace(/(\.[^.]*)?$/, (ending) => ` (đã sửa)${ending}`).trimEnd();

interface HeldFile extends GivenFile {
  /** As it was dropped, and as it was before the last repair. */
  original: Uint8Array;
  before: Uint8Array;
  opened: Promise<OpenedFile> | null;
}

/** A sheet as it is shown: of several files under a longer name. */
interface ShownSheet {
  grid: Grid;
  sheet: string;
  part: number;
  way: RepairWay;
}

const nothing: Repaired = { made: [], left: [] };

/** One file, or several that are parts of one annex, as departments fill them in; read once, edited elsewhere. */
export function filesHost(files: readonly GivenFile[], { open, repair }: FileSteps): SheetHost {
  const held = files.map(
    ({ name, bytes }): HeldFile => ({ name, bytes, original: bytes, before: bytes, opened: null }),
  );
  let shown: ShownSheet[] = [];
  let last = nothing;
  const isCopy = ({ bytes, original }: HeldFile) => bytes !== original;
  const nameOf = (file: HeldFile) => (isCopy(file) ? copyName(file.name) : file.name);

  const read = async (): Promise<Grid[]> => {
    const opened = await Promise.all(
      held.map((file) => {
        file.opened ??= open(file.bytes);
        return file.opened;
      }),
    );
    shown = opened.flatMap(({ grids, way }, part) =>
      grids.map((grid) => ({ grid: { ...grid, sheet: shownName(grid.sheet, part) }, sheet: grid.sheet, part, way })),
    );
    return shown.map(({ grid }) => grid);
  };
  const shownName = (sheet: string, part: number) => (held.length > 1 ? `${held[part]?.name} · ${sheet}` : sheet);

  const put = (file: HeldFile, bytes: Uint8Array) => {
    if (file.bytes === bytes) return;
    file.bytes = bytes;
    file.opened = null;
  };

  const repairFile = async (file: HeldFile, part: number, edits: readonly SheetEdits[]): Promise<Repaired> => {
    const own = edits.flatMap(({ sheet, edits }) => {
      const found = shown.find((each) => each.grid.sheet === sheet && each.part === part && each.way === 'copy');
      return found ? [{ sheet: found.sheet, edits }] : [];
    });
    if (own.length === 0) return nothing;
    const copy = await repair(file.bytes, own);
    put(file, copy.made.length > 0 ? copy.bytes : file.bytes);
    const rename = <S extends { sheet: string }>(each: S): S => ({ ...each, sheet: shownName(each.sheet, part) });
    return { made: copy.made.map(rename), left: copy.left.map(rename) };
  };

  return {
    kind: 'file',
    name: async () => held.map(({ name }) => name).join(', '),
    read,
    origins: () =>
      shown.map(({ sheet, part, way }): Origin => ({ file: nameOf(held[part] as HeldFile), sheet, part, way })),
    repair: async (edits) => {
      for (const file of held) file.before = file.bytes;
      const all: { made: SheetEdits[]; left: LeftCell[] } = { made: [], left: [] };
      for (const [part, file] of held.entries()) {
        const { made, left } = await repairFile(file, part, edits);
        all.made.push(...made);
        all.left.push(...left);
      }
      last = all;
      return all;
    },
    undo: async () => {
      for (const file of held) put(file, file.before);
      const { made } = last;
      last = nothing;
      return { made, left: [] };
    },
    ownUndo: true,
    copies: () => held.filter(isCopy).map((file): Copy => ({ name: nameOf(file), bytes: file.bytes })),
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
