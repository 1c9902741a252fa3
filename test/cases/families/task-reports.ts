import type { Case } from '../case.ts';

/** Reports on tasks: what was done, how far, why not. */
export const TASK_REPORTS: Case[] = [
  {
    name: 'report-tasks-status',
    about: 'Deadline, progress in words, result, difficulties and proposals: the usual report of a ward',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        name: 'Báo cáo',
        drawing: `
          title   | UBND PHƯỜNG LÊ CHÂN | < | < | < | < | < | < | < |
          title   | KẾT QUẢ THỰC HIỆN NHIỆM VỤ CHUYỂN ĐỔI SỐ 9 THÁNG NĂM 2025 | < | < | < | < | < | < | < |
          title   | (Kèm theo Báo cáo số     /BC-UBND ngày    /9/2025) | < | < | < | < | < | < | < |
          keys    | ordinal | task | lead | finish | status | result | reason | proposal |
          head    | TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn | Tiến độ | Kết quả thực hiện | Khó khăn, vướng mắc | Đề xuất, kiến nghị |
          group I | I | Chính quyền số | | | | | | |
          task I.1 | 1 | Cấp chữ ký số cho cán bộ, công chức | Văn phòng HĐND và UBND phường | Quý III | Hoàn thành | Đã cấp 45/45 chữ ký số | | |
          task I.2 | 2 | Số hóa hồ sơ hộ tịch | Công an phường | Quý IV/2025 | Đang thực hiện | Đã quét 12.000 trang | Thiếu máy quét | Hỗ trợ 02 máy quét |
          group II | II | Xã hội số | | | | | | |
          task II.1 | 1 | Hướng dẫn người dân cài đặt VNeID | Công an phường | Thường xuyên | Đang thực hiện | Đạt 85% dân số trưởng thành | | |
          task II.2 | 2 | Tổ chức Ngày Chuyển đổi số quốc gia | Phòng Văn hóa - Xã hội | Tháng 10 | Chưa thực hiện | | Chờ hướng dẫn | |
          foot    | | Người lập biểu | < | | | TM. UBND PHƯỜNG | < | < |`,
      },
    ],
  },
  {
    name: 'report-tasks-one-word',
    about: 'In a report "Kết quả" is what came out, also where no other column says so',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | BÁO CÁO TÌNH HÌNH THỰC HIỆN KẾ HOẠCH NĂM 2025 | < | < | < | < |
          keys    | ordinal | task | finish | result | note |
          head    | TT | Nội dung | Thời gian hoàn thành | Kết quả | Ghi chú |
          task 1  | #1 | Ban hành Kế hoạch chuyển đổi số | Quý I | Đã ban hành Kế hoạch số 08/KH-UBND ngày 14/7/2025 | |
          task 2  | #2 | Tập huấn kỹ năng số cho 16 Tổ công nghệ số cộng đồng | Quý 4/2025 | Đã tổ chức 02 lớp, 120 học viên | |
          task 3  | #3 | Duy trì chuyên mục trên Trang thông tin điện tử | Thường xuyên | Đã đăng 96 tin, bài | Tiếp tục |`,
      },
    ],
  },
  {
    name: 'report-tasks-product-and-result',
    about: '"Sản phẩm" is what was promised, "Kết quả" beside it what was done; proof and assessment at the end',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          keys    | ordinal | task | coordinating | time | deliverable | result | status | evidence |
          head    | STT | Nội dung công việc | Phối hợp | Thời gian | Sản phẩm | Kết quả | Đánh giá | Minh chứng |
          task 1  | 1 | Xây dựng mô hình chợ không dùng tiền mặt | Các hộ kinh doanh | Quý II - Quý III/2025 | 01 mô hình | Đã triển khai tại chợ An Dương | Hoàn thành | Biên bản ngày 12/8/2025 |
          task 2  | 2 | Gắn mã QR tại di tích | Đoàn Thanh niên phường | Quý III/2025 | Mã QR | Đang khảo sát | Đang thực hiện | |
          task 3  | 3 | Xây dựng video giới thiệu phường | | Quý IV/2025 | 01 video | | Chưa thực hiện | |`,
      },
    ],
  },
  {
    name: 'report-tasks-crosses',
    about: 'Progress by a cross in one of three columns below "Tình trạng thực hiện"',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | THEO DÕI NHIỆM VỤ NĂM 2025 | < | < | < | < | < | < |
          keys    | ordinal | task | lead | ? | ? | ? | note |
          head    | STT | Nhiệm vụ được giao | Đơn vị thực hiện | Tình trạng thực hiện | < | < | Ghi chú |
          head    | ^ | ^ | ^ | Đã hoàn thành | Đang thực hiện | Chưa thực hiện | ^ |
          task 1  | 1 | Kết nối camera an ninh với Trung tâm điều hành | Công an phường | x | | | |
          task 2  | 2 | Số hóa di tích lịch sử | Phòng Văn hóa - Xã hội | | x | | |
          task 3  | 3 | Phủ wifi công cộng tại nhà văn hóa | Phòng Kinh tế | | | x | Chưa bố trí vốn |`,
      },
    ],
  },
  {
    name: 'report-tasks-percent',
    about:
      'Progress as per cent: a percent cell, a formula, a number typed as text; spanning "Kết quả thực hiện" over three columns',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | TIẾN ĐỘ NHIỆM VỤ QUÝ III NĂM 2025 | < | < | < | < | < | < |
          keys    | ordinal | task | lead | finish | status | result | reason |
          head    | STT | Tên nhiệm vụ | Cơ quan thực hiện | Hạn hoàn thành | Kết quả thực hiện | < | < |
          head    | ^ | ^ | ^ | ^ | Tỷ lệ hoàn thành (%) | Kết quả cụ thể | Lý do chưa hoàn thành |
          task 1  | 1 | Rà soát thủ tục hành chính đủ điều kiện trực tuyến | Văn phòng HĐND và UBND xã | 30/6/2025 | #1% | Đã công bố danh mục | |
          task 2  | 2 | Lập hồ sơ cấp độ an toàn hệ thống thông tin | Phòng Kinh tế | 30/9/25 | = 3/4 → 0.75 | Đã trình Công an thành phố | Chờ thẩm định |
          task 3  | 3 | Khai thác kho dữ liệu dùng chung | Phòng Văn hóa - Xã hội | 20.8.2025 | 50 | Đang kết nối | Chưa có tài khoản |
          task 4  | 4 | Đào tạo sử dụng trợ lý ảo | Phòng Văn hóa - Xã hội | 05-11-2025 | #0% | | |`,
      },
    ],
  },
];
