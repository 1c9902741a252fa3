import type { Case } from '../case.ts';

/** Tables that came out of a PDF or a printed Word file. */
export const PAGES: Case[] = [
  {
    name: 'pages-header-repeated',
    about: 'Two header rows and the row of numbers on every page, page numbers between, a task cut in two',
    year: 2025,
    sheets: [
      {
        name: 'Table 1',
        drawing: `
          title   | DANH MỤC NHIỆM VỤ NĂM 2025 | < | < | < | < | < |
          keys    | ordinal | task | start | finish | lead | coordinating |
          head    | Stt | Nội dung nhiệm vụ | Thời gian | < | Phân công trách nhiệm | < |
          head    | ^ | ^ | Bắt đầu | Hoàn thành | Cơ quan chủ trì | Cơ quan phối hợp |
          numbers | (1) | (2) | (3) | (4) | (5) | (6) |
          task 1  | 1 | Tổ chức hội nghị triển khai kế hoạch | Quý I | Quý I | Phòng Văn hóa - Xã hội | |
          task 2  | 2 | Triển khai phát hành các sản phẩm truyền thông về chuyển đổi số, các câu chuyện, bài học kinh nghiệm, | Quý\\nI | Quý\\nIV | Phòng Văn hóa - Xã hội | Các tổ chức chính trị - xã hội |
          page    | | | 1 | | | |
          again   | Stt | Nội dung nhiệm vụ | Thời gian | < | Phân công trách nhiệm | < |
          again   | ^ | ^ | Bắt đầu | Hoàn thành | Cơ quan chủ trì | Cơ quan phối hợp |
          numbers | (1) | (2) | (3) | (4) | (5) | (6) |
          +       | | mô hình hay trên địa bàn phường | | | | |
          group 3 | 3 | Ứng dụng công nghệ thông tin | | | | |
          task 3.a | a) | Duy trì trang Zalo của phường | Quý I | Quý IV | Văn phòng HĐND và UBND phường | |
          page    | | | 2 | | | |
          again   | Stt | Nội dung nhiệm vụ | Thời gian | < | Phân công trách nhiệm | < |
          again   | ^ | ^ | Bắt đầu | Hoàn thành | Cơ quan chủ trì | Cơ quan phối hợp |
          numbers | (1) | (2) | (3) | (4) | (5) | (6) |
          task 3.b | b) | Phát triển kênh YouTube | Quý II | Quý IV | Trung tâm Cung ứng dịch vụ công | |
          task 4  | 4 | Sơ kết, tổng kết | Quý IV | Quý IV | Phòng Văn hóa - Xã hội | |`,
      },
    ],
  },
  {
    name: 'pages-lists-cut',
    about: 'The page break cuts lists of agencies and a text that goes on with a capital letter',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | KẾ HOẠCH NĂM 2025 | < | < | < | < |
          keys    | ordinal | task | time | lead | coordinating |
          head    | TT | Nội dung | Thời gian thực hiện | Đơn vị chủ trì | Đơn vị phối hợp |
          task 1  | 1 | Chia sẻ thông tin về chuyển đổi số trên trang | Thường xuyên | Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND phường; |
          page    | Trang 1/2 | < | < | < | < |
          again   | TT | Nội dung | Thời gian thực hiện | Đơn vị chủ trì | Đơn vị phối hợp |
          +       | | Zalo "Chính quyền điện tử thành phố Hải Phòng" | | | Đoàn Thanh niên phường |
          task 2  | 2 | Giới thiệu sản phẩm địa phương trên sàn thương mại điện tử | Quý III | Phòng Kinh tế | Hội Nông dân phường |
          page    | Trang 2/2 | < | < | < | < |`,
      },
    ],
  },
  {
    name: 'pages-targets-repeated',
    about: 'Targets over three pages with the header of one row again; groups go on behind the break',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | CÁC CHỈ TIÊU NĂM 2025 | < | < | < |
          keys    | ordinal | indicator | measure | value |
          head    | STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
          group I | I | CHÍNH QUYỀN SỐ | | |
          target I.1 | 1 | Hồ sơ trực tuyến | % | ≥ 80 |
          again   | STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
          target I.2 | 2 | Thanh toán trực tuyến | % | Trên 60% |
          group II | II | KINH TẾ SỐ | | |
          target II.1 | 1 | Doanh nghiệp dùng hóa đơn điện tử | % | 100 |
          again   | STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
          target II.2 | 2 | Hộ kinh doanh có mã QR thanh toán | % | 70% |`,
      },
    ],
  },
];
