import type { WriteSheet } from 'hucre/xlsx';
import type { printTitles } from './look.ts';

/** A sheet of the merged workbook with the names it needs in the workbook: print titles, print area. */
export interface Part {
  sheet: WriteSheet;
  names: ReturnType<typeof printTitles>[];
}
