import type { Locale } from '../../../shared/message/column.ts';

/** Said where a device is connected and disconnected. */
const vi = {
  intro: 'Nhập mã đăng ký Sở đã cấp cho đơn vị. Mỗi mã dùng một lần cho một máy.',
  code: 'Mã đăng ký',
  name: 'Họ và tên người gửi',
  position: 'Chức vụ',
  go: 'Kết nối',
  account: 'Có tài khoản? Đăng nhập ở trang mới rồi quay lại đây',
  withAccount: 'Có tài khoản? Đăng nhập bằng tài khoản',
  inWindow: 'Đang đăng nhập ở cửa sổ mới…',
  working: 'Đang kết nối…',
  missing: 'Chưa điền mục này.',
  connected: (unit: string) => `Máy này gửi cho: ${unit}`,
  until: (day: string) => `Kết nối có hiệu lực đến ngày ${day}`,
  out: 'Ngắt kết nối',
  outWhat:
    'Ngắt kết nối thì kết nối và bản nháp bị xóa khỏi máy này; phiếu xác nhận đã lưu vẫn còn. Máy dùng chung thì ngắt kết nối khi xong việc.',
  outAccount:
    'Kết nối này qua trang đăng nhập: khi ngắt, một trang mở ra để đăng xuất cả ở nơi cấp tài khoản. Xong thì đóng trang đó.',
  outSure: 'Xóa và ngắt kết nối',
  toCity: {
    title: 'Kết nối để xem bảng tổng hợp',
    intro: 'Dành cho cán bộ Sở tổng hợp. Nhập mã đăng ký Sở đã cấp cho anh/chị. Mỗi mã dùng một lần cho một máy.',
    name: 'Họ và tên',
    made: 'Kết nối với Sở',
    connected: 'Máy này kết nối cho cán bộ Sở: lấy được bảng tổng hợp, không gửi phụ lục.',
    ofUnit:
      'Máy này đang kết nối cho một đơn vị. Bảng tổng hợp dành cho cán bộ Sở: muốn lấy, ngắt kết nối rồi kết nối bằng mã của Sở.',
  },
};

const en: typeof vi = {
  intro: 'Enter the enrolment code the Department gave your unit. Each code works once, for one computer.',
  code: 'Enrolment code',
  name: 'Full name of the sender',
  position: 'Position',
  go: 'Connect',
  account: 'Have an account? Sign in on a new page, then come back here',
  withAccount: 'Have an account? Sign in with it',
  inWindow: 'Signing in in the new window…',
  working: 'Connecting…',
  missing: 'This is missing.',
  connected: (unit) => `This computer sends for: ${unit}`,
  until: (day) => `Connected until ${day}`,
  out: 'Disconnect',
  outWhat:
    'Disconnecting removes the connection and any draft from this computer; receipts stay. On a shared computer, disconnect when done.',
  outAccount:
    'This connection was made on the sign-in page: disconnecting opens a page that signs out at the provider of the account as well. Close it when done.',
  outSure: 'Remove and disconnect',
  toCity: {
    title: 'Connect to see the merged table',
    intro:
      'For those who merge at the Department. Enter the enrolment code the Department gave you. Each code works once, for one computer.',
    name: 'Full name',
    made: 'Connected to the Department',
    connected: 'This computer is connected for the Department: it can take the merged table, and sends no annex.',
    ofUnit:
      'This computer is connected for a unit. The merged table is for the Department: disconnect, then connect with a code of the Department.',
  },
};

const WORDS: Record<Locale, typeof vi> = { vi, en };
export const connectWordsOf = (locale: Locale): typeof vi => WORDS[locale];
