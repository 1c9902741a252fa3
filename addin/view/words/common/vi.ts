import type { Place } from '../../../state.ts';

/** How the program is opened anew: a browser has a button for that, a task pane is closed and opened again. */
export const REOPEN_VI: Record<Place, string> = {
  page: 'tải lại trang',
  pane: 'đóng ngăn này và mở lại bằng nút "Kiểm tra phụ lục" trên thẻ Trang đầu (Home)',
};

/** What every screen says. */
export const commonVi = {
  product: 'Phụ lục',
  tagline: 'Kiểm tra và gửi phụ lục kế hoạch chuyển đổi số',
  otherLanguage: 'English',
  skip: 'Tới nội dung chính',
  local: 'Đang kiểm tra trên máy này, chưa gửi về Sở.',
  sent: (revision: number, when: string) => `Đã gửi về Sở: lần gửi ${revision}, nhận lúc ${when}.`,
  sentBefore: (revision: number, when: string) =>
    `Lần gửi trước đã tới Sở: lần gửi ${revision}, nhận lúc ${when}. Tệp đang mở chưa gửi.`,
  colon: ': ',
  city: 'Bảng tổng hợp toàn thành phố',
  cityForWhom: 'Dành cho cán bộ Sở: bảng tổng hợp toàn thành phố',
  opening: 'Đang mở…',
  notLoaded: (place: Place) =>
    `Chưa tải được phần này. Kiểm tra mạng rồi ${REOPEN_VI[place]}; tệp trên máy không bị thay đổi.`,
  another: 'Chọn tệp khác',
  again: 'Kiểm tra lại',
};
