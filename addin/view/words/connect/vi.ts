/** Connecting this device, and leaving it clean. */
export const connectVi = {
  connect: {
    title: 'Kết nối với đơn vị',
    left: 'Đã ngắt kết nối. Kết nối và bản nháp không còn trên máy này.',
    cancel: 'Thôi',
    back: 'Quay lại',
  },
};
