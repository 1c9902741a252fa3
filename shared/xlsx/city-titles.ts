import type { Plan } from '../plan/schema.ts';

/** The two title lines of every sheet: what it is, and of which plan, period and moment. */
export function cityTitles(plan: Plan, period: { title: string }, what: string, reached: string): [string, string] {
  const number = plan.number ? ` số ${plan.number}` : '';
  return [
    `Bảng tổng hợp toàn thành phố: ${what}`.toLocaleUpperCase('vi'),
    `Kế hoạch${number} "${plan.title}" – ${period.title} – ${reached}`,
  ];
}
