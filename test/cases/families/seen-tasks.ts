import type { Case } from '../case.ts';

/** Headings as they were seen in public follow-up tables and templates, filled anew. */
export const SEEN_TASKS: Case[] = [
  {
    name: 'seen-tracking-sheet',
    about: 'A tracking sheet of a programme: codes, axis, baseline and current deadline, risk, who updated when',
    stage: 'report',
    year: 2026,
    sheets: [
      {
        name: 'Theo dõi',
        drawing: `
          keys    | ordinal | - | - | - | task | lead | coordinating | deliverable | ? | finish | status | ? | - | - | - | evidence | note |
          head    | Mã nhiệm vụ | Mã KH nguồn | Kỳ kế hoạch | Nhóm nhiệm vụ | Tên nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Sản phẩm/kết quả | Hạn ban đầu | Hạn hoàn thành | Trạng thái | % hoàn thành | Mức rủi ro | Người cập nhật | Ngày cập nhật | Liên kết minh chứng | Ghi chú |
          task NV01 | NV01 | KH.12 | Quý I/2026 | Hạ tầng số | Lắp đặt trạm 5G tại khu công nghiệp | Phòng Kinh tế | VNPT, Viettel; các trường học | 02 trạm | @2026-03-31 | @2026-06-30 | Đang thực hiện | #0.5% | Trung bình | Trần Văn B | @2026-03-10 | Biên bản 12 | |
          task NV02 | NV02 | KH.12 | Quý II/2026 | Nhân lực số | Mở lớp kỹ năng số cho giáo viên | Phòng Văn hóa - Xã hội | các trường học | 03 lớp | @2026-05-31 | @2026-05-31 | Chưa thực hiện | #0% | Thấp | Trần Văn B | @2026-03-10 | | Chờ kinh phí |`,
      },
    ],
  },
  {
    name: 'seen-education-plan',
    about: '"Đối tượng" and "Hình thức" between what and when; months as 10/2026',
    sheets: [
      {
        drawing: `
          title   | II. NỘI DUNG VÀ TIẾN ĐỘ | < | < | < | < | < |
          keys    | ordinal | task | - | - | time | lead |
          head    | TT | Nội dung | Đối tượng | Hình thức | Thời gian | Đơn vị chủ trì |
          task 1  | 1 | Quán triệt Nghị quyết về chuyển đổi số | Cán bộ, viên chức | Hội nghị | 10/2026 | Đảng ủy |
          task 2  | 2 | Chuyên đề an toàn trên không gian mạng | Sinh viên | Sinh hoạt chi đoàn | 11/2026 | Đoàn Thanh niên |
          task 3  | 3 | Cuộc thi ý tưởng chuyển đổi số | Sinh viên | Thi trực tuyến | Tháng 3/2027 | Hội Sinh viên |`,
      },
    ],
  },
  {
    name: 'seen-research-report',
    about: '"Sản phẩm cam kết" was promised, "Trạng thái" and "Bằng chứng" tell how far it is; no time, no lead',
    stage: 'report',
    sheets: [
      {
        drawing: `
          title   | 2. Nội dung và tiến độ (mục 16.2) | < | < | < | < |
          keys    | ordinal | task | deliverable | status | evidence |
          head    | TT | Nội dung | Sản phẩm cam kết | Trạng thái | Bằng chứng |
          task 1  | 1 | Tổng quan phương pháp trích xuất dữ liệu | Báo cáo chuyên đề | Đạt | Thuyết minh |
          task 2  | 2 | Xây dựng bộ dữ liệu huấn luyện | Bộ dữ liệu đã chuẩn hóa | Một phần | Thư mục dữ liệu |
          task 3  | 3 | Thử nghiệm tại hai xã | Báo cáo thử nghiệm | Chưa đạt | |`,
      },
    ],
  },
  {
    name: 'seen-work-packages',
    about: 'Work packages in capitals with dotted tasks below; "Tuần 1–2" is a time without days',
    sheets: [
      {
        drawing: `
          title   | BẢNG CHI TIẾT CÔNG VIỆC TỪNG GÓI | < | < | < | < | < |
          keys    | ordinal | task | deliverable | lead | coordinating | finish |
          head    | Mã | Tên công việc chi tiết | Sản phẩm bàn giao | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn |
          group 1 | 1 | THỦ TỤC PHÁP LÝ, KIỆN TOÀN TỔ CHỨC | | | | |
          task 1.1 | 1.1 | Xin chủ trương thuê nền tảng dữ liệu | Công văn | Phòng CNTT | Văn phòng | Tuần 1–2 |
          task 1.2 | 1.2 | Thành lập Tổ công tác dữ liệu | Quyết định | Phòng TCHC | Phòng CNTT | Tuần 2 |
          group 2 | 2 | TRIỂN KHAI | | | | |
          task 2.1 | 2.1 | Cài đặt nền tảng | Biên bản cài đặt | Phòng CNTT | | Tuần 3–6 |`,
      },
    ],
  },
  {
    name: 'seen-directive-follow-up',
    about: 'Follow-up of directives: source of the order, "Đơn vị đầu mối", "Thời hạn HT"',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | THEO DÕI Ý KIẾN CHỈ ĐẠO NĂM 2025 | < | < | < | < | < | < |
          keys    | ordinal | task | ? | lead | coordinating | finish | result |
          head    | STT | Tên nhiệm vụ | Nguồn chỉ đạo | Đơn vị đầu mối | Đơn vị phối hợp | Thời hạn HT | Kết quả thực hiện |
          task 1  | 1 | Báo cáo tiến độ Đề án 06 | Thông báo 408/TB-VPCP | Công an thành phố | Sở Khoa học và Công nghệ | 15/8/2025 | Đã báo cáo ngày 12/8 |
          task 2  | 2 | Công bố thủ tục hành chính không phụ thuộc địa giới | Công điện 110/CĐ-TTg | Văn phòng UBND thành phố | Các cơ quan, đơn vị, địa phương liên quan | 30/9/2025 | Đã công bố 120 thủ tục |`,
      },
    ],
  },
  {
    name: 'seen-stages-and-criteria',
    about: 'Phases merged down in the first column, no numbers, "Tiêu chí hoàn thành" at the end',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | KẾ HOẠCH TRIỂN KHAI MÔ HÌNH TRONG NĂM 2025 | < | < | < | < | < | < |
          keys    | - | task | lead | coordinating | start | finish | deliverable |
          head    | Giai đoạn | Công việc | Đơn vị chủ trì | Đơn vị phối hợp | Bắt đầu | Kết thúc | Sản phẩm |
          task ?  | Thí điểm | Chọn 02 tổ dân phố làm điểm | Phòng Văn hóa - Xã hội | Các tổ dân phố | Tháng 3 | Tháng 4 | Danh sách |
          task ?  | ^ | Tập huấn tổ trưởng | Phòng Văn hóa - Xã hội | | Tháng 4 | tháng 5 | 01 lớp |
          task ?  | Mở rộng | Nhân rộng ra toàn phường | UBND phường | Các tổ dân phố | Tháng 8 | Tháng 12 | 24 tổ |`,
      },
    ],
  },
  {
    name: 'seen-assignments-with-status',
    about: 'Written by hand in a hurry: nobody\'s capitals, "ng phụ trách", "hạn", "tình hình"',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | giao việc tháng 9 năm 2025 | < | < | < | < |
          keys    | ordinal | task | lead | finish | status |
          head    | stt | công việc | người phụ trách | hạn hoàn thành | tình hình thực hiện |
          task 1  | 1 | gửi báo cáo chuyển đổi số tuần | Anh Nam | 05-11-2025 | Đang làm |
          task 2  | 2 | đăng bài Ngày Chuyển đổi số | Chị Hoa | Ngày 10/10/2025 | Chưa làm |
          task 3  | 3 | kiểm tra loa truyền thanh thông minh | Anh Nam | Tuần 2 tháng 9 | Xong |`,
      },
    ],
  },
];
