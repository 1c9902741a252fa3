import type { Entries } from './entry.ts';
import { DIGITISING, spans, TRAINING, tasks } from './headers.ts';

const right = tasks(`| 1 | ${TRAINING} | Quý II | Phòng Văn hóa - Xã hội | Các Tổ dân phố |`);

/** What the checker says about a table as a whole. */
export const TABLE: Entries<
  | 'table.annex-missing'
  | 'table.header-missing'
  | 'table.column-missing'
  | 'table.column-ambiguous'
  | 'table.empty'
  | 'table.row-joined'
> = {
  'table.annex-missing': {
    ground: {
      vi: 'Kế hoạch yêu cầu phụ lục này; tệp gửi lên phải có bảng đó. Tệp đã có phụ lục khác thì chỉ là gợi ý, vì phụ lục này có thể ở tệp riêng.',
      en: 'The plan asks for this annex; a file that is sent has to hold the table. Where the file has another annex it is a note: this one may come in a file of its own.',
    },
    failing: {
      sheet: '| Họ và tên | Chức vụ | Điện thoại |\n| Nguyễn Văn A | Chủ tịch UBND phường | 0225 3 111 222 |',
    },
    passing: { sheet: right, plan: 'vinh-bao-tt-2024' },
  },
  'table.header-missing': {
    ground: {
      vi: 'Có các dòng như phụ lục nhưng không có dòng tiêu đề thì không biết chắc cột nào là gì.',
      en: 'Rows as in an annex without a header leave it to guessing which column is which.',
    },
    failing: {
      sheet: [
        `| 1 | ${TRAINING} | Quý II | Phòng Văn hóa - Xã hội |`,
        `| 2 | ${DIGITISING} | Quý IV | Công an phường |`,
        '| 3 | Tuyên truyền về dịch vụ công trực tuyến trên loa truyền thanh | Quý III | Văn phòng HĐND và UBND |',
        '| 4 | Kiện toàn Tổ công nghệ số cộng đồng tại các tổ dân phố | Quý I | UBND phường |',
        '| 5 | Báo cáo kết quả thực hiện kế hoạch chuyển đổi số của phường | Quý IV | Phòng Văn hóa - Xã hội |',
      ].join('\n'),
    },
    passing: { sheet: right },
  },
  'table.column-missing': {
    ground: {
      vi: 'Cột bắt buộc theo kế hoạch. Một cột "Thời gian" thay được cho hai cột bắt đầu và hoàn thành.',
      en: 'The plan requires the column. One column of time stands for both start and finish.',
    },
    failing: { sheet: `| STT | Nội dung nhiệm vụ | Cơ quan chủ trì |\n| 1 | ${TRAINING} | Công an phường |` },
    passing: {
      sheet: `| STT | Nội dung nhiệm vụ | Thời gian | Cơ quan chủ trì |\n| 1 | ${TRAINING} | Quý II | Công an phường |`,
    },
  },
  'table.column-ambiguous': {
    ground: {
      vi: 'Một từ có thể chỉ hai cột ("Tiến độ" là thời hạn hay tình trạng) mà nội dung không cho biết chắc, hoặc hai cột cùng một tên.',
      en: 'A word may mean two columns ("Tiến độ", a schedule or a status) and the contents do not settle it; or two columns bear one meaning.',
    },
    failing: {
      sheet: `| STT | Nội dung nhiệm vụ | Hạn hoàn thành | Thời hạn hoàn thành | Cơ quan chủ trì |\n| 1 | ${TRAINING} | Quý II | Quý III | Công an phường |`,
    },
    passing: { sheet: spans(`| 1 | ${TRAINING} | Quý II | Quý III | Công an phường |`) },
  },
  'table.empty': {
    ground: {
      vi: 'Phụ lục không có dòng nào thì không có gì để tổng hợp; nếu đúng là không có, đề nghị báo "không phát sinh".',
      en: 'An annex without rows leaves nothing to merge.',
    },
    failing: { sheet: tasks() },
    passing: { sheet: right },
  },
  'table.row-joined': {
    ground: {
      vi: 'Dòng bị ngắt khi sang trang được đọc liền làm một; báo để người gửi thấy và kiểm tra.',
      en: 'A row cut by a page break is read as one; it is said, so that it can be looked at.',
    },
    failing: {
      sheet: tasks(
        `| 1 | Tập huấn kỹ năng số cho cán bộ, công chức và | Quý II | Phòng Văn hóa - | Các Tổ |`,
        '| STT | Nội dung nhiệm vụ | Thời gian | Cơ quan chủ trì | Cơ quan phối hợp |',
        '|  | người lao động của phường |  | Xã hội | dân phố |',
        `| 2 | ${DIGITISING} | Quý IV | Công an phường | Các Tổ dân phố |`,
      ),
    },
    passing: {
      sheet: tasks(
        `| 1 | ${TRAINING} | Quý II | Phòng Văn hóa - Xã hội | Các Tổ dân phố |`,
        '| STT | Nội dung nhiệm vụ | Thời gian | Cơ quan chủ trì | Cơ quan phối hợp |',
        `| 2 | ${DIGITISING} | Quý IV | Công an phường | Các Tổ dân phố |`,
      ),
    },
  },
};
