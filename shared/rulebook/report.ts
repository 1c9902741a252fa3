import type { Entries } from './entry.ts';
import { DIGITISING, TRAINING, targetReport, taskReport, tasks } from './headers.ts';

const planned = tasks(
  `| 1 | ${TRAINING} | Quý II | Công an phường | Các Tổ dân phố |`,
  `| 2 | ${DIGITISING} | Quý IV | Công an phường | Các Tổ dân phố |`,
);
const first = (result = 'Đã hoàn thành', reason = '', time = 'Quý II') =>
  `| 1 | ${TRAINING} | ${time} | Công an phường | ${result} | ${reason} |`;
const second = `| 2 | ${DIGITISING} | Quý IV | Công an phường | Đang thực hiện |  |`;
const reached = (cumulative: number) =>
  targetReport(`| 1 | Số lớp tập huấn kỹ năng số cho người dân | lớp | 12 | 3 | ${cumulative} |`);

/** What the checker says about a report, beside the plan and the report before. */
export const REPORT: Entries<
  'report.row-missing' | 'report.value-changed' | 'report.cumulative-fell' | 'report.overdue-unexplained'
> = {
  'report.row-missing': {
    ground: {
      vi: 'Báo cáo trả lời từng dòng đã đăng ký trong kế hoạch; thiếu dòng thì không biết là bỏ hay quên.',
      en: 'A report answers each planned row; one left out cannot be told from one forgotten.',
    },
    failing: { sheet: taskReport(first()), report: { planned } },
    passing: { sheet: taskReport(second, first()), report: { planned } },
  },
  'report.value-changed': {
    ground: {
      vi: 'Kế hoạch đã chấp nhận thì giữ nguyên, báo cáo chỉ điền kết quả. Ghi cách khác mà cùng nghĩa ("Quý 2") thì đúng.',
      en: 'The accepted plan stands, a report fills in results. Another spelling of the same ("Quý 2") is right.',
    },
    failing: { sheet: taskReport(first('Đang thực hiện', '', 'Quý III'), second), report: { planned } },
    passing: { sheet: taskReport(first('Đang thực hiện', '', 'Quý 2'), second), report: { planned } },
  },
  'report.cumulative-fell': {
    ground: {
      vi: 'Số đã đạt từ đầu năm không thể ít đi giữa hai kỳ báo cáo.',
      en: 'What has been reached since the beginning of the year cannot become less.',
    },
    failing: { sheet: reached(5), report: { previous: reached(7) } },
    passing: { sheet: reached(7), report: { previous: reached(7) } },
  },
  'report.overdue-unexplained': {
    ground: {
      vi: 'Quá hạn mà chưa xong thì cần nêu lý do. "Quý II" hết vào ngày 30/6.',
      en: 'A task overdue and not done needs a reason. "Quý II" ends on 30 June.',
    },
    failing: { sheet: taskReport(first('Đang thực hiện')), report: { cutOff: '2025-09-14' } },
    passing: {
      sheet: taskReport(first('Đang thực hiện', 'Chờ hướng dẫn của Sở')),
      report: { cutOff: '2025-09-14' },
    },
  },
};
