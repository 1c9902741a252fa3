import type { Repaired, SheetEdits } from '../../shared/fix.ts';
import type { Address, Grid } from '../../shared/grid.ts';
import { a1 } from '../../shared/grid.ts';
import { readBook } from './excel-book.ts';
import { readEnclosedPart, writeEnclosedPart } from './excel-enclosed.ts';
import type { excelMarks } from './excel-marks.ts';
import { areMarksLeft, readMemory, writeJoined, writeMappings } from './excel-memory.ts';
import type { ChangedFont } from './excel-repair.ts';
import { HostError, type HostTrouble, type Marks, type SheetHost } from './port.ts';

const has = (excelApi: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', excelApi);

/** Excel 2021 and later. */
export const excelFits = (): boolean => has('1.9');
/** Else the merged areas are taken from the workbook's file. */
const answersMerges = (): boolean => has('1.13');
/** Else sheets of a file are written cell by cell. */
const takesFiles = (): boolean => has('1.13');
/** Without it Excel keeps a repair of many cells as many steps, or drops what could be undone before. */
const groupsUndo = (): boolean => has('1.20');

/** An edit is one keystroke of many: wait until this many milliseconds have passed without another. */
const QUIET_MS = 400;

/** The error codes of Excel that a clerk can do something about. */
const TROUBLES: Record<string, HostTrouble> = {
  ItemNotFound: 'sheet-gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  InvalidOrTimedOutSession: 'session-lost',
  AccessDenied: 'protected',
};

/** Waits while a cell is being edited instead of failing. */
async function excel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true, ...options }, batch);
  } catch (error) {
    if (error instanceof HostError) throw error;
    const code = error instanceof OfficeExtension.Error ? error.code : '';
    throw new HostError(TROUBLES[code] ?? 'failed', error);
  }
}

/** Written as one step of undo where Excel can. */
const excelWriting = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel(batch, groupsUndo() ? { mergeUndoGroup: true } : {});

const reversed = (sheets: readonly SheetEdits[]): SheetEdits[] =>
  sheets.map(({ sheet, edits }) => ({
    sheet,
    edits: edits.map(({ before, after, ...at }) => ({ ...at, before: after, after: before })),
  }));

/** The open workbook. `readFile` parses an .xlsx: only asked where Excel is too old to name merged areas. */
export function excelHost(readFile: (bytes: Uint8Array) => Promise<Grid[]>): SheetHost {
  let last: { edits: SheetEdits[]; fonts: ChangedFont[] } = { edits: [], fonts: [] };
  const write = async (edits: SheetEdits[], formerFonts: ChangedFont[]): Promise<Repaired> => {
    const { writeEdits } = await import('./excel-repair.ts');
    const { made, left, fonts } = await excelWriting((context) => writeEdits(context, edits, formerFonts));
    last = { edits: reversed(made), fonts };
    return { made, left };
  };
  return {
    kind: 'excel',
    name: () =>
      excel(async (context) => {
        context.workbook.load('name');
        await context.sync();
        return context.workbook.name;
      }),
    read: async () => {
      const merges = answersMerges() ? null : await (await import('./excel-file.ts')).mergesOfFile(readFile);
      return excel((context) => readBook(context, merges));
    },
    show: (sheet, at) => excel((context) => select(context, sheet, at)),
    onEdit: listen,
    repair: (edits) => write(edits, []),
    undo: () => write(last.edits, last.fonts),
    ownUndo: groupsUndo(),
    copies: () => [],
    enclosed: {
      read: () => excel(readEnclosedPart),
      write: (xml) => excel((context) => writeEnclosedPart(context, xml)),
    },
    memory: {
      read: () => excel(readMemory),
      writeMappings: (all) => excel((context) => writeMappings(context, all)),
      writeJoined: (joined) => excel((context) => writeJoined(context, joined)),
    },
    marks: lateMarks(),
    insertSheets: async (bytes) => {
      const { insertSheets } = await import('./excel-insert.ts');
      const read = takesFiles() ? null : () => readFile(bytes);
      return excelWriting((context) => insertSheets(context, bytes, read));
    },
    putTable: async (table, pulling) => {
      const { putTable } = await import('./excel-table.ts');
      return excelWriting((context) => putTable(context, table, pulling));
    },
  };
}

/** Most never ask for colour: what makes it is loaded when somebody does, or when a pane before has left some. */
function lateMarks(): Marks {
  let marks: ReturnType<typeof excelMarks> | null = null;
  const put: Marks['put'] = async (wanted) => {
    marks ??= (await import('./excel-marks.ts')).excelMarks(excelWriting);
    return marks.put(wanted);
  };
  return {
    put,
    sweep: async () => ((await excel(areMarksLeft)) ? put([]) : []),
    leave: () => marks?.leave(),
  };
}

/** First the sheet, then the cell: selecting across sheets in one step is unreliable. */
async function select(context: Excel.RequestContext, name: string, at: Address): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name).load('visibility');
  await context.sync();
  if (sheet.visibility !== 'Visible') throw new HostError('sheet-hidden');
  sheet.activate();
  await context.sync();
  const cell = sheet.getRange(a1(at)).load('rowHidden,columnHidden');
  cell.select();
  await context.sync();
  // It is selected all the same, but nobody sees it.
  if (cell.rowHidden || cell.columnHidden) throw new HostError('cell-hidden');
}

async function listen(changed: () => void): Promise<() => void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = async () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  };
  const handler = await excel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(later);
    await context.sync();
    return added;
  });
  return () => {
    clearTimeout(timer);
    handler.remove();
    void handler.context.sync().catch(() => {});
  };
}
