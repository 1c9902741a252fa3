import type { Grid } from './grid.ts';
import type { FailureDetail } from './xlsx/failure.ts';
import { readWorkbook, WorkbookError } from './xlsx/read.ts';
import { isSigned } from './xlsx/signed.ts';

/** What the one sheet of a document is called that has none. */
const DOCUMENT = 'Văn bản';

/**
 * How a file can be repaired: in a copy; in one once Excel has saved it as .xlsx; only by hand; or not at all, since the
 * digital signature inside would be lost.
 */
export type RepairWay = 'copy' | 'save-as' | 'by-hand' | 'signed';

interface Reader {
  way: RepairWay;
  /** Loaded when such a file comes: most never do. */
  load(): Promise<(bytes: Uint8Array) => Promise<Grid[]>>;
}

const xls: Reader = { way: 'save-as', load: async () => (await import('./xlsx/xls.ts')).readXls };

/** Readers of what is no .xlsx. */
const OTHERS: Partial<Record<FailureDetail, Reader>> = {
  xls,
  xlsb: xls,
  html: { way: 'save-as', load: async () => (await import('./xlsx/xls.ts')).readWebPage },
  ods: { way: 'save-as', load: async () => (await import('./xlsx/ods.ts')).readOds },
  docx: {
    way: 'by-hand',
    load: async () => {
      const { readDocx } = await import('./flow/docx.ts');
      return (bytes) => readDocx(bytes, DOCUMENT);
    },
  },
};

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
    return { grids: await (await other.load())(bytes), way: other.way };
  }
}

export const readFile = async (bytes: Uint8Array): Promise<Grid[]> => (await openFile(bytes)).grids;
