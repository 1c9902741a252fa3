import type { Grid } from './grid.ts';
import type { FailureDetail } from './xlsx/failure.ts';
import { readWorkbook, WorkbookError } from './xlsx/read.ts';
import { isSigned } from './xlsx/signed.ts';

/** What the one sheet of a document is called that has none. */
const DOCUMENT = 'Văn bản';

/** Readers of what is no .xlsx, each loaded when such a file comes: most never do. */
const OTHERS: Partial<Record<FailureDetail, () => Promise<(bytes: Uint8Array) => Promise<Grid[]>>>> = {
  xls: async () => (await import('./xlsx/xls.ts')).readXls,
  xlsb: async () => (await import('./xlsx/xls.ts')).readXls,
  html: async () => (await import('./xlsx/xls.ts')).readWebPage,
  ods: async () => (await import('./xlsx/ods.ts')).readOds,
  docx: async () => {
    const { readDocx } = await import('./flow/docx.ts');
    return (bytes) => readDocx(bytes, DOCUMENT);
  },
};

/** How a file can be repaired: in a copy, or only by hand; a signed one in no copy, since its signature would be lost. */
export type RepairWay = 'copy' | 'signed' | 'by-hand';

export interface OpenedFile {
  grids: Grid[];
  way: RepairWay;
}

/**
 * The tables of a file as grids, whatever kind it is, its name aside: .xlsx, .xls, .xlsb, .ods, a web page saved as a
 * workbook, .docx. Throws WorkbookError for anything else and for what is damaged, protected or larger than any annex.
 */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile> {
  try {
    const grids = await readWorkbook(bytes);
    return { grids, way: (await isSigned(bytes)) ? 'signed' : 'copy' };
  } catch (error) {
    const other = error instanceof WorkbookError && error.reason === 'not-xlsx' ? OTHERS[error.detail] : undefined;
    if (!other) throw error;
    return { grids: await (await other())(bytes), way: 'by-hand' };
  }
}

export const readFile = async (bytes: Uint8Array): Promise<Grid[]> => (await openFile(bytes)).grids;
