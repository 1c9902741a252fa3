import type { AnnexCode } from '../../../shared/rulebook/entry.ts';
import type { Cases } from './each-rule.ts';

type Draw = (...rows: string[]) => string;

/** What is asked of targets; the words are those of Trần Liễu and of the city's plan of 2023. */
export function ofTargets(targets: Draw): Record<Extract<AnnexCode, `target.${string}`>, Cases> {
  const target = (value: string, measure = '%', indicator = 'Cán bộ, công chức được phổ cập kỹ năng số cơ bản') => ({
    sheet: targets(`| 1 | ${indicator} | ${measure} | ${value} |`),
  });
  const two = (
    first: string,
    second: string,
    later = 'Người dân trưởng thành có tài khoản dịch vụ công trực tuyến',
  ) => ({
    sheet: targets(
      `| 1 | Tỷ lệ dân số trưởng thành có tài khoản dịch vụ công trực tuyến | % | ${first} |`,
      `| 2 | ${later} | % | ${second} |`,
    ),
  });
  const minimum = (value: string, level: string) => ({
    ...target(value, '%', `Tỷ lệ hồ sơ công việc tại ${level} được xử lý trên môi trường mạng`),
    plan: 'tp-cds-2023',
  });
  return {
    'target.unreadable': {
      failing: target('8O%'),
      cell: 'D2',
      passing: target('80%'),
      near: target('Phủ sóng 4G/5G', 'Mức độ'),
    },
    'target.impossible': {
      failing: target('Trên 100%'),
      cell: 'D2',
      passing: target('100%'),
      near: target('105% kế hoạch', '% so với kế hoạch', 'Thu ngân sách qua giao dịch điện tử'),
    },
    'target.measure-mismatch': {
      failing: target('80%', 'Lớp'),
      cell: 'D2',
      passing: target('02 lớp', 'Lớp'),
      near: target('Trên 60', '%'),
    },
    'target.conflict': {
      failing: two('Trên 65', 'Trên 60'),
      cell: 'D3',
      passing: two('Trên 65', 'Trên 65'),
      near: two('Trên 65', '40', 'Trong đó: người dân trưởng thành có sử dụng dịch vụ công trực tuyến'),
    },
    'target.below-minimum': {
      failing: minimum('35', 'cấp xã'),
      cell: 'D2',
      passing: minimum('40', 'cấp xã'),
      near: minimum('35', 'cấp huyện'),
    },
  };
}
