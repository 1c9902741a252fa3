import type { z } from 'zod';
import type { Row } from '../annex/row.ts';
import type { RowsDiff } from '../diff.ts';
import type { Finding } from '../finding.ts';
import type { Kind } from '../plan/schema.ts';
import type { State } from '../review.ts';
import type { EditionName } from './period.ts';

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
  nil: boolean;
  onBehalf: boolean;
  correction: boolean;
  state: State;
  /** Entered by the city and not confirmed by the unit. */
  unconfirmed: boolean;
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
  /** The number of the edition that this is; null for the table as it stands now. */
  edition: number | null;
  /** Those issued up to then, oldest first. */
  editions: EditionName[];
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
export type CitySummary = Omit<CityView, 'tasks' | 'targets' | 'edition' | 'editions'>;

/** One annex of a unit that is another one now than in the edition as issued. */
export interface CityCorrection {
  unit: string;
  unitName: string;
  annex: z.infer<typeof Kind>;
  /** Null: the edition had none. */
  before: { submission: string; revision: number } | null;
  after: { submission: string; revision: number; receivedAt: string; correction: boolean };
  diff: RowsDiff;
}

/** What has come in since an edition was issued. */
export interface CorrectionsReply {
  plan: string;
  period: string;
  edition: EditionName;
  corrections: CityCorrection[];
}
