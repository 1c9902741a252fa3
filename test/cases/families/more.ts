import type { Case } from '../case.ts';

/** What else was seen: odd numbers, two annexes of one kind, a legend beside the table, rows with nothing to report. */
export const MORE: Case[] = [
  {
    name: 'outline-frames',
    about: 'Numbers written 01, (2), 3/, I/, and a numbering row "A B 1 2"',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | NHIỆM VỤ NĂM 2025 | < | < | < |
          keys    | ordinal | task | lead | time |
          head    | TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời gian thực hiện |
          numbers | A | B | 1 | 2 |
          group I | I/ | Công tác chỉ đạo | | |
          task I.01 | 01 | Họp giao ban Tổ công tác | Công an phường | Hàng tháng |
          task I.02 | 02 | Kiểm tra các tổ dân phố | Công an phường | Hằng quý |
          group II | II/ | Công tác phối hợp | | |
          task II.1 | (1) | Phối hợp với các trường học | Phòng Văn hóa - Xã hội | Quý III |
          task II.2 | (2) | Phối hợp với ngân hàng | Phòng Kinh tế | Quý IV |`,
      },
    ],
  },
  {
    name: 'several-of-one-kind',
    about: 'Two annexes of tasks on one sheet, the same columns, each with a title and a header of its own',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | Phụ lục 1. Nhiệm vụ thường xuyên năm 2025 | < | < | < |
          keys    | ordinal | task | lead | time |
          head    | STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |
          task 1  | 1 | Quản trị trang thông tin điện tử | Văn phòng HĐND và UBND phường | Thường xuyên |
          task 2  | 2 | Trực đường dây nóng | Trung tâm Phục vụ hành chính công | Thường xuyên |
          ·
          title   | Phụ lục 2. Nhiệm vụ có thời hạn năm 2025 | < | < | < |
          keys    | ordinal | task | lead | time |
          head    | STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |
          task 1  | 1 | Ban hành quy chế văn thư điện tử | Văn phòng HĐND và UBND phường | Quý I |
          task 2  | 2 | Hội thi công chức giỏi công nghệ thông tin | Đoàn Thanh niên phường | Quý III |`,
      },
    ],
  },
  {
    name: 'placing-legend-beside',
    about: 'A list for drop-downs stands some columns to the right of the table and is no part of it',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | THEO DÕI NHIỆM VỤ NĂM 2025 | < | < | < | < | | |
          keys    | ordinal | task | lead | finish | status | | |
          head    | STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn | Trạng thái | | | Danh mục trạng thái |
          task 1  | 1 | Rà soát quy trình nội bộ | Văn phòng HĐND và UBND xã | Quý I | Hoàn thành | | | Hoàn thành |
          task 2  | 2 | Cấu hình quy trình điện tử | Phòng Kinh tế | Quý II | Đang thực hiện | | | Đang thực hiện |
          task 3  | 3 | Chạy thử quy trình điện tử | Phòng Kinh tế | Quý III | Chưa thực hiện | | | Chưa thực hiện |`,
      },
    ],
  },
  {
    name: 'report-targets-nothing-to-report',
    about: 'Blank, a dash, "Không phát sinh" and words where a number was asked',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | BÁO CÁO CHỈ TIÊU THÁNG 9 NĂM 2025 | < | < | < | < | < |
          keys    | ordinal | indicator | measure | value | actual | reason | proposal |
          head    | STT | Tên chỉ tiêu | Đơn vị tính | Chỉ tiêu giao | Thực hiện trong kỳ | Lý do không đạt | Kiến nghị |
          target 1 | 1 | Sự cố an toàn thông tin được xử lý | % | 100% | Không phát sinh | | |
          target 2 | 2 | Phản ánh hiện trường được xử lý | % | #95 | - | Chưa có số liệu | |
          target 3 | 3 | Phần mềm dùng chung được triển khai | | Hoàn thành | Đang triển khai | | Tập huấn thêm |
          target 4 | 4 | Tổ dân phố có nhóm Zalo | tổ | 12 | 12/12 | | |`,
      },
    ],
  },
  {
    name: 'none-statistics-by-ward',
    about: 'Figures of the wards side by side: "Số lượng" and "Tỷ lệ" of places, not of targets',
    stage: 'report',
    sheets: [
      {
        name: 'Số liệu',
        none: 'no-header',
        drawing: `
          title | SỐ LIỆU HỒ SƠ TRỰC TUYẾN CÁC PHƯỜNG, XÃ | < | < | < | < |
          -     | STT | Phường, xã | Số hồ sơ tiếp nhận | Số hồ sơ trực tuyến | Tỷ lệ (%) |
          -     | 1 | Phường Hải An | #5200 | #4100 | #78.8 |
          -     | 2 | Phường Lê Chân | #6100 | #5500 | #90.2 |
          -     | 3 | Xã Vĩnh Bảo | #2300 | #1200 | #52.2 |
          -     | | Tổng cộng | #13600 | #10800 | #79.4 |`,
      },
    ],
  },
  {
    name: 'cells-durations',
    about: 'Spans from an event and frequencies are understood, though they are no day; leads are posts of people',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | QUY TRÌNH XỬ LÝ SỰ CỐ NĂM 2025 | < | < | < | < |
          keys    | ordinal | task | finish | lead | deliverable |
          head    | Bước | Nội dung công việc | Thời hạn thực hiện | Người thực hiện | Kết quả đầu ra |
          task 1  | 1 | Tiếp nhận, phân loại sự cố | Trong vòng 24 giờ | Cán bộ chuyên trách | Phiếu tiếp nhận |
          task 2  | 2 | Khắc phục sự cố | 03 ngày làm việc | Phòng Kinh tế | Biên bản |
          task 3  | 3 | Báo cáo cơ quan chức năng | Ngay sau khi khắc phục | Chủ tịch UBND xã | Báo cáo |
          task 4  | 4 | Rà soát quy trình | 02 lần/năm | Phòng Kinh tế | Quy trình sửa đổi |`,
      },
    ],
  },
];
