import type { Case } from '../case.ts';

/** What stands in the cells: dates, formulas, long texts, nothing. */
export const CELLS: Case[] = [
  {
    name: 'cells-dates',
    about: 'Real dates, dates as text with other signs, and serial numbers that lost their format (45931 is 1/10/2025)',
    sheets: [
      {
        drawing: `
          keys    | ordinal | task | start | finish | lead |
          head    | STT | Tên nhiệm vụ | Ngày bắt đầu | Ngày kết thúc | Cơ quan thực hiện |
          task 1  | #1 | Khảo sát hiện trạng hạ tầng | @2025-01-15 | @2025-02-28 | Phòng Kinh tế |
          task 2  | #2 | Lắp đặt thiết bị | @2025-03-03 | 20.8.2025 | Phòng Kinh tế |
          task 3  | #3 | Vận hành thử | 05-11-2025 | 31/12/2025 | Phòng Kinh tế |
          task 4  | #4 | Đào tạo chuyển giao | ngày 10 tháng 10 năm 2025 | Chậm nhất 20/12/2025 | Phòng Kinh tế |`,
      },
    ],
  },
  {
    name: 'cells-dates-1904',
    about: 'The same kind of dates in a workbook of an old Mac, counted from 1904',
    date1904: true,
    sheets: [
      {
        drawing: `
          keys    | ordinal | task | lead | finish |
          head    | TT | Nội dung công việc | Chủ trì | Thời hạn |
          task 1  | #1 | Xây dựng dự thảo quy chế | Văn phòng HĐND và UBND xã | @2025-03-31 |
          task 2  | #2 | Lấy ý kiến các thôn | Văn phòng HĐND và UBND xã | @2025-04-30 |
          task 3  | #3 | Ban hành quy chế | UBND xã | @2025-05-15 |`,
      },
    ],
  },
  {
    name: 'cells-formulas-and-errors',
    about: 'Numbers counted by formula, values linked from another sheet, an error that hides a value',
    year: 2025,
    sheets: [
      {
        name: 'PL1',
        drawing: `
          title   | CHỈ TIÊU NĂM 2025 | < | < | < |
          keys    | ordinal | indicator | measure | value |
          head    | STT | Chỉ tiêu | Đơn vị tính | Mục tiêu năm 2025 |
          target 1 | #1 | Tỷ lệ hồ sơ số hóa | % | = Data!B1 → 85 |
          target 2 | = A3+1 → 2 | Tỷ lệ hài lòng | % | = "≥ "&80 → ≥ 80 |
          target 3 | = A4+1 → 3 | Số mô hình điểm | mô hình | !#REF! |
          target 4 | = A5+1 → 4 | Tỷ lệ thanh toán điện tử | % | #0.6% |`,
      },
    ],
  },
  {
    name: 'cells-long-tasks',
    about:
      'Long tasks of several lines with dashes and numbers of their own inside one cell, a lead list by line breaks',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | NHIỆM VỤ CHI TIẾT NĂM 2025 | < | < | < | < |
          keys    | ordinal | task | deliverable | lead | finish |
          head    | STT | Nội dung nhiệm vụ | Sản phẩm | Cơ quan chủ trì | Thời hạn |
          task 1  | 1 | Tuyên truyền trên mạng xã hội\\n- Đăng tin trên trang Zalo;\\n- Khuyến khích cán bộ, công chức chia sẻ thông tin về chuyển đổi số.\\n1. Mỗi tuần một bài;\\n2. Mỗi tháng một video. | - 52 bài\\n- 12 video | - Phòng Văn hóa - Xã hội\\n- Công an phường | Hằng quý |
          task 2  | 2 | Tổng hợp, báo cáo kết quả thực hiện Kế hoạch; đề xuất khen thưởng tập thể, cá nhân có thành tích\\n(trước ngày 15 tháng cuối quý) | Báo cáo | Phòng Văn hóa - Xã hội | Trước ngày 25 hằng tháng |
          task 3  | 3 | Nơi nhận thông báo, phản ánh của người dân: thiết lập tại bộ phận một cửa | Điểm tiếp nhận | Trung tâm Phục vụ hành chính công | Tháng 11 |`,
      },
    ],
  },
  {
    name: 'cells-words-that-mislead',
    about:
      'Unnumbered tasks that begin like sums, pages and signatures: "Tổng kiểm tra", "Cộng đồng", "Trang bị", "Chủ tịch"',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | NHIỆM VỤ CỦA PHƯỜNG NĂM 2025 | < | < |
          keys    | task | lead | time |
          head    | Nhiệm vụ | Đơn vị chủ trì | Thời gian thực hiện |
          task ?  | Tổng kiểm tra, rà soát trang thiết bị công nghệ thông tin | Phòng Kinh tế | Quý I |
          task ?  | Cộng đồng doanh nghiệp số: tổ chức gặp mặt định kỳ | Phòng Kinh tế | Quý II |
          task ?  | Trang bị máy tính cho Tổ công nghệ số cộng đồng | Văn phòng HĐND và UBND phường | Quý II |
          task ?  | Chủ tịch UBND phường đối thoại trực tuyến với Nhân dân | Văn phòng HĐND và UBND phường | Quý III |
          task ?  | Xác nhận thông tin cư trú trên VNeID | Công an phường | Thường xuyên |
          task ?  | Thủ trưởng các đơn vị cam kết sử dụng chữ ký số | Các phòng chuyên môn | Quý IV |`,
      },
    ],
  },
];
