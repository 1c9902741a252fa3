import { z } from 'zod';
import { COLUMNS, type ColumnKey } from './annex/columns.ts';
import type { Row } from './annex/row.ts';
import type { Baseline } from './check/baseline.ts';
import { CODES, type Code, type Finding } from './finding.ts';
import type { Address, Grid } from './grid.ts';
import type { Mapping } from './inspection.ts';
import { Kind, type StageName } from './plan/schema.ts';

/** The wire contract: the Worker validates with it, the client and the CLI are typed by it. */
export const LIMITS = {
  rows: 5_000,
  cells: 120_000,
  text: 32_767,
  name: 200,
  parts: 30,
  body: 8 * 1024 * 1024,
} as const;

const Name = z.string().trim().min(1).max(LIMITS.name);
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

export const EnrolmentBody = z.strictObject({
  role: z.enum(['staff', 'aggregator']),
  /** The unit's official code; none for an aggregator. */
  unit: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
});

export type EnrolmentBody = z.input<typeof EnrolmentBody>;

export const DeviceBody = z.strictObject({ code: z.string().max(40), name: Name, position: Name });
export type DeviceBody = z.input<typeof DeviceBody>;

/** Who the first administrator is; the bootstrap secret goes in the Authorization header. */
export const AdminBody = DeviceBody.omit({ code: true });

export const PeriodBody = z.strictObject({ dueUnits: z.iso.datetime({ offset: true }).nullable() });
export type PeriodBody = z.input<typeof PeriodBody>;

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

/** Shown once; whoever holds the code enrols one device. */
export interface EnrolmentReply {
  code: string;
  role: 'staff' | 'aggregator';
  unit: { code: string; name: string } | null;
  expiresAt: string;
}

/** Who the credential belongs to. */
export interface MeReply {
  role: 'staff' | 'aggregator' | 'admin';
  unit: { code: string; name: string } | null;
  name: string;
  position: string;
  expiresAt: string;
}

export interface DeviceReply {
  credential: string;
  role: 'staff' | 'aggregator' | 'admin';
  unit: { code: string; name: string } | null;
  expiresAt: string;
}

export interface PlanSummary {
  id: string;
  version: number;
  title: string;
  illustrative: boolean;
  periods: { id: string; stage: z.infer<typeof StageName>; title: string; dueUnits: string | null }[];
}

/** A row of the merged table with where it came from. */
export interface CityRow {
  unit: string;
  /** As an address writes it: "Phường Trần Liễu". */
  unitName: string;
  submission: string;
  revision: number;
  file: string;
  sheet: string;
  row: Row;
}

/** The standing submission of one annex. */
export interface CityAnnex {
  annex: z.infer<typeof Kind>;
  submission: string;
  revision: number;
  receivedAt: string;
  /** When revision 1 came: a unit that answered in time and mended its answer later is not late. */
  firstReceivedAt: string;
  late: boolean;
  rows: number;
  errors: number;
  warnings: number;
}

export interface CityUnit {
  code: string;
  /** Without its kind: "Trần Liễu". */
  name: string;
  kind: 'phường' | 'xã' | 'đặc khu';
  /** missing: nothing came; late: the first receipt of an annex was after the due; sent: all that came was in time. */
  state: 'sent' | 'late' | 'missing';
  annexes: CityAnnex[];
  /** Annexes asked for in this period that have not come. */
  lacks: z.infer<typeof Kind>[];
}

/** Something two units do not agree on, with the rows it was seen in. */
export type CityFinding = Finding & { sources: { unit: string; submission: string; row: number }[] };

/** An error that was sent with a reason: where it stands, what it says, and what the unit answers (DESIGN §7). */
export interface CityExplained {
  unit: string;
  submission: string;
  annex: z.infer<typeof Kind>;
  revision: number;
  file: string;
  sheet: string;
  finding: Finding;
  reason: string;
}

export interface CityView {
  plan: string;
  period: string;
  dueUnits: string | null;
  /** units = sent + late + missing; incomplete: of those sent or late, the ones that still lack an annex. */
  totals: { units: number; sent: number; late: number; missing: number; incomplete: number };
  units: CityUnit[];
  tasks: CityRow[];
  targets: CityRow[];
  findings: CityFinding[];
  explained: CityExplained[];
}

/** The city view without its rows, which may be many: what stands on the first sheet of the merged workbook. */
export type CitySummary = Omit<CityView, 'tasks' | 'targets'>;

/**
 * Every way a request can be refused (RFC 9457): the code is stable, the status stands here and nowhere else.
 * `type` on the wire is "/problems/<code>".
 */
export const PROBLEMS = {
  'body-invalid': 422,
  'body-too-large': 413,
  'rows-too-many': 413,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'code-invalid': 401,
  'attempts-exceeded': 429,
  'plan-unknown': 404,
  'period-unknown': 404,
  'unit-not-asked': 403,
  'annex-not-asked': 422,
  'annex-not-found': 422,
  'findings-open': 422,
  'key-missing': 400,
  'key-reused': 422,
  'revision-missing': 428,
  'revision-stale': 412,
  internal: 500,
} as const satisfies Record<string, number>;
export type ProblemCode = keyof typeof PROBLEMS;

export interface Problem {
  type: `/problems/${ProblemCode}`;
  status: number;
  title: string;
  detail: string;
  requestId: string;
  /** Of findings-open: what has to be mended or justified. */
  findings?: SentFinding[];
  /** Of revision-stale: what stands at the server. */
  standing?: Receipt | null;
  /** Of body-invalid: the path of each mistake. */
  errors?: { path: string; message: string }[];
}
