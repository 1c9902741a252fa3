import type { Case } from '../case.ts';

/** Headings of one word that mean one thing here and another there; a person tells by what stands beside and below. */
export const ONE_WORD: Case[] = [
  {
    name: 'one-word-tasks-plan',
    about:
      'In a plan "Đơn vị" of agencies leads, "Tiến độ" of quarters is the time, "Kết quả" a deliverable, "Nguồn" of money',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2025 CỦA TRUNG TÂM Y TẾ | < | < | < | < | < | < |
          keys    | ordinal | task | lead | time | deliverable | budget | funding |
          head    | TT | Nội dung | Đơn vị | Tiến độ | Kết quả | Kinh phí | Nguồn |
          task 1  | 1 | Triển khai bệnh án điện tử | Phòng Kế hoạch nghiệp vụ | Quý II | Bệnh án điện tử | #350 | NSNN |
          task 2  | 2 | Khám chữa bệnh bằng thẻ căn cước | Khoa Khám bệnh | Quý I | 100% lượt khám | | |
          task 3  | 3 | Liên thông dữ liệu giấy khám sức khỏe lái xe | Phòng Kế hoạch nghiệp vụ | 9 tháng | Dữ liệu liên thông | #20 | Tự chủ |`,
      },
    ],
  },
  {
    name: 'one-word-targets-plan',
    about: '"Nội dung", "Đơn vị", "Kế hoạch" of measures and numbers are targets',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | MỘT SỐ CHỈ TIÊU CHỦ YẾU NĂM 2025 | < | < | < | < |
          keys    | ordinal | indicator | measure | value | note |
          head    | TT | Nội dung | Đơn vị | Kế hoạch | Ghi chú |
          target 1 | 1 | Thủ tục hành chính cung cấp trực tuyến | thủ tục | #126 | |
          target 2 | 2 | Người dân có tài khoản thanh toán | % | ≥ 80 | |
          target 3 | 3 | Trạm phát sóng 5G | trạm | 5 | |`,
      },
    ],
  },
  {
    name: 'one-word-goal-and-target',
    about: 'Where both stand, "Mục tiêu" of sentences names and "Chỉ tiêu" of figures measures',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | Phụ lục 1. Mục tiêu chuyển đổi số năm 2025 | < | < | < |
          keys    | ordinal | indicator | value | lead |
          head    | STT | Mục tiêu | Chỉ tiêu | Đơn vị thực hiện |
          group I | I | Phát triển chính quyền số | | |
          target I.1 | 1 | Văn bản trao đổi giữa các cơ quan dưới dạng điện tử | 100% | Văn phòng HĐND và UBND xã |
          target I.2 | 2 | Hồ sơ công việc được xử lý trên môi trường mạng | Tối thiểu 80% | Các phòng chuyên môn |
          group II | II | Phát triển kinh tế số | | |
          target II.1 | 1 | Hộ sản xuất nông nghiệp có tài khoản sàn thương mại điện tử | Từ 50% trở lên | Phòng Kinh tế |`,
      },
    ],
  },
  {
    name: 'one-word-content-and-target',
    about:
      'A college: "Nội dung" beside "Chỉ tiêu" of figures with their unit, "Tiến độ" of a target is no actual value',
    year: 2027,
    sheets: [
      {
        drawing: `
          title   | II. CHỈ TIÊU CỤ THỂ NĂM HỌC 2027-2028 | < | < | < | < |
          keys    | ordinal | indicator | value | lead | - |
          head    | STT | Nội dung | Chỉ tiêu | Đơn vị thực hiện | Tiến độ |
          target 1 | 1 | Đề tài cấp bộ | 02 đề tài | Nhóm AI | Quý IV/2027 |
          target 2 | 2 | Bài báo quốc tế | 10 bài | Các nhóm nghiên cứu | Rải đều 4 quý |
          target 3 | 3 | Hội thảo quốc tế | 01 hội thảo | Khoa chủ trì | Quý II/2028 |`,
      },
    ],
  },
  {
    name: 'one-word-tasks-report',
    about: 'In a report "Thực hiện" of agencies leads, "Tiến độ" of words is the status, "Kết quả" what came out',
    stage: 'report',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | THEO DÕI CÔNG VIỆC NĂM 2025 | < | < | < | < | < |
          keys    | ordinal | task | lead | finish | status | result |
          head    | TT | Công việc | Thực hiện | Hạn | Tiến độ | Kết quả |
          task 1  | 1 | Rà soát, công bố danh mục thủ tục hành chính nội bộ | Văn phòng HĐND và UBND xã | 15/4/2025 | Đã hoàn thành | Công bố 32 thủ tục |
          task 2  | 2 | Lập hồ sơ đề xuất cấp độ | Phòng Kinh tế | 31/12/2025 | Đang thực hiện | Dự thảo hồ sơ |
          task 3  | 3 | Thí điểm trợ lý ảo tại bộ phận một cửa | Trung tâm Phục vụ hành chính công | Quý 4/2025 | Chưa thực hiện | |`,
      },
    ],
  },
  {
    name: 'one-word-unit-twice',
    about: '"Đơn vị" of measures and "Đơn vị" of agencies in one table of targets',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | CHỈ TIÊU GIAO CÁC ĐƠN VỊ NĂM 2025 | < | < | < | < |
          keys    | ordinal | indicator | measure | value | lead |
          head    | Số TT | Chỉ tiêu | Đơn vị | Giao năm 2025 | Đơn vị |
          target 1 | 1 | Dịch vụ công trực tuyến phát sinh hồ sơ | % | #70 | Trung tâm Phục vụ hành chính công |
          target 2 | 2 | Tài khoản Cổng dịch vụ công quốc gia | tài khoản | #,25000 | Công an phường |
          target 3 | 3 | Lớp bình dân học vụ số | lớp | #12 | Phòng Văn hóa - Xã hội |`,
      },
    ],
  },
  {
    name: 'one-word-spanning-agencies',
    about: '"Cơ quan thực hiện" spans lead and coordinating; "Chỉ tiêu liên quan" beside a task belongs to no column',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | NHIỆM VỤ TRỌNG TÂM NĂM 2025 | < | < | < | < | < | < |
          keys    | ordinal | task | - | lead | coordinating | time | deliverable |
          head    | STT | Nhiệm vụ | Chỉ tiêu liên quan | Cơ quan thực hiện | < | Thời gian | Sản phẩm |
          head    | ^ | ^ | ^ | Chủ trì | Phối hợp | ^ | ^ |
          task 1  | 1 | Đào tạo nhân lực số cho doanh nghiệp nhỏ và vừa | 50% doanh nghiệp | Sở Tài chính | Sở Khoa học và Công nghệ; Hiệp hội Doanh nghiệp | 6 tháng cuối năm | 03 khóa |
          task 2  | 2 | Thúc đẩy hợp đồng điện tử | 80% doanh nghiệp | Sở Công Thương | | Cả năm | Báo cáo |`,
      },
    ],
  },
];
