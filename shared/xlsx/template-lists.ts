import type { ColumnKey } from '../annex/columns.ts';
import type { Plan } from '../plan/schema.ts';

/** What a blank annex offers to choose from. Only suggestions: anything else may be written. */
export type Lists = Partial<Record<ColumnKey, readonly string[]>>;

const QUARTERS = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'];
const MONTHS = Array.from({ length: 12 }, (_, k) => `Tháng ${k + 1}`);

/** Measures that the plans' targets use, and the usual ones beside them. */
const MEASURES = [
  '%',
  'người',
  'cán bộ',
  'hộ',
  'tổ',
  'lần',
  'cuộc',
  'hội nghị',
  'tin, bài',
  'văn bản',
  'thủ tục',
  'hệ thống',
];

const STATUSES = ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành', 'Không phát sinh trong kỳ', 'Không có đối tượng'];

const unique = (items: readonly string[]): string[] => [...new Set(items)];

/** A plan of one year needs no year beside the quarter; one of several years does. */
function times({ span }: Plan): string[] {
  const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))];
  if (first === last) return [...QUARTERS, ...MONTHS, 'Thường xuyên'];
  const years = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  return [
    ...years.flatMap((year) => [...QUARTERS.map((quarter) => `${quarter}/${year}`), `Năm ${year}`]),
    'Thường xuyên',
  ];
}

/** Agencies that exist as long as the plan runs: one abolished on the way can no longer be given a task. */
const agencies = ({ agencies, span }: Plan): string[] =>
  agencies.filter(({ until }) => until === null || until >= span.to).map(({ name }) => name);

export function listsOf(plan: Plan): Lists {
  const time = times(plan);
  const agency = agencies(plan);
  return {
    start: time,
    finish: time,
    time,
    lead: agency,
    coordinating: agency,
    measure: unique([...MEASURES, ...plan.minimums.map(({ measure }) => measure)]),
    status: STATUSES,
  };
}
