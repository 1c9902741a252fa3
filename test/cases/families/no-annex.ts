import type { Case } from '../case.ts';

/** Sheets that people send along and that are no annex. */
export const NO_ANNEX: Case[] = [
  {
    name: 'none-contact-list',
    about: 'People and their telephones: "Đơn vị", "Chức vụ", "Ghi chú" are no annex',
    sheets: [
      {
        name: 'Đầu mối',
        none: 'other-table',
        drawing: `
          title | DANH SÁCH ĐẦU MỐI PHỤ TRÁCH CHUYỂN ĐỔI SỐ | < | < | < | < | < |
          -     | STT | Họ và tên | Chức vụ | Đơn vị | Số điện thoại | Ghi chú |
          -     | 1 | Nguyễn Văn An | Phó Chủ tịch | UBND phường | 0912 345 678 | Lãnh đạo phụ trách |
          -     | 2 | Trần Thị Bình | Công chức | Phòng Văn hóa - Xã hội | 0913 456 789 | |`,
      },
    ],
  },
  {
    name: 'none-weekly-calendar',
    about: "A week's calendar has content, time and who chairs: every word of an annex, and is none",
    stage: 'report',
    sheets: [
      {
        name: 'Lịch tuần',
        none: 'other-table',
        drawing: `
          title | LỊCH CÔNG TÁC TUẦN 42 (từ 13/10 đến 19/10/2025) | < | < | < | < |
          -     | Thứ, ngày | Buổi | Nội dung | Địa điểm | Chủ trì |
          -     | Thứ Hai\\n13/10 | Sáng | 8h00: Giao ban UBND phường | Phòng họp tầng 2 | Đ/c Chủ tịch |
          -     | ^ | Chiều | 14h00: Tiếp công dân định kỳ | Trụ sở tiếp công dân | Đ/c Phó Chủ tịch |
          -     | Thứ Ba\\n14/10 | Sáng | Dự hội nghị trực tuyến | UBND thành phố | Đ/c Chủ tịch |`,
      },
    ],
  },
  {
    name: 'none-estimate',
    about: 'An estimate of equipment: "Nội dung", "Đơn vị tính", "Số lượng" as in targets, but prices beside them',
    sheets: [
      {
        name: 'Dự toán',
        none: 'other-table',
        drawing: `
          title | DỰ TOÁN KINH PHÍ MUA SẮM TRANG THIẾT BỊ | < | < | < | < | < | < |
          -     | STT | Nội dung | Đơn vị tính | Số lượng | Đơn giá | Thành tiền | Ghi chú |
          -     | 1 | Máy tính để bàn | Bộ | #5 | #,15000000 | = D3*E3 → 75000000 | |
          -     | 2 | Máy quét tài liệu | Chiếc | #2 | #,12000000 | = D4*E4 → 24000000 | |
          -     | | Tổng cộng | | | | = SUM(F3:F4) → 99000000 | |
          -     | | Bằng chữ: Chín mươi chín triệu đồng | | | | | |`,
      },
    ],
  },
  {
    name: 'none-letter-and-lists',
    about: 'The letter as text, hidden lists for drop-downs, the legal grounds, and a sheet that was never used',
    sheets: [
      {
        name: 'Công văn',
        none: 'no-header',
        drawing: `
          title | ỦY BAN NHÂN DÂN PHƯỜNG | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
          title | Số:   /UBND-VHXH | | Độc lập - Tự do - Hạnh phúc |
          -     | Kính gửi: Sở Khoa học và Công nghệ | | |
          -     | Thực hiện Kế hoạch số 31/KH-UBND ngày 18/02/2025, UBND phường gửi danh mục nhiệm vụ, thời gian thực hiện và đơn vị chủ trì như sau: | | |
          -     | 1. Nhiệm vụ: theo Phụ lục I. | | |
          -     | 2. Chỉ tiêu: theo Phụ lục II. | | |`,
      },
      {
        name: 'DM',
        hidden: true,
        none: 'hidden',
        drawing: `
          -     | Trạng thái | Đơn vị chủ trì | Thời gian |
          -     | Hoàn thành | Phòng Văn hóa - Xã hội | Quý I |
          -     | Đang thực hiện | Công an phường | Quý II |
          -     | Chưa thực hiện | Phòng Kinh tế | Quý III |`,
      },
      {
        name: 'Căn cứ',
        none: 'other-table',
        drawing: `
          -     | STT | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Trích yếu nội dung |
          -     | 1 | 57-NQ/TW | 22/12/2024 | Bộ Chính trị | Đột phá phát triển khoa học, công nghệ |
          -     | 2 | 03/NQ-CP | 09/01/2025 | Chính phủ | Chương trình hành động |`,
      },
      { name: 'Sheet4', none: 'empty', drawing: '' },
    ],
  },
  {
    name: 'none-attendance-and-inventory',
    about:
      'Who attended, what equipment there is, figures of every ward: tables with "STT", "Đơn vị", "Tình trạng", "Kết quả"',
    stage: 'report',
    sheets: [
      {
        name: 'Điểm danh',
        none: 'other-table',
        drawing: `
          title | DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ | < | < | < | < |
          -     | TT | Họ và tên | Đơn vị | Chức vụ | Ký nhận |
          -     | 1 | Phạm Thị D | Phòng Kinh tế | Trưởng phòng | |
          -     | 2 | Vũ Văn E | Công an phường | Cán bộ | |`,
      },
      {
        name: 'Thiết bị',
        none: 'no-subject',
        drawing: `
          title | THỐNG KÊ TRANG THIẾT BỊ CÔNG NGHỆ THÔNG TIN | < | < | < | < |
          -     | STT | Tên thiết bị | Năm sử dụng | Số lượng | Tình trạng |
          -     | 1 | Máy tính để bàn | #2019 | #12 | Hỏng 03 máy |
          -     | 2 | Máy in | #2022 | #4 | Tốt |`,
      },
      {
        name: 'Hướng dẫn',
        none: 'no-subject',
        drawing: `
          title | HƯỚNG DẪN ĐIỀN BIỂU MẪU | < |
          -     | Cột | Cách điền |
          -     | Nội dung nhiệm vụ | Ghi đúng tên nhiệm vụ trong Kế hoạch |
          -     | Thời hạn | Ghi quý hoặc ngày, tháng, năm |
          -     | Đơn vị chủ trì | Chỉ ghi một đơn vị |`,
      },
    ],
  },
];
