import type { Case } from '../case.ts';

/** Reports on targets: planned, done in the period, done since January, the year before. */
export const TARGET_REPORTS: Case[] = [
  {
    name: 'report-targets-cumulative',
    about: "Planned, this period, since January, and why not reached; the share of the plan is nobody's column",
    stage: 'report',
    year: 2025,
    sheets: [
      {
        name: 'Chỉ tiêu',
        drawing: `
          title   | BIỂU 01. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2025 | < | < | < | < | < | < | < |
          keys    | ordinal | indicator | measure | value | actual | cumulative | ? | reason |
          head    | STT | Chỉ tiêu | ĐVT | Kế hoạch năm 2025 | Thực hiện kỳ này | Lũy kế từ đầu năm | So với kế hoạch (%) | Nguyên nhân chưa đạt |
          numbers | (1) | (2) | (3) | (4) | (5) | (6) | (7)=(6)/(4) | (8) |
          group I | I | Chính quyền số | | | | | | |
          target I.1 | 1 | Tỷ lệ hồ sơ trực tuyến toàn trình | % | #60 | #22.5 | #58 | = F5/D5 → 96.7 | |
          target I.2 | 2 | Tỷ lệ số hóa kết quả thủ tục hành chính | % | #80 | #15 | #40 | = F6/D6 → 50 | Thiếu nhân lực |
          group II | II | Xã hội số | | | | | | |
          target II.1 | 1 | Số lớp tập huấn kỹ năng số | lớp | #4 | #1 | #4 | = F8/D8 → 100 | |
          target II.2 | 2 | Hộ kinh doanh thanh toán không tiền mặt | hộ | 1.200 | 45 | #,1150 | | |`,
      },
    ],
  },
  {
    name: 'report-targets-two-row',
    about: '"Kết quả thực hiện" spans "Kỳ này" and "Lũy kế"; "Đơn vị" is a measure, "Kế hoạch" the value',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | PHỤ LỤC 1: CHỈ TIÊU NĂM 2025 | < | < | < | < | < |
          keys    | ordinal | indicator | measure | value | actual | cumulative | note |
          head    | TT | Tên chỉ tiêu | Đơn vị | Kế hoạch | Kết quả thực hiện | < | Ghi chú |
          head    | ^ | ^ | ^ | ^ | Kỳ này | Lũy kế | ^ |
          target 1 | 1 | Tỷ lệ văn bản ký số | % | 100% | 95,5% | 92,3% | |
          target 2 | 2 | Số tin, bài tuyên truyền | tin, bài | #120 | #35 | #98 | |
          target 3 | 3 | Tỷ lệ thanh toán trực tuyến | % | Trên 60% | #0.452% | #0.5% | Tỷ lệ tính trên hồ sơ có phí |`,
      },
    ],
  },
  {
    name: 'report-targets-ratio',
    about: 'A percentage with its numerator and denominator, computed by formula',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          keys    | ordinal | indicator | value | numerator | denominator | actual | evidence |
          head    | STT | Chỉ tiêu đánh giá | Mục tiêu năm 2025 | Tử số | Mẫu số | Tỷ lệ đạt (%) | Nguồn số liệu |
          target 1 | 1 | Hồ sơ tiếp nhận trực tuyến | Tối thiểu 60 % | #312 | #480 | = D2/E2 → 0.65% | Hệ thống thông tin giải quyết TTHC |
          target 2 | 2 | Cán bộ, công chức có chữ ký số | 100% | #45 | #45 | = D3/E3 → 1% | Ban Cơ yếu |
          target 3 | 3 | Dân số có hồ sơ sức khỏe điện tử | ≥ 95 | #10250 | #12000 | = D4/E4 → 0.854% | Trạm Y tế |`,
      },
    ],
  },
  {
    name: 'report-targets-one-word',
    about: 'Nothing but single words: "Kế hoạch", "Thực hiện", "Đạt (%)"',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | Tình hình thực hiện chỉ tiêu quý III năm 2025 | < | < | < | < | < |
          keys    | ordinal | indicator | measure | value | actual | ? |
          head    | TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Đạt (%) |
          target 1 | 1 | Thuê bao băng rộng cố định | thuê bao | 30.000 | #28750 | #95.8 |
          target 2 | 2 | Tỷ lệ hộ gia đình có Internet cáp quang | % | #85 | #87.2 | #102.6 |
          target 3 | 3 | Doanh nghiệp sử dụng nền tảng số | doanh nghiệp | #50 | #31 | #62 |`,
      },
    ],
  },
  {
    name: 'report-targets-goal-result',
    about:
      '"Mục tiêu" is the value and "Kết quả" the actual one where "Chỉ tiêu" stands beside them; "Đánh giá" is unknown',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | ĐÁNH GIÁ MỨC ĐỘ HOÀN THÀNH CHỈ TIÊU NĂM 2025 | < | < | < | < |
          keys    | ordinal | indicator | value | actual | - |
          head    | STT | Chỉ tiêu | Mục tiêu | Kết quả | Đánh giá |
          target 1 | 1 | Tỷ lệ người dân hài lòng | trên 90% | 92,3% | Đạt |
          target 2 | 2 | Số mô hình chuyển đổi số | Ít nhất 02 | 01 | Chưa đạt |
          target 3 | 3 | Hệ thống truyền thanh thông minh | Hoàn thành | Hoàn thành | Đạt |`,
      },
    ],
  },
  {
    name: 'report-targets-year-before',
    about: "The same months of the year before stand beside this year's plan and result",
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | SỐ LIỆU CHUYỂN ĐỔI SỐ 6 THÁNG ĐẦU NĂM 2025 | < | < | < | < | < |
          keys    | ordinal | indicator | measure | previous | value | actual | note |
          head    | STT | Chỉ tiêu chủ yếu | Đơn vị tính | Cùng kỳ năm trước | Kế hoạch năm 2025 | Thực hiện 6 tháng đầu năm 2025 | Ghi chú |
          target 1 | 1 | Hồ sơ tiếp nhận trực tuyến | hồ sơ | #,5200 | #,12000 | #,7100 | |
          target 2 | 2 | Tỷ lệ thanh toán không dùng tiền mặt | % | #31 | #60 | #44.5 | |
          target 3 | 3 | Sản phẩm OCOP trên sàn thương mại điện tử | sản phẩm | #3 | #6 | #5 | |`,
      },
    ],
  },
];
