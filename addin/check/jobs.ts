import type { AnnexKind, Stage } from '../../shared/annex/columns.ts';
import type { Row } from '../../shared/annex/row.ts';
import type { Receipt } from '../../shared/api.ts';
import type { CarriedComment, Comment, PartRow } from '../../shared/comments.ts';
import type { RowsDiff } from '../../shared/diff.ts';
import type { OpenedFile } from '../../shared/file.ts';
import type { SheetEdits } from '../../shared/fix.ts';
import type { Grid } from '../../shared/grid.ts';
import type { InspectOptions } from '../../shared/inspect.ts';
import type { Inspection, Mapping, Table } from '../../shared/inspection.ts';
import type { Examined } from '../../shared/log/examine.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Remembered } from '../../shared/remembered.ts';
import type { Sealed, Unsealed } from '../../shared/sealed.ts';
import type { CityCells, CityCellsInput } from '../../shared/xlsx/city-cells.ts';
import type { FailureDetail, FailureReason } from '../../shared/xlsx/failure.ts';
import type { RepairedCopy } from '../../shared/xlsx/repair.ts';

interface Named {
  name: string;
  bytes: Uint8Array;
}

/** What the worker thread does, so that neither a hostile file nor a long sheet holds up the screen. */
export interface Jobs {
  read: { asks: { bytes: Uint8Array }; answers: OpenedFile };
  /** A copy of an .xlsx with these edits made. */
  repair: { asks: { bytes: Uint8Array; edits: SheetEdits[] }; answers: RepairedCopy };
  inspect: {
    asks: { grids: Grid[]; plan: Plan | null; options: InspectOptions; remembered: readonly Remembered[] };
    answers: Inspection;
  };
  /** The table that the user points at; null where there is none. */
  point: { asks: { grid: Grid; plan: Plan | null; stage: Stage; mapping: Mapping }; answers: Table | null };
  extract: { asks: { grid: Grid; table: Table }; answers: Grid };
  /** The id of the plan the workbook's title names, among those given; null for none. */
  fit: { asks: { grids: Grid[]; plans: readonly Plan[] }; answers: string | null };
  /** Where comments on one answer stand in another. */
  carry: {
    asks: { comments: Comment[]; before: PartRow[]; after: PartRow[]; annex: AnnexKind };
    answers: CarriedComment[];
  };
  diff: { asks: { before: Row[]; after: Row[]; annex: AnnexKind }; answers: RowsDiff };
  /** An empty annex, as a workbook. */
  template: { asks: { plan: Plan; annex: AnnexKind; stage: Stage }; answers: Uint8Array };
  /** Rows of all units as the cells of one table. */
  city: { asks: CityCellsInput; answers: CityCells };
  /** What the given things prove of the log; `unread` are the names of those that are nothing of it. */
  examine: { asks: { files: Named[] }; answers: { examined: Examined[]; unread: string[] } };
  /** What these tables were sent as, hashed. */
  hashes: { asks: { tables: { grid: Grid; table: Table }[] }; answers: string[] };
  /** A copy of an .xlsx with a receipt inside. */
  enclose: { asks: Enclosing & { bytes: Uint8Array }; answers: Uint8Array };
  /** The same for a workbook that is open in Excel: the custom XML part it has, and the one it shall have. */
  'enclose-part': { asks: Enclosing & { xml: string | null }; answers: string };
  /** A package to be handed over, and what is in one. */
  seal: { asks: { content: Sealed }; answers: string };
  unseal: { asks: { bytes: Uint8Array }; answers: Unsealed };
  plans: { asks: Record<never, never>; answers: readonly Plan[] };
}

interface Enclosing {
  receipt: Receipt;
  /** That the log holds it, where that can be shown already. */
  logProof: string | null;
}

export type JobName = keyof Jobs;

/** `code` tells a file that cannot be read, and a part of the program that could not be fetched, from a bug of ours. */
export type JobError =
  | { code: 'workbook'; reason: FailureReason; detail: FailureDetail }
  | { code: 'unloaded' }
  | { code: 'bug'; message: string };

export interface Request<J extends JobName = JobName> {
  id: number;
  job: J;
  asks: Jobs[J]['asks'];
}

export type Reply = { id: number; answer: unknown } | { id: number; error: JobError };
