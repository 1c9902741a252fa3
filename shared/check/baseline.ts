import type { AnnexKind } from '../annex/columns.ts';
import type { Row } from '../annex/row.ts';
import type { IsoDate } from '../finding.ts';
import { type Matching, matchRows, type Pair } from '../match.ts';
import type { Subject } from './rule.ts';

type Rows = Partial<Record<AnnexKind, readonly Row[]>>;

/** What a report is held against. */
export interface Baseline {
  /** The rows of the accepted plan. */
  plan: Rows;
  /** The rows of the report before, for figures that only grow. */
  previous: Rows;
  /** The day up to which figures count (NĐ 09/2019, Điều 12); null where the period has none. */
  cutOff: IsoDate | null;
}

/** The rows of all parts of the annex beside those of an earlier answer; null where there is none to compare with. */
export function against(subject: Subject, which: 'plan' | 'previous'): Matching | null {
  const { stage, baseline, table, annex } = subject;
  const rows = stage === 'report' ? baseline?.[which][table.annex] : undefined;
  return rows
    ? matchRows(
        rows,
        annex.flatMap((part) => part.rows),
        table.annex,
      )
    : null;
}

/** The pairs whose later row stands in this very table. */
export const pairsIn = ({ rows }: Subject, matching: Matching | null): Pair[] => {
  const own = new Set(rows);
  return matching?.pairs.filter(({ after }) => own.has(after)) ?? [];
};
