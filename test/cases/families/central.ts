import type { Case } from '../case.ts';

/** More annexes of ministries and provinces. */
export const CENTRAL: Case[] = [
  {
    name: 'ministry-action-plan',
    about: 'A ministry: who of its leaders is in charge stands beside the units; a code before each task, two levels',
    year: 2026,
    sheets: [
      {
        name: 'PL',
        drawing: `
          title   | BỘ KHOA HỌC VÀ CÔNG NGHỆ | < | < | < | < | < | < |
          title   | PHỤ LỤC: DANH MỤC NHIỆM VỤ NĂM 2026 | < | < | < | < | < | < |
          keys    | ordinal | task | ? | lead | coordinating | deliverable | finish |
          head    | TT | Nhiệm vụ, hoạt động | Lãnh đạo Bộ phụ trách | Đơn vị chủ trì | Đơn vị phối hợp | Dự kiến sản phẩm | Thời gian hoàn thành |
          group 1 | 1 | Hoàn thiện thể chế số | | | | | |
          task 1.1 | 1.1 | Xây dựng nghị định về định danh điện tử của tổ chức | Thứ trưởng A | Cục Chuyển đổi số quốc gia | Vụ Pháp chế | Nghị định | 9/2026 |
          task 1.2 | 1.2 | Xây dựng thông tư về chất lượng dữ liệu | Thứ trưởng B | Viện Chiến lược | Các đơn vị liên quan | Thông tư | Quý II/2026 |
          group 2 | 2 | Phát triển hạ tầng số | | | | | |
          task 2.1 | 2.1 | Thúc đẩy phủ sóng 5G toàn quốc | Thứ trưởng B | Cục Viễn thông | Các doanh nghiệp viễn thông | Báo cáo | Năm 2026 |
          task 2.2 | 2.2 | Phát triển trung tâm dữ liệu | Thứ trưởng A | Cục Viễn thông | | Đề án | 2026-2030 |`,
      },
    ],
  },
  {
    name: 'province-projects',
    about: 'Projects with investor, aims and scale, total investment and source of money',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | DANH MỤC DỰ ÁN CHUYỂN ĐỔI SỐ GIAI ĐOẠN 2025-2026 | < | < | < | < | < | < |
          keys    | ordinal | task | lead | ? | time | budget | funding |
          head    | TT | Tên dự án/nhiệm vụ | Cơ quan chủ trì/chủ đầu tư | Mục tiêu, quy mô | Thời gian thực hiện | Tổng mức đầu tư (tỷ đồng) | Nguồn vốn |
          group I | I | Dự án chuyển tiếp | | | | | |
          task I.1 | 1 | Trung tâm giám sát, điều hành thông minh | Sở Khoa học và Công nghệ | Toàn tỉnh | 2025 | #45.5 | Ngân sách tỉnh |
          group II | II | Dự án mới | | | | | |
          task II.1 | 1 | Nền tảng dữ liệu đất đai | Sở Nông nghiệp và Môi trường | 102 xã | 2025 - 2026 | #80 | Ngân sách trung ương |
          task II.2 | 2 | Bệnh viện thông minh | Sở Y tế | 12 bệnh viện | 2026-2030 | #120 | Xã hội hóa |
          total   | | Tổng cộng | | | | = SUM(F4:F7) → 245.5 | |`,
      },
    ],
  },
  {
    name: 'province-follow-up-report',
    about: 'Follow-up of a programme: assigned by which document, deadline, done or not, proof, and what is proposed',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ ĐỀ ÁN 06 NĂM 2025 | < | < | < | < | < | < | < |
          title   | (Số liệu tính đến ngày 14/9/2025) | < | < | < | < | < | < | < |
          keys    | ordinal | task | ? | lead | finish | status | result | proposal |
          head    | STT | Nội dung nhiệm vụ | Văn bản giao nhiệm vụ | Cơ quan chủ trì | Thời hạn | Tình trạng | Kết quả thực hiện đến nay | Kiến nghị |
          task 1  | 1 | Kết nối dữ liệu bảo hiểm xã hội | Công văn 120/UBND-NC | Bảo hiểm xã hội thành phố | 30/6/2025 | Hoàn thành | Đã kết nối 100% | |
          task 2  | 2 | Số hóa dữ liệu hộ tịch | Kế hoạch 31/KH-UBND | Sở Tư pháp | 31/12/2025 | Đang thực hiện | Đạt 82% | Bổ sung kinh phí |
          task 3  | 3 | Chi trả an sinh xã hội qua tài khoản | Kế hoạch 31/KH-UBND | Sở Nội vụ | Thường xuyên | Đang thực hiện | Đã chi trả 91% đối tượng | |`,
      },
    ],
  },
  {
    name: 'province-targets-report-levels',
    about: 'Targets reported for two levels of government below "Kết quả", groups A and B, words among the numbers',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | KẾT QUẢ THỰC HIỆN CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2025 | < | < | < | < | < |
          keys    | ordinal | indicator | measure | value | actual | note |
          head    | STT | Nội dung chỉ tiêu | Đơn vị tính | Chỉ tiêu được giao | Kết quả đạt được | Ghi chú |
          group A | A | CẤP THÀNH PHỐ | | | | |
          target A.1 | 1 | Cơ sở dữ liệu dùng chung được kết nối | CSDL | 12 | #9 | |
          target A.2 | 2 | Cổng dữ liệu mở | | Hoàn thành | Hoàn thành | |
          group B | B | CẤP XÃ | | | | |
          target B.1 | 1 | Hồ sơ công việc xử lý trên môi trường mạng | % | ≥ 80% | 92,3% | Không tính hồ sơ mật |
          target B.2 | 2 | Hội nghị trực tuyến đến cấp xã | % | Đạt 100% | 100% | |`,
      },
    ],
  },
];
