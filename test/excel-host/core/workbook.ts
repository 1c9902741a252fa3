import { areaOf, WHOLE } from './area.ts';
import type { Book, Sheet } from './book.ts';
import { addSheet, removeSheet, usedArea } from './book.ts';
import { names } from './names.ts';
import { range } from './range.ts';
import { HostError, NotSimulated, notFound, type Thing } from './thing.ts';
import { xmlParts } from './xml-parts.ts';

const setting = (key: string, book: Book): Thing => ({
  type: 'Setting',
  scalars: { Key: () => key, Value: () => book.settings.get(key) },
  acts: { Delete: () => book.settings.delete(key) },
});

const settings = (book: Book): Thing => ({
  type: 'SettingCollection',
  scalars: {},
  makes: {
    Add: (key, value) => {
      book.settings.set(String(key), value);
      return setting(String(key), book);
    },
    GetItemOrNullObject: (key) => (book.settings.has(String(key)) ? setting(String(key), book) : null),
  },
  item: (key) => {
    if (!book.settings.has(String(key))) throw notFound();
    return setting(String(key), book);
  },
});

export function worksheet(book: Book, sheet: Sheet): Thing {
  const used = (valuesOnly: unknown) => {
    const area = usedArea(sheet, valuesOnly !== true);
    return area && range(book, sheet, area);
  };
  return {
    type: 'Worksheet',
    id: sheet.id,
    scalars: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => (sheet.visible ? 'Visible' : 'Hidden'),
    },
    sets: { Visibility: (visibility) => setVisibility(book, sheet, visibility) },
    parts: {
      FreezePanes: () => ({
        type: 'WorksheetFreezePanes',
        scalars: {},
        acts: {
          FreezeAt: (given) => {
            sheet.frozen = (given as Thing).at?.area ?? null;
          },
        },
      }),
      AutoFilter: () => ({
        type: 'AutoFilter',
        scalars: { Enabled: () => sheet.filtered !== null },
        acts: {
          Apply: (given) => {
            sheet.filtered = (given as Thing).at?.area ?? null;
          },
          Remove: () => {
            if (!sheet.filtered) throw new HostError('InvalidOperation', 'There is no filter.');
            sheet.filtered = null;
          },
        },
      }),
      Protection: () => ({ type: 'WorksheetProtection', scalars: { Protected: () => sheet.isProtected } }),
    },
    makes: {
      GetRange: (text) => range(book, sheet, text === undefined || text === null ? WHOLE : areaOf(text)),
      GetRangeByIndexes: (row, column, rows, columns) => {
        const [top, left] = [Number(row) + 1, Number(column) + 1];
        return range(book, sheet, {
          top,
          left,
          bottom: Number(row) + Number(rows),
          right: Number(column) + Number(columns),
        });
      },
      GetUsedRange: (valuesOnly) => used(valuesOnly) ?? range(book, sheet, areaOf('A1')),
      GetUsedRangeOrNullObject: used,
    },
    acts: {
      Activate: () => {
        if (!sheet.visible) throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
        book.active = sheet;
      },
      Delete: () => {
        mayChangeStructure(book);
        removeSheet(book, sheet);
      },
    },
  };
}

function setVisibility(book: Book, sheet: Sheet, visibility: unknown): void {
  mayChangeStructure(book);
  if (visibility !== 'Visible' && visibility !== 'Hidden')
    throw new NotSimulated(`Worksheet.Visibility= ${String(visibility)}`);
  sheet.visible = visibility === 'Visible';
}

function worksheets(book: Book, events: Set<string>): Thing {
  const find = (key: unknown) => book.sheets.find((sheet) => sheet.id === key || sheet.name === key);
  return {
    type: 'WorksheetCollection',
    scalars: {},
    items: () => book.sheets.map((sheet) => worksheet(book, sheet)),
    item: (key) => {
      const sheet = find(key);
      if (!sheet) throw notFound();
      return worksheet(book, sheet);
    },
    makes: {
      GetItemOrNullObject: (key) => {
        const sheet = find(key);
        return sheet ? worksheet(book, sheet) : null;
      },
      Add: (name) => {
        if (book.sheets.some((each) => each.name.toLowerCase() === String(name).toLowerCase()))
          throw new HostError('InvalidArgument', 'The sheet name is taken.');
        mayChangeStructure(book);
        return worksheet(book, addSheet(book, { ...EMPTY, sheet: String(name) }));
      },
    },
    acts: {
      _RegisterDataChangedEvent: () => void events.add('changed'),
      _UnregisterDataChangedEvent: () => void events.delete('changed'),
      _RegisterAddedEvent: () => void events.add('added'),
      _UnregisterAddedEvent: () => void events.delete('added'),
      _RegisterDeletedEvent: () => void events.add('deleted'),
      _UnregisterDeletedEvent: () => void events.delete('deleted'),
    },
  };
}

const EMPTY = { cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };

function mayChangeStructure({ isStructureProtected }: Book): void {
  if (isStructureProtected) throw new HostError('AccessDenied', 'The structure of the workbook is protected.', 403);
}

/** The sheets of another file at the end; their ids. */
function insertFile(book: Book, file: unknown, options: unknown): string[] {
  mayChangeStructure(book);
  const grids = book.files.get(String(file));
  if (!grids) throw new HostError('InvalidArgument', 'This is no workbook.');
  if ((options as { positionType?: string } | null)?.positionType !== 'End')
    throw new NotSimulated('Workbook.InsertWorksheetsFromBase64 elsewhere than at the end');
  return grids.map((grid) => addSheet(book, grid).id);
}

/** The root of the object model; `events` collects which events the add-in listens to. */
export const workbook = (book: Book, events: Set<string>): Thing => ({
  type: 'Workbook',
  scalars: { Name: () => book.name },
  acts: { InsertWorksheetsFromBase64: (file, options) => insertFile(book, file, options) },
  parts: {
    Protection: () => ({ type: 'WorkbookProtection', scalars: { Protected: () => book.isStructureProtected } }),
    Worksheets: () => worksheets(book, events),
    Settings: () => settings(book),
    Names: () => names(book),
    CustomXmlParts: () => xmlParts(book),
  },
});
