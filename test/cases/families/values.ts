import type { Case } from '../case.ts';

const TIMES = [
  'Quý 1 | Q4',
  'Quí II | QIII/2025',
  'Quý I | Quý III, IV',
  'Tháng 3 | T10 - T11/2025',
  'Từ tháng 7/2025 | Chậm nhất ngày 15/12',
  'tháng 5 | Trước năm 2027',
  'Từ quý II đến quý IV | 6 tháng cuối năm 2025',
  '15/4/2025 | Ngày 10/10/2025',
  'Từ 01/7/2025 đến 31/12/2025 | Tháng 7 - 12/2025',
  'Năm 2025 | Giai đoạn 2025-2030',
  '6 tháng đầu năm | 2025 và các năm tiếp theo',
  'Tuần 2 tháng 9 | Đến 30/6/2025',
  'Thường xuyên | Định kỳ, đột xuất',
  'Ngay sau khi Kế hoạch được ban hành | Theo tiến độ của thành phố',
  'Khi có yêu cầu | Sau khi có hướng dẫn của thành phố',
  'Trong quý II | Trong năm',
  '#2025 | #2026',
];

const VALUES: [string, string][] = [
  ['Tỷ lệ hồ sơ xử lý đúng hạn', 'trên 90%'],
  ['Tỷ lệ hồ sơ phải bổ sung', '< 5%'],
  ['Tỷ lệ dân số có chữ ký số', 'Phấn đấu đạt 70%'],
  ['Tỷ lệ thanh toán trực tuyến', 'Tối thiểu 60 %'],
  ['Doanh nghiệp công nghệ số', '40 - 50'],
  ['Tăng trưởng kinh tế số', '8-10%'],
  ['Chỉ số DTI cấp xã', '0,75'],
  ['Tổng số hồ sơ trực tuyến', '30.000'],
  ['Doanh thu thương mại điện tử', '2.450,5'],
  ['Số lượt truy cập', '1 500'],
  ['Số thủ tục không phát sinh', 'Tối đa 02'],
  ['Xếp hạng chuyển đổi số', '≤ 10'],
  ['Hoàn thành kế hoạch cấp chữ ký số', '105% kế hoạch'],
  ['Số điểm wifi công cộng', 'Từ 2 đến 3'],
  ['Trình độ hạ tầng số', 'Đạt mức tiên tiến'],
  ['Cổng dữ liệu mở', 'Hoàn thành'],
  ['Tỷ lệ phủ sóng 5G', '95% trở lên'],
  ['Số mô hình nông nghiệp số', 'Ít nhất 02'],
  ['Tỷ lệ cán bộ dùng trợ lý ảo', '#0.4%'],
  ['Số camera giám sát', '#120'],
];

/** Every way to say when, how much and who, one table each. */
export const VALUES_READ: Case[] = [
  {
    name: 'values-times',
    about: 'Quarters, months, days, spans, half-years, again and again, after an event: start and finish in every form',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | NHIỆM VỤ NĂM 2025 | < | < | < | < |
          keys    | ordinal | task | start | finish | lead |
          head    | STT | Nội dung | Thời gian | < | Chủ trì |
          head    | ^ | ^ | Bắt đầu | Hoàn thành | ^ |
          ${TIMES.map((times, k) => `task ${k + 1} | ${k + 1} | Nhiệm vụ chuyển đổi số thứ ${k + 1} | ${times} | Phòng Kinh tế |`).join('\n')}`,
      },
    ],
  },
  {
    name: 'values-measures',
    about: 'Bounds before and behind the number, ranges, thousands, decimals, words, per cent cells',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | CHỈ TIÊU NĂM 2025 | < | < |
          keys    | ordinal | indicator | value |
          head    | STT | Chỉ tiêu | Mức phấn đấu |
          ${VALUES.map(([name, value], k) => `target ${k + 1} | ${k + 1} | ${name} | ${value} |`).join('\n')}`,
      },
    ],
  },
  {
    name: 'values-agencies',
    about: 'Names with "và" and commas inside, lists by comma, semicolon, dash and line, nothing but abbreviations',
    year: 2025,
    sheets: [
      {
        drawing: `
          title   | NHIỆM VỤ NĂM 2025 | < | < | < | < |
          keys    | ordinal | task | lead | coordinating | time |
          head    | STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện |
          task 1  | 1 | Chương trình phát thanh về chuyển đổi số | Trung tâm Văn hóa, Thông tin và Thể thao | Phòng Văn hóa và Thông tin, phòng Nội vụ huyện | Cả năm |
          task 2  | 2 | Xây dựng kho dữ liệu | Sở Khoa học và Công nghệ | Các cơ quan, đơn vị, UBND các xã, thị trấn | Cả năm |
          task 3  | 3 | Truyền thông trên truyền hình | VTV, VOV, TTXVN, các địa phương | Bộ Khoa học và\\nCông nghệ | Cả năm |
          task 4  | 4 | Bảo đảm an ninh mạng | Công an phường, Ban Chỉ huy Quân sự phường | - Đoàn Thanh niên phường\\n- Hội Phụ nữ phường | Cả năm |
          task 5  | 5 | Phổ cập kỹ năng số | Phòng Văn hóa - Xã hội và Công an phường | VNPT, Viettel; các trường học | Cả năm |
          task 6  | 6 | Cải cách thủ tục hành chính | Văn phòng HĐND&UBND | Các phòng, ban, ngành, đoàn thể phường | Cả năm |`,
      },
    ],
  },
  {
    name: 'values-year-of-plan',
    about:
      'A plan for 2026 issued in December 2025: a quarter without a year is one of 2026, whatever the line below the title says',
    year: 2026,
    sheets: [
      {
        drawing: `
          title   | DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026 | < | < | < |
          title   | (Ban hành kèm theo Kế hoạch số 215/KH-UBND ngày 25 tháng 12 năm 2025 của UBND phường) | < | < | < |
          keys    | ordinal | task | lead | finish |
          head    | STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn |
          task 1  | 1 | Ban hành danh mục dữ liệu dùng chung | Văn phòng HĐND và UBND phường | Quý I |
          task 2  | 2 | Đánh giá an toàn thông tin | Công an phường | Tháng 9 |
          task 3  | 3 | Xây dựng mô hình tổ dân phố số | Phòng Văn hóa - Xã hội | Trước ngày 20/3/2026 |`,
      },
    ],
  },
];
