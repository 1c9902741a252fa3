import type { ColumnKey, Stage } from '../annex/columns.ts';
import { requiredColumns } from '../annex/required.ts';
import type { Row } from '../annex/row.ts';
import { rememberOf } from '../answers.ts';
import type { MappedColumn } from '../inspection.ts';
import { isPartOfYear, mainColumn } from '../main-column.ts';
import { fold } from '../text.ts';
import { isAgainstPlan } from './against-plan.ts';
import { itemRule, type Subject } from './rule.ts';

const YEAR = /(?:19|20)\d\d/;

/**
 * Of several columns of one key (years, places) another one is filled, and this one is not the plan's own year. A measure
 * is only asked for beside a number that is one of something: "Hoàn thành" and "105 % kế hoạch" are counted in nothing.
 */
function isSaidElsewhere(row: Row, { key, qualifier }: MappedColumn, { plan, table }: Subject): boolean {
  if (key === 'status')
    return saysNoState(
      row,
      table.columns.some((other) => other.key === 'result'),
    );
  if (key === 'measure') return row.values.value?.value === null || isAgainstPlan(row.values.value?.text ?? '');
  const others = row.more.filter((other) => other.key === key && !isPartOfYear(other.qualifier));
  const isOwn = YEAR.exec(qualifier ?? '')?.[0] === plan?.span.from.slice(0, 4);
  const isOnly = !YEAR.test(qualifier ?? '') && others.every((other) => YEAR.test(other.qualifier));
  return others.length > 0 && !(plan && (isOwn || isOnly));
}

/** Nothing to do this time, said in the result. */
const NIL = /\bkhong (phat sinh|co doi tuong)\b/;

/** A row without its result has one gap, not two; one where nothing arose has no state. */
const saysNoState = ({ values: { result } }: Row, asksResult: boolean): boolean =>
  result ? NIL.test(fold(result.text)) : asksResult;

/** Whether a task is overdue is read from its status: where a report has a column for it, it is there to be filled. */
const ASKED_BESIDE: Record<Stage, readonly ColumnKey[]> = { plan: [], report: ['status'] };

/** The columns that each row must fill, where the table has them. */
const columnsToFill = rememberOf(({ table, plan, stage }: Subject): MappedColumn[] => {
  const year = plan && Number(plan.span.from.slice(0, 4));
  const headed = (key: ColumnKey) => mainColumn(table.columns, key, year);
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
