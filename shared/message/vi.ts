import { annexLabel, columnLabel } from './column.ts';
import { day, type Messages, percent, quote, quoted } from './words.ts';

const column = (key: string) => columnLabel(key, 'vi');
const columns = (keys: readonly string[], between: string) => quoted(keys.map(column), between);
const count = (number: number) => number.toLocaleString('vi-VN');

/** What is wrong, what was expected, an example where it helps. The cell is put in front by render(). */
export const vi: Messages = {
  'table.annex-missing': ({ annex }) =>
    `Chưa nhận ra bảng "${annexLabel(annex, 'vi')}" ở trang tính nào trong tệp này. Nếu bảng ở tệp khác thì gửi từ tệp đó; nếu ở tệp này, bảng cần có một dòng tiêu đề cột.`,
  'table.header-missing': ({ missing }) =>
    `Chưa tìm thấy dòng tiêu đề của bảng. Bảng cần có các cột ${columns(missing, ', ')}.`,
  'table.column-missing': (params) =>
    `Bảng thiếu cột "${column(params.column)}". Đề nghị thêm cột này, hoặc chọn lại cột nếu bảng đã có dưới tên khác.`,
  'table.column-ambiguous': ({ candidates }) =>
    candidates.length === 1
      ? `Có hai cột cùng là ${columns(candidates, '')}; chỉ cột còn lại được đọc. Đề nghị bỏ hoặc đổi tên một cột.`
      : `Chưa rõ cột này là ${columns(candidates, ' hay ')}. Đề nghị chọn đúng cột.`,
  'table.empty': () =>
    'Bảng mới có tiêu đề, chưa có dòng nội dung nào. Đề nghị điền mỗi nhiệm vụ hoặc chỉ tiêu một dòng.',
  'table.row-joined': ({ intoRow }) =>
    `Dòng này là phần tiếp theo của dòng ${intoRow} (bị ngắt khi sang trang) và đã được đọc liền với dòng đó.`,
  'cell.required': (params) => `Chưa điền "${column(params.column)}".`,
  'cell.error-value': ({ value }) => `Ô đang báo lỗi ${value}. Đề nghị sửa công thức hoặc nhập lại giá trị.`,
  'cell.too-long': ({ length, limit }) =>
    `Nội dung dài ${count(length)} ký tự, quá mức ${count(limit)} ký tự. Đề nghị viết gọn hoặc tách thành nhiều dòng.`,
  'text.not-nfc': () =>
    'Dấu tiếng Việt gõ theo kiểu rời: nhìn vẫn đúng nhưng khi tìm kiếm, so sánh sẽ bị coi là chữ khác. Có thể sửa giúp, mặt chữ không đổi.',
  'text.spacing': () => 'Có dấu cách thừa, hoặc thiếu sau dấu phẩy. Có thể sửa giúp.',
  'text.hidden-character': () => 'Có ký tự ẩn, mắt thường không thấy, thường theo vào khi sao chép. Có thể sửa giúp.',
  'text.legacy-font': ({ encoding }) =>
    `Chữ được gõ bằng bảng mã cũ (${encoding}), máy khác sẽ không đọc được. Có thể sửa giúp: chuyển sang Unicode.`,
  'text.stale-year': ({ year, planYears }) =>
    `Có nhắc đến năm ${year}, trong khi kế hoạch là của năm ${planYears}. Có phải còn sót từ văn bản cũ?`,
  'ordinal.missing': () => 'Chưa có số thứ tự như các dòng khác.',
  'ordinal.duplicate': ({ firstCell }) => `Số thứ tự này đã có ở ô ${firstCell}. Đề nghị xem lại một trong hai dòng.`,
  'ordinal.sequence': ({ expected }) => `Số thứ tự không liên tiếp. Theo thứ tự, chỗ này là ${expected}.`,
  'ordinal.letter-order': ({ expected }) =>
    `Các điểm xếp theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g, h. Theo thứ tự, chỗ này là ${expected}.`,
  'time.unreadable': ({ text }) =>
    `Chưa hiểu thời gian "${quote(text)}". Ví dụ cách ghi: Quý I/2025; tháng 3/2025; 31/12/2025; Thường xuyên.`,
  'time.reversed': ({ start, finish }) =>
    `Hoàn thành (${finish}) trước khi bắt đầu (${start}). Đề nghị xem lại hai mốc thời gian.`,
  'time.outside-plan': ({ from, to }) =>
    `Thời gian nằm ngoài kế hoạch (từ ${day(from)} đến ${day(to)}). Đề nghị kiểm tra lại năm.`,
  'agency.unknown': ({ text, suggestion }) =>
    suggestion === null
      ? `"${quote(text)}" chưa có trong danh sách cơ quan của kế hoạch. Đề nghị xem lại tên; nếu tên đã đúng thì không cần sửa.`
      : `"${quote(text)}" chưa có trong danh sách cơ quan của kế hoạch. Có phải "${suggestion}"?`,
  'agency.abolished': ({ name, until, successors }) =>
    `"${name}" chỉ hoạt động đến hết ngày ${day(until)}.${
      successors.length
        ? ` Đề nghị ghi cơ quan kế thừa, chọn theo lĩnh vực: ${successors.join('; ')}.`
        : ' Đề nghị ghi cơ quan đang làm việc này.'
    }`,
  'agency.lead-coordinates': ({ name }) =>
    `"${name}" vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ. Đề nghị chỉ ghi ở một cột.`,
  'task.duplicate': ({ firstCell, similarity }) =>
    `Nhiệm vụ này giống ${percent(similarity)} nhiệm vụ ở ô ${firstCell}. Có phải ghi hai lần?`,
  'task.assigned-missing': ({ assigned }) =>
    `Chưa thấy nhiệm vụ được giao: "${quote(assigned, 160)}". Đề nghị bổ sung; nếu đã ghi bằng lời khác thì không cần sửa.`,
  'target.unreadable': ({ text }) =>
    `Chưa đọc được con số trong "${quote(text)}". Ví dụ cách ghi: 80%; tối thiểu 80%; trên 50%; 01 - 02.`,
  'target.impossible': ({ value, bound }) => `"${quote(value)}" không thể đạt. Có phải ${bound}?`,
  'target.measure-mismatch': ({ value, measure }) =>
    `"${quote(value)}" không khớp với đơn vị tính "${measure}". Đề nghị xem lại một trong hai ô.`,
  'target.conflict': ({ otherCell }) =>
    `Cùng một chỉ tiêu nhưng giá trị khác với ô ${otherCell}. Đề nghị xác nhận giá trị đúng.`,
  'target.below-minimum': ({ minimum }) =>
    `Thấp hơn mức thành phố giao. Đề nghị xác nhận hoặc nêu lý do. Mức giao: ${minimum}.`,
  'reference.date-mismatch': ({ number, given, registered }) =>
    `Văn bản ${number} ở đây ghi ngày ${day(given)}, còn danh mục văn bản của kế hoạch ghi ngày ${day(registered)}. Đề nghị kiểm tra lại ngày.`,
  'reference.unknown': ({ number }) =>
    `Văn bản ${number} chưa có trong danh mục văn bản của kế hoạch. Đề nghị kiểm tra lại số.`,
  'report.row-missing': ({ row }) =>
    `Báo cáo thiếu dòng "${quote(row, 160)}" đã có trong kế hoạch. Đề nghị bổ sung, chưa có kết quả cũng ghi.`,
  'report.value-changed': ({ planned }) =>
    `Khác với kế hoạch: "${quote(planned)}". Báo cáo giữ nguyên phần kế hoạch, chỉ điền kết quả.`,
  'report.cumulative-fell': ({ previous }) =>
    `Số lũy kế thấp hơn kỳ trước (${previous}). Lũy kế cộng dồn qua các kỳ, đề nghị kiểm tra lại.`,
  'report.overdue-unexplained': ({ due }) =>
    `Đã quá hạn ngày ${day(due)} nhưng chưa nêu lý do. Đề nghị ghi lý do chậm.`,
  'city.lead-conflict': ({ task, leads }) =>
    `Các đơn vị ghi cơ quan chủ trì khác nhau cho nhiệm vụ "${quote(task, 160)}": ${leads.join('; ')}.`,
  'city.sum-short': ({ target, wanted, sum }) =>
    `Cộng số của các đơn vị được ${sum}, thành phố cần ${wanted}. Chỉ tiêu: "${quote(target, 160)}".`,
};
