import type { Case } from '../case.ts';

/** More than one annex, and annexes among other sheets. */
export const SEVERAL: Case[] = [
  {
    name: 'several-stacked',
    about: 'Targets and tasks below each other on one sheet, each under its own title and header',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | Phụ lục I. CHỈ TIÊU NĂM 2025 | < | < | < |
          keys    | ordinal | indicator | measure | value |
          head    | STT | Chỉ tiêu | Đơn vị tính | Mục tiêu năm 2025 |
          target 1 | 1 | Hồ sơ trực tuyến | % | 80% |
          target 2 | 2 | Chữ ký số cá nhân | % | 30% |
          ·
          title   | Phụ lục II. NHIỆM VỤ NĂM 2025 | < | < | < |
          keys    | ordinal | task | lead | finish |
          head    | STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn |
          task 1  | 1 | Lưu động cấp chữ ký số cho người dân | Trung tâm Phục vụ hành chính công | Quý II |
          task 2  | 2 | Bố trí máy tính hỗ trợ nộp hồ sơ | Văn phòng HĐND và UBND phường | Quý I |`,
      },
    ],
  },
  {
    name: 'several-sheets',
    about: 'Targets and tasks on sheets of their own, beside contacts, hidden lists and a blank sheet',
    plan: 'hai-phong-2025',
    year: 2025,
    sheets: [
      {
        name: 'Bìa',
        none: 'no-header',
        drawing: '- | PHỤ LỤC KÈM THEO KẾ HOẠCH CHUYỂN ĐỔI SỐ PHƯỜNG NĂM 2025 | < | < |',
      },
      {
        name: 'PL1 Chỉ tiêu',
        drawing: `
          keys    | ordinal | indicator | measure | value |
          head    | STT | Chỉ tiêu | Đơn vị tính | Mức phấn đấu |
          target 1 | 1 | Hồ sơ trực tuyến toàn trình | % | ≥ 80% |
          target 2 | 2 | Lớp tập huấn kỹ năng số | lớp | 02 |`,
      },
      {
        name: 'PL2 Nhiệm vụ',
        drawing: `
          keys    | ordinal | task | lead | coordinating | start | finish |
          head    | STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Bắt đầu | Hoàn thành |
          task 1  | 1 | Kiện toàn Ban Chỉ đạo | Văn phòng HĐND và UBND phường | | Quý I | Quý I |
          task 2  | 2 | Tập huấn sử dụng chữ ký số | Phòng Văn hóa - Xã hội | Công an phường | Quý II | Quý III |`,
      },
      {
        name: 'Liên hệ',
        none: 'no-subject',
        drawing: `
          -       | STT | Họ tên | Chức vụ | Điện thoại |
          -       | 1 | Lê Văn C | Công chức | 0904 111 222 |`,
      },
      {
        name: 'List',
        hidden: true,
        none: 'hidden',
        drawing: `
          -       | Quý I |
          -       | Quý II |`,
      },
    ],
  },
  {
    name: 'several-parts-by-department',
    about: 'One annex over three sheets: every department filled its own, with the same header and restarted numbers',
    stage: 'report',
    year: 2025,
    sheets: ['Văn phòng', 'Văn hóa', 'Kinh tế'].map((name, k) => ({
      name,
      drawing: `
        title   | NHIỆM VỤ NĂM 2025 - ${name.toUpperCase()} | < | < | < | < |
        keys    | ordinal | task | finish | result | reason |
        head    | STT | Nhiệm vụ | Thời hạn | Kết quả thực hiện | Nguyên nhân chậm |
        task 1  | 1 | ${['Vận hành phần mềm quản lý văn bản', 'Tuyên truyền trên đài truyền thanh', 'Đưa sản phẩm lên sàn thương mại điện tử'][k]} | Quý III | ${['Vận hành ổn định', 'Đã phát 45 bài', 'Đưa 03 sản phẩm'][k]} | |
        task 2  | 2 | ${['Cấp hộp thư công vụ', 'Mở lớp học vụ số', 'Khảo sát hạ tầng số'][k]} | Quý IV | ${['Đã cấp 45 hộp thư', '', 'Đang khảo sát'][k]} | ${['', 'Chưa có giáo viên', ''][k]} |`,
    })),
  },
  {
    name: 'several-summary-first',
    about: 'A report whose sheet begins with a summary of counts; the annex follows below its own header',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | BÁO CÁO KẾT QUẢ NĂM 2025 | < | < | < | < |
          -       | Tổng số nhiệm vụ | Đã hoàn thành | Đang thực hiện | Quá hạn | |
          -       | #3 | #1 | #2 | #0 | |
          ·
          title   | CHI TIẾT NHIỆM VỤ | < | < | < | < |
          keys    | ordinal | task | lead | finish | status |
          head    | TT | Tên nhiệm vụ | Đơn vị chủ trì | Thời hạn | Trạng thái |
          task 1  | 1 | Nâng cấp hệ thống mạng | Phòng Kinh tế | Quý II | Hoàn thành |
          task 2  | 2 | Tập huấn an toàn thông tin | Công an xã | Quý III | Đang thực hiện |
          task 3  | 3 | Xây dựng dữ liệu du lịch | Phòng Văn hóa - Xã hội | Quý IV | Đang thực hiện |`,
      },
    ],
  },
];
