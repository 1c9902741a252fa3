import type { Case } from '../case.ts';

/** Numbers and groups: how rows stand below others. */
export const OUTLINE: Case[] = [
  {
    name: 'outline-four-levels',
    about: 'A, I, 1, a) below each other, each restarting',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | DANH MỤC NHIỆM VỤ NĂM 2025 | < | < | < |
          keys    | ordinal | task | lead | finish |
          head    | STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời hạn |
          group A | A | NHIỆM VỤ CHUNG | | |
          group A.I | I | Thể chế số | | |
          task A.I.1 | 1 | Rà soát văn bản quy phạm pháp luật | Sở Tư pháp | Quý I |
          group A.I.2 | 2 | Xây dựng quy chế | | |
          task A.I.2.a | a) | Quy chế khai thác dữ liệu dùng chung | Sở Khoa học và Công nghệ | Quý II |
          task A.I.2.b | b) | Quy chế bảo đảm an toàn thông tin | Công an thành phố | Quý III |
          group A.II | II | Hạ tầng số | | |
          task A.II.1 | 1 | Phủ sóng 5G khu công nghiệp | Sở Khoa học và Công nghệ | Quý IV |
          group B | B | NHIỆM VỤ CỦA CẤP XÃ | | |
          group B.I | I | Nhân lực số | | |
          task B.I.1 | 1 | Kiện toàn Tổ công nghệ số cộng đồng | UBND cấp xã | Quý I |`,
      },
    ],
  },
  {
    name: 'outline-dotted',
    about: '1, 1.1, 1.1.1 and a number that repeats its group with a letter (2a, 2b), all as text',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | Nhiệm vụ năm 2025 | < | < | < |
          keys    | ordinal | task | lead | finish |
          head    | TT | Nhiệm vụ | Chủ trì | Hoàn thành |
          group 1 | 1 | Phát triển dữ liệu số | | |
          group 1.1 | 1.1 | Dữ liệu hộ tịch | | |
          task 1.1.1 | 1.1.1 | Quét sổ hộ tịch trước năm 2007 | Sở Tư pháp | Quý II |
          task 1.1.2 | 1.1.2 | Đối soát với cơ sở dữ liệu dân cư | Công an phường | Quý III |
          task 1.2 | 1.2 | Dữ liệu đất đai | Sở Nông nghiệp và Môi trường | Quý IV |
          group 2 | 2 | Phát triển nền tảng số | | |
          task 2.a | 2a | Nền tảng họp không giấy tờ | Văn phòng UBND thành phố | Quý I |
          task 2.b | 2b | Nền tảng học trực tuyến mở | Sở Nội vụ | Quý II |
          task 3  | 3 | Diễn tập an toàn thông tin | Công an thành phố | Quý IV |`,
      },
    ],
  },
  {
    name: 'outline-bold-without-number',
    about: 'Groups are bold lines without number, in the column of the task; tasks are counted through',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | PHÂN CÔNG NHIỆM VỤ NĂM 2025 | < | < | < | < |
          keys    | ordinal | task | lead | coordinating | time |
          head    | STT | Nội dung thực hiện | Chủ trì | Phối hợp | Thời gian thực hiện |
          group ? | | Công tác chỉ đạo, điều hành | | | |
          task ?  | 1 | Ban hành kế hoạch năm | Văn phòng HĐND và UBND xã | | Tháng 3 |
          task ?  | 2 | Họp Ban Chỉ đạo | Văn phòng HĐND và UBND xã | Các thành viên | Hằng quý |
          group ? | | Công tác tuyên truyền | | | |
          task ?  | 3 | Treo băng rôn, khẩu hiệu | Trung tâm Cung ứng dịch vụ công | | Tháng 10 |
          task ?  | 4 | Đăng tin trên trang Zalo của xã | Đoàn xã | Trung tâm Cung ứng dịch vụ công | Hàng tuần |`,
      },
    ],
  },
  {
    name: 'outline-departments-across',
    about: 'The name of a department across the table is a group, not a task; numbers restart below it',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | NHIỆM VỤ GIAO CÁC PHÒNG NĂM 2025 | < | < | < |
          keys    | ordinal | task | finish | deliverable |
          head    | TT | Nhiệm vụ | Thời gian hoàn thành | Sản phẩm |
          group ? | VĂN PHÒNG HĐND VÀ UBND | < | < | < |
          task ?  | 1 | Vận hành hệ thống quản lý văn bản | Thường xuyên | Báo cáo quý |
          task ?  | 2 | Trang bị máy quét tốc độ cao | Quý II | 02 máy |
          group ? | PHÒNG VĂN HÓA - XÃ HỘI | < | < | < |
          task ?  | 1 | Tham mưu kế hoạch truyền thông | Quý I | Kế hoạch |
          task ?  | 2 | Mở lớp bồi dưỡng kỹ năng số | Quý III | 02 lớp |
          group ? | CÔNG AN PHƯỜNG | < | < | < |
          task ?  | 1 | Cấp tài khoản định danh điện tử | Thường xuyên | 100% công dân |`,
      },
    ],
  },
  {
    name: 'outline-dashes',
    about: 'Dashes with a time and a lead of their own are tasks; dashes and crosses without belong to the task above',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | Nhiệm vụ tuyên truyền năm 2025 | < | < | < |
          keys    | ordinal | task | time | lead |
          head    | Stt | Nội dung công việc | Thời gian | Cơ quan thực hiện |
          group 1 | 1 | Tuyên truyền trên các phương tiện | | |
          task ?  | - | Trên Trang thông tin điện tử phường | Thường xuyên | Văn phòng HĐND và UBND phường |
          task ?  | - | Trên hệ thống truyền thanh | Hàng tuần | Trung tâm Cung ứng dịch vụ công |
          task 2  | 2 | Tổ chức Ngày hội chuyển đổi số, gồm: | Tháng 10 | Đoàn Thanh niên phường |
          +       | | + Gian hàng trải nghiệm | | |
          +       | | + Cuộc thi tìm hiểu | | |
          task 3  | 3 | Tập huấn cho các đối tượng: | Quý III | Phòng Văn hóa - Xã hội |
          +       | | - Cán bộ, công chức | | |
          +       | | - Thành viên Tổ công nghệ số cộng đồng | | |`,
      },
    ],
  },
];
