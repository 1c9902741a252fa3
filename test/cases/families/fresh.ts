import type { Case } from '../case.ts';

/** Written when all before were known: near misses of an annex, and annexes that only look like something else. */
export const FRESH: Case[] = [
  {
    name: 'none-agenda-and-roster',
    about:
      'The agenda of a meeting, a roster, questions and answers: "Thời gian", "Nội dung", "Người thực hiện" by the hour',
    sheets: [
      {
        name: 'Chương trình',
        none: 'other-table',
        drawing: `
          title | CHƯƠNG TRÌNH HỘI NGHỊ SƠ KẾT CHUYỂN ĐỔI SỐ | < | < |
          -     | Thời gian | Nội dung | Người thực hiện |
          -     | 8h00 - 8h15 | Đón tiếp đại biểu | Văn phòng |
          -     | 8h15 - 8h30 | Khai mạc, giới thiệu đại biểu | Ban tổ chức |
          -     | 8h30 - 9h30 | Báo cáo kết quả | Phòng Văn hóa - Xã hội |`,
      },
      {
        name: 'Lịch trực',
        none: 'other-table',
        drawing: `
          title | LỊCH TRỰC THÁNG 10 | < | < | < |
          -     | Ngày | Lãnh đạo trực | Cán bộ trực | Ghi chú |
          -     | 01/10/2025 | Nguyễn Văn A | Trần Thị B | |
          -     | 02/10/2025 | Lê Văn C | Phạm Văn D | |`,
      },
      {
        name: 'Hỏi đáp',
        none: 'no-header',
        drawing: `
          -     | STT | Câu hỏi | Trả lời |
          -     | 1 | Nộp báo cáo khi nào? | Trước ngày 15 tháng cuối quý |
          -     | 2 | Ai ký báo cáo? | Chủ tịch UBND phường |`,
      },
    ],
  },
  {
    name: 'none-procedures-and-spending',
    about: 'Administrative procedures with their time limits and offices; what money is spent on: no tasks of a plan',
    sheets: [
      {
        name: 'TTHC',
        none: 'no-subject',
        drawing: `
          title | DANH MỤC THỦ TỤC HÀNH CHÍNH CẤP XÃ | < | < | < | < |
          -     | STT | Tên thủ tục hành chính | Lĩnh vực | Thời hạn giải quyết | Lệ phí |
          -     | 1 | Đăng ký khai sinh | Hộ tịch | 01 ngày làm việc | Không |
          -     | 2 | Chứng thực bản sao | Chứng thực | Trong ngày | #,2000 |
          -     | 3 | Đăng ký kết hôn | Hộ tịch | 01 ngày làm việc | Không |`,
      },
      {
        name: 'Chi',
        none: 'other-table',
        drawing: `
          title | BẢNG KÊ KINH PHÍ TẬP HUẤN | < | < | < |
          -     | STT | Nội dung chi | Số tiền | Ghi chú |
          -     | 1 | Thuê hội trường | #,3000000 | 02 ngày |
          -     | 2 | Thù lao báo cáo viên | #,2000000 | |
          -     | | Tổng cộng | = SUM(C3:C4) → 5000000 | |`,
      },
    ],
  },
  {
    name: 'fresh-school-months',
    about: 'A school: the month stands first, merged down over its tasks; no numbers, "Người phụ trách" are posts',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | KẾ HOẠCH CHUYỂN ĐỔI SỐ TRONG NHÀ TRƯỜNG NĂM 2025 | < | < | < |
          keys    | time | task | lead | deliverable |
          head    | Tháng | Nội dung công việc | Người phụ trách | Kết quả cần đạt |
          task ?  | Tháng 9 | Kiện toàn tổ chuyển đổi số của trường | Hiệu trưởng | Quyết định |
          task ?  | ^ | Rà soát thiết bị phòng tin học | Kế toán | Biên bản |
          task ?  | Tháng 10 | Tập huấn học bạ số cho giáo viên | Phó Hiệu trưởng | 100% giáo viên |
          task ?  | ^ | Tổ chức ngày hội STEM | Tổng phụ trách | Ngày hội |
          task ?  | Tháng 12 | Sơ kết học kỳ | Hiệu trưởng | Báo cáo |`,
      },
    ],
  },
  {
    name: 'fresh-targets-without-measure',
    about: 'Result of the year before, goal of this one, who answers for it; units inside the name of the target',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ CHỦ YẾU NĂM 2025 | < | < | < | < |
          keys    | ordinal | indicator | previous | value | lead |
          head    | TT | Chỉ tiêu | Kết quả năm 2024 | Mục tiêu năm 2025 | Đơn vị chịu trách nhiệm |
          group I | I | Chính quyền số | | | |
          target I.1 | 1 | Tỷ lệ hồ sơ trực tuyến (%) | #52 | ≥ 80 | Trung tâm Phục vụ hành chính công |
          target I.2 | 2 | Số dịch vụ công tích hợp (dịch vụ) | #210 | #250 | Văn phòng UBND tỉnh |
          group II | II | Xã hội số | | | |
          target II.1 | 1 | Tỷ lệ dân số có tài khoản ngân hàng (%) | #78.5 | ≥ 95 | Ngân hàng Nhà nước |`,
      },
    ],
  },
  {
    name: 'fresh-long-annex',
    about: 'Sixty tasks in six groups, counted through, the header again every twenty rows',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2025 | < | < | < | < |
          keys    | ordinal | task | lead | finish | deliverable |
          head    | STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời hạn | Sản phẩm |
          ${['I', 'II', 'III', 'IV', 'V', 'VI']
            .flatMap((group, g) => [
              ...(g > 0 && g % 2 === 0
                ? ['again | STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời hạn | Sản phẩm |']
                : []),
              `group ${group} | ${group} | Nhóm nhiệm vụ thứ ${g + 1} | | | |`,
              ...Array.from({ length: 10 }, (_, k) => {
                const n = g * 10 + k + 1;
                const quarter = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'][n % 4];
                return `task ${group}.${n} | ${n} | Thực hiện nội dung số ${n} của chương trình | Phòng Kinh tế | ${quarter} | Báo cáo số ${n} |`;
              }),
            ])
            .join('\n')}`,
      },
    ],
  },
  {
    name: 'fresh-two-codes',
    about: "A running number and the code of the target beside it; the plan's figure and that of the ward",
    stage: 'plan',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | ĐĂNG KÝ CHỈ TIÊU NĂM 2025 CỦA PHƯỜNG | < | < | < | < | < |
          keys    | ordinal | ? | indicator | measure | ? | value | note |
          head    | STT | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Chỉ tiêu thành phố giao | Phường đăng ký thực hiện | Ghi chú |
          target 1 | 1 | CT01 | Hồ sơ trực tuyến toàn trình | % | #70 | #75 | |
          target 2 | 2 | CT02 | Lớp bình dân học vụ số | lớp | #4 | #6 | Thêm 02 lớp cho phụ nữ |`,
      },
    ],
  },
];
