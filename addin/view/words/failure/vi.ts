import type { Trouble, WhyHeld } from '../../../state/sending.ts';
import type { Place } from '../../../state.ts';
import type { WhyNotKept } from '../../../sync/storage.ts';
import { REOPEN_VI } from '../common/vi.ts';

const stillHere = 'Bảng và những gì đã điền vẫn còn.';

/** When the server, the network or the browser does not do its part. */
export const failureVi = {
  trouble: {
    silent: 'Không kết nối được với Sở.',
    stranger:
      'Nơi khác trả lời thay máy chủ của Sở. Có thể mạng đang dùng đòi đăng nhập hoặc chặn trang này: mở một trang mạng khác để xem.',
    fault: 'Máy chủ của Sở đang gặp lỗi.',
  } satisfies Record<Trouble['kind'], string>,
  request: (id: string) => `Nếu lỗi kéo dài, báo cho Sở mã yêu cầu ${id}.`,
  meanwhile: 'Vẫn kiểm tra được trên máy này; thử lại sau ít phút.',
  answersSlowly: 'Sở trả lời chậm, vẫn đang đợi.',
  notYet: 'Chưa gửi xong, chưa có phiếu xác nhận.',
  nothing: 'Chưa mở bảng nào để gửi.',
  openAgain: 'Mở lại tệp này để sửa hoặc ghi giải trình, rồi gửi lại.',
  see: 'Xem bảng đang chờ gửi',
  unkept: {
    blocked:
      'Phần mềm này không được lưu gì trên máy. Vẫn kiểm tra, sửa và gửi được: giữ màn hình này mở đến khi có phiếu xác nhận và tải phiếu về. Lần sau phải kết nối lại.',
    full: 'Chỗ lưu trên máy dành cho phần mềm này đã đầy. Vẫn kiểm tra, sửa và gửi được: giữ màn hình này mở đến khi có phiếu xác nhận và tải phiếu về.',
  } satisfies Record<WhyNotKept, string>,
  outdated: (place: Place) =>
    `Đã có bản mới của phần mềm này. Bản đang mở vẫn kiểm tra được, không gửi được: đề nghị ${REOPEN_VI[place]}.`,
  reload: 'Tải lại trang',
  held: {
    title: {
      'signed-out': 'Máy này không còn kết nối với đơn vị',
      outdated: 'Đã có bản mới của phần mềm này',
      'other-sender': 'Còn một bảng chờ gửi từ trước',
    } satisfies Record<WhyHeld, string>,
    not: 'Chưa gửi về Sở.',
    doubt: 'Chưa rõ Sở đã nhận chưa.',
    connect: `Kết nối đã hết hạn hoặc đã bị thu hồi. ${stillHere} Kết nối lại thì tự gửi tiếp, không phải điền lại.`,
    reopen: (place: Place) => `${stillHere} Đề nghị ${REOPEN_VI[place]}; sau đó bảng tự gửi tiếp.`,
    ofOther: (name: string) => `Bảng này do ${name} bấm gửi. Gửi tiếp thì tên người gửi vẫn là ${name}.`,
    ofUnit: (theirs: string, ours: string) =>
      `Bảng này của ${theirs}; máy này nay gửi cho ${ours} nên không gửi được. Muốn gửi thì kết nối lại với ${theirs}; kết nối với ${ours} khi đó bị ngắt.`,
    connectTo: (unit: string) => `Kết nối với ${unit}`,
    open: 'Bản nháp không lưu được trên máy này: không đóng màn hình này trước khi có phiếu xác nhận.',
    openAgain: (place: Place) =>
      `Bản nháp không lưu được trên máy này. Đề nghị ${REOPEN_VI[place]}; sau đó phải mở tệp và gửi lại.`,
    go: 'Gửi tiếp',
    discard: 'Bỏ, không gửi bảng này',
    discardWhat: 'Bảng chờ gửi bị xóa khỏi máy này; tệp trên máy còn nguyên.',
    discardDoubt:
      'Bảng chờ gửi bị xóa khỏi máy này; tệp trên máy còn nguyên. Nếu Sở đã nhận thì lần gửi đó vẫn còn ở Sở.',
    discardSure: 'Bỏ bảng này',
  },
};
