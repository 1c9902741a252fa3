import { spans, targets, tasks } from '../../../shared/rulebook/headers.ts';

/** Words as they stand in the plans of Phù Liễn, Trần Liễu, Vĩnh Bảo and of the city. */
export const [BROADCAST, PORTAL] = [
  'Tiếp tục duy trì chuyên mục “Chuyển đổi số” trên hệ thống truyền thanh phường',
  'Mở rộng phủ sóng mạng Wifi miễn phí các nơi công cộng như Nhà văn hóa',
];
export const task = (what: string, time = 'Quý II', lead = 'Phòng Văn hóa - Xã hội', others = 'Các Tổ dân phố') => ({
  sheet: tasks(`| 1 | ${what} | ${time} | ${lead} | ${others} |`),
});
export const two = (first: string, second: string) => ({
  sheet: tasks(
    `| 1 | ${first} | Quý II | Công an phường | Các Tổ dân phố |`,
    `| 2 | ${second} | Quý II | Công an phường | Các Tổ dân phố |`,
  ),
});
export const span = (start: string, finish: string) => ({
  sheet: spans(`| 1 | ${PORTAL} | ${start} | ${finish} | Phòng Văn hóa - Xã hội |`),
});
export const numbers = (...ordinals: string[]) => ({
  sheet: tasks(
    ...ordinals.map((ordinal, i) => {
      const what = [BROADCAST, PORTAL, 'Ban hành khung kiến trúc chính quyền điện tử', 'Cài đặt phòng, chống mã độc'];
      return `| ${ordinal} | ${what[i]} | Quý II | Công an phường | Các Tổ dân phố |`;
    }),
  ),
});
export const heading = (third: string, fourth: string, row: string) => ({
  sheet: `| STT | Nội dung nhiệm vụ | ${third} | ${fourth} |\n| 1 | ${BROADCAST} | ${row} |`,
});
export const VINH_BAO = [
  'Xây dựng, ban hành và triển khai kế hoạch truyền thông về chuyển đổi số năm 2024 của cơ quan, đơn vị, địa phương',
  'Tổ chức và tham dự Hội nghị, tọa đàm... về chuyển đổi số nhằm trao đổi kinh nghiệm, giải đáp thắc mắc về chuyển đổi số',
  'Thông tin, chia sẻ kinh nghiệm, phổ biến mô hình chuyển đổi số thành công, tôn vinh tấm gương điển hình về chuyển đổi số.',
  'Chủ động tuyên truyền, cung cấp thông tin về công tác triển khai Chuyển đổi số tại các cơ quan, đơn vị, địa phương',
  'Tuyên truyền trên hệ thống đài truyền thanh cấp xã: Xây dựng chương trình phát thanh về chuyển đổi số',
  'Tuyên truyền trên mạng xã hội: trang Zalo “Chính quyền điện tử thành phố Hải Phòng”; trang fanpage Facebook Cổng Tin tức thành phố',
  'Tham gia các cuộc thi tuyên truyền về Chuyển đổi số cho các nhóm đối tượng khác nhau',
  'Tuyên truyền cổ động trực quan: Treo Pano, băng rôn, tranh cổ động... tuyên truyền về nâng cao nhận thức về chuyển đổi số.',
];
export const vinhBao = (...lines: string[]) => ({
  plan: 'vinh-bao-tt-2024',
  sheet: tasks(...lines.map((line, i) => `| ${i + 1} | ${line} | Quý I | UBND xã | Phòng Văn hóa và Thông tin |`)),
});
/** Nothing is wrong with it. */
export const right = task(BROADCAST);
export const rightNumbers = numbers('1', '2', '3');
export const rightTarget = { sheet: targets('| 1 | Tỷ lệ triển khai học bạ số đối với học sinh | % | 100 |') };
