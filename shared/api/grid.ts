import { z } from 'zod';
import { COLUMNS, type ColumnKey } from '../annex/columns.ts';
import type { Address, Grid } from '../grid.ts';
import type { Mapping } from '../inspection.ts';
import { LIMITS } from './limits.ts';

const Row1 = z.int().min(1).max(1_048_576);
const Column1 = z.int().min(1).max(16_384);
const Key = z.enum(Object.keys(COLUMNS) as [ColumnKey, ...ColumnKey[]]);

/** One cell twice would leave open which of the two was checked; another order would give the same sheet another hash. */
const inReadingOrder = (cells: readonly Address[]): boolean =>
  cells.every(({ row, column }, place) => {
    const before = cells[place - 1];
    return !before || row > before.row || (row === before.row && column > before.column);
  });

export const GridBody = z.strictObject({
  sheet: z.string().max(255),
  cells: z
    .array(
      z.strictObject({
        row: Row1,
        column: Column1,
        value: z.union([z.string().max(LIMITS.text), z.number(), z.boolean()]),
        format: z.string().max(255).exactOptional(),
        error: z.literal(true).exactOptional(),
      }),
    )
    .max(LIMITS.cells)
    .refine(inReadingOrder, { error: 'row by row, then column by column, each cell once' }),
  merges: z.array(z.strictObject({ top: Row1, left: Column1, bottom: Row1, right: Column1 })).max(LIMITS.rows * 4),
  hiddenRows: z.array(Row1).max(LIMITS.rows * 2),
  hiddenColumns: z.array(Column1).max(1_000),
  hidden: z.literal(true).exactOptional(),
  date1904: z.literal(true).exactOptional(),
}) satisfies z.ZodType<Grid, Grid>;

export const MappingBody = z.strictObject({
  sheet: z.string().max(255),
  headerRows: z.array(Row1).min(1).max(10),
  columns: z
    .array(
      z.strictObject({
        column: Column1,
        key: Key.nullable(),
        qualifier: z.string().max(LIMITS.name).nullable().exactOptional(),
      }),
    )
    .max(200),
}) satisfies z.ZodType<Mapping, Mapping>;
