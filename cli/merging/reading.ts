import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { Row } from '../../shared/annex/row.ts';
import type { Finding, Severity } from '../../shared/finding.ts';
import { inspect } from '../../shared/inspect.ts';
import type { TableInspection } from '../../shared/inspection.ts';
import type { FileNote } from '../../shared/message/file-note.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import { type NamedUnit, unitsNamed } from '../../shared/plan/unit-named.ts';
import type { Register } from '../../shared/plan/units.ts';
import { countBySeverity } from '../findings.ts';
import { openPath, Unopened } from '../workbook.ts';
import type { InputFile } from './inputs.ts';
import { Packed } from './packed.ts';

/** What a table holds, kept small, and how much of it there is. */
export interface TableContent {
  rows: Packed<Row[]>;
  findings: Packed<Finding[]>;
  counts: Record<Severity | 'rows', number>;
}

export const contentOf = ({ rows, findings }: Pick<TableInspection, 'rows' | 'findings'>): TableContent => ({
  rows: new Packed(rows),
  findings: new Packed(findings),
  counts: { rows: rows.length, ...countBySeverity(findings) },
});

/** A table of a file, and the units it may come from: one where that is clear. */
export interface FoundTable extends TableContent {
  file: InputFile;
  /** SHA-256 of the file. */
  hash: string;
  /** When the file was last changed, ISO 8601. */
  changedAt: string;
  /** Which of the tables found in the file it is. */
  place: number;
  sheet: string;
  annex: AnnexKind;
  units: readonly NamedUnit[];
}

/** A file, looked at. */
export interface ReadFile {
  file: InputFile;
  hash: string | null;
  tables: FoundTable[];
  notes: FileNote[];
}

export interface Asked {
  /** The communes, and the departments that the plan names and asks. */
  register: Register;
  plan: Plan;
  period: PlanPeriod;
}

/** One file: its tables, with their rows kept small, and what there is to say where it has none. */
export async function readOne(file: InputFile, { register, plan, period }: Asked): Promise<ReadFile> {
  const opened = await openPath(file.path).catch((error: unknown) => {
    if (error instanceof Unopened) return error;
    throw error;
  });
  if (opened instanceof Unopened) return { file, hash: null, tables: [], notes: [{ what: 'unread', why: opened.why }] };
  const hash = createHash('sha256').update(opened.bytes).digest('hex');
  const changedAt = (await stat(file.path)).mtime.toISOString();
  const { tables, notAnnexes } = inspect(opened.grids, plan, { stage: period.stage });
  const unitsOf = proposed(register, file.name, tables);
  return {
    file,
    hash,
    tables: tables.map((found, place) => {
      const { sheet, annex } = found.table;
      return { file, hash, changedAt, place, sheet, annex, units: unitsOf(found), ...contentOf(found) };
    }),
    notes: tables.length > 0 ? [] : [{ what: 'no-annex', sheets: notAnnexes }],
  };
}

/** A file comes from one unit; where its tables name several, each table says for itself. */
function proposed(
  register: Register,
  name: string,
  tables: readonly TableInspection[],
): (table: TableInspection) => NamedUnit[] {
  const titles = tables.flatMap(({ table }) => table.title);
  const units = unitsNamed(name, titles, register);
  return units.length === 1 ? () => units : ({ table }) => unitsNamed(name, table.title, register);
}
