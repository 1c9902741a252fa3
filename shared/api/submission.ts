import { z } from 'zod';
import type { Grid } from '../grid.ts';
import { Kind } from '../plan/schema.ts';
import { UnitCode } from '../plan/unit-code.ts';
import { BaselineShape, CodeName, SentFinding } from './core.ts';
import { GridBody, MappingBody } from './grid.ts';
import { LIMITS, Line, Name } from './limits.ts';

export const Justification = z.strictObject({
  code: CodeName,
  /** The cell it explains; null for every finding of this code. */
  cell: z.string().max(12).nullable(),
  /** The part that cell stands in. */
  part: z.int().min(0).max(LIMITS.parts).default(0),
  reason: z.string().trim().min(1).max(2_000),
});

/** Lower-case hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One table of an annex: most often the only one. */
export const PartBody = z.strictObject({
  /** The workbook's name, shown beside each row of the city view. */
  file: Line,
  grid: GridBody,
  mapping: MappingBody.nullable().default(null),
  /** SHA-256 of the workbook itself, put to /files before: kept as bytes and never opened. */
  original: Sha256.nullable().default(null),
});

/** The limit on cells holds for all parts together. */
const withinCells = (parts: readonly { grid: Grid }[]): boolean =>
  parts.reduce((sum, { grid }) => sum + grid.cells.length, 0) <= LIMITS.cells;

/** The document that the annex belongs to, as it was signed. */
export const DocumentFacts = z.strictObject({
  number: Line,
  date: z.iso.date().nullable(),
  signer: Line,
  /** SHA-256 of the signed PDF, put to /files before. */
  file: Sha256.nullable().exactOptional(),
});

/** `package`: sealed by the unit, handed over on a stick, entered by the city. */
const Client = z.strictObject({ name: z.enum(['pane', 'page', 'cli', 'package']), version: z.string().max(40) });

/** A table to be checked, or sent: which annex of which plan and period. */
export const InspectionBody = z.strictObject({
  plan: z.string(),
  period: z.string(),
  annex: Kind,
  /** In the order in which they are one annex. */
  parts: z
    .array(PartBody)
    .max(LIMITS.parts)
    .refine(withinCells, { error: `at most ${LIMITS.cells} cells in all parts together` }),
  client: Client,
});

export type InspectionBody = z.input<typeof InspectionBody>;

export const SubmissionBody = InspectionBody.extend({
  /** "Không phát sinh trong kỳ": nothing to report, in place of parts. Why, where there is more to say. */
  nil: z
    .strictObject({ remark: z.string().trim().max(2_000) })
    .nullable()
    .default(null),
  /** The unit that mailed a file, where the city enters it; the unit confirms it later. */
  onBehalf: UnitCode.nullable().default(null),
  sender: z.strictObject({ name: Name, position: Name }),
  document: DocumentFacts.nullable().default(null),
  justifications: z.array(Justification).max(500).default([]),
}).refine(({ parts, nil }) => (nil === null) !== (parts.length === 0), {
  path: ['parts'],
  error: 'either parts, or nil',
});
export type SubmissionBody = z.input<typeof SubmissionBody>;

/** The facts a plan may ask for beside the table. */
export type DocumentField = 'number' | 'date' | 'signer';

/** What makes a receipt a proof: the entry of the log that was stored with it, what it commits to, and the signed note. */
export const ReceiptProof = z.object({
  seq: z.int(),
  entry: z.string(),
  salt: z.string(),
  content: z.string(),
  /** A C2SP signed note over shared/log/receipt.ts. */
  note: z.string(),
});
export type ReceiptProof = z.infer<typeof ReceiptProof>;

/** What the sender keeps: that these grids were stored at this time as this revision. */
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
  nil: z.boolean(),
  onBehalf: z.boolean(),
  correction: z.boolean(),
  /** The unit's leader, where the plan asks for approval; left out in receipts kept from before. */
  approvedBy: z.object({ name: z.string(), position: z.string() }).nullable().optional(),
  /** Null for what was sent before there was a log, or where its content was erased on request. */
  proof: ReceiptProof.nullable(),
});
export type Receipt = z.infer<typeof Receipt>;

export const SubmissionReply = z.object({
  receipt: Receipt,
  findings: z.array(SentFinding),
  /** The answer of an earlier sending of the same draft or the same grid. */
  replayed: z.boolean(),
});
export type SubmissionReply = z.infer<typeof SubmissionReply>;

/** What a report is held against: the plan and the report before, as they stand. */
export const BaselineReply = z.object({ baseline: BaselineShape.nullable() });
export type BaselineReply = z.infer<typeof BaselineReply>;

/** A check asked for by button while signed in, and kept in the history. */
export const InspectionReply = z.object({ inspection: z.string(), at: z.string(), findings: z.array(SentFinding) });
export type InspectionReply = z.infer<typeof InspectionReply>;

/** A file kept under its hash. */
export const FileReply = z.object({ hash: Sha256, bytes: z.int() });
export type FileReply = z.infer<typeof FileReply>;
