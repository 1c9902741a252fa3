import type { Case } from '../case.ts';

/** Several difficulties in one sheet, as real ones have them. */
export const COMBINED: Case[] = [
  {
    name: 'combined-pdf-offset-nfd',
    about: 'Out of a PDF, at B3, half of the texts decomposed, groups with number and merged text, a cut agency list',
    year: 2025,
    nfd: true,
    sheets: [
      {
        name: 'Table 3',
        at: 'B3',
        drawing: `
          title   | PHỤ LỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2025 | < | < | < | < |
          keys    | ordinal | task | lead | coordinating | finish |
          head    | TT | Nội dung\\nnhiệm vụ | Cơ quan\\nchủ trì | Cơ quan\\nphối hợp | Thời gian\\nhoàn thành |
          group I | I | CHÍNH QUYỀN SỐ | < | < | < |
          task I.1 | 1 | Chuẩn hóa quy trình điện tử\\ncủa 100% thủ tục hành chính | Văn phòng\\nHĐND và UBND\\nphường | Phòng Kinh tế; | Quý\\nII |
          page    | | | 2 | | |
          again   | TT | Nội dung\\nnhiệm vụ | Cơ quan\\nchủ trì | Cơ quan\\nphối hợp | Thời gian\\nhoàn thành |
          +       | | và công khai trên Cổng Dịch vụ công | | Công an phường | |
          task I.2 | 2 | Khai thác dữ liệu dân cư | Công an phường | | Thường\\nxuyên |
          group II | II | XÃ HỘI SỐ | < | < | < |
          task II.1 | 1 | Phổ cập kỹ năng số | Phòng Văn hóa - Xã hội | Các tổ dân phố | Tháng\\n10/2025 |`,
      },
    ],
  },
  {
    name: 'combined-stacked-with-signature',
    about: 'Targets, their signature, then tasks with a header of two rows; numbering rows, both below one letterhead',
    year: 2025,
    sheets: [
      {
        name: 'Phụ lục',
        drawing: `
          title   | UBND XÃ AN HƯNG | < | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | < | < | < |
          ·
          title   | PHỤ LỤC 1: CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2025 | < | < | < | < | < |
          keys    | ordinal | indicator | measure | value | note |
          head    | STT | Nội dung chỉ tiêu | ĐVT | Chỉ tiêu phấn đấu | Ghi chú |
          numbers | (1) | (2) | (3) | (4) | (5) |
          target 1 | 1 | Hồ sơ trực tuyến toàn trình | % | ≥ 70% | |
          target 2 | 2 | Số hóa kết quả giải quyết | % | Đạt 100% | |
          ·
          foot    | | NGƯỜI LẬP BIỂU | | CHỦ TỊCH | | |
          ·
          title   | PHỤ LỤC 2: NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2025 | < | < | < | < | < |
          keys    | ordinal | task | lead | coordinating | start | finish |
          head    | STT | Nhiệm vụ | Phân công | < | Thời gian | < |
          head    | ^ | ^ | Chủ trì | Phối hợp | Bắt đầu | Kết thúc |
          numbers | (1) | (2) | (3) | (4) | (5) | (6) |
          task 1  | 1 | Kiện toàn bộ phận một cửa | Văn phòng HĐND và UBND xã | | Quý I | Quý I |
          task 2  | 2 | Quét hồ sơ đang lưu giữ | Trung tâm Phục vụ hành chính công | Đoàn xã | Quý II | Quý IV |
          ·
          foot    | | NGƯỜI LẬP BIỂU | | CHỦ TỊCH | | |`,
      },
    ],
  },
  {
    name: 'combined-blank-rows-between',
    about: 'A blank row after every task and group, bold groups with "Phần A."; numbers typed with spaces',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | CÁC NHIỆM VỤ NĂM 2025 | < | < | < |
          ·
          keys    | ordinal | task | lead | time |
          head    | STT | Nội dung công việc | Đơn vị chủ trì | Thời gian thực hiện |
          ·
          group A | A. | Nhiệm vụ thường xuyên | | |
          ·
          task A.1 | 1\u00a0 | Cập nhật cơ sở dữ liệu hộ tịch | Công an phường | Hàng tháng |
          ·
          task A.2 | 2\u00a0 | Trả lời kiến nghị trên Cổng góp ý | Văn phòng HĐND và UBND phường | Thường xuyên |
          ·
          group B | B. | Nhiệm vụ đột xuất | | |
          ·
          task B.1 | 1\u00a0 | Ứng cứu sự cố mạng | Phòng Kinh tế | Khi có yêu cầu |`,
      },
    ],
  },
  {
    name: 'combined-sums-in-groups',
    about:
      'A report with money: a sum under each group and one of all, merged leads, hidden column of codes, header of two rows',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        hiddenColumns: ['B'],
        drawing: `
          title   | KẾT QUẢ THỰC HIỆN NHIỆM VỤ VÀ GIẢI NGÂN NĂM 2025 | < | < | < | < | < | < |
          keys    | ordinal | - | task | lead | budget | funding | result |
          head    | STT | Mã dự án | Tên nhiệm vụ | Đơn vị chủ trì | Kinh phí | < | Kết quả thực hiện |
          head    | ^ | ^ | ^ | ^ | Tổng kinh phí | Nguồn vốn | ^ |
          group I | I | | Hạ tầng | | | | |
          task I.1 | 1 | 7001 | Nâng cấp mạng nội bộ | Văn phòng HĐND và UBND xã | #250 | Ngân sách xã | Đã nghiệm thu |
          task I.2 | 2 | 7002 | Mua máy quét | ^ | #90 | Ngân sách xã | Đã bàn giao |
          total   | | | Cộng I | | = SUM(E5:E6) → 340 | | |
          group II | II | | Nhân lực | | | | |
          task II.1 | 1 | 7003 | Tập huấn cán bộ | Phòng Văn hóa - Xã hội | #30 | Lồng ghép | Đã tổ chức 01 lớp |
          total   | | | Cộng II | | = SUM(E9) → 30 | | |
          total   | | | Tổng cộng | | = E7+E10 → 370 | | |`,
      },
    ],
  },
  {
    name: 'combined-ditto',
    about: '"nt" and "-nt-" say: as above; dashes say: nothing; numbers 1.1 are real numbers, a group of several lines',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | NHIỆM VỤ NĂM 2025 | < | < | < | < |
          keys    | ordinal | task | lead | coordinating | finish |
          head    | STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |
          group 1 | #1 | Bảo đảm an toàn thông tin\\ntrên môi trường số | | | |
          task 1.1 | #1.1 | Phê duyệt hồ sơ cấp độ | Công an phường | - | Quý II |
          task 1.2 | #1.2 | Triển khai mô hình bốn lớp | nt | - | nt |
          group 2 | #2 | Phát triển nguồn nhân lực | | | |
          task 2.1 | #2.1 | Cử cán bộ học trực tuyến | Phòng Văn hóa - Xã hội | Các phòng chuyên môn | Quý III |
          task 2.2 | #2.2 | Thi sát hạch | -nt- | -nt- | Tháng 12 |`,
      },
    ],
  },
  {
    name: 'combined-parts-and-notes',
    about:
      'Numbers of groups merged with their text over two columns only, a note inside the table, a long deliverable list',
    year: 2025,
    strings: 'rich',
    sheets: [
      {
        drawing: `
          title   | PHỤ LỤC KẾ HOẠCH NĂM 2025 | < | < | < | < | < |
          keys    | ordinal | task | deliverable | lead | time | note |
          head    | STT | Nhiệm vụ/giải pháp | Dự kiến kết quả | Chủ trì | Lộ trình | Ghi chú |
          group I | I. Thể chế số | < | | | | |
          task I.1 | 1 | Ban hành quy chế quản trị dữ liệu | - Quy chế;\\n- Danh mục dữ liệu. | Văn phòng UBND thành phố | Quý I | Theo Luật Dữ liệu |
          group II | II. Dữ liệu số | < | | | | |
          task II.1 | 1 | Làm giàu dữ liệu đất đai | Dữ liệu "đúng, đủ, sạch, sống" | Sở Nông nghiệp và Môi trường | Quý II - Quý III/2025 | |
          task II.2 | 2 | Mở dữ liệu | 20 bộ dữ liệu mở | Sở Khoa học và Công nghệ | Quý IV | |
          ·
          note    | * Các đơn vị chủ trì gửi báo cáo trước ngày 15 tháng cuối quý. | < | < | < | < | < |`,
      },
    ],
  },
];
