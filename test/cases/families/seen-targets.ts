import type { Case } from '../case.ts';

/** Headings of targets as they were seen in public tables and templates, filled anew. */
export const SEEN_TARGETS: Case[] = [
  {
    name: 'seen-targets-period-and-year',
    about:
      'The value of the period stands before that of the year ("Giai đoạn 2026-2030", "Mục tiêu 2026"); numbering with gaps',
    sheets: [
      {
        drawing: `
          title   | CHỈ TIÊU SỞ CHỦ TRÌ | < | < | < | < |
          keys    | ordinal | indicator | measure | value | value:2026 |
          head    | TT | Chỉ tiêu | ĐVT | Giai đoạn 2026-2030 | Mục tiêu 2026 |
          target 3 | 3 | Tốc độ tăng kinh tế số bình quân hằng năm | % | > 60 | #13 |
          target 7 | 7 | Tỷ trọng thương mại điện tử trong bán lẻ | % | #13.8 | #11.8 |
          target 12 | 12 | Doanh thu công nghiệp số bình quân đầu người | USD | #685 | #415 |`,
      },
    ],
  },
  {
    name: 'seen-targets-unit-behind',
    about: 'The measure stands behind the value: "Mục tiêu" of figures, then "Đơn vị" of signs',
    sheets: [
      {
        drawing: `
          title   | 6.3.3 Chỉ tiêu môi trường số | < | < | < | < |
          keys    | ordinal | indicator | value | measure | note |
          head    | STT | Chỉ tiêu | Mục tiêu | Đơn vị | Ghi chú |
          target 1 | 1 | Giảm hồ sơ giấy | #25 | % | So với năm 2025 |
          target 2 | 2 | Tăng tỷ lệ họp trực tuyến | #95 | % | |
          target 3 | 3 | Số phòng họp không giấy | #4 | phòng | |`,
      },
    ],
  },
  {
    name: 'seen-targets-goal-and-reached',
    about: '"Giá trị mục tiêu" and "Kết quả đạt được", bounds in both, marks of approval behind the number',
    stage: 'report',
    sheets: [
      {
        drawing: `
          title   | 1.3.3 Các chỉ tiêu đánh giá | < | < | < |
          keys    | ordinal | indicator | value | actual |
          head    | STT | Chỉ tiêu | Giá trị mục tiêu | Kết quả đạt được |
          target 1 | 1 | Độ chính xác nhận dạng văn bản | ≥ 80% | 85% |
          target 2 | 2 | Thời gian phản hồi của hệ thống | Không quá 3 | 02 |
          target 3 | 3 | Số màn hình điều hành | ≥ 5 | 5 |`,
      },
    ],
  },
  {
    name: 'seen-targets-approval-draft',
    about: 'The draft for the leaders: who follows, who supplies, source, deadline, and reasons that are not for issue',
    sheets: [
      {
        name: 'PL I',
        drawing: `
          title   | PHỤ LỤC I. HỆ THỐNG CHỈ TIÊU TRÊN ĐỊA BÀN XÃ NĂM 2026 | < | < | < | < | < | < | < | < |
          keys    | ordinal | indicator | value | lead | coordinating | evidence | ? | note | - |
          head    | STT | Chỉ tiêu | Mức phấn đấu | Đơn vị chủ trì theo dõi | Đơn vị phối hợp | Nguồn số liệu/minh chứng | Thời hạn | Ghi chú | Căn cứ/lý do đề xuất chỉ tiêu - Cột này để giải trình, không phát hành |
          target 1 | 1 | Chỉ số DTI cấp xã | 70% | Phòng Văn hóa - Xã hội | các cơ quan, đơn vị liên quan | Hệ thống đánh giá của thành phố | Quý IV | | Chỉ tiêu số 1 Kế hoạch 48 |
          target 2 | 2 | Tổ công nghệ số cộng đồng hoạt động thường xuyên | 12 | Trung tâm Cung ứng dịch vụ công | | Biên bản họp | Thường xuyên | 12 ấp | Thực tế xã có 12 ấp |`,
      },
    ],
  },
  {
    name: 'seen-targets-assigned-to-wards',
    about: 'Targets as columns would be: here each row a target, then who gets it; "Chỉ tiêu giao" below "Năm 2025"',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | GIAO CHỈ TIÊU CHUYỂN ĐỔI SỐ | < | < | < | < | < |
          keys    | ordinal | indicator | measure | previous | value | lead |
          head    | STT | Tên chỉ tiêu | Đơn vị tính | Năm 2024 | Năm 2025 | Đơn vị thực hiện |
          head    | ^ | ^ | ^ | Kết quả thực hiện | Chỉ tiêu giao | ^ |
          target 1 | 1 | Hồ sơ trực tuyến toàn trình | % | #45.2 | #70 | UBND các xã |
          target 2 | 2 | Thanh toán trực tuyến | % | #38 | #60 | UBND các xã |
          target 3 | 3 | Trường học có học bạ số | trường | #12 | #40 | Sở Giáo dục và Đào tạo |`,
      },
    ],
  },
  {
    name: 'seen-targets-share-of-plan',
    about: '"Kế hoạch", "Thực hiện", "Tỷ lệ %" and a line above that says the unit of money',
    stage: 'report',
    sheets: [
      {
        drawing: `
          title   | Kết quả một số chỉ tiêu | < | < | < | < |
          title   | | | | Đơn vị tính: triệu đồng | < |
          keys    | ordinal | indicator | value | actual | ? |
          head    | STT | Chỉ tiêu | Kế hoạch | Thực hiện | Tỷ lệ % |
          target 1 | 1 | Chi cho chuyển đổi số | #,900 | #,850 | = D4/C4 → 0.944% |
          target 2 | 2 | Thu phí trực tuyến | #,700 | #,680 | = D5/C5 → 0.971% |`,
      },
    ],
  },
  {
    name: 'seen-targets-fill-in-form',
    about:
      'A form of the city to be filled: the value is given, the result blank, headings with instructions in brackets',
    stage: 'report',
    plan: 'hai-phong-2025',
    sheets: [
      {
        name: 'Biểu 2',
        drawing: `
          title   | BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU | < | < | < | < | < |
          title   | (Kỳ báo cáo: Quý III; số liệu từ 15/6 đến 14/9) | < | < | < | < | < |
          keys    | ordinal | indicator | measure | value | actual | evidence |
          head    | Stt | Chỉ tiêu (không sửa) | Đơn vị tính | Chỉ tiêu giao (không sửa) | Kết quả thực hiện (chỉ ghi số) | Minh chứng (ghi số, ngày văn bản) |
          target 1 | 1 | Hồ sơ trực tuyến | % | #60 | #48.5 | Báo cáo 45/BC-UBND |
          target 2 | 2 | Số lượt tiếp cận truyền thông | lượt | #,1200 | #,1350 | |
          target 3 | 3 | Mô hình điểm | mô hình | #1 | | |`,
      },
    ],
  },
];
