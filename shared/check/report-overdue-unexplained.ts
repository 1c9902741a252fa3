import type { Row } from '../annex/row.ts';
import type { Address } from '../grid.ts';
import { fold } from '../text.ts';
import { itemRule, type Subject } from './rule.ts';

/** It is done, or there was nothing to do. "Chưa hoàn thành", "Hoàn thành 60%" are neither. */
const DONE =
  /\b(hoan thanh|da xong|xong|dat yeu cau|da (ban hanh|to chuc|trien khai|thuc hien)|100 ?%|khong phat sinh|khong co doi tuong)\b/;
const NOT_DONE = /\b(chua|dang|cham|qua han|khong (dat|hoan thanh)|tam dung|moi dat|\d{1,2} ?%)/;

const isDone = ({ values: { status, result } }: Row): boolean =>
  [status, result].some((value) => value && DONE.test(fold(value.text)) && !NOT_DONE.test(fold(value.text)));

/** The reason's cell; where the table has no such column, the result's, else the task's. */
function reasonCell({ row, values }: Row, { table, sheet }: Subject): Address {
  const column = ['reason', 'result', 'status', 'task'].flatMap(
    (key) => table.columns.find((mapped) => mapped.key === key)?.column ?? [],
  )[0];
  return column === undefined ? (values.task?.at ?? { row, column: table.area.left }) : sheet.anchor(row, column);
}

/** A task whose time is over by the cut-off, not done, and nothing says why. "Quý I" is over on 31/3, not on 14/3. */
export const reportOverdueUnexplained = itemRule((row, report, subject) => {
  const { stage, baseline } = subject;
  const { finish, time, reason } = row.values;
  const due = finish?.to ?? time?.to ?? null;
  if (stage !== 'report' || row.kind !== 'task' || !baseline?.cutOff || !due || due > baseline.cutOff) return;
  if (!reason && !isDone(row)) report('report.overdue-unexplained', reasonCell(row, subject), { due });
});
