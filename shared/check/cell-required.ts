import type { ColumnKey, Stage } from '../annex/columns.ts';
import { requiredColumns } from '../annex/required.ts';
import type { Row } from '../annex/row.ts';
import { rememberOf } from '../answers.ts';
import type { MappedColumn } from '../inspection.ts';
import { isPartOfYear, mainColumn, yearNamed } from '../main-column.ts';
import type { Plan } from '../plan/schema.ts';
import { saysNil } from '../value/nil.ts';
import { isAgainstPlan } from './against-plan.ts';
import { itemRule, type Subject } from './rule.ts';

/**
 * Of several columns of one key (years, places) another one is filled, and this one is not the plan's own year. A measure
 * is only asked for beside a number that is one of something: "Hoàn thành" and "105 % kế hoạch" are counted in nothing. Where
 * the state says that nothing arose there is no result to tell.
 */
function isSaidElsewhere(row: Row, { key, qualifier }: MappedColumn, { plan, table }: Subject): boolean {
  if (key === 'status')
    return saysNoState(
      row,
      table.columns.some((other) => other.key === 'result'),
    );
  if (key === 'result' && saysNil(row.values.status?.text ?? '')) return true;
  if (key === 'measure') return row.values.value?.value === null || isAgainstPlan(row.values.value?.text ?? '');
  const others = row.more.filter((other) => other.key === key && !isPartOfYear(other.qualifier));
  const year = yearNamed(qualifier ?? '');
  const isOwn = year === null ? others.every((other) => yearNamed(other.qualifier)) : year === firstYear(plan);
  return others.length > 0 && !(plan && isOwn);
}

const firstYear = (plan: Plan | null): number | null => plan && Number(plan.span.from.slice(0, 4));

/** A row without its result has one gap, not two; one where nothing arose has no state. */
const saysNoState = ({ values: { result } }: Row, asksResult: boolean): boolean =>
  result ? saysNil(result.text) : asksResult;

/** Whether a task is overdue is read from its status: where a report has a column for it, it is there to be filled. */
const ASKED_BESIDE: Record<Stage, readonly ColumnKey[]> = { plan: [], report: ['status'] };

/** The columns that each row must fill, where the table has them. */
const columnsToFill = rememberOf(({ table, plan, stage }: Subject): MappedColumn[] => {
  const headed = (key: ColumnKey) => mainColumn(table.columns, key, firstYear(plan));
  return [...requiredColumns(table.annex, plan, stage), ...ASKED_BESIDE[stage]].flatMap(
    (key) => headed(key) ?? (key === 'start' || key === 'finish' ? headed('time') : undefined) ?? [],
  );
});

/** A row leaves empty what the plan requires. Rows that only name a group are no rows to fill. */
export const cellRequired = itemRule((row, report, subject) => {
  const { sheet } = subject;
  for (const column of columnsToFill(subject)) {
    if (!column.key || row.values[column.key] || isSaidElsewhere(row, column, subject)) continue;
    const covered = (sheet.merged(row.row, column.column)?.top ?? row.row) < row.row;
    if (covered || sheet.own(row.row, column.column)?.error) continue;
    report('cell.required', sheet.anchor(row.row, column.column), { column: column.key });
  }
});
