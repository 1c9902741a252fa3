import type { AnnexCode } from '../../../shared/rulebook/entry.ts';
import { targets, tasks } from '../../../shared/rulebook/headers.ts';
import type { Cases } from './each-rule.ts';

type Draw = (...rows: string[]) => string;

/** What is asked of a report, beside what was planned and what was reported before. */
export function ofReports(taskReport: Draw, targetReport: Draw): Record<Extract<AnnexCode, `report.${string}`>, Cases> {
  const [FIRST, SECOND] = ['Duy trì Cổng Thông tin điện tử phường', 'Mở lớp bình dân học vụ số tại tổ dân phố'];
  const planned = tasks(
    `| 1 | ${FIRST} | Quý IV | Văn phòng HĐND và UBND | |`,
    `| 2 | ${SECOND} | Quý II | Đoàn Thanh niên phường | |`,
  );
  const row = (what: string, time: string, lead: string, result: string, reason = '') =>
    `| 1 | ${what} | ${time} | ${lead} | ${result} | ${reason} |`;
  const first = (lead = 'Văn phòng HĐND và UBND') => row(FIRST, 'Quý IV', lead, 'Đăng 45 tin, bài');
  const second = (result: string, reason = '') => row(SECOND, 'Quý II', 'Đoàn Thanh niên phường', result, reason);
  const done = second('Hoàn thành');
  const against = (...rows: string[]) => ({ sheet: taskReport(...rows), report: { planned } });
  const overdue = (result: string, cutOff: string, reason = '') => ({
    sheet: taskReport(second(result, reason)),
    report: { cutOff },
  });
  const reached = (measure: string, cumulative: string) =>
    targetReport(`| 1 | Số hộ kinh doanh mở gian hàng trên sàn | ${measure} | 25 | 4 | ${cumulative} |`);
  const since = (now: string, before: string) => ({
    sheet: reached('Hộ', now),
    report: { planned: targets(), previous: reached('Hộ', before) },
  });
  return {
    'report.row-missing': {
      failing: against(first()),
      cell: 'A1',
      passing: against(first(), done),
      near: against(done, first()),
    },
    'report.value-changed': {
      failing: against(first('Công an phường'), done),
      cell: 'D2',
      passing: against(first(), done),
      near: against(first('Văn phòng HĐND&UBND'), done),
    },
    'report.cumulative-fell': {
      failing: since('7', '8'),
      cell: 'F2',
      passing: since('9', '8'),
      near: since('08', '8'),
    },
    'report.overdue-unexplained': {
      failing: overdue('Đang thực hiện', '2025-09-14'),
      cell: 'F2',
      passing: overdue('Hoàn thành', '2025-09-14'),
      near: overdue('Đang thực hiện', '2025-06-14'),
    },
  };
}
