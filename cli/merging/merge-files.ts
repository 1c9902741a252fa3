import { cityWorkbook } from '../../shared/xlsx/city.ts';
import type { FileRead } from '../../shared/xlsx/city-files.ts';
import { type Answer, sorted } from './answers.ts';
import { cityOf } from './city.ts';
import type { InputFile } from './inputs.ts';
import { joined } from './joined.ts';
import { type Asked, type ReadFile, readOne } from './reading.ts';

export interface Merged {
  workbook: AsyncIterable<Uint8Array>;
  files: FileRead[];
  rows: number;
  /** Units asked for, and those of them that a file came from. */
  units: number;
  sent: number;
}

/**
 * Checks and merges files: each is read, inspected and let go of before the next; what stays in memory are the rows, kept
 * small. The workbook is written as it is read.
 */
export async function mergeFiles(
  inputs: readonly InputFile[],
  asked: Asked,
  done: (file: InputFile, place: number) => void,
): Promise<Merged> {
  const read: ReadFile[] = [];
  for (const [place, input] of inputs.entries()) {
    read.push(await readOne(input, asked));
    done(input, place + 1);
  }
  const { answers: apart, notes } = sorted(read, asked);
  const answers: Answer[] = [];
  for (const answer of apart) answers.push(await joined(answer, asked));
  const files = read.map((file) => fileRead(file, answers, notes.get(file) ?? []));
  const city = cityOf(answers, files, asked);
  const { units, missing } = city.summary.totals;
  return {
    workbook: cityWorkbook(city),
    files,
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
    units,
    sent: units - missing,
  };
}

/** What of a file stands in the workbook. */
function fileRead({ file }: ReadFile, answers: readonly Answer[], notes: FileRead['notes']): FileRead {
  const own = answers.flatMap(({ unit, tables }) =>
    tables.filter((table) => table.file === file).map((table) => ({ unit, table })),
  );
  const known = own.filter(({ unit }) => unit !== '').flatMap(({ table }) => table.units);
  return {
    file: file.name,
    units: [...new Map(known.map((named) => [named.unit.code, named])).values()],
    rows: own.reduce((sum, { table }) => sum + table.counts.rows, 0),
    notes,
  };
}
