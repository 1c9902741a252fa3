import type { Entries } from './entry.ts';
import { TRAINED, TRAINING, targets, tasks } from './headers.ts';

const titled = (text: string, time = 'Quý II') =>
  tasks(`| 1 | ${text} | ${time} | Phòng Văn hóa - Xã hội | Các Tổ dân phố |`);

/** What the checker says about one cell, whatever stands in it. */
export const CELL: Entries<
  | 'cell.required'
  | 'cell.error-value'
  | 'cell.too-long'
  | 'text.not-nfc'
  | 'text.spacing'
  | 'text.hidden-character'
  | 'text.legacy-font'
  | 'text.stale-year'
> = {
  'cell.required': {
    ground: {
      vi: 'Ô bắt buộc theo kế hoạch. Dòng chỉ nêu tên nhóm thì không cần điền; trong báo cáo, dòng có tình trạng "Không phát sinh trong kỳ" hoặc "Không có đối tượng" không cần điền kết quả.',
      en: 'The plan requires the cell. A row that only names a group has nothing to fill in; in a report, one whose status is "Không phát sinh trong kỳ" (nothing arose) or "Không có đối tượng" (nobody concerned) needs no result.',
    },
    failing: { sheet: tasks(`| 1 | ${TRAINING} | Quý II |  | Các Tổ dân phố |`) },
    passing: {
      sheet: tasks('| I | Nhận thức số |  |  |  |', `| 1 | ${TRAINING} | Quý II | Công an phường | Các Tổ dân phố |`),
    },
  },
  'cell.error-value': {
    ground: {
      vi: 'Công thức lỗi không cho thành phố biết điều gì.',
      en: 'A formula that failed tells the city nothing.',
    },
    failing: { sheet: targets(`| 1 | ${TRAINED} | % | #REF! |`) },
    passing: { sheet: targets(`| 1 | ${TRAINED} | % | 80 |`) },
  },
  'cell.too-long': {
    ground: {
      vi: 'Dài hơn một trang A4, cỡ chữ 13 (NĐ 30/2020/NĐ-CP, Phụ lục I): ô như vậy không in trọn được.',
      en: 'Longer than one A4 page in 13 point (Decree 30/2020/NĐ-CP, annex I): such a cell cannot be printed whole.',
    },
    failing: { sheet: titled(`${TRAINING} và người dân trên địa bàn; `.repeat(50)) },
    passing: { sheet: titled(`${TRAINING} và người dân trên địa bàn; `.repeat(10)) },
  },
  'text.not-nfc': {
    ground: {
      vi: 'Văn bản dùng tiếng Việt Unicode dựng sẵn theo TCVN 6909:2001 (NĐ 30/2020/NĐ-CP, Phụ lục I).',
      en: 'Documents use composed Vietnamese Unicode, TCVN 6909:2001 (Decree 30/2020/NĐ-CP, annex I).',
    },
    failing: { sheet: titled(TRAINING.normalize('NFD')) },
    passing: { sheet: titled(TRAINING) },
  },
  'text.spacing': {
    ground: {
      vi: 'Dấu cách thừa làm hai nội dung giống nhau thành khác nhau khi tìm và so sánh. Xuống dòng trong ô thì được giữ.',
      en: 'Superfluous spaces make equal texts differ in searches. Line breaks are kept.',
    },
    failing: { sheet: titled(TRAINING.replace(' ', '   ')) },
    passing: { sheet: titled(TRAINING.replace(', ', ',\\n')) },
  },
  'text.hidden-character': {
    ground: {
      vi: 'Ký tự không nhìn thấy, theo vào khi sao chép từ trang web, làm chữ giống nhau thành khác nhau.',
      en: 'Signs that cannot be seen come along from web pages and make equal words differ.',
    },
    failing: { sheet: titled(`Tập\u200b${TRAINING.slice(3)}`) },
    passing: { sheet: titled(TRAINING) },
  },
  'text.legacy-font': {
    ground: {
      vi: 'Chữ theo bảng mã cũ (TCVN3, VNI) không đọc được trên máy khác; văn bản dùng Unicode (NĐ 30/2020/NĐ-CP, Phụ lục I).',
      en: 'Texts of old font encodings are unreadable elsewhere; documents are in Unicode (Decree 30/2020/NĐ-CP, annex I).',
    },
    failing: { sheet: titled('C\u00e9ng khai th\u00f1 t\u00f4c h\u00b5nh ch\u00ddnh tr\u00aan m\u00b9ng') },
    passing: { sheet: titled('Công khai thủ tục hành chính trên mạng') },
  },
  'text.stale-year': {
    ground: {
      vi: 'Năm của kế hoạch cũ còn sót lại khi chép. Ngày của văn bản viện dẫn, so sánh với năm trước, nhiệm vụ chuyển tiếp thì đúng.',
      en: 'A year left over from an older plan. Dates of cited documents, comparisons and tasks carried over are right.',
    },
    failing: { sheet: titled('Hưởng ứng Ngày Chuyển đổi số thành phố năm 2024') },
    passing: { sheet: titled('Tăng 10% số hồ sơ trực tuyến so với năm 2024') },
  },
};
