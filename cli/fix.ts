import { stat } from 'node:fs/promises';
import { countEdits, offeredEdits, type Repaired, type WhyLeft } from '../shared/fix.ts';
import { a1 } from '../shared/grid.ts';
import type { Inspection } from '../shared/inspection.ts';
import { plainPreview, previewOf } from '../shared/preview.ts';
import { writeWhole } from './output-file.ts';
import { type Session, Trouble, UsageTrouble } from './terminal.ts';
import type { LoadedFile } from './workbook.ts';

/** Where the repaired copy goes. */
export interface Target {
  path: string;
  overwrite: boolean;
}

/** What came of it; `path` is null where there was nothing to repair and nothing was written. */
export interface Fixed extends Repaired {
  path: string | null;
  bytes: Uint8Array;
}

/** Refused before anything is read: a call that would overwrite a file without being told, or has several to repair. */
export async function refuseTarget(target: Target, files: readonly string[], { words }: Session): Promise<void> {
  if (files.length > 1) throw new UsageTrouble(words.fix.oneFile);
  const exists = await stat(target.path).then(
    () => true,
    () => false,
  );
  if (exists && !target.overwrite) throw new Trouble('exists', words.fix.exists(target.path));
}

/** Writes a copy with every mechanical repair that the findings offer; what only a clerk can know stays as it is. */
export async function fix(file: LoadedFile, inspection: Inspection, target: Target, session: Session): Promise<Fixed> {
  if (file.way !== 'copy') throw new Trouble('not-repairable', session.words.fix.way[file.way]);
  /** Loaded here: a check that repairs nothing needs no writer. */
  const { repairWorkbook } = await import('../shared/xlsx/repair.ts');
  const copy = await repairWorkbook(file.bytes, offeredEdits(inspection));
  const path = copy.made.length > 0 ? target.path : null;
  if (path) await writeWhole(path, copy.bytes, session.words);
  return { ...copy, path };
}

/** Every cell that was changed, then those that were not and why. */
export function fixLines({ path, made, left }: Fixed, { words }: Session): string[] {
  const changed = made.flatMap(({ sheet, edits }) =>
    edits.map((edit) => {
      const { before, after } = previewOf(edit);
      return `  ${sheet}!${a1(edit)}: ${plainPreview(before)} → ${plainPreview(after)}`;
    }),
  );
  const alone = left.map(({ sheet, at, why }) => `  ${sheet}!${a1(at)}: ${words.fix.left[why]}`);
  return [
    path ? words.fix.made(countEdits(made), path) : words.fix.nothing,
    ...changed,
    ...(alone.length > 0 ? [words.fix.alone(alone.length), ...alone] : []),
  ];
}

/** The part of `check --json` about repairs. */
export const fixContract = ({ path, made, left }: Fixed) => ({
  file: path,
  made: made.flatMap(({ sheet, edits }) =>
    edits.map((edit) => ({ sheet, cell: a1(edit), before: edit.before, after: edit.after })),
  ),
  left: left.map(({ sheet, at, why }): { sheet: string; cell: string; why: WhyLeft } => ({ sheet, cell: a1(at), why })),
});
