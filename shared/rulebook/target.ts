import type { Entries } from './entry.ts';
import { TRAINED, targets } from './headers.ts';

const valued = (value: string, measure = '%', indicator = TRAINED) =>
  targets(`| 1 | ${indicator} | ${measure} | ${value} |`);

/** What the checker says about targets. */
export const TARGET: Entries<
  'target.unreadable' | 'target.impossible' | 'target.measure-mismatch' | 'target.conflict' | 'target.below-minimum'
> = {
  'target.unreadable': {
    ground: {
      vi: 'Ô có ý ghi số nhưng không đọc được số nào. Giá trị bằng lời ("Hoàn thành") thì đúng.',
      en: 'A number was meant and cannot be read. Values in words are right.',
    },
    failing: { sheet: valued('8O%') },
    passing: { sheet: valued('Hoàn thành') },
  },
  'target.impossible': {
    ground: {
      vi: 'Tỷ lệ của một tổng thể không quá 100%, không âm. "105% kế hoạch" và mức tăng thì có thể.',
      en: 'A share of a whole is neither above 100% nor below nothing. Growth, and a result against its plan, may be.',
    },
    failing: { sheet: valued('Trên 100%') },
    passing: { sheet: valued('105% kế hoạch') },
  },
  'target.measure-mismatch': {
    ground: {
      vi: 'Giá trị ghi theo đơn vị khác với cột đơn vị tính.',
      en: 'The value is counted in something else than the column of measures says.',
    },
    failing: { sheet: valued('30 hộ') },
    passing: { sheet: valued('Trên 60') },
  },
  'target.conflict': {
    ground: {
      vi: 'Một chỉ tiêu hai giá trị trong cùng phụ lục thì không biết lấy giá trị nào. "Trong đó …" đo điều khác.',
      en: 'One target with two values leaves open which one counts. "Trong đó …" measures something else.',
    },
    failing: { sheet: targets(`| 1 | ${TRAINED} | % | 80 |`, `| 2 | ${TRAINED} | % | 90 |`) },
    passing: {
      sheet: targets(
        `| 1 | ${TRAINED} | % | 90 |`,
        `|  | Trong đó: tỷ lệ cán bộ được tập huấn kỹ năng số nâng cao | % | 80 |`,
      ),
    },
  },
  'target.below-minimum': {
    ground: {
      vi: 'Kế hoạch giao mức tối thiểu cho mọi xã, phường; thấp hơn cần xác nhận hoặc nêu lý do.',
      en: 'The plan demands a minimum of every commune; less is to be confirmed or explained.',
    },
    failing: {
      plan: 'tp-cds-2023',
      sheet: valued('30%', '%', 'Tỷ lệ hồ sơ công việc tại cấp xã được xử lý trên môi trường mạng'),
    },
    passing: {
      plan: 'tp-cds-2023',
      sheet: valued('40%', '%', 'Tỷ lệ hồ sơ công việc tại cấp xã được xử lý trên môi trường mạng'),
    },
  },
};
