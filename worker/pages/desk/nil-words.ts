/** Where the desk enters for a unit that it has nothing to report. */
export const nilVi = {
  failed: 'Chưa ghi',
  mend: 'Chưa có gì được lưu. Đề nghị sửa các mục sau rồi gửi lại.',
  nilOnBehalf: (annex: string) => `Nhập thay: đơn vị báo không phát sinh (${annex})`,
  nilReplaces: (revision: number) =>
    `Đơn vị đã có lần gửi ${revision} với bảng số liệu. Nhập không phát sinh thì thay lần gửi đó; lần gửi cũ vẫn được giữ.`,
  nilNumber: 'Số văn bản',
  nilDate: 'Ngày văn bản',
  nilMail: 'Văn bản hoặc thư của đơn vị (không bắt buộc)',
  nilHint: 'Kèm nguyên tệp đơn vị đã gửi, ví dụ bản chụp công văn. Đơn vị xem lại và xác nhận sau.',
  nilEnter: 'Nhập không phát sinh',
  nilDone: (annex: string) => `Đã nhập: ${annex}, không phát sinh trong kỳ. Đơn vị sẽ thấy và xác nhận.`,
};

export type NilWords = typeof nilVi;

export const nilEn: NilWords = {
  failed: 'Not recorded',
  mend: 'Nothing was saved. Correct what follows and send the form again.',
  nilOnBehalf: (annex) => `Enter on behalf: nothing to report (${annex})`,
  nilReplaces: (revision) =>
    `Submission ${revision} of the unit has a table. Nothing to report replaces it; the earlier one is kept.`,
  nilNumber: 'Document number',
  nilDate: 'Document date',
  nilMail: 'The letter or mail of the unit (may be left out)',
  nilHint: 'Attach the file as the unit sent it, such as a scanned letter. The unit looks at it and confirms later.',
  nilEnter: 'Enter nothing to report',
  nilDone: (annex) => `Entered: ${annex}, nothing to report. The unit will see and confirm it.`,
};
