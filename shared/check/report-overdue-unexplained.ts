import type { Row } from '../annex/row.ts';
import type { Address } from '../grid.ts';
import { fold } from '../text.ts';
import { saysNil } from '../value/nil.ts';
import { itemRule, type Subject } from './rule.ts';

/** It is done, or there was nothing to do. "Chưa hoàn thành", "Hoàn thành 60%" are neither. */
const DONE =
  /\b(hoan thanh|da xong|xong|dat yeu cau|da (ban hanh|to chuc|trien khai|thuc hien)|vuot (ke hoach|chi tieu|muc))\b|\b100 ?%|^dat$/;
const NOT_DONE = /\b(chua|dang|cham|qua han|khong (dat|hoan thanh)|mot phan|buoc dau|tam dung|moi dat|\d{1,2} ?%)/;

/** "Đã nghiệm thu", "Đã lắp đặt 20 camera"; what has only been asked for, begun or drafted is not done. */
const DID = /^[-–+•\s]*đã\s/iu;
const ONLY_BEGUN =
  /^\W*da (trinh|gui|xin|de nghi|de xuat|bat dau|khoi dong|khao sat|lam viec|hop|nhan|giao|chi dao|tham muu|du thao|chuyen|dang ki|lap (ke hoach|du toan|danh sach|ho so)|xay dung|ra soat|co (van ban|chu truong|ke hoach))\b/;
/** "8/12 điểm": a part of what was meant; not the day in "ngày 8/12". */
const SHARE = /(?<!(?:ngày|trước|từ|đến) |[\d/])(\d{1,4})\/(\d{1,4})(?![\d/])/giu;

const sharesOf = (text: string): [part: number, all: number][] =>
  [...text.matchAll(SHARE)].map(([, part, all]) => [Number(part), Number(all)]);

/** What there is of it: "02 lớp, 120 học viên", "Kế hoạch số 15/KH-UBND". */
const COUNT = /^[-–+•\s]*(\d+)\s+\p{L}/u;
const countOf = (text: string): number | null => Number(COUNT.exec(text)?.[1] ?? 0) || null;
const DOCUMENT = /số\s+\d+\/\p{Lu}/u;

function saysDone(text: string, wanted: string): boolean {
  const folded = fold(text);
  const shares = sharesOf(text);
  if (NOT_DONE.test(folded) || shares.some(([part, all]) => part < all)) return false;
  const count = countOf(text);
  return (
    DONE.test(folded) ||
    saysNil(text) ||
    (DID.test(text) && !ONLY_BEGUN.test(folded)) ||
    shares.some(([part, all]) => part === all) ||
    (DOCUMENT.test(text) && !ONLY_BEGUN.test(folded)) ||
    (count !== null && count >= (countOf(wanted) ?? 0))
  );
}

/** A state in a word or two: "Đang thực hiện", "Chưa hoàn thành". */
const STATE_NOT_DONE = /^(chua|dang)\b/;

/** By what its state says; where that leaves it open, its result. */
export function isDone({ values: { status, result, deliverable } }: Row): boolean {
  if (STATE_NOT_DONE.test(fold(status?.text ?? ''))) return false;
  return [status, result].some(
    (value) => value && saysDone(value.text.normalize('NFC'), deliverable?.text.normalize('NFC') ?? ''),
  );
}

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
  if (stage !== 'report' || row.kind !== 'task' || !baseline?.cutOff) return;
  const { finish, time, reason } = row.values;
  const due = finish?.to ?? time?.to ?? null;
  if (!due || due > baseline.cutOff) return;
  if (!reason && !isDone(row)) report('report.overdue-unexplained', reasonCell(row, subject), { due });
});
