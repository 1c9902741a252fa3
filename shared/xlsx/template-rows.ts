import type { AnnexKind, ColumnKey } from '../annex/columns.ts';
import { COLUMNS } from '../annex/columns.ts';
import type { Row } from '../annex/row.ts';
import { matchRows } from '../match.ts';
import type { PlanColumn } from '../plan/schema.ts';
import type { Unit } from '../plan/units.ts';

/** What a report starts from: the plan as the unit sent it, and the report before. */
export interface Prefill {
  /** Who reports. */
  unit: Pick<Unit, 'kind' | 'name'>;
  period: string;
  plan: readonly Row[];
  previous: readonly Row[];
}

/** A row of a prefilled annex, cell by cell in the order of its columns. */
export interface FilledRow {
  group: boolean;
  cells: FilledCell[];
}

export interface FilledCell {
  value: string | number | null;
  /** Taken over from the plan: the report does not change it. */
  locked: boolean;
  /** Shown beside the cell. */
  remark: string | null;
}

/** The rows of the plan with what a report takes over from it; what the report is to say stays empty. */
export function filledRows({ plan, previous }: Prefill, columns: readonly PlanColumn[], annex: AnnexKind): FilledRow[] {
  const before = new Map(matchRows(previous, plan, annex).pairs.map((pair) => [pair.after, pair.before]));
  const shown = columns.some(({ key }) => key === 'previous');
  return plan.map((row) => {
    const last = before.get(row)?.values.cumulative?.text ?? null;
    return {
      group: row.kind === 'group',
      cells: columns.map(({ key, locked }) => ({
        value: locked ? takenOver(row, key) : key === 'previous' ? stored(last, key) : null,
        locked,
        remark: key === 'cumulative' && last !== null && !shown ? `Lũy kế kỳ trước: ${last}` : null,
      })),
    };
  });
}

/** What the plan says there. One column of time stands for both ends, and both ends for it. */
function takenOver({ values }: Row, key: ColumnKey): string | number | null {
  const { start, finish, time } = values;
  if (key === 'finish' && !finish && !start) return time?.text ?? null;
  if (key === 'time' && !time) return [start?.text, finish?.text].filter(Boolean).join(' - ') || null;
  return stored(values[key]?.text ?? null, key);
}

const COUNTED = new Set(['ordinal', 'measure']);

/** A whole number as a number, so that Excel does not mark it as one written as text. Everything else as it was written. */
const stored = (text: string | null, key: ColumnKey): string | number | null =>
  text !== null && COUNTED.has(COLUMNS[key].reads) && /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text;
