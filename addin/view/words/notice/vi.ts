import type { HostTrouble } from '../../../host/port.ts';
import type { Advice } from '../advice.ts';

const troubles: Record<HostTrouble, Advice> = {
  'sheet-hidden': {
    title: 'Trang tính này đang ẩn',
    todo: 'Bấm chuột phải vào tên một trang tính, chọn Bỏ ẩn, rồi bấm lại.',
  },
  'cell-hidden': {
    title: 'Ô này nằm ở dòng hoặc cột đang ẩn',
    todo: 'Nếu bảng đang lọc, vào thẻ Dữ liệu, bấm Xóa (bộ lọc); nếu không, bôi đen các dòng hoặc cột hai bên, bấm chuột phải, chọn Bỏ ẩn.',
  },
  'sheet-gone': { title: 'Không còn trang tính này', todo: 'Trang tính đã bị xóa hoặc đổi tên. Bấm "Kiểm tra lại".' },
  protected: {
    title: 'Trang tính đang được bảo vệ',
    todo: 'Ngăn này không tự bỏ bảo vệ. Muốn sửa, vào thẻ Xem lại, chọn Bỏ bảo vệ trang tính, rồi bấm lại.',
  },
  'structure-protected': {
    title: 'Cấu trúc sổ làm việc đang được bảo vệ',
    todo: 'Ngăn này không tự bỏ bảo vệ. Muốn thêm trang tính, vào thẻ Xem lại, bấm Bảo vệ sổ làm việc để bỏ, rồi bấm lại.',
  },
  'too-large': { title: 'Trang tính quá lớn', todo: 'Chép riêng bảng phụ lục sang một tệp mới rồi kiểm tra tệp đó.' },
  'session-lost': { title: 'Phiên làm việc với Excel đã hết', todo: 'Tải lại trang Excel rồi mở lại ngăn này.' },
  'not-repaired': {
    title: 'Chưa tạo được bản đã sửa',
    todo: 'Tệp gốc không bị thay đổi. Thử lại; nếu vẫn không được, tự sửa trong Excel theo các chỗ đã chỉ.',
  },
  failed: { title: 'Excel chưa trả lời được', todo: 'Nhấn Enter nếu đang nhập dở một ô, rồi bấm "Kiểm tra lại".' },
};

/** What goes wrong beside the work on the screen, and what to do. */
export const noticeVi = {
  troubles,
  notice: {
    choiceNotKept: {
      title: 'Chưa nhớ được lựa chọn này',
      todo: 'Lần này vẫn kiểm tra và gửi như đã chọn; lần mở sau phải chọn lại.',
    },
    changedMeanwhile: {
      title: 'Bảng vừa thay đổi sau lần kiểm tra trước',
      todo: 'Có thể người khác đang cùng sửa. Bảng đã được kiểm tra lại, chưa gửi. Xem lại rồi bấm gửi lần nữa.',
    },
    waitingForCell: 'Excel đang chờ: một ô đang được nhập dở. Nhấn Enter để tiếp tục.',
    offline: 'Đang không có mạng. Vẫn kiểm tra và sửa được trên máy này; có mạng thì gửi được.',
    offlineWaiting: 'Đang không có mạng. Vẫn kiểm tra được; phần đang chờ gửi tự gửi tiếp khi có mạng.',
    stillSignedIn: {
      title: 'Kết nối đã xóa khỏi máy này, nhưng tài khoản có thể vẫn đang đăng nhập',
      todo: 'Chưa mở được cửa sổ đăng xuất. Trên máy dùng chung, đề nghị mở trang của nơi cấp tài khoản và đăng xuất ở đó.',
    },
    noWindow: 'Chưa mở được cửa sổ đăng nhập. Đề nghị cho phép mở cửa sổ mới rồi thử lại, hoặc nhập mã đăng ký.',
    close: 'Đóng',
  },
};
