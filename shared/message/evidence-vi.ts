import { listed, type Sentences } from './evidence-sentences.ts';
import { moment } from './moment.ts';

/** What each verdict means, in Vietnamese. */
export const evidenceVi: Sentences = {
  content: {
    proved: () => 'Nội dung phiếu đúng như dòng nhật ký đã ghi.',
    refuted: ({ fields }) => `Nội dung phiếu KHÁC dòng nhật ký đã ghi (${fields.join(', ')}): phiếu đã bị sửa.`,
    open: () => 'Phiếu không kèm dòng nhật ký (gửi trước khi có nhật ký, hoặc nội dung đã xóa theo yêu cầu).',
  },
  signature: {
    proved: ({ name }) => `Nhật ký "${name}" đã ký nhận dòng này, đúng lúc và đúng bảng ghi trên phiếu.`,
    refuted: ({ name }) => `Chữ ký KHÔNG phải của nhật ký "${name}", hoặc phiếu đã bị sửa sau khi ký.`,
    open: () => 'Chưa kiểm được chữ ký: cần khóa công khai của nhật ký, lấy từ nơi Sở công bố.',
  },
  workbook: {
    proved: ({ parts }) => `Bảng trong tệp chính là bảng đã gửi (${parts} bảng, giống từng ô).`,
    refuted: ({ parts, found }) => `Tệp KHÔNG còn là tệp đã gửi: chỉ ${found} trong ${parts} bảng giống từng ô.`,
    open: () => 'Chưa đối chiếu với tệp Excel: chưa chọn tệp.',
  },
  inclusion: {
    proved: ({ size }) => `Dòng này nằm trong nhật ký gồm ${size} dòng mà điểm chốt đã ký.`,
    refuted: ({ size }) =>
      `Dòng này KHÔNG nằm trong nhật ký của điểm chốt (${size} dòng), hoặc điểm chốt không phải của nhật ký này.`,
    open: () => 'Chưa chứng minh dòng này nằm trong nhật ký: cần tệp chứng minh lấy từ máy chủ sau khi chốt.',
  },
  head: {
    proved: ({ name, size }) => `Điểm chốt ${size} dòng do nhật ký "${name}" ký.`,
    refuted: ({ name, size }) => `Điểm chốt ${size} dòng KHÔNG do nhật ký "${name}" ký, hoặc đã bị sửa.`,
    open: ({ size }) =>
      `Chưa kiểm được ai ký điểm chốt ${size} dòng: cần khóa công khai của nhật ký, lấy từ nơi Sở công bố.`,
  },
  entries: {
    proved: ({ count, size }) =>
      `Cả ${count} dòng trong gói đều nằm trong nhật ký ${size} dòng của điểm chốt kèm theo.`,
    refuted: ({ wrong, size }) =>
      `Có dòng KHÔNG nằm trong nhật ký ${size} dòng của điểm chốt kèm theo (dòng số ${listed(wrong)}): đã bị sửa, thêm hoặc đổi chỗ.`,
    open: () => '',
  },
  contents: {
    proved: ({ count, erased }) =>
      `Nội dung của ${count} dòng đúng như nhật ký đã ghi.${erased.length ? ` ${erased.length} dòng đã xóa nội dung (dòng số ${listed(erased)}); dòng nhật ký vẫn còn.` : ''}`,
    refuted: ({ wrong }) => `Nội dung KHÁC điều nhật ký đã ghi (dòng số ${listed(wrong)}): đã bị sửa.`,
    open: () => '',
  },
  notes: {
    proved: ({ count }) => `Nhật ký đã ký nhận ${count} lần gửi trong gói, đúng lúc và đúng bảng.`,
    refuted: ({ wrong }) => `Chữ ký nhận KHÔNG đúng (dòng số ${listed(wrong)}).`,
    open: () => 'Chưa kiểm được chữ ký nhận của các lần gửi: cần khóa công khai của nhật ký, lấy từ nơi Sở công bố.',
  },
  whole: {
    proved: ({ size }) => `Gói có đủ ${size} dòng của nhật ký: không thiếu dòng nào.`,
    refuted: ({ missing }) => `Gói được đưa ra là toàn bộ nhật ký nhưng THIẾU dòng số ${listed(missing)}.`,
    open: ({ count, size }) =>
      `Gói chỉ có ${count} trong ${size} dòng của nhật ký. Gói không cho biết có dòng nào cùng nội dung mà không được đưa vào.`,
  },
  erasures: {
    proved: ({ erased }) => `${erased} dòng mất nội dung đều có dòng nhật ký ghi việc xóa theo yêu cầu.`,
    refuted: ({ erased, recorded }) =>
      `${erased} dòng mất nội dung, nhưng nhật ký chỉ ghi xóa ${recorded} dòng: nội dung bị lấy đi mà KHÔNG ghi lại.`,
    open: () => '',
  },
  tail: {
    proved: () => '',
    refuted: () => '',
    open: ({ count }) =>
      `${count} dòng ghi sau điểm chốt không có trong gói. Dòng chưa chốt mà không ai giữ phiếu thì chưa chứng minh được gì.`,
  },
  growth: {
    proved: ({ from, to }) => `Nhật ký ${to} dòng giữ nguyên ${from} dòng trước và chỉ ghi thêm vào sau.`,
    refuted: ({ from, to, cut }) => {
      if (cut) return `Điểm chốt ${from} dòng được ký SAU điểm chốt ${to} dòng: nhật ký đã bị cắt bớt.`;
      return from === to
        ? `HAI điểm chốt cùng ${from} dòng mà khác nhau: một nhật ký đã được viết thành hai bản.`
        : `Nhật ký ${to} dòng KHÔNG giữ nguyên ${from} dòng trước: đã bị sửa, hoặc có hai bản.`;
    },
    open: ({ from, to }) =>
      `Chưa rõ nhật ký ${to} dòng có giữ nguyên ${from} dòng trước không: cần gói toàn bộ nhật ký, hoặc tệp chứng minh nối hai điểm chốt, lấy từ máy chủ.`,
  },
  reach: {
    proved: () => '',
    refuted: ({ size, held, madeAt }) =>
      `Gói toàn bộ nhật ký lập lúc ${moment(madeAt ?? '', 'vi')} chỉ có ${size} dòng, trong khi phiếu hoặc điểm chốt có từ trước đó cho thấy nhật ký đã có ít nhất ${held} dòng: nhật ký ĐÃ BỊ CẮT BỚT.`,
    open: ({ size, held, madeAt }) =>
      `Có phiếu hoặc điểm chốt cho thấy nhật ký có ít nhất ${held} dòng, gói chỉ có ${size} dòng${madeAt ? ` và ghi là lập lúc ${moment(madeAt, 'vi')}` : ''}. Nếu gói được lấy sau thì nhật ký đã bị cắt bớt; cần lấy lại gói.`,
  },
  renamed: {
    proved: ({ names, from, to }) =>
      `Nhật ký mang hai tên "${names[0]}" và "${names[1]}" (phục hồi từ bản sao lưu): ${from} dòng của tên trước còn nguyên trong ${to} dòng của tên sau.`,
    refuted: () => '',
    open: ({ names, from, to }) =>
      `Chưa rõ nhật ký "${names[1]}" (${to} dòng) có giữ đủ ${from} dòng của nhật ký "${names[0]}" không: cần gói toàn bộ nhật ký. Bản phục hồi có thể thiếu những dòng ghi sau lần sao lưu; dòng phục hồi trong nhật ký nói rõ.`,
  },
};
