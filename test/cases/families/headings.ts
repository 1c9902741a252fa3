import type { Case } from '../case.ts';

/** The same columns under other words. */
export const HEADINGS: Case[] = [
  {
    name: 'headings-capitals-and-breaks',
    about: 'Capitals, lines broken inside the heading, words around the known ones',
    year: 2025,
    strings: 'rich',
    sheets: [
      {
        drawing: `
          title   | DANH MỤC NHIỆM VỤ NĂM 2025 | < | < | < | < | < |
          keys    | ordinal | task | lead | coordinating | finish | deliverable |
          head    | SỐ\\nTT | NỘI DUNG\\nNHIỆM VỤ, GIẢI PHÁP CỤ THỂ | CƠ QUAN, ĐƠN VỊ\\nCHỦ TRÌ THỰC HIỆN | CƠ QUAN, ĐƠN VỊ\\nPHỐI HỢP THỰC HIỆN | THỜI GIAN\\nHOÀN THÀNH\\n(Quý/năm) | DỰ KIẾN\\nKẾT QUẢ,\\nSẢN PHẨM |
          task 1  | 1 | Kiện toàn Ban Chỉ đạo chuyển đổi số | Phòng Văn hóa - Xã hội | | Quý I | Quyết định |
          task 2  | 2 | Ban hành quy chế quản lý, vận hành Trang thông tin điện tử | Văn phòng HĐND và UBND xã | Phòng Văn hóa - Xã hội | Quý II năm 2025 | Quy chế |
          task 3  | 3 | Mở lớp bình dân học vụ số tại các thôn | Đoàn xã | Hội Phụ nữ xã; Hội Nông dân xã | Quý II, III/2025 | 12 lớp |`,
      },
    ],
  },
  {
    name: 'headings-abbreviated',
    about: 'Everything abbreviated to make the columns narrow',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | PHỤ LỤC NHIỆM VỤ NĂM 2025 | < | < | < | < | < | < | < |
          keys    | ordinal | task | lead | coordinating | finish | deliverable | budget | note |
          head    | S.TT | ND công việc | ĐV chủ trì | ĐV phối hợp | TG hoàn thành | SP dự kiến | KP (tr.đ) | G/c |
          task 1  | 1 | Nâng cấp mạng LAN trụ sở UBND phường | VP HĐND-UBND | Phòng KT | Quý II | Mạng LAN | #150 | |
          task 2  | 2 | Lắp đặt camera AI tại các nút giao | CA phường | | QIII/2025 | 20 camera | #480 | NS phường |
          task 3  | 3 | Tập huấn ATTT cho CBCC | Phòng VH-XH | CA phường | T9/2025 | 01 lớp | #15 | |`,
      },
    ],
  },
  {
    name: 'headings-old-spelling',
    about: 'Old placing of tones and i for y (luỹ kế, quí, tỉ lệ), half of the texts decomposed',
    stage: 'report',
    year: 2025,
    nfd: true,
    sheets: [
      {
        drawing: `
          title   | Kết quả các chỉ tiêu số hoá năm 2025 | < | < | < | < | < |
          keys    | ordinal | indicator | measure | value | actual | cumulative | reason |
          head    | Số thứ tự | Tên chỉ tiêu | Đ.v.t | Kế hoạch năm | Thực hiện quí III | Luỹ kế đến hết quí III | Lí do chưa đạt |
          target 1 | 1 | Tỉ lệ hồ sơ được số hoá | % | #100 | #31 | #74 | Thiếu máy quét |
          target 2 | 2 | Tỉ lệ uỷ ban nhân dân cấp xã dùng chữ kí số | % | #100 | #100 | #100 | |
          target 3 | 3 | Số tổ công nghệ số cộng đồng được kiện toàn | tổ | 12 | 5 | 12 | |`,
      },
    ],
  },
  {
    name: 'headings-signs-and-spaces',
    about: 'Colons, slashes, dashes, hard and double spaces, "(nếu có)"',
    year: 2025,
    strings: 'inline',
    sheets: [
      {
        drawing: `
          title   | KẾ HOẠCH TRIỂN KHAI NĂM 2025 | < | < | < | < | < | < |
          keys    | ordinal | task | lead | coordinating | time | deliverable | note |
          head    | STT: | Nhiệm vụ : | Đơn vị chủ trì/ thực hiện | Đơn vị phối hợp (nếu có) | Thời\u00a0gian  thực\u00a0hiện | Kết quả - sản phẩm | Ghi chú (nếu có) |
          task 1  | 1. | Tuyên truyền  qua loa truyền thanh\u00a0thông minh | Phòng Văn hóa – Xã hội | Các tổ dân phố | Thường xuyên, liên tục | Tin bài | |
          task 2  | 2. | Hướng dẫn hộ kinh doanh lập hóa đơn điện tử | Thuế cơ sở 3 | Phòng Kinh tế | Quý III,\u00a0IV | Hóa đơn điện tử | |`,
      },
    ],
  },
  {
    name: 'headings-own-words',
    about: 'A village group writes as it speaks: "Việc phải làm", "Người phụ trách", "Hạn xong"',
    year: 2025,
    sheets: [
      {
        name: 'Tổ CNSCĐ',
        drawing: `
          title   | Nhiệm vụ của Tổ công nghệ số cộng đồng thôn 5 năm 2025 | < | < | < | < |
          keys    | ordinal | task | lead | finish | note |
          head    | # | Việc phải làm | Người phụ trách | Hạn xong | Ghi chú thêm |
          task 1  | #1 | Đến từng nhà hướng dẫn cài VNeID mức độ 2 | Nguyễn Văn Bình | 30/6/2025 | |
          task 2  | #2 | Hỗ trợ các cụ cao tuổi mở tài khoản nhận lương hưu | Trần Thị Hoa | Tháng 8 | |
          task 3  | #3 | Chụp ảnh sản phẩm đưa lên sàn thương mại điện tử | Đoàn thanh niên | Xong trước 30/9 | |`,
      },
    ],
  },
  {
    name: 'headings-polite-and-long',
    about: 'Whole sentences as headings, and no heading above the numbers',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | Danh mục nhiệm vụ năm 2025 | < | < | < | < | < |
          keys    | ordinal | task | lead | coordinating | finish | deliverable |
          head    | | Tên nhiệm vụ, công việc được giao tại Kế hoạch | Cơ quan, đơn vị được giao chủ trì tham mưu | Các cơ quan, đơn vị được giao phối hợp | Thời hạn phải hoàn thành | Sản phẩm cụ thể phải hoàn thành |
          task 1  | #1 | Xây dựng kế hoạch hành động chuyển đổi số của Sở | Văn phòng Sở | Các phòng, ban, đơn vị | Quý 1 | Kế hoạch |
          task 2  | #2 | Xây dựng cơ sở dữ liệu ngành | Trung tâm Chuyển đổi số | Phòng Bưu chính | quý 3 | Cơ sở dữ liệu |
          task 3  | #3 | Sơ kết, đánh giá việc thực hiện | Văn phòng Sở | | Tháng 12 | Báo cáo |`,
      },
    ],
  },
];
