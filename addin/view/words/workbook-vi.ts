/** Said only beside an open workbook, and loaded with it: the first screen stays small. */
export const workbookVi = {
  mapping: {
    hint: 'Cột nào hiểu chưa đúng thì chọn lại ở "Được hiểu là"; bảng được kiểm tra lại ngay.',
    choose: (column: string, header: string) => `Cột ${column} "${header}" được hiểu là`,
    subject: 'Muốn đổi, chọn cột khác làm cột này.',
    restore: 'Trở lại như đã nhận ra',
    restored: 'Đã trở lại như đã nhận ra và kiểm tra lại.',
    kept: {
      pane: 'Đã kiểm tra lại. Cách hiểu này được nhớ trong sổ làm việc, chừng nào dòng tiêu đề còn như vậy.',
      page: 'Đã kiểm tra lại. Cách hiểu này được nhớ trên máy này cho bảng có đúng các tiêu đề như vậy.',
    },
  },
  record: {
    made: (when: string) => `Sở đã ghi lần kiểm tra này lúc ${when}; chưa gửi phụ lục.`,
    failed: 'Chưa ghi được lần kiểm tra này ở Sở; kết quả trên máy này vẫn dùng được.',
  },
};
