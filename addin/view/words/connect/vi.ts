/** Connecting this device, and leaving it clean. */
export const connectVi = {
  connect: {
    title: 'Kết nối với đơn vị',
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
    left: 'Đã ngắt kết nối. Kết nối và bản nháp không còn trên máy này.',
    outSure: 'Xóa và ngắt kết nối',
    cancel: 'Thôi',
    back: 'Quay lại',
    toCity: {
      title: 'Kết nối để xem bảng tổng hợp',
      intro: 'Dành cho cán bộ Sở tổng hợp. Nhập mã đăng ký Sở đã cấp cho anh/chị. Mỗi mã dùng một lần cho một máy.',
      name: 'Họ và tên',
      made: 'Kết nối với Sở',
      connected: 'Máy này kết nối cho cán bộ Sở: lấy được bảng tổng hợp, không gửi phụ lục.',
      ofUnit:
        'Máy này đang kết nối cho một đơn vị. Bảng tổng hợp dành cho cán bộ Sở: muốn lấy, ngắt kết nối rồi kết nối bằng mã của Sở.',
    },
  },
};
