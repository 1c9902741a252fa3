import { z } from 'zod';
import { COLUMNS, type ColumnKey } from '../annex/columns.ts';
import type { Row } from '../annex/row.ts';
import type { Baseline } from '../check/baseline.ts';
import type { CarriedComment, PartRow } from '../comments.ts';
import type { RowsDiff } from '../diff.ts';
import { CODES, type Code, type Finding } from '../finding.ts';
import { Kind } from '../plan/schema.ts';

/**
 * What the core's own types look like on the wire, for whoever reads the API's description. Answers are typed by the core;
 * these say of it what others need to know, so each is declared to be of the core's type.
 */
const shapeOf = <T>(shape: z.ZodType): z.ZodType<T> => shape as z.ZodType<T>;

const Address = z.object({ row: z.int(), column: z.int() });
const Column = z.enum(Object.keys(COLUMNS) as [ColumnKey, ...ColumnKey[]]);
export const CodeName = z.enum(Object.keys(CODES) as [Code, ...Code[]]);

const finding = z.object({
  code: CodeName,
  severity: z.enum(['error', 'warning', 'note']),
  /** Null for a fault of the whole file. */
  at: Address.nullable(),
  params: z.record(z.string(), z.unknown()),
  fix: z.array(Address.extend({ before: z.string(), after: z.string() })).nullable(),
});
export const FindingShape = shapeOf<Finding>(finding);

/** A finding in a submission: which of its parts it stands in, from 0. */
export type SentFinding = Finding & { part: number };
export const SentFinding = shapeOf<SentFinding>(finding.extend({ part: z.int() }));

const value = z.looseObject({
  reads: z.enum(['text', 'ordinal', 'time', 'measure', 'agencies']),
  at: Address,
  text: z.string(),
});
const row = z.object({
  row: z.int(),
  kind: z.enum(['group', 'task', 'target']),
  path: z.string(),
  values: z.partialRecord(Column, value),
  more: z.array(z.object({ key: Column, qualifier: z.string(), value })),
  joined: z.array(z.int()),
});
export const RowShape = shapeOf<Row>(row);
export const PartRowShape = shapeOf<PartRow>(z.object({ part: z.int(), row }));

const rows = z.partialRecord(Kind, z.array(row));
export const BaselineShape = shapeOf<Baseline>(
  z.object({ plan: rows, previous: rows, cutOff: z.iso.date().nullable() }),
);

const rowName = z.object({ row: z.int(), path: z.string(), subject: z.string() });
const pair = z.object({ before: rowName, after: rowName });
const cell = z.object({ column: Column, qualifier: z.string().nullable(), before: z.string(), after: z.string() });
export const RowsDiffShape = shapeOf<RowsDiff>(
  z.object({
    added: z.array(rowName),
    removed: z.array(rowName),
    changed: z.array(pair.extend({ cells: z.array(cell) })),
    moved: z.array(pair),
    unchanged: z.int(),
  }),
);

const place = z.object({ part: z.int(), row: z.int(), column: z.int().nullable() });
export const CarriedCommentShape = shapeOf<CarriedComment>(
  z.object({
    text: z.string(),
    at: place.nullable(),
    was: place.extend({ path: z.string(), subject: z.string(), words: z.string() }),
  }),
);
