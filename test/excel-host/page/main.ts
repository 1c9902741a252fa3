import type { Area, CellValue, Grid } from '../../../shared/grid.ts';
import { a1Area } from '../../../shared/grid.ts';
import {
  type Book,
  bookOf,
  type Change,
  type ConditionalFormat,
  cellAt,
  cellKey,
  cellNamed,
  put,
  typeInto,
  wholeOf,
} from '../core/book.ts';
import { Executor } from '../core/executor.ts';
import { DISPATCH, EVENT, type RequestBody } from '../core/wire.ts';
import { workbook } from '../core/workbook.ts';
import { dispatchOf, FrameBridge } from './bridge.ts';

/** What the test gives the simulated Excel to open. */
export interface Opening {
  name: string;
  grids: Grid[];
  /** The .xlsx itself, base64. */
  file: string;
  paneUrl: string;
  excelApi: string;
  language: string;
}

/** What a test may do as the user of the simulated Excel, and ask about it. */
export interface ExcelUser {
  type(sheet: string, cell: string, value: CellValue): void;
  /** The same without an event: Excel drops some of them. */
  silently(sheet: string, cell: string, value: CellValue): void;
  selection(): { sheet: string; cell: string };
  /** What a cell holds, and its number format. */
  cell(sheet: string, cell: string): { value: CellValue; format: string | null };
  /** A calculated cell: its formula and the value shown. */
  calculate(sheet: string, cell: string, formula: string, value: CellValue): void;
  /** Everything the workbook holds, as text: equal where nothing is changed. */
  whole(): string;
  /** The sheets' names, in their order. */
  sheets(): string[];
  merges(sheet: string): Area[];
  /** What a defined name stands for; null for nothing any more. */
  named(name: string): { sheet: string; area: string } | null;
  formula(sheet: string, cell: string): string | null;
  font(sheet: string, cell: string): string | null;
  setFont(sheet: string, cell: string, font: string): void;
  /** The conditional formats of a sheet. */
  conditionalFormats(sheet: string): Omit<ConditionalFormat, 'id'>[];
  /** A conditional format of the user's own. */
  addConditionalFormat(sheet: string, format: Omit<ConditionalFormat, 'id'>): void;
  unprotect(sheet: string): void;
  protectStructure(): void;
  /** Protects a sheet, all cells locked but these. */
  protect(sheet: string, unlocked: string[]): void;
  /** The user edits a cell: Excel answers nothing until `leaveCell`. */
  enterCell(): void;
  leaveCell(): void;
  /** Makes every RichApi call fail with this transport error (0: none). */
  failWith(error: number): void;
  /** What the workbook's own settings hold. */
  setting(key: string): unknown;
  /** The workbook's custom XML parts. */
  xmlParts(): string[];
  /** Closes the pane and opens it again on the same workbook. */
  reopenPane(): void;
  /** The pane is there no more; `killed`, and it could not say anything either. */
  closePane(killed: boolean): void;
  unimplemented(): string[];
  /** Set-property actions seen: a check must not write. */
  writes(): number;
  requests(): number;
  listening(): string[];
  /** How often the pane gave the focus back to Excel, Tab having come to its end. */
  timesLeft(): number;
}

const opening = JSON.parse(document.getElementById('opening')?.textContent ?? '') as Opening;
const bytes = Uint8Array.from(atob(opening.file), (char) => char.charCodeAt(0));
const book: Book = bookOf(opening.name, opening.grids, bytes);
const events = new Set<string>();
const executor = new Executor(workbook(book, events));
/** Excel on the web refuses a longer answer: ResponsePayloadSizeLimitExceeded. */
const LIMIT = 5 * 1024 * 1024;
const TOO_LARGE = 5104;
/** And a longer request: RequestPayloadSizeLimitExceeded. */
const TOO_MUCH = 5103;
/** OSF.AgaveHostAction: TabExit, TabExitShift. */
const TAB_EXITS = [13, 14];
const state = { error: 0, writes: 0, requests: 0, slice: 0, left: 0 };

/** Out of the page, where a file can be read. */
declare const readFileOutside: (base64: string) => Promise<Grid[]>;

/** Files that are to be inserted are read before: the object model answers at once. */
async function richApi(data: { ArrayData: unknown[] }): Promise<object> {
  state.requests += 1;
  if (state.error) return { Version: 1, Error: state.error };
  if (new TextEncoder().encode(String(data.ArrayData[4])).length > LIMIT) return { Version: 1, Error: TOO_MUCH };
  const body = JSON.parse(String(data.ArrayData[4])) as RequestBody;
  for (const { Name, ArgumentInfo } of body.Actions)
    if (Name === 'InsertWorksheetsFromBase64') {
      const file = String(ArgumentInfo?.Arguments?.[0]);
      book.files.set(file, await readFileOutside(file));
    }
  state.writes += body.Actions.filter((action) => action.ActionType === 4).length;
  const reply = JSON.stringify(executor.run(body));
  return reply.length > LIMIT ? { Version: 1, Error: TOO_LARGE } : { Version: 1, Error: 0, Data: [200, [], reply] };
}

/** The workbook's own file, in slices (Office.context.document.getFileAsync); keys as OSF.DDA.Marshaling.File numbers them. */
function fileCall(dispatch: number, asked: Record<string, number>): object {
  if (dispatch === DISPATCH.fileOpen) {
    state.slice = asked[1] ?? bytes.length;
    return { Version: 1, Error: 0, 0: 'file-1', 1: bytes.length };
  }
  if (dispatch === DISPATCH.fileClose) return { Version: 1, Error: 0 };
  const start = (asked[3] ?? 0) * state.slice;
  const slice = bytes.subarray(start, start + state.slice);
  return { Version: 1, Error: 0, 0: [...slice], 1: slice.length };
}

function method(data: unknown): object | Promise<object> {
  const dispatch = dispatchOf(data);
  if (dispatch === DISPATCH.richApi) return richApi(data as { ArrayData: unknown[] });
  if (dispatch === DISPATCH.saveSettings) return { Version: 1, Error: 0 };
  return fileCall(dispatch, data as Record<string, number>);
}

const appContext = () => ({
  _id: '{11111111-2222-3333-4444-555555555555}',
  _appName: 16,
  _appVersion: '16.01',
  _appUILocale: opening.language,
  _dataLocale: opening.language,
  _docUrl: `https://example.invalid/${encodeURIComponent(opening.name)}`,
  _clientMode: 1,
  _settings: [],
  _reason: 1,
  _osfControlType: 1,
  _eToken: '',
  _correlationId: 'corr',
  _hostCustomMessage: '',
  _requirementMatrix: JSON.stringify({ excelapi: opening.excelApi, compressedfile: '1.1', file: '1.1' }),
  _initialDisplayMode: 0,
  _hostFullVersion: '16.0.20000.10000',
});

const pane = document.createElement('iframe');
pane.id = 'pane';
pane.title = 'pane';
pane.name = JSON.stringify({
  baseFrameName: 'pane',
  hostInfo: `Excel|Web|16.01|${opening.language}|corr||disableLogging|0`,
  xdmInfo: `conv-${performance.now().toString(36).replace('.', '')}|{11111111-2222-3333-4444-555555555555}|${location.origin}`,
  serializerVersion: '1',
  flights: '[]',
});

const bridge = new FrameBridge(pane, new URL(opening.paneUrl).origin, {
  invoke: (action, data) => {
    if (action === 'ContextActivationManager_getAppContextAsync') return appContext();
    if (action === 'ContextActivationManager_notifyHost' && TAB_EXITS.includes((data as [string, number])[1]))
      state.left += 1;
    return action === 'executeMethod' ? method(data) : {};
  },
});

function announce(change: Change, trigger: 'Unknown' | 'ThisLocalAddin' = 'Unknown'): void {
  if (!events.has('changed')) return;
  const args = {
    address: change.address,
    changeType: 'RangeEdited',
    source: 'Local',
    worksheetId: change.sheet.id,
    triggerSource: trigger,
    shiftDirection: 'None',
  };
  bridge.emit('richApiMessage', {
    ArrayData: [[EVENT.category, EVENT.changed, 'Workbook', JSON.stringify(args), 0, false]],
  });
}

book.changed = (change) => announce(change, 'ThisLocalAddin');

const user: ExcelUser = {
  cell: (name, cell) => {
    const { sheet, at } = cellNamed(book, name, cell);
    const { value = '', format = null } = cellAt(sheet, at) ?? {};
    return { value, format };
  },
  calculate: (name, cell, formula, value) => {
    const { sheet, at } = cellNamed(book, name, cell);
    put(sheet, at, value);
    sheet.formulas.set(cellKey(at.row, at.column), formula);
    announce({ sheet, address: cell });
  },
  whole: () => wholeOf(book),
  sheets: () => book.sheets.map(({ name }) => name),
  merges: (name) => cellNamed(book, name, 'A1').sheet.merges,
  named: (name) => {
    const there = book.names.get(name);
    return there ? { sheet: there.sheet.name, area: a1Area(there.area) } : null;
  },
  formula: (name, cell) => {
    const { sheet, at } = cellNamed(book, name, cell);
    return sheet.formulas.get(cellKey(at.row, at.column)) ?? null;
  },
  font: (name, cell) => {
    const { sheet, at } = cellNamed(book, name, cell);
    return sheet.fonts.get(cellKey(at.row, at.column)) ?? null;
  },
  setFont: (name, cell, font) => {
    const { sheet, at } = cellNamed(book, name, cell);
    sheet.fonts.set(cellKey(at.row, at.column), font);
  },
  conditionalFormats: (name) =>
    cellNamed(book, name, 'A1').sheet.conditionalFormats.map(({ id: _, ...format }) => format),
  addConditionalFormat: (name, format) => {
    const { conditionalFormats } = cellNamed(book, name, 'A1').sheet;
    conditionalFormats.unshift({ ...format, id: `{own-${conditionalFormats.length}}` });
  },
  protectStructure: () => {
    book.isStructureProtected = true;
  },
  unprotect: (name) => {
    cellNamed(book, name, 'A1').sheet.isProtected = false;
  },
  protect: (name, unlocked) => {
    const { sheet } = cellNamed(book, name, 'A1');
    sheet.isProtected = true;
    for (const cell of unlocked) {
      const { at } = cellNamed(book, name, cell);
      sheet.unlocked.add(cellKey(at.row, at.column));
    }
  },
  type: (sheet, cell, value) => announce(typeInto(book, sheet, cell, value)),
  silently: (sheet, cell, value) => void typeInto(book, sheet, cell, value),
  selection: () => ({ sheet: book.selected.sheet.name, cell: a1Area(book.selected.area).replace(/^(.+):\1$/, '$1') }),
  enterCell: () => bridge.hold(),
  leaveCell: () => bridge.release(),
  failWith: (error) => {
    state.error = error;
  },
  setting: (key) => book.settings.get(key),
  xmlParts: () => [...book.xmlParts.values()],
  reopenPane: () => {
    events.clear();
    bridge.isCut = false;
    pane.src = opening.paneUrl;
  },
  closePane: (killed) => {
    events.clear();
    bridge.isCut = killed;
    pane.src = 'about:blank';
  },
  unimplemented: () => executor.unimplemented,
  writes: () => state.writes,
  requests: () => state.requests,
  listening: () => [...events],
  timesLeft: () => state.left,
};
Object.assign(window, { excel: user });

pane.src = opening.paneUrl;
document.body.append(pane);
