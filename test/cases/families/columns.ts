import type { Case } from '../case.ts';

/** Orders, numbers and spans of columns. */
export const COLUMN_LAYOUTS: Case[] = [
  {
    name: 'columns-any-order',
    about: 'Who and when stand before what; a column that nobody asked for between them',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | LỊCH TRIỂN KHAI NHIỆM VỤ NĂM 2025 | < | < | < | < | < | < |
          keys    | ordinal | finish | lead | - | task | note | deliverable |
          head    | STT | Thời hạn | Đơn vị chủ trì | Mức độ ưu tiên | Nội dung nhiệm vụ | Ghi chú | Sản phẩm |
          task 1  | 1 | Quý I | Công an phường | Cao | Làm sạch dữ liệu dân cư | | Báo cáo |
          task 2  | 2 | Quý II | Phòng Kinh tế | Trung bình | Hỗ trợ hộ kinh doanh chuyển đổi số | | 50 hộ |
          task 3  | 3 | Quý IV | Phòng Văn hóa - Xã hội | Cao | Đánh giá chỉ số hài lòng của người dân | Thuê tư vấn | Báo cáo |`,
      },
    ],
  },
  {
    name: 'columns-spans-unmerged',
    about: 'A two-row header without a single merged cell, as an older export leaves it',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | NHIỆM VỤ NĂM 2025 | | | | | |
          keys    | ordinal | task | start | finish | lead | coordinating |
          head    | Stt | Nội dung nhiệm vụ | Thời gian | | Phân công trách nhiệm | |
          head    | | | Bắt đầu | Hoàn thành | Cơ quan chủ trì | Cơ quan phối hợp |
          task 1  | 1 | Ban hành kế hoạch | Quý I | Quý I | Phòng Kinh tế | |
          task 2  | 2 | Mua sắm thiết bị | Quý II | Quý III | Phòng Kinh tế | Văn phòng HĐND và UBND xã |`,
      },
    ],
  },
  {
    name: 'columns-headings-at-the-bottom',
    about: 'The other headings stand in the second header row, beside the sub-headings; nothing is merged down',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | NHIỆM VỤ NĂM 2025 | < | < | < | < | < |
          keys    | ordinal | task | lead | coordinating | time | deliverable |
          head    | | | Phân công thực hiện | < | | |
          head    | STT | Nhiệm vụ, giải pháp | Chủ trì | Phối hợp | Thời gian | Sản phẩm |
          task 1  | 1 | Xây dựng phường không giấy tờ | Văn phòng HĐND và UBND phường | Các phòng chuyên môn | Quý III | Mô hình |
          task 2  | 2 | Xây dựng trường học số | Trường Tiểu học Kim Đồng | Phòng Văn hóa - Xã hội | Quý IV | 01 trường |`,
      },
    ],
  },
  {
    name: 'columns-always-merged-over-both',
    about: '"Thường xuyên" merged over start and finish; the other tasks have both',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | DANH MỤC NHIỆM VỤ NĂM 2025 | < | < | < | < |
          keys    | ordinal | task | start | ? | lead |
          head    | STT | Nội dung nhiệm vụ | Thời gian thực hiện | < | Đơn vị chủ trì |
          head    | ^ | ^ | Bắt đầu | Kết thúc | ^ |
          task 1  | 1 | Vận hành trang thông tin điện tử | Thường xuyên | < | Văn phòng HĐND và UBND xã |
          task 2  | 2 | Nâng cấp đài truyền thanh | Quý I | Quý II | Trung tâm Cung ứng dịch vụ công |
          task 3  | 3 | Trực hỗ trợ người dân nộp hồ sơ | Thường xuyên | < | Trung tâm Phục vụ hành chính công |`,
      },
    ],
  },
  {
    name: 'columns-months-of-a-chart',
    about:
      'Twelve months as columns with crosses (a Gantt chart): the months are no columns of the annex, nor a row of numbers',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ NĂM 2025 | < | < | < | < | < | < | < |
          keys    | ordinal | task | lead | ? | ? | ? | ? | deliverable |
          head    | STT | Nhiệm vụ | Đơn vị thực hiện | Thời gian thực hiện (tháng) | < | < | < | Sản phẩm |
          head    | ^ | ^ | ^ | 9 | 10 | 11 | 12 | ^ |
          task 1  | 1 | Khảo sát, lập danh mục dữ liệu | Phòng Kinh tế | x | x | | | Danh mục |
          task 2  | 2 | Chuẩn hóa dữ liệu | Phòng Kinh tế | | x | x | | Dữ liệu |
          task 3  | 3 | Nghiệm thu, đưa vào sử dụng | Văn phòng HĐND và UBND xã | | | | x | Biên bản |`,
      },
    ],
  },
  {
    name: 'columns-two-only',
    about: 'Nothing but what and when',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | Các nhiệm vụ trọng tâm của Tổ công tác Đề án 06 năm 2025 | < |
          keys    | task | time |
          head    | Nội dung công việc | Thời gian thực hiện |
          task ?  | Làm sạch dữ liệu hội viên Hội Người cao tuổi | Quý I |
          task ?  | Thu nhận hồ sơ căn cước lưu động | Tháng 4 |
          task ?  | Hướng dẫn nộp hồ sơ cư trú trực tuyến | Thường xuyên |`,
      },
    ],
  },
];
