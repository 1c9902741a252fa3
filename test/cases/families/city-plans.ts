import type { Case } from '../case.ts';

/** Annexes as the central level, ministries and provinces print them. */
export const CITY_PLANS: Case[] = [
  {
    name: 'resolution-tasks',
    about:
      'Tasks of a central resolution (NQ 03/NQ-CP, annex II): groups "I.", tasks "1." counted through, "Kết quả" is a deliverable',
    year: 2025,
    sheets: [
      {
        name: 'PL II',
        drawing: `
          title   | PHỤ LỤC II | < | < | < | < | < |
          title   | DANH MỤC CÁC NHIỆM VỤ TRIỂN KHAI CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ | < | < | < | < | < |
          title   | (Kèm theo Chương trình hành động tại Nghị quyết số   /NQ-CP ngày   tháng 01 năm 2025 của Chính phủ) | < | < | < | < | < |
          keys    | ordinal | task | lead | coordinating | deliverable | finish |
          head    | TT | Tên nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Kết quả | Thời gian hoàn thành |
          group I | I. | Nâng cao nhận thức, đột phá về đổi mới tư duy | | | | |
          task I.1 | 1. | Xây dựng chương trình tuyên truyền về nội dung Nghị quyết | Bộ Thông tin và Truyền thông | Ban Tuyên giáo Trung ương; các bộ, ngành, địa phương; VTV, VOV, TTXVN | Quyết định của Thủ tướng Chính phủ | 6/2025 |
          task I.2 | 2. | Xây dựng chương trình chuyên biệt trên truyền hình, phát thanh | VTV, VOV, TTXVN, các địa phương | Bộ Thông tin và Truyền thông | Chương trình | Thường xuyên |
          task I.3 | 3. | Bố trí tỷ lệ phù hợp cán bộ có chuyên môn kỹ thuật trong đội ngũ lãnh đạo | Bộ, ngành, địa phương | | Có tỷ lệ phù hợp cán bộ | Nhiệm vụ thường xuyên |
          group II | II. | Hoàn thiện thể chế | | | | |
          task II.4 | 4. | Dự án Luật Năng lượng nguyên tử (sửa đổi) | Bộ Khoa học và Công nghệ | Các bộ, ngành và địa phương | Luật của Quốc hội | 2025 |
          task II.5 | 5. | Xây dựng nghị định quy định chi tiết Luật Dữ liệu | Bộ Công an | | Nghị định của Chính phủ | Tháng 10/2025 |
          task II.6 | 6. | Đề án huy động hạ tầng viễn thông dùng chung | Bộ Công an | Bộ Quốc phòng | | |
          group III | III. | Tăng cường đầu tư, hoàn thiện hạ tầng | | | | |
          task III.7 | 7. | Đề án đầu tư năng lực cho các tổ chức nghiên cứu phát triển công lập | Bộ Khoa học và Công nghệ | Bộ Kế hoạch và Đầu tư | Quyết định của Thủ tướng Chính phủ | 2025 - 2026 |
          task III.8 | 8. | Phát triển mạng lưới kết nối các trung tâm đổi mới sáng tạo | Bộ Khoa học và Công nghệ | Bộ Ngoại giao | Mạng lưới kết nối | 2030 |
          task III.9 | 9. | Xây dựng kế hoạch triển khai Chương trình hành động | Các bộ, ngành, địa phương | | Kế hoạch | 01/2025 |`,
      },
    ],
  },
  {
    name: 'resolution-targets',
    about:
      'Targets of a central resolution (NQ 03/NQ-CP, annex I): "Kết quả" is the value, "Đơn vị" the measure, 11 holds 11.1 to 11.12, words as values',
    year: 2025,
    sheets: [
      {
        name: 'Phụ lục I',
        drawing: `
          title   | PHỤ LỤC I | < | < | < | < |
          title   | CÁC CHỈ TIÊU THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW | < | < | < | < |
          keys    | ordinal | indicator | measure | value | lead |
          head    | TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì theo dõi, đánh giá |
          group I | I | Đến năm 2030 | | | |
          target I.1 | 1 | Tiềm lực, trình độ khoa học, công nghệ và đổi mới sáng tạo | Thứ bậc | Đạt mức tiên tiến | Bộ Khoa học và Công nghệ |
          target I.2 | 2 | Xếp hạng năng lực cạnh tranh số | Thứ bậc | ≤ 3 Đông Nam Á; ≤ 50 Thế giới | Bộ Thông tin và Truyền thông |
          target I.10 | 10 | Quy mô kinh tế số | % GDP | ≥ 30 | Bộ Thông tin và Truyền thông |
          group I.11 | 11 | Chỉ tiêu về thực hiện thủ tục hành chính, dịch vụ công trên môi trường điện tử | | | |
          target I.11.1 | 11.1 | Tỉ lệ sử dụng dịch vụ công trực tuyến của người dân và doanh nghiệp | % | ≥ 80 | Bộ Thông tin và Truyền thông |
          target I.11.2 | 11.2 | Tỉ lệ cung cấp dịch vụ công trực tuyến toàn trình | % | #90 | Văn phòng Chính phủ |
          target I.11.10 | 11.10 | Tỉ lệ xử lý văn bản, hồ sơ công việc trên môi trường điện tử | % | #100 | Văn phòng Chính phủ |
          target I.11.12 | 11.12 | Tỉ lệ các cơ quan nhà nước chỉ đạo, điều hành trên môi trường điện tử | % | #100 | Văn phòng Chính phủ |
          target I.14 | 14 | Chỉ số phát triển con người | Chỉ số (HDI) | > 0,7 | Bộ Khoa học và Công nghệ |
          target I.17 | 17 | Chi ngân sách cho phát triển khoa học, công nghệ | % tổng chi NSNN | ≥ 3% và tăng dần theo yêu cầu phát triển | Bộ Tài chính |
          target I.21 | 21 | Số lượng đơn đăng ký sáng chế tăng trung bình | %/năm | 16 - 18 | Bộ Khoa học và Công nghệ |
          target I.23 | 23 | Hạ tầng số | | Tiên tiến, hiện đại, dung lượng siêu lớn | Bộ Thông tin và Truyền thông |
          target I.23.1 | 23.1 | Tỉ lệ người sử dụng truy nhập băng rộng cố định trên 1Gb/s | % | 100% | Bộ Thông tin và Truyền thông |
          target I.23.2 | 23.2 | Số tuyến cáp quang biển mới đưa vào hoạt động | Tuyến cáp quang biển | 09 | Bộ Thông tin và Truyền thông |
          group II | II | Đến năm 2045 | | | |
          target II.36 | 36 | Quy mô kinh tế số | % GDP | #50 | Bộ Thông tin và Truyền thông |
          target II.37 | 37 | Chỉ số đổi mới sáng tạo toàn cầu | Thứ bậc | ≤ 30 | Bộ Khoa học và Công nghệ |
          target II.41 | 41 | Làm chủ công nghệ chíp và vi mạch bán dẫn | % | 20% - 50% | Bộ Công an |`,
      },
    ],
  },
  {
    name: 'strategy-targets-by-year',
    about:
      'Targets of a national strategy (QĐ 411/QĐ-TTg): a spanning "Mục tiêu" over two years, groups without a number',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | Phụ lục I | < | < | < | < |
          title   | CÁC CHỈ TIÊU PHÁT TRIỂN KINH TẾ SỐ VÀ XÃ HỘI SỐ | < | < | < | < |
          keys    | ordinal | indicator | value:2025 | value:2030 | lead |
          head    | TT | Chỉ tiêu | Mục tiêu | < | Cơ quan theo dõi, đánh giá |
          head    | ^ | ^ | Năm 2025 | Năm 2030 | ^ |
          group ? | Kinh tế số | < | < | < | < |
          target ? | 1 | Tỷ trọng kinh tế số trên GDP | 20% | 30% | Bộ Thông tin và Truyền thông |
          target ? | 2 | Tỷ lệ doanh nghiệp sử dụng hợp đồng điện tử | Trên 70% | 100% | Bộ Công Thương |
          target ? | 3 | Tỷ lệ nhân lực lao động kinh tế số | ≥ 5 | Trên 60% | Bộ Kế hoạch và Đầu tư |
          group ? | Xã hội số | < | < | < | < |
          target ? | 4 | Tỷ lệ dân số trưởng thành có điện thoại thông minh | 80% | 95% trở lên | Bộ Thông tin và Truyền thông |
          target ? | 5 | Tỷ lệ hộ gia đình có đường cáp quang | 80% | 100% | Bộ Thông tin và Truyền thông |`,
      },
    ],
  },
  {
    name: 'province-tasks-three-row-header',
    about: "A province's tasks: header in three rows, money by source in triệu đồng, numbering row, sums at the end",
    year: 2025,
    sheets: [
      {
        name: 'Danh mục',
        drawing: `
          title   | Phụ lục 02 | < | < | < | < | < | < | < | < |
          title   | DANH MỤC NHIỆM VỤ, DỰ ÁN CHUYỂN ĐỔI SỐ NĂM 2025 | < | < | < | < | < | < | < | < |
          keys    | ordinal | task | lead | coordinating | start | finish | budget | ? | note |
          head    | STT | Tên nhiệm vụ, dự án | Tổ chức thực hiện | < | Thời gian thực hiện | < | Kinh phí (triệu đồng) | < | Ghi chú |
          head    | ^ | ^ | Chủ trì | Phối hợp | Bắt đầu | Kết thúc | Tổng số | Trong đó | ^ |
          head    | ^ | ^ | ^ | ^ | ^ | ^ | ^ | NSNN | ^ |
          numbers | (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) |
          group A | A | NHIỆM VỤ CHUYỂN TIẾP | | | | | | | |
          task A.1 | 1 | Nâng cấp Trục liên thông văn bản của tỉnh | Sở Khoa học và Công nghệ | Văn phòng UBND tỉnh | Quý I | Quý III | #,1200 | #,1200 | |
          task A.2 | 2 | Thuê dịch vụ hội nghị truyền hình trực tuyến | Văn phòng UBND tỉnh | | Quý I | Quý IV | #,850 | #,850 | Chuyển tiếp từ năm 2024 |
          group B | B | NHIỆM VỤ MỚI | | | | | | | |
          task B.1 | 1 | Xây dựng kho dữ liệu dùng chung | Sở Khoa học và Công nghệ | các cơ quan, đơn vị liên quan | Quý II | Quý IV | #,4500 | #,4000 | |
          total   | | TỔNG CỘNG | | | | | = SUM(G8:G11) → 6550 | = SUM(H8:H11) → 6050 | |`,
      },
    ],
  },
];
