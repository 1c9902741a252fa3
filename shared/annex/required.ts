import type { Plan } from '../plan/schema.ts';
import type { AnnexKind, ColumnKey, Stage } from './columns.ts';

/** Asked for where no plan says otherwise: what, by when, by whom; what and how much. */
const USUAL: Record<AnnexKind, ColumnKey[]> = {
  tasks: ['task', 'finish', 'lead'],
  targets: ['indicator', 'value'],
};

/** The columns an annex must have and each of its rows must fill. */
export function requiredColumns(kind: AnnexKind, plan: Plan | null, stage: Stage): ColumnKey[] {
  const columns = plan?.annexes.find((annex) => annex.kind === kind)?.stages[stage];
  return columns ? columns.filter((column) => column.required).map((column) => column.key) : USUAL[kind];
}
