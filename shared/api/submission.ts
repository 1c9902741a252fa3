import { z } from 'zod';
import type { Baseline } from '../check/baseline.ts';
import { CODES, type Code, type Finding } from '../finding.ts';
import type { Grid } from '../grid.ts';
import { Kind } from '../plan/schema.ts';
import { GridBody, MappingBody } from './grid.ts';
import { LIMITS, Name } from './limits.ts';

/** A finding in a submission: which of its parts it stands in, from 0. */
export type SentFinding = Finding & { part: number };

export const Justification = z.strictObject({
  code: z.enum(Object.keys(CODES) as [Code, ...Code[]]),
  /** The cell it explains; null for every finding of this code. */
  cell: z.string().max(12).nullable(),
  /** The part that cell stands in. */
  part: z.int().min(0).max(LIMITS.parts).default(0),
  reason: z.string().trim().min(1).max(2_000),
});

/** One table of an annex: most often the only one. */
export const PartBody = z.strictObject({
  /** The workbook's name, shown beside each row of the city view. */
  file: z.string().max(LIMITS.name),
  grid: GridBody,
  mapping: MappingBody.nullable().default(null),
});

/** The limit on cells holds for all parts together. */
const withinCells = (parts: readonly { grid: Grid }[]): boolean =>
  parts.reduce((sum, { grid }) => sum + grid.cells.length, 0) <= LIMITS.cells;

export const SubmissionBody = z.strictObject({
  plan: z.string(),
  period: z.string(),
  annex: Kind,
  /** In the order in which they are one annex. */
  parts: z
    .array(PartBody)
    .min(1)
    .max(LIMITS.parts)
    .refine(withinCells, { error: `at most ${LIMITS.cells} cells in all parts together` }),
  sender: z.strictObject({ name: Name, position: Name }),
  document: z
    .strictObject({
      number: z.string().max(LIMITS.name),
      date: z.iso.date().nullable(),
      signer: z.string().max(LIMITS.name),
    })
    .nullable()
    .default(null),
  justifications: z.array(Justification).max(500).default([]),
  client: z.strictObject({ name: z.enum(['pane', 'page', 'cli']), version: z.string().max(40) }),
});
export type SubmissionBody = z.input<typeof SubmissionBody>;

/** What the sender keeps: that these grids were stored at this time as this revision. Not yet signed (see docs/decisions.md). */
export const Receipt = z.object({
  submission: z.string(),
  plan: z.string(),
  planVersion: z.int(),
  period: z.string(),
  unit: z.string(),
  unitName: z.string(),
  annex: Kind,
  revision: z.int(),
  /** Where the rows came from, with the SHA-256 of each grid as it is kept. */
  parts: z.array(z.object({ file: z.string(), sheet: z.string(), gridHash: z.string(), rows: z.int() })),
  receivedAt: z.iso.datetime(),
  late: z.boolean(),
  rows: z.int(),
});
export type Receipt = z.infer<typeof Receipt>;

export interface SubmissionReply {
  receipt: Receipt;
  findings: SentFinding[];
  /** The answer of an earlier sending of the same draft or the same grid. */
  replayed: boolean;
}

/** What a report is held against: the plan and the report before, as they stand. */
export interface BaselineReply {
  baseline: Baseline | null;
}
