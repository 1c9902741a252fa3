import type { DocumentField } from '../api.ts';
import { vietnameseDate } from '../value/calendar.ts';
import { moment } from './moment.ts';
import type { Problems, ProblemText } from './problem.ts';
import { draftStateLabel, stateLabel } from './state.ts';

/** "8 MB", "16 kB". */
const size = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} kB` : `${Math.floor(bytes / 1024 / 1024)} MB`;

const FIELDS: Record<DocumentField, string> = { number: 'số văn bản', date: 'ngày văn bản', signer: 'người ký' };

/** How each of our programs gets its newer release. */
const RENEW: Record<string, string> & { page: string } = {
  cli: 'tải bản mới của công cụ dòng lệnh, chạy npm ci rồi chạy lại lệnh',
  pane: 'đóng ngăn trong Excel và mở lại bằng nút "Kiểm tra phụ lục" trên thẻ Trang đầu (Home)',
  page: 'tải lại trang',
};

const text = (title: string, detail: string) => (): ProblemText => ({ title, detail });

export const vi: Problems = {
  'body-invalid': text(
    'Nội dung gửi lên không đúng mẫu',
    'Chưa có gì được lưu. Đề nghị đóng phần mềm và mở lại, hoặc cập nhật, rồi gửi lại.',
  ),
  'body-too-large': ({ limitBytes }) => ({
    title: 'Phần gửi lên quá lớn',
    detail: `Mỗi lần gửi tối đa ${size(limitBytes)}. Đề nghị xóa nội dung không thuộc phụ lục rồi gửi lại.`,
  }),
  'rows-too-many': ({ limit }) => ({
    title: 'Phụ lục có quá nhiều dòng',
    detail: `Mỗi phụ lục tối đa ${limit.toLocaleString('vi-VN')} dòng. Đề nghị kiểm tra xem bảng có lẫn dòng không thuộc phụ lục không.`,
  }),
  'not-signed-in': text(
    'Máy này chưa được cấp quyền gửi',
    'Thẻ của máy không có, đã hết hạn hoặc đã bị thu hồi. Đề nghị nhập mã đăng ký do Sở cấp.',
  ),
  'not-allowed': text(
    'Không có quyền làm việc này',
    'Thẻ của máy này không dùng được cho việc vừa yêu cầu. Đề nghị liên hệ người quản trị ở Sở.',
  ),
  'not-found': text('Không tìm thấy', 'Địa chỉ này không có, hoặc chưa có gì được gửi ở đây.'),
  'code-invalid': text(
    'Mã đăng ký không dùng được',
    'Mã sai, đã dùng hoặc đã hết hạn; mỗi mã chỉ dùng được một lần. Đề nghị xem lại từng ký tự, hoặc xin Sở mã mới.',
  ),
  'account-unknown': text(
    'Tài khoản chưa được cấp quyền',
    'Đã đăng nhập đúng, nhưng tài khoản này chưa có quyền ở đây, đã hết hạn hoặc đã bị thu hồi. Đề nghị nhập mã đăng ký do Sở cấp.',
  ),
  'accounts-not-offered': text(
    'Chưa dùng được tài khoản để đăng nhập',
    'Máy chủ này chưa nối với nơi quản lý tài khoản. Đề nghị dùng mã đăng ký do Sở cấp.',
  ),
  'sign-in-failed': text(
    'Chưa đăng nhập được',
    'Lần đăng nhập này đã quá thời gian chờ, đã bị hủy hoặc không khớp. Đề nghị đăng nhập lại từ đầu.',
  ),
  'provider-silent': text(
    'Nơi quản lý tài khoản chưa trả lời',
    'Chưa kiểm tra được tài khoản. Đề nghị thử lại sau ít phút.',
  ),
  'origin-foreign': text('Yêu cầu không đến từ trang này', 'Chưa có gì thay đổi. Đề nghị tải lại trang rồi làm lại.'),
  'attempts-exceeded': ({ minutes }) => ({
    title: 'Đã thử sai quá nhiều lần',
    detail: `Đề nghị chờ ${minutes} phút rồi thử lại, hoặc xin Sở mã mới.`,
  }),
  'rate-exceeded': ({ seconds }) => ({
    title: 'Gửi yêu cầu quá nhanh',
    detail: `Máy chủ tạm dừng nhận từ máy này. Đề nghị chờ ${seconds} giây rồi thử lại.`,
  }),
  'plan-unknown': text('Không có kế hoạch này', 'Đề nghị chọn lại kế hoạch trong danh sách.'),
  'period-unknown': text('Kế hoạch không có kỳ này', 'Đề nghị chọn lại kỳ trong danh sách của kế hoạch.'),
  'period-exists': text('Kế hoạch đã có kỳ này', 'Đề nghị chọn kỳ đó trong danh sách, hoặc thêm kỳ khác.'),
  'period-outside-plan': text(
    'Kỳ này nằm ngoài thời gian của kế hoạch',
    'Chưa có gì được lưu. Đề nghị xem lại năm và loại kỳ báo cáo.',
  ),
  'period-not-open': ({ opensAt }) => ({
    title: 'Kỳ này chưa mở',
    detail: `Sở nhận từ ${moment(opensAt, 'vi')}. Đề nghị gửi lại từ lúc đó; phụ lục đã kiểm tra không phải làm lại.`,
  }),
  'period-open': text(
    'Kỳ này đang mở',
    'Kỳ đang mở thì các đơn vị gửi được bình thường, không cần mở lại. Đề nghị tải lại trang để xem trạng thái mới.',
  ),
  'period-closed': ({ closedAt }) => ({
    title: 'Kỳ này đã khóa',
    detail: `Sở đã khóa kỳ lúc ${moment(closedAt, 'vi')}. Nếu cần đính chính, đề nghị liên hệ Sở để được mở lại cho đơn vị.`,
  }),
  'edition-unknown': text(
    'Không có bản tổng hợp này',
    'Bản tổng hợp chỉ có sau khi Sở khóa kỳ. Đề nghị chọn lại số của bản, hoặc xem bảng hiện tại.',
  ),
  'nobody-missing': text(
    'Không còn đơn vị nào chưa gửi',
    'Tất cả đơn vị được giao đã gửi đủ phụ lục, nên không có ai để đôn đốc.',
  ),
  'plan-version-unknown': text(
    'Kế hoạch không có phiên bản này',
    'Chưa có gì thay đổi. Đề nghị chọn lại phiên bản đã ban hành.',
  ),
  'plan-version-stale': ({ version }) => ({
    title: 'Số phiên bản không phải số tiếp theo',
    detail:
      version === null
        ? 'Kế hoạch này chưa có phiên bản nào. Đề nghị đặt phiên bản là 1.'
        : `Phiên bản hiện nay là ${version}. Đề nghị xem phiên bản đó, rồi đặt phiên bản mới là ${version + 1}.`,
  }),
  'unit-not-asked': text(
    'Kế hoạch này không giao cho đơn vị',
    'Đơn vị của máy này không nằm trong danh sách phải gửi. Đề nghị chọn lại kế hoạch, hoặc hỏi Sở.',
  ),
  'unit-exists': text(
    'Mã này đã có',
    'Mỗi sở, ban, ngành có một mã riêng, dùng mãi mãi. Chưa có gì được lưu. Đề nghị đặt mã khác, hoặc xem trong danh sách.',
  ),
  'unit-ended': ({ until }) => ({
    title: 'Cơ quan này đã kết thúc hoạt động',
    detail: `Danh sách của thành phố ghi ngày cuối là ${vietnameseDate(until)}. Sau ngày đó không gửi và không nhận mã được nữa. Đề nghị liên hệ Sở.`,
  }),
  'annex-not-asked': text(
    'Kỳ này không yêu cầu phụ lục này',
    'Đề nghị xem lại kế hoạch, kỳ và loại phụ lục đã chọn trước khi gửi.',
  ),
  'annex-not-found': text(
    'Không nhận ra phụ lục trong phần đã gửi',
    'Phần gửi lên phải có đúng một bảng của phụ lục này, với dòng tiêu đề. Đề nghị kiểm tra lại bảng và các cột rồi gửi lại.',
  ),
  'findings-open': ({ open }) => ({
    title: 'Còn lỗi cần sửa',
    detail: `Chưa gửi được vì còn ${open} lỗi cần sửa. Đề nghị sửa tại ô, hoặc ghi giải trình cho từng lỗi, rồi gửi lại.`,
  }),
  'key-missing': text(
    'Thiếu khóa của bản nháp',
    'Chưa có gì được lưu. Đề nghị đóng phần mềm và mở lại, hoặc cập nhật, rồi gửi lại.',
  ),
  'key-reused': text(
    'Bản nháp này đã được gửi với nội dung khác',
    'Chưa có gì được lưu thêm. Đề nghị kiểm tra lại bảng rồi gửi như một lần gửi mới.',
  ),
  'revision-missing': text(
    'Chưa nói rõ lần gửi này thay cho lần nào',
    'Chưa có gì được lưu. Đề nghị đóng phần mềm và mở lại, hoặc cập nhật, rồi gửi lại.',
  ),
  'revision-stale': ({ revision }) => ({
    title: 'Đã có lần gửi khác',
    detail:
      revision === null
        ? 'Sở chưa nhận được lần gửi nào của phụ lục này. Đề nghị gửi như lần đầu.'
        : `Ở Sở hiện là lần gửi ${revision}, có thể do đồng nghiệp vừa gửi. Đề nghị xem lại lần gửi đó rồi quyết định có thay không.`,
  }),
  'nil-not-allowed': text(
    'Kỳ này không nhận "Không phát sinh"',
    'Chỉ báo cáo mới có thể không phát sinh; kế hoạch thì phải gửi phụ lục. Đề nghị chọn lại kỳ.',
  ),
  'behalf-not-allowed': text(
    'Không nhập thay được đơn vị này',
    'Chỉ cán bộ tổng hợp của Sở nhập thay, và chỉ cho đơn vị được giao kế hoạch này.',
  ),
  'file-missing': text(
    'Chưa có tệp đính kèm',
    'Tệp gốc hoặc bản ký nêu trong phần gửi chưa được tải lên. Đề nghị tải tệp lên rồi gửi lại.',
  ),
  'storage-full': ({ limitBytes }) => ({
    title: 'Đã hết dung lượng lưu tệp',
    detail: `Trong một năm mỗi đơn vị được tải lên tối đa ${size(limitBytes)} tệp đính kèm. Đề nghị gửi phụ lục không kèm tệp, hoặc liên hệ quản trị để được tăng dung lượng.`,
  }),
  'file-hash-wrong': text(
    'Tệp tải lên không nguyên vẹn',
    'Nội dung nhận được khác tệp đã chọn, có thể do đường truyền. Đề nghị tải lại.',
  ),
  'not-sealed': text(
    'Dòng này chưa được chốt',
    'Nhật ký được chốt mỗi phút một lần. Đề nghị chờ một phút rồi lấy lại.',
  ),
  'document-missing': ({ fields }) => ({
    title: 'Chưa đủ thông tin văn bản',
    detail: `Kế hoạch này yêu cầu ${fields.map((field) => FIELDS[field]).join(', ')}. Đề nghị điền rồi gửi lại.`,
  }),
  'act-not-allowed': ({ state }) => ({
    title: 'Không làm được việc này với lần gửi',
    detail: `Lần gửi đang ở tình trạng "${stateLabel(state, 'vi')}". Đề nghị mở lại màn hình này để xem những gì làm được.`,
  }),
  'review-stale': text(
    'Lần gửi vừa được người khác xử lý',
    'Chưa có gì được lưu. Đề nghị xem lại ý kiến vừa ghi của người đó rồi quyết định.',
  ),
  'submission-replaced': ({ revision }) => ({
    title: 'Lần gửi này đã được thay',
    detail:
      revision === null
        ? 'Đơn vị không còn lần gửi nào. Đề nghị tải lại danh sách.'
        : `Đơn vị đã có lần gửi ${revision}. Đề nghị xem lần gửi đó.`,
  }),
  'approval-needed': text(
    'Phải trình lãnh đạo duyệt trước khi gửi',
    'Kế hoạch này yêu cầu lãnh đạo đơn vị duyệt. Đề nghị trình bản nháp; lãnh đạo duyệt xong thì hệ thống gửi về Sở.',
  ),
  'approval-not-asked': text(
    'Kế hoạch này không yêu cầu duyệt',
    'Không cần trình lãnh đạo trên hệ thống. Đề nghị gửi thẳng về Sở.',
  ),
  'draft-decided': ({ state }) => ({
    title: 'Bản trình này không còn chờ duyệt',
    detail: `Tình trạng hiện nay: ${draftStateLabel(state, 'vi')}. Đề nghị tải lại danh sách.`,
  }),
  'client-outdated': ({ client }) => ({
    title: 'Đã có bản mới của phần mềm này',
    detail: `Bản đang dùng không gửi được nữa; chưa có gì được lưu. Đề nghị ${RENEW[client] ?? RENEW.page}.`,
  }),
  'not-ready': text(
    'Máy chủ chưa sẵn sàng nhận',
    'Chưa có gì được lưu. Đề nghị báo người quản trị: máy chủ chưa có khóa ký phiếu xác nhận.',
  ),
  internal: ({ requestId }) => ({
    title: 'Máy chủ gặp lỗi',
    detail: `Chưa rõ Sở đã nhận chưa. Đề nghị thử lại sau ít phút; gửi lại sẽ không bị trùng. Nếu vẫn lỗi, báo cho Sở mã yêu cầu ${requestId}.`,
  }),
};
