import type { Case } from '../case.ts';

/** Groups that do not look like groups, and rows that look like them. */
export const GROUPS: Case[] = [
  {
    name: 'groups-with-sums',
    about: 'A group that carries the sum of its money, and one with a note, are groups all the same',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | DANH MỤC NHIỆM VỤ VÀ KINH PHÍ NĂM 2025 | < | < | < | < | < |
          title   | | | | | Đơn vị tính: triệu đồng | < |
          keys    | ordinal | task | lead | finish | budget | note |
          head    | STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn hoàn thành | Kinh phí | Ghi chú |
          group I | I | Hạ tầng số | | | = SUM(E5:E6) → 650 | |
          task I.1 | 1 | Nâng cấp phòng họp trực tuyến | Văn phòng HĐND và UBND xã | Quý II | #450 | |
          task I.2 | 2 | Thuê đường truyền số liệu chuyên dùng | Văn phòng HĐND và UBND xã | Quý I | #200 | |
          group II | II | Nhân lực số | | | #35 | Lồng ghép |
          task II.1 | 1 | Tập huấn sử dụng chữ ký số | Phòng Văn hóa - Xã hội | Quý III | #35 | |
          total   | | Tổng cộng: | | | = E4+E7 → 685 | |`,
      },
    ],
  },
  {
    name: 'groups-in-own-column',
    about: 'Groups stand in a column of their own, merged down beside their tasks',
    year: 2026,
    sheets: [
      {
        drawing: `
          title   | PHÂN CÔNG NHIỆM VỤ NĂM 2026 | < | < | < | < | < | < |
          keys    | ordinal | - | task | lead | coordinating | time | deliverable |
          head    | STT | Nhóm nhiệm vụ | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian thực hiện | Kết quả/sản phẩm |
          task 1  | 1 | Nhận thức số | Mở chuyên mục "Chuyển đổi số" trên đài truyền thanh | Trung tâm Cung ứng dịch vụ công | | Thường xuyên | Chuyên mục |
          task 2  | 2 | ^ | Phát động phong trào bình dân học vụ số | Đoàn xã | Hội Phụ nữ xã | Tháng 3 đến tháng 6 | Phong trào |
          task 3  | 3 | Hạ tầng số | Xóa vùng lõm sóng tại các thôn ven biển | Phòng Kinh tế | Các doanh nghiệp viễn thông | Đến hết năm 2026 | 03 trạm |
          task 4  | 4 | ^ | Lắp wifi tại nhà văn hóa thôn | Phòng Kinh tế | | Quý II/2026 | 12 điểm |
          task 5  | 5 | ^ | Rà soát thiết bị đầu cuối | Văn phòng HĐND và UBND xã | | Quý I/2026 | Báo cáo |`,
      },
    ],
  },
  {
    name: 'groups-merged-leads',
    about:
      'Lead and deadline merged down over several tasks hold for each; an ordinal and task merged over two leads are one task',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | PHỤ LỤC NHIỆM VỤ NĂM 2025 | < | < | < |
          keys    | ordinal | task | lead | finish |
          head    | TT | Tên nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành |
          task 1  | 1 | Xây dựng kế hoạch ứng phó sự cố | Công an phường | Quý II |
          task 2  | 2 | Diễn tập ứng phó sự cố | ^ | ^ |
          task 3  | 3 | Kiểm tra an toàn thông tin | ^ | Quý IV |
          task 4  | 4 | Truyền thông về kỹ năng số | Phòng Văn hóa - Xã hội | Quý III |
          +       | ^ | ^ | Đoàn Thanh niên phường | ^ |
          task 5  | 5 | Đánh giá mức độ chuyển đổi số | Phòng Văn hóa - Xã hội | Tháng 12 |`,
      },
    ],
  },
  {
    name: 'groups-numbered-in-text',
    about: 'No column of numbers: "I. …" and "1. …" stand before the text; start and finish side by side',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | KẾ HOẠCH TUYÊN TRUYỀN NĂM 2025 | < | < | < |
          keys    | task | start | finish | lead |
          head    | Nội dung | Ngày bắt đầu | Ngày kết thúc | Đơn vị thực hiện |
          group I | I. Tuyên truyền trực quan | < | < | < |
          task I.1 | 1. Treo pa nô tại cổng chào | @2025-09-15 | @2025-10-15 | Trung tâm Cung ứng dịch vụ công |
          task I.2 | 2. Phát tờ gấp hướng dẫn dịch vụ công | @2025-10-01 | @2025-12-31 | Đoàn xã |
          group II | II. Tuyên truyền trên mạng xã hội | < | < | < |
          task II.1 | 1. Đăng bài trên trang cộng đồng | Tháng 9 | Tháng 12 | Văn phòng HĐND và UBND xã |`,
      },
    ],
  },
  {
    name: 'groups-numbers-wrong',
    about: 'A number missing, one given twice, letters in the Vietnamese order (d, đ, e): all are rows',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | Nhiệm vụ năm 2025 | < | < | < |
          keys    | ordinal | task | lead | finish |
          head    | STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Hoàn thành |
          task 1  | 1 | Khảo sát hạ tầng viễn thông | Phòng Kinh tế | Quý I |
          task ?  | | Ký kết chương trình phối hợp với doanh nghiệp viễn thông | UBND phường | Quý I |
          task ?  | 2 | Thẩm định hồ sơ mời thầu | Phòng Kinh tế | Quý II |
          task ?  | 2 | Nghiệm thu, bàn giao | Phòng Kinh tế | Quý IV |
          group 5 | 5 | Công tác phối hợp | | |
          task 5.d | d) | Với các trường học | Phòng Văn hóa - Xã hội | Quý II |
          task 5.đ | đ) | Với Trạm Y tế | Phòng Văn hóa - Xã hội | Quý II |
          task 5.e | e) | Với Hợp tác xã nông nghiệp | Phòng Kinh tế | Quý III |`,
      },
    ],
  },
  {
    name: 'groups-named-goals',
    about:
      'Targets below "Mục tiêu 1: …" written across; a target whose words stand where others have figures is no group',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | CHỈ TIÊU NĂM 2025 | < | < | < | < |
          keys    | ordinal | indicator | measure | value | lead |
          head    | STT | Chỉ tiêu | ĐVT | Chỉ tiêu giao | Cơ quan chủ trì |
          group ? | Mục tiêu 1: Phát triển chính quyền số | < | < | < | < |
          target ? | 1 | Cấp xã hoàn thành số hóa hồ sơ lưu trữ | | Hoàn thành | UBND cấp xã |
          target ? | 2 | Tỷ lệ hồ sơ công việc cấp xã xử lý trên môi trường mạng | % | ≥ 80 | UBND cấp xã |
          group ? | Mục tiêu 2: Phát triển xã hội số | < | < | < | < |
          target ? | 3 | Tỷ lệ người dân từ 15 tuổi có tài khoản giao dịch | % | ≥ 95 | Ngân hàng Nhà nước Khu vực 6 |
          target ? | 4 | Xếp hạng chuyển đổi số cấp tỉnh | | Nhóm dẫn đầu | Sở Khoa học và Công nghệ |`,
      },
    ],
  },
];
