import type { Area, Grid } from '../../shared/grid.ts';
import { HostError } from './port.ts';

/** Merged areas by sheet, out of the workbook's own file: for an Excel that is too old to name them. */
export async function mergesOfFile(readFile: (bytes: Uint8Array) => Promise<Grid[]>): Promise<Map<string, Area[]>> {
  const grids = await readFile(await workbookFile());
  return new Map(grids.map((grid) => [grid.sheet, grid.merges]));
}

const promised = <T>(call: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    call((result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(result.value)
        : reject(new HostError('failed', result.error)),
    ),
  );

/** The workbook as it stands now, unsaved edits included, as .xlsx bytes. */
async function workbookFile(): Promise<Uint8Array> {
  const file = await promised<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, done),
  );
  try {
    const slices: number[][] = [];
    for (let index = 0; index < file.sliceCount; index++)
      slices.push((await promised<Office.Slice>((done) => file.getSliceAsync(index, done))).data);
    return Uint8Array.from(slices.flat());
  } finally {
    file.closeAsync();
  }
}
