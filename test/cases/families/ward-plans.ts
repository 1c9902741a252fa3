import type { Case } from '../case.ts';

/** Annexes of the plans that wards and communes sign. */
export const WARD_PLANS: Case[] = [
  {
    name: 'ward-tasks-signed',
    about:
      'A ward\'s signed plan: national heading above, groups I and II with numbers that restart, signature and "Nơi nhận" below',
    year: 2025,
    sheets: [
      {
        name: 'Phụ lục',
        drawing: `
          title   | ỦY BAN NHÂN DÂN\\nPHƯỜNG HẢI AN | < | < | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\nĐộc lập - Tự do - Hạnh phúc | < | < | < |
          ·
          title   | PHỤ LỤC\\nPHÂN CÔNG NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2025 | < | < | < | < | < | < |
          title   | (Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm 2025 của UBND phường Hải An) | < | < | < | < | < | < |
          ·
          keys    | ordinal | task | lead | coordinating | time | deliverable | note |
          head    | STT | NỘI DUNG NHIỆM VỤ | CƠ QUAN CHỦ TRÌ | CƠ QUAN PHỐI HỢP | THỜI GIAN THỰC HIỆN | SẢN PHẨM | GHI CHÚ |
          group I | I | NHẬN THỨC SỐ | | | | | |
          task I.1 | #1 | Xây dựng kế hoạch tuyên truyền về chuyển đổi số | Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND phường | Quý III | Kế hoạch | |
          task I.2 | #2 | Tổ chức hội nghị tập huấn kỹ năng số cho Tổ công nghệ số cộng đồng | Phòng Văn hóa - Xã hội | Đoàn Thanh niên phường | Tháng 9 | Hội nghị | 02 lớp |
          group II | II | CHÍNH QUYỀN SỐ | | | | | |
          task II.1 | #1 | Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính | Trung tâm Phục vụ hành chính công | | Thường xuyên | Hồ sơ được số hóa | |
          task II.2 | #2 | Cấp chữ ký số cho cán bộ, công chức | Văn phòng HĐND và UBND phường | Phòng Văn hóa - Xã hội | Trước 15/11/2025 | 100% cán bộ có chữ ký số | |
          ·
          foot    | Nơi nhận:\\n- Sở KH&CN;\\n- Lưu: VT. | < | < | TM. ỦY BAN NHÂN DÂN\\nKT. CHỦ TỊCH\\nPHÓ CHỦ TỊCH | < | < | < |
          foot    | | | | Nguyễn Văn A | < | < | < |`,
      },
    ],
  },
  {
    name: 'district-tasks-two-row-header',
    about:
      'Two-row header with "Thời gian" and "Phân công trách nhiệm" spanning; letters below 2 restart below 3 (Vĩnh Bảo 2024)',
    year: 2024,
    sheets: [
      {
        drawing: `
          title   | DANH MỤC | < | < | < | < | < |
          title   | Nhiệm vụ cụ thể triển khai công tác truyền thông chuyển đổi số năm 2024 | < | < | < | < | < |
          ·
          keys    | ordinal | task | start | finish | lead | coordinating |
          head    | Stt | Nội dung nhiệm vụ | Thời gian | < | Phân công trách nhiệm | < |
          head    | ^ | ^ | Bắt đầu | Hoàn thành | Cơ quan chủ trì | Cơ quan phối hợp |
          task 1  | 1 | Ban hành kế hoạch truyền thông của cơ quan, đơn vị | Quý I | Quý I | Các cơ quan, đơn vị, UBND các xã, thị trấn | Phòng Văn hóa và Thông tin |
          group 2 | 2 | Tổ chức hoạt động tuyên truyền | | | | |
          task 2.a | a) | Tổ chức hội nghị, tọa đàm về chuyển đổi số | Quý I | Quý IV | Phòng Văn hóa và Thông tin | Các cơ quan, đơn vị, địa phương liên quan |
          task 2.b | b) | Chia sẻ mô hình chuyển đổi số thành công | Quý II | Quý IV | Huyện đoàn | |
          group 3 | 3 | Tuyên truyền trên phương tiện thông tin đại chúng | | | | |
          task 3.a | a) | Duy trì chuyên mục trên Cổng Thông tin điện tử | Quý I | Quý IV | Văn phòng HĐND và UBND huyện | Phòng Văn hóa và Thông tin |
          task 3.b | b) | Phát thanh trên hệ thống truyền thanh | Quý I | Quý IV | Trung tâm Văn hóa, Thông tin và Thể thao | |
          task 4  | 4 | Báo cáo kết quả thực hiện | Quý IV | Quý IV | Phòng Văn hóa và Thông tin | |`,
      },
    ],
  },
  {
    name: 'commune-tasks-groups-across',
    about:
      'Groups merged across with their number inside, tasks counted through, a column of reasons that is not for issue',
    year: 2026,
    sheets: [
      {
        name: 'PL2',
        drawing: `
          title   | PHỤ LỤC II. DANH MỤC NHIỆM VỤ THỰC HIỆN NĂM 2026 | < | < | < | < | < | < |
          title   | (Kèm theo Kế hoạch số        /KH-UBND ngày      tháng      năm 2026 của Ủy ban nhân dân xã) | < | < | < | < | < | < |
          keys    | ordinal | task | lead | coordinating | finish | deliverable | - |
          head    | STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn hoàn thành | Sản phẩm/kết quả | Căn cứ/lý do đề xuất nhiệm vụ - Cột này để giải trình, không phát hành |
          group I | I. Chỉ đạo, điều hành | < | < | < | < | < | < |
          task I.1 | 1 | Tham mưu kế hoạch chuyển đổi số của xã | Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND xã; Trung tâm Phục vụ hành chính công | Tháng 3 | Kế hoạch | Chỉ tiêu số 1 Phụ lục I |
          task I.2 | 2 | Theo dõi, chấm điểm chỉ số chuyển đổi số | Phòng Văn hóa - Xã hội | các đơn vị liên quan | Hằng quý | Báo cáo | Mục 9 phần III |
          group II | II. Tuyên truyền, nâng cao nhận thức | < | < | < | < | < | < |
          task II.3 | 3 | Phát thanh trên đài truyền thanh xã | Trung tâm Cung ứng dịch vụ công | Phòng Văn hóa - Xã hội | Thường xuyên | Tin, bài | |
          task II.4 | 4 | Hưởng ứng Ngày Chuyển đổi số quốc gia | Trung tâm Cung ứng dịch vụ công | Xã đoàn; Công an xã | Tháng 10 | Lễ phát động | |`,
      },
    ],
  },
  {
    name: 'commune-targets-milestones',
    about:
      'Targets with three milestones as headings ("Đến hết năm 2026", "Tầm nhìn đến năm 2045") and who supplies the figures',
    sheets: [
      {
        name: 'PL1',
        drawing: `
          title   | PHỤ LỤC I. HỆ THỐNG CHỈ TIÊU GIAI ĐOẠN 2026 - 2030, TẦM NHÌN ĐẾN NĂM 2045 | < | < | < | < | < | < |
          keys    | ordinal | indicator | value:2026 | value:2030 | value:2045 | lead | coordinating |
          head    | STT | Chỉ tiêu | Đến hết năm 2026 | Đến năm 2030 | Tầm nhìn đến năm 2045 | Đơn vị chủ trì | Đơn vị phối hợp, cung cấp số liệu |
          target 1 | 1 | Chỉ số chuyển đổi số cấp xã | 70% | ≥ 80% | Nhóm dẫn đầu | Phòng Văn hóa - Xã hội | các đơn vị liên quan |
          target 2 | 2 | Tỷ lệ hồ sơ thủ tục hành chính trực tuyến toàn trình | 80% | 100% | 100% | Trung tâm Phục vụ hành chính công | |
          target 3 | 3 | Số mô hình thí điểm chuyển đổi số | 01 mô hình | ≥ 03 | Duy trì | Phòng Kinh tế | |
          target 4 | 4 | Tỷ lệ dân số trưởng thành có chữ ký số cá nhân | 50 % | ≥ 70% | 100% | Công an xã | |`,
      },
    ],
  },
  {
    name: 'ward-targets-plain',
    about: 'The plainest targets of a ward, every way to write a bound',
    year: 2025,
    plan: 'hai-phong-2025',
    sheets: [
      {
        name: 'Chỉ tiêu',
        drawing: `
          title   | CHỈ TIÊU CHUYỂN ĐỔI SỐ PHƯỜNG NĂM 2025 | < | < | < | < |
          keys    | ordinal | indicator | measure | value | note |
          head    | Stt | Chỉ tiêu | Đơn vị tính | Mức phấn đấu | Ghi chú |
          target 1 | 1 | Cán bộ, công chức được tập huấn Nghị quyết 57-NQ/TW | % | 100% | |
          target 2 | 2 | Hộ dân tiếp cận thông tin khoa học và công nghệ | % | ≥ 30 | |
          target 3 | 3 | Thủ tục hành chính đủ điều kiện cung cấp trực tuyến toàn trình | % | Trên 60 % | |
          target 4 | 4 | Người dân, doanh nghiệp hài lòng | % | đạt 90% trở lên | |
          target 5 | 5 | Hồ sơ quá hạn | % | Dưới 5% | |
          target 6 | 6 | Hội nghị đối thoại về chuyển đổi số | lần | 02 lần | |
          target 7 | 7 | Mô hình điểm | mô hình | tối thiểu 01 | |
          target 8 | 8 | Thời gian phản hồi phản ánh, kiến nghị | ngày | Không quá 3 | |
          target 9 | 9 | Tổ công nghệ số cộng đồng hoạt động hiệu quả | tổ | Duy trì | |
          target 10 | 10 | Tài khoản định danh điện tử mức 2 | tài khoản | 30.000 | |`,
      },
    ],
  },
];
