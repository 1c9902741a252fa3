import type { Case } from '../case.ts';

/** Where a table stands on its sheet, and what stands around it. */
export const PLACING: Case[] = [
  {
    name: 'placing-at-c7',
    about: 'The table begins at C7, the subject is merged over two columns in header and rows',
    year: 2025,
    sheets: [
      {
        name: 'Biểu 1',
        at: 'C4',
        drawing: `
          title   | PHỤ LỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2025 | < | < | < | < |
          title   | (Kèm theo Công văn số      /STC-VP) | < | < | < | < |
          ·
          keys    | ordinal | task | ? | lead | finish |
          head    | STT | Nội dung nhiệm vụ | < | Bộ phận phụ trách | Thời hạn |
          task 1  | 1 | Số hóa hồ sơ lưu trữ của Sở | < | Văn phòng Sở | Quý III/2025 |
          task 2  | 2 | Kết nối hệ thống quản lý tài sản công | < | Phòng Quản lý công sản | Hoàn thành trước 30/11/2025 |
          task 3  | 3 | Khai thác báo cáo ngân sách trên môi trường điện tử | < | Phòng Quản lý ngân sách | Hàng tháng |`,
      },
    ],
  },
  {
    name: 'placing-hidden-and-filtered',
    about: 'Filtered rows and a hidden column are part of the annex',
    year: 2025,
    sheets: [
      {
        hiddenRows: [4, 5],
        hiddenColumns: ['E'],
        drawing: `
          title   | DANH MỤC NHIỆM VỤ NĂM 2025 | < | < | < | < |
          keys    | ordinal | task | lead | finish | note |
          head    | STT | Nhiệm vụ | Đơn vị chủ trì | Hạn hoàn thành | Ghi chú |
          task 1  | 1 | Mở tài khoản công dân số cho cán bộ | Công an xã | Quý II | |
          task 2  | 2 | Tạo kênh Zalo OA của xã | Đoàn xã | Quý III | Đã lọc |
          task 3  | 3 | Gắn biển số nhà số | Phòng Kinh tế | Quý IV | Đã lọc |
          task 4  | 4 | Lập bản đồ số các điểm du lịch | Phòng Văn hóa - Xã hội | Quý IV | |`,
      },
    ],
  },
  {
    name: 'placing-blank-rows-below',
    about: 'Numbered blank rows of a form at the end, and borders down to the last row of the sheet',
    year: 2025,
    sheets: [
      {
        formattedTo: 1048576,
        endless: true,
        drawing: `
          title   | Mẫu số 01: ĐĂNG KÝ CHỈ TIÊU NĂM 2025 | < | < | < | < |
          keys    | ordinal | indicator | measure | value | note |
          head    | STT | Tên chỉ tiêu | Đơn vị tính | Đăng ký thực hiện | Ghi chú |
          target 1 | 1 | Tỷ lệ hộ gia đình có địa chỉ số | % | #95 | |
          target 2 | 2 | Số điểm du lịch có mã QR thuyết minh | điểm | 05 | |
          target 3 | 3 | Tỷ lệ học sinh có học bạ số | % | 100% | |
          blank   | 4 | | | | |
          blank   | 5 | | | | |
          blank   | 6 | … | … | … | |
          ·
          foot    | | | NGƯỜI LẬP BIỂU | | CHỦ TỊCH |`,
      },
    ],
  },
  {
    name: 'placing-notes-below',
    about: 'Notes to the table below it, numbered like rows, then place and date, then who signs',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2025 | < | < | < |
          keys    | ordinal | indicator | measure | value |
          head    | TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2025 |
          target 1 | 1 | Tỷ lệ giao dịch không dùng tiền mặt (1) | % | 60 |
          target 2 | 2 | Tỷ lệ hồ sơ cấp lại (2) | % | <1% |
          ·
          note    | Ghi chú: | < | < | < |
          note    | (1) Không tính giao dịch dưới 100.000 đồng. | < | < | < |
          note    | (2) Theo Hệ thống thông tin giải quyết thủ tục hành chính. | < | < | < |
          ·
          foot    | | | Hải Phòng, ngày    tháng    năm 2025 | < |
          foot    | | NGƯỜI LẬP | THỦ TRƯỞNG ĐƠN VỊ | < |`,
      },
    ],
  },
  {
    name: 'placing-letter-above',
    about: 'The whole letter stands above the table on the same sheet, with numbered lines that are no rows',
    year: 2025,
    sheets: [
      {
        name: 'KH',
        drawing: `
          title   | KẾ HOẠCH | < | < | < |
          title   | Chuyển đổi số phường năm 2025 | < | < | < |
          -       | I. MỤC ĐÍCH, YÊU CẦU | < | < | < |
          -       | 1. Triển khai kịp thời các nhiệm vụ của thành phố. | < | < | < |
          -       | 2. Phân công rõ đơn vị chủ trì, thời gian hoàn thành, sản phẩm. | < | < | < |
          -       | II. NHIỆM VỤ | < | < | < |
          -       | Các nhiệm vụ cụ thể theo bảng sau: | < | < | < |
          keys    | ordinal | task | lead | time |
          head    | STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |
          task 1  | 1 | Kiện toàn Tổ công nghệ số cộng đồng | Phòng Văn hóa - Xã hội | Tháng 3 |
          task 2  | 2 | Phổ biến Nghị quyết 57-NQ/TW | Phòng Văn hóa - Xã hội | Tháng 4 |
          ·
          -       | III. TỔ CHỨC THỰC HIỆN | < | < | < |
          -       | 1. Phòng Văn hóa - Xã hội theo dõi, đôn đốc, báo cáo UBND phường. | < | < | < |
          -       | 2. Các đơn vị căn cứ Kế hoạch tổ chức thực hiện./. | < | < | < |`,
      },
    ],
  },
];
