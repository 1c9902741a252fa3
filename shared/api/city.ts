import { z } from 'zod';
import { Kind } from '../plan/schema.ts';
import { UnitKindName } from '../plan/unit-code.ts';
import { STATES } from '../review.ts';
import { FindingShape, RowShape, RowsDiffShape } from './core.ts';
import { EditionName } from './period.ts';

/** A row of the merged table with where it came from. */
export const CityRow = z.object({
  unit: z.string(),
  /** As an address writes it: "Phường Trần Liễu". */
  unitName: z.string(),
  submission: z.string(),
  revision: z.int(),
  file: z.string(),
  sheet: z.string(),
  row: RowShape,
});
export type CityRow = z.infer<typeof CityRow>;

/** The standing submission of one annex. */
export const CityAnnex = z.object({
  annex: Kind,
  submission: z.string(),
  revision: z.int(),
  receivedAt: z.string(),
  /** When revision 1 came: a unit that answered in time and mended its answer later is not late. */
  firstReceivedAt: z.string(),
  late: z.boolean(),
  rows: z.int(),
  errors: z.int(),
  warnings: z.int(),
  nil: z.boolean(),
  onBehalf: z.boolean(),
  correction: z.boolean(),
  state: z.enum(STATES),
  /** Entered by the city and not confirmed by the unit. */
  unconfirmed: z.boolean(),
});
export type CityAnnex = z.infer<typeof CityAnnex>;

export const CityUnit = z.object({
  code: z.string(),
  /** Of a commune without its kind: "Trần Liễu". */
  name: z.string(),
  kind: UnitKindName,
  /** missing: nothing came; late: the first receipt of an annex was after the due; sent: all that came was in time. */
  state: z.enum(['sent', 'late', 'missing']),
  annexes: z.array(CityAnnex),
  /** Annexes asked for in this period that have not come. */
  lacks: z.array(Kind),
});
export type CityUnit = z.infer<typeof CityUnit>;

/** Something two units do not agree on, with the rows it was seen in. */
export const CityFinding = FindingShape.and(
  z.object({ sources: z.array(z.object({ unit: z.string(), submission: z.string(), row: z.int() })) }),
);
export type CityFinding = z.infer<typeof CityFinding>;

/** An error that was sent with a reason: where it stands, what it says, and what the unit answers (DESIGN §7). */
export const CityExplained = z.object({
  unit: z.string(),
  submission: z.string(),
  annex: Kind,
  revision: z.int(),
  file: z.string(),
  sheet: z.string(),
  finding: FindingShape,
  reason: z.string(),
});
export type CityExplained = z.infer<typeof CityExplained>;

export const CityView = z.object({
  /** The number of the edition that this is; null for the table as it stands now. */
  edition: z.int().nullable(),
  /** Those issued up to then, oldest first. */
  editions: z.array(EditionName),
  plan: z.string(),
  period: z.string(),
  dueUnits: z.string().nullable(),
  /** units = sent + late + missing; incomplete: of those sent or late, the ones that still lack an annex. */
  totals: z.object({ units: z.int(), sent: z.int(), late: z.int(), missing: z.int(), incomplete: z.int() }),
  units: z.array(CityUnit),
  tasks: z.array(CityRow),
  targets: z.array(CityRow),
  findings: z.array(CityFinding),
  explained: z.array(CityExplained),
});
export type CityView = z.infer<typeof CityView>;

/** The city view without its rows, which may be many: what stands on the first sheet of the merged workbook. */
export type CitySummary = Omit<CityView, 'tasks' | 'targets' | 'edition' | 'editions'>;

/** One annex of a unit that is another one now than in the edition as issued. */
export const CityCorrection = z.object({
  unit: z.string(),
  unitName: z.string(),
  annex: Kind,
  /** Null: the edition had none. */
  before: z.object({ submission: z.string(), revision: z.int() }).nullable(),
  after: z.object({
    submission: z.string(),
    revision: z.int(),
    receivedAt: z.string(),
    correction: z.boolean(),
  }),
  diff: RowsDiffShape,
});
export type CityCorrection = z.infer<typeof CityCorrection>;

/** What has come in since an edition was issued. */
export const CorrectionsReply = z.object({
  plan: z.string(),
  period: z.string(),
  edition: EditionName,
  corrections: z.array(CityCorrection),
});
export type CorrectionsReply = z.infer<typeof CorrectionsReply>;
