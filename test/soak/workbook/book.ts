import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import exceljs from 'exceljs';
import { a1 } from '../../../shared/grid.ts';
import { readOds } from '../../../shared/xlsx/ods.ts';

/** What the cells of a workbook hold, sheet by sheet: texts, and numbers as they are stored. */
export type Book = Map<string, Map<string, string | number>>;

const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH = 25_569;
/** A moment goes through thousandths of a second on its way; half a minute is far more, a minute what we write. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** As exceljs reads it. */
export async function byExceljs(bytes: Uint8Array): Promise<Book> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as exceljs.Buffer);
  return new Map(
    book.worksheets.map((sheet) => {
      const cells = new Map<string, string | number>();
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          const value = contentOf(cell);
          if (value !== null) cells.set(cell.address, value);
        });
      });
      return [sheet.name, cells] as const;
    }),
  );
}

function contentOf(cell: exceljs.Cell): string | number | null {
  const { value } = cell;
  // Of merged cells the first one holds what is shown.
  if (value === null || value === undefined || (cell.isMerged && cell.master !== cell)) return null;
  if (value instanceof Date) return tidy(value.getTime() / MS_PER_DAY + UNIX_EPOCH);
  if (typeof value === 'number') return tidy(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'hyperlink' in value) return value.text;
  throw new Error(`${cell.address} holds neither text nor a number: ${JSON.stringify(value)}`);
}

/** As LibreOffice reads it: what it writes of it into a workbook of its own. Null where there is no LibreOffice here. */
export async function byLibreOffice(bytes: Uint8Array, folder: string): Promise<Book | null> {
  const [from, to] = [join(folder, 'opened.xlsx'), join(folder, 'opened.ods')];
  await writeFile(from, bytes);
  // Its settings lie in the folder too: those of whoever runs this are left alone.
  const settings = `-env:UserInstallation=file://${resolve(folder, 'office')}`;
  const run = promisify(execFile)('soffice', [settings, '--headless', '--convert-to', 'ods', '--outdir', folder, from]);
  const opened = await run.then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  if (!opened) return null;
  const grids = await readOds(new Uint8Array(await readFile(to)));
  return new Map(
    grids.map(({ sheet, cells }) => [
      sheet,
      new Map(cells.map((cell) => [a1(cell), typeof cell.value === 'number' ? tidy(cell.value) : String(cell.value)])),
    ]),
  );
}

/** Where two of them differ, each place with what either says. */
export function differences(expected: Book, read: Book): string[] {
  const sheets = new Set([...expected.keys(), ...read.keys()]);
  return [...sheets].flatMap((sheet) => {
    const [ours, theirs] = [expected.get(sheet) ?? new Map(), read.get(sheet) ?? new Map()];
    return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((at) =>
      ours.get(at) === theirs.get(at)
        ? []
        : [`${sheet}!${at}: ${shortly(ours.get(at))}, read: ${shortly(theirs.get(at))}`],
    );
  });
}

const shortly = (value: string | number | undefined): string => JSON.stringify(value)?.slice(0, 120) ?? 'nothing';

export const cellsIn = (book: Book): number => [...book.values()].reduce((sum, cells) => sum + cells.size, 0);
