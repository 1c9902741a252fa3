import type { Case } from '../case.ts';

/** Several values of one target, and where the year of a time comes from. */
export const YEARS: Case[] = [
  {
    name: 'years-quarters-of-a-target',
    about: 'A target for the year and its road by quarters below a spanning heading',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | CHỈ TIÊU VÀ LỘ TRÌNH NĂM 2025 | < | < | < | < | < | < | < |
          keys    | ordinal | indicator | measure | value | value | value | value | value |
          head    | STT | Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2025 | Lộ trình thực hiện | < | < | < |
          head    | ^ | ^ | ^ | ^ | Quý I | Quý II | Quý III | Quý IV |
          target 1 | 1 | Hồ sơ trực tuyến toàn trình | % | 80% | 20% | #40 | 60% | 80% |
          target 2 | 2 | Chữ ký số cá nhân cho người dân | người | 1.200 | #300 | #600 | #900 | #,1200 |`,
      },
    ],
  },
  {
    name: 'years-one-of-many',
    about: 'A socio-economic table: plan and result of the year before, estimate of this one, plan of the next',
    year: 2026,
    sheets: [
      {
        drawing: `
          title   | CHỈ TIÊU KINH TẾ SỐ, XÃ HỘI SỐ NĂM 2026 | < | < | < | < | < |
          keys    | ordinal | indicator | measure | previous | ? | value |
          head    | TT | Chỉ tiêu | ĐVT | Thực hiện năm 2024 | Ước thực hiện năm 2025 | Kế hoạch năm 2026 |
          target 1 | 1 | Tỷ trọng kinh tế số trong GRDP | % | #18.5 | #22 | ≥ 30 |
          target 2 | 2 | Số doanh nghiệp công nghệ số | doanh nghiệp | #410 | #455 | #500 |`,
      },
    ],
  },
  {
    name: 'years-every-year',
    about: 'A column for each year of a period, bare numbers as headings below "Kế hoạch"',
    sheets: [
      {
        drawing: `
          title   | CHỈ TIÊU GIAI ĐOẠN 2026-2030 | < | < | < | < | < | < | < |
          keys    | ordinal | indicator | measure | value:2026 | value:2027 | value:2028 | value:2030 | lead |
          head    | STT | Tên chỉ tiêu | ĐVT | Kế hoạch | < | < | < | Cơ quan theo dõi |
          head    | ^ | ^ | ^ | #2026 | #2027 | #2028 | #2030 | ^ |
          target 1 | 1 | Tỷ lệ dịch vụ công toàn trình | % | #70 | #80 | #90 | #100 | Văn phòng UBND tỉnh |
          target 2 | 2 | Số xã, phường có 5G | xã, phường | #40 | #60 | #90 | #114 | Sở Khoa học và Công nghệ |`,
      },
    ],
  },
  {
    name: 'years-from-the-plan',
    about: 'No year on the sheet: the plan says which one a quarter means',
    plan: 'hai-phong-2025',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | Biểu tổng hợp kết quả thực hiện nhiệm vụ | < | < | < | < |
          keys    | ordinal | task | lead | finish | result |
          head    | STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Hoàn thành | Kết quả thực hiện |
          task 1  | 1 | Số hóa hồ sơ tại bộ phận một cửa | Trung tâm Phục vụ hành chính công | Quý II | Đã số hóa 3.200 hồ sơ |
          task 2  | 2 | Kiểm tra việc dùng chữ ký số | Văn phòng HĐND và UBND phường | 30/9/25 | Đã kiểm tra |`,
      },
    ],
  },
  {
    name: 'years-nowhere',
    about: 'No year on the sheet and no plan: a quarter is understood, but is no day',
    sheets: [
      {
        drawing: `
          title   | DANH MỤC NHIỆM VỤ | < | < | < |
          keys    | ordinal | task | lead | finish |
          head    | STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn |
          task 1  | 1 | Lập danh sách người dân chưa có điện thoại thông minh | Công an xã | Quý I |
          task 2  | 2 | Trao tặng điện thoại thông minh | Ủy ban MTTQ xã | Quý III/2025 |
          task 3  | 3 | Hướng dẫn sử dụng | Đoàn xã | Thường xuyên |`,
      },
    ],
  },
  {
    name: 'years-half-in-title',
    about: 'The title names a half-year and its year; months and quarters mean that year',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | PHỤ LỤC NHIỆM VỤ TRUYỀN THÔNG 6 THÁNG CUỐI NĂM 2025 | < | < | < |
          title   | (Kèm theo Kế hoạch số 22/KH-UBND ngày 14/7/2025 của UBND phường) | < | < | < |
          keys    | ordinal | task | time | lead |
          head    | STT | Nội dung | Tiến độ thực hiện | Cơ quan thực hiện |
          task 1  | 1 | Tuyên truyền Ngày Chuyển đổi số quốc gia | Tháng 10 | Phòng Văn hóa - Xã hội |
          task 2  | 2 | Phóng sự về mô hình hay | Quý III - IV | Trung tâm Cung ứng dịch vụ công |
          task 3  | 3 | Hưởng ứng Tháng 10 - Tháng tiêu dùng số | Tháng 10/2025 | Phòng Kinh tế |`,
      },
    ],
  },
];
