import { type Place, TITLE_ROWS } from './excel-place.ts';
import type { PutTable } from './port.ts';

/** Cells read at a time, as many as Excel on the web answers. */
const CELLS_PER_BLOCK = 20_000;
const ROWS_PER_REQUEST = 200;
/** Code, name, path and what the row is about: what a note is told by whose row is gone. */
const NAMING_COLUMNS = 4;

/** What the user wrote beside one row: formulas relative to the row, so that they mean the same elsewhere. */
interface Note {
  key: string;
  /** From 0 among the rows of the table. */
  row: number;
  naming: unknown[];
  formulas: unknown[];
  formats: unknown[];
}

export interface Beside {
  columns: number;
  notes: Note[];
}

/** What stands to the right of the table's rows, not the headings of it: those stay where they are. */
export async function besideTable(context: Excel.RequestContext, { sheet, cells, rows }: Place): Promise<Beside> {
  const used = sheet.getUsedRangeOrNullObject(true).load('columnIndex,columnCount');
  await context.sync();
  const width = cells.columns.length;
  const columns = used.isNullObject ? 0 : Math.max(0, used.columnIndex + used.columnCount - width);
  const notes: Note[] = [];
  const rowsPerBlock = Math.max(1, Math.floor(CELLS_PER_BLOCK / Math.max(1, columns)));
  for (let done = 0; columns > 0 && done < rows; done += rowsPerBlock) {
    const top = TITLE_ROWS + 1 + done;
    const count = Math.min(rowsPerBlock, rows - done);
    const beside = sheet.getRangeByIndexes(top, width, count, columns).load('formulasR1C1,numberFormat');
    const keys = sheet.getRangeByIndexes(top, cells.keyColumn, count, 1).load('values');
    const naming = sheet.getRangeByIndexes(top, 0, count, NAMING_COLUMNS).load('values');
    await context.sync();
    beside.formulasR1C1.forEach((formulas: unknown[], at) => {
      if (formulas.every((each) => each === '')) return;
      const key = String(keys.values[at]?.[0]);
      const formats: unknown[] = beside.numberFormat[at] ?? [];
      notes.push({ key, row: done + at, naming: naming.values[at] ?? [], formulas, formats });
    });
  }
  return { columns, notes };
}

/** Puts each note beside its row again; where no row stands elsewhere now, nothing is written. */
export async function putBeside(
  context: Excel.RequestContext,
  place: Place,
  { columns, notes }: Beside,
): Promise<PutTable['beside']> {
  const { sheet, cells } = place;
  const rowOf = new Map(cells.rows.map(({ cells: row }, at) => [String(row[cells.keyColumn]), at]));
  const here = notes.flatMap((note) => {
    const row = rowOf.get(note.key);
    return row === undefined ? [] : [{ note, row }];
  });
  const gone = notes.filter(({ key }) => !rowOf.has(key));
  const outcome = { kept: here.length, below: gone.length };
  if (gone.length === 0 && here.every(({ note, row }) => note.row === row)) return outcome;
  const width = cells.columns.length;
  if (cells.rows.length > 0)
    sheet.getRangeByIndexes(TITLE_ROWS + 1, width, cells.rows.length, columns).clear('Contents');
  await writeNotes(
    context,
    here.map(({ note, row }) => ({ note, range: sheet.getRangeByIndexes(TITLE_ROWS + 1 + row, width, 1, columns) })),
  );
  if (gone.length > 0) await putBelow(context, place, { columns, notes: gone });
  return outcome;
}

async function writeNotes(
  context: Excel.RequestContext,
  notes: readonly { note: Note; range: Excel.Range }[],
): Promise<void> {
  for (let done = 0; done < notes.length; done += ROWS_PER_REQUEST) {
    for (const { note, range } of notes.slice(done, done + ROWS_PER_REQUEST)) {
      range.numberFormat = [note.formats];
      range.formulasR1C1 = [note.formulas];
    }
    await context.sync();
  }
}

/** Below everything that is in the sheet, with the words of the row it was said of. */
async function putBelow(
  context: Excel.RequestContext,
  { sheet, cells }: Place,
  { columns, notes }: Beside,
): Promise<void> {
  const used = sheet.getUsedRange(true).load('rowIndex,rowCount');
  await context.sync();
  const top = used.rowIndex + used.rowCount + 1;
  sheet.getRangeByIndexes(top, 0, 1, 1).values = [[cells.gone]];
  notes.forEach(({ naming }, at) => {
    sheet.getRangeByIndexes(top + 1 + at, 0, 1, NAMING_COLUMNS).values = [naming.map((each) => `'${String(each)}`)];
  });
  await writeNotes(
    context,
    notes.map((note, at) => ({
      note,
      range: sheet.getRangeByIndexes(top + 1 + at, cells.columns.length, 1, columns),
    })),
  );
}
