import type { AnnexKind } from '../../../shared/annex/columns.ts';
import type { WhyLeft } from '../../../shared/fix.ts';
import type { Sign } from '../../../shared/preview.ts';
import type { FailureDetail } from '../../../shared/xlsx/failure.ts';
import type { HostTrouble } from '../../host/port.ts';
import { answerVi } from './answer-vi.ts';
import { failureVi } from './failure-vi.ts';

/** A heading and what to do about it. */
export interface Advice {
  title: string;
  todo: string;
}

const saveAsXlsx =
  'Mở tệp bằng Excel, chọn Tệp, Lưu dưới dạng, kiểu "Sổ làm việc Excel (.xlsx)", rồi chọn lại tệp mới.';
const notWorkbook = (what: string): Advice => ({
  title: `Đây là ${what}, không phải bảng tính Excel`,
  todo: 'Chọn tệp phụ lục: Excel (.xlsx, .xls), LibreOffice (.ods) hoặc Word (.docx).',
});
const pasteFromIt = (what: string): Advice => ({
  title: `Đây là ${what}, không phải bảng tính Excel`,
  todo: 'Mở tệp, bôi đen cả bảng, sao chép rồi dán vào ô "Dán bảng" ở trang đầu.',
});
const damaged: Advice = {
  title: 'Tệp bị hỏng, không đọc được',
  todo: 'Mở tệp bằng Excel (Excel có thể tự sửa), lưu lại thành tệp mới rồi chọn tệp mới. Nếu nhận qua thư, đề nghị gửi lại.',
};
const tooLarge = (what: string): Advice => ({
  title: `Tệp quá lớn: ${what}`,
  todo: 'Phụ lục thường dưới 1 MB. Chép riêng bảng phụ lục sang một tệp mới rồi chọn tệp đó.',
});

/** Why a file could not be read, and what to do. */
const unreadable: Record<FailureDetail, Advice> = {
  'no-bytes': {
    title: 'Tệp trống, không có nội dung',
    todo: 'Có thể việc tải về hoặc sao chép bị ngắt giữa chừng. Tải lại tệp rồi thử lại.',
  },
  xls: { title: 'Tệp ở định dạng Excel cũ (.xls)', todo: saveAsXlsx },
  xlsb: { title: 'Tệp ở định dạng .xlsb', todo: saveAsXlsx },
  ods: { title: 'Tệp ở định dạng .ods', todo: 'Mở tệp, lưu dưới dạng .xlsx rồi chọn tệp mới.' },
  docx: { title: 'Không thấy bảng nào trong văn bản Word này', todo: 'Chọn tệp có bảng phụ lục.' },
  doc: pasteFromIt('văn bản Word'),
  pptx: notWorkbook('bài trình chiếu'),
  pdf: {
    title: 'Đây là tệp PDF: chỉ để xem, không đọc được từng ô',
    todo: 'Chọn tệp Excel hoặc Word gốc. Nếu không còn, mở tệp PDF bằng Word (Word tự chuyển thành bảng), xem lại, lưu theo kiểu Word (.docx) rồi chọn tệp đó. Bản quét (ảnh chụp) thì phải nhập lại.',
  },
  html: pasteFromIt('trang web'),
  image: notWorkbook('hình ảnh'),
  text: notWorkbook('tệp văn bản thường'),
  zip: notWorkbook('tệp nén'),
  unknown: notWorkbook('tệp khác'),
  password: {
    title: 'Tệp có mật khẩu mở tệp',
    todo: 'Mở tệp bằng Excel, chọn Tệp, Thông tin, Bảo vệ sổ làm việc, Mã hóa bằng mật khẩu, xóa mật khẩu rồi lưu lại.',
  },
  truncated: damaged,
  archive: damaged,
  checksum: damaged,
  'part-missing': damaged,
  xml: damaged,
  cell: damaged,
  file: tooLarge('tối đa 25 MB'),
  entries: tooLarge('có quá nhiều thành phần bên trong'),
  expansion: tooLarge('nội dung bên trong phình ra quá mức'),
  cells: tooLarge('tối đa 1 triệu ô có nội dung'),
  styles: tooLarge('có quá nhiều kiểu định dạng'),
};

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

/** The names of what cannot be seen, for those who listen. */
const signs: Record<Sign, string> = {
  space: 'dấu cách',
  'no-break': 'dấu cách không ngắt',
  line: 'xuống dòng',
  hidden: 'ký tự ẩn',
  accent: 'dấu tách rời',
};

const leftWhy: Record<WhyLeft, string> = {
  changed: 'nội dung vừa thay đổi, không ghi đè. Xem kết quả kiểm tra mới.',
  formula: 'ô có công thức, không ghi đè. Đề nghị tự sửa công thức.',
  locked: 'trang tính được bảo vệ, ô bị khóa. Muốn sửa, trong Excel vào thẻ Xem lại, chọn Bỏ bảo vệ trang tính.',
  'sheet-gone': 'không còn trang tính này.',
};

export const vi = {
  ...answerVi,
  ...failureVi,
  product: 'Phụ lục',
  tagline: 'Kiểm tra và gửi phụ lục kế hoạch chuyển đổi số',
  otherLanguage: 'English',
  skip: 'Tới nội dung chính',
  local: 'Đang kiểm tra trên máy này, chưa gửi về Sở.',
  sent: (revision: number, when: string) => `Đã gửi về Sở: lần gửi ${revision}, nhận lúc ${when}.`,
  sentBefore: (revision: number, when: string) =>
    `Lần gửi trước đã tới Sở: lần gửi ${revision}, nhận lúc ${when}. Tệp đang mở chưa gửi.`,
  colon: ': ',
  city: 'Bảng tổng hợp toàn thành phố',
  cityForWhom: 'Dành cho cán bộ Sở: bảng tổng hợp toàn thành phố',
  start: {
    title: 'Kiểm tra phụ lục',
    drop: 'Thả tệp Excel hoặc Word có bảng phụ lục vào đây',
    choose: 'Chọn tệp…',
    paste: 'Dán bảng',
    pasteLabel: 'Dán bảng sao chép từ Word, Excel hoặc trang web',
    pasteHint: 'Bôi đen cả bảng, cả dòng tiêu đề, sao chép, rồi bấm vào ô này và dán (Ctrl+V).',
    pastedName: 'Bảng đã dán',
    handOver: 'Không có mạng khi gửi? Đóng gói niêm phong để giao tận tay',
    sample: 'Mở dữ liệu mẫu',
    sampleName: 'Dữ liệu mẫu',
    steps: [
      'Mở tệp phụ lục đang có; không phải nhập lại vào mẫu nào.',
      'Xem từng chỗ cần sửa ngay tại ô. Lỗi hình thức thì bấm "Sửa giúp"; chỗ khác sửa trong Excel rồi mở lại tệp.',
      'Gửi về Sở và giữ phiếu xác nhận đã gửi.',
    ],
    privacy: 'Tệp được kiểm tra trên máy này. Chỉ khi bấm "Gửi về Sở" thì bảng phụ lục mới được gửi đi.',
    receipts: (count: number) => `Phiếu đã lưu trên máy này (${count})`,
  },
  reading: { title: (name: string) => `Đang đọc ${name}`, excel: 'Đang đọc sổ làm việc đang mở', stop: 'Dừng lại' },
  unreadable,
  troubles,
  pasteEmpty: {
    title: 'Không thấy bảng nào trong phần vừa dán',
    todo: 'Bôi đen cả bảng trong Word hoặc Excel, sao chép rồi dán lại.',
  } as Advice,
  slow: {
    title: 'Đọc tệp quá lâu nên đã dừng',
    todo: 'Chép riêng bảng phụ lục sang một tệp mới rồi chọn tệp đó.',
  } as Advice,
  bug: {
    title: 'Phần mềm gặp lỗi khi đọc tệp này',
    todo: 'Tệp không bị thay đổi. Thử lại; nếu vẫn lỗi, gửi tệp này cho Sở để xem giúp.',
  } as Advice,
  notLoaded: 'Chưa tải được phần này của trang. Kiểm tra mạng rồi tải lại trang; tệp trên máy không bị thay đổi.',
  another: 'Chọn tệp khác',
  again: 'Kiểm tra lại',
  found: {
    title: 'Đã nhận ra',
    table: (annex: string, sheet: string) => `Đã nhận ra bảng ${annex} ở trang tính "${sheet}".`,
    sure: (percent: number) => `Độ chắc chắn ${percent}%`,
    items: (annex: AnnexKind, count: number) => `${count} ${annex === 'tasks' ? 'nhiệm vụ' : 'chỉ tiêu'}`,
    extent: (items: string, area: string) => `${items}, vùng ${area}`,
    columns: (known: number, all: number) => `Đã hiểu ${known} trong ${all} cột`,
    column: 'Cột',
    header: 'Tiêu đề trên bảng',
    means: 'Được hiểu là',
    why: 'Căn cứ',
    unused: 'không dùng đến',
    hidden: (rows: number) => `Có ${rows} dòng đang ẩn; các dòng này vẫn được kiểm tra.`,
    others: 'Trang tính không phải phụ lục',
    none: 'Chưa thấy phụ lục nào trong tệp này.',
    noneTodo:
      'Bảng cần có dòng tiêu đề với cột "Nội dung nhiệm vụ" hoặc "Chỉ tiêu". Nếu bảng nằm ở tệp khác, chọn tệp đó.',
    several: (annex: string) => `Có nhiều bảng ${annex}`,
    joined: 'Gộp thành một phụ lục, theo thứ tự trên',
    apart: 'Mỗi bảng là một phụ lục riêng; chỉ gửi được một',
    rows: (count: number) => `Các dòng không phải nội dung: ${count}`,
    row: 'Dòng',
    what: 'Là',
  },
  choice: {
    plan: 'Kế hoạch',
    period: 'Kỳ',
    illustrative: 'mẫu minh họa',
    offline: {
      'built-in': 'Chưa kết nối được với Sở: đang dùng các kế hoạch có sẵn, chưa biết hạn gửi.',
      kept: 'Chưa kết nối được với Sở: đang dùng kế hoạch và hạn gửi đã lưu từ lần trước. ',
      server: 'Đang không kết nối được với Sở. ',
    },
    due: (when: string) => `Hạn gửi: ${when}`,
    noDue: 'Sở chưa đặt hạn gửi cho kỳ này.',
    fitted: 'Chọn theo tiêu đề của bảng. Có thể chọn lại.',
  },
  list: {
    title: 'Kết quả kiểm tra',
    cell: 'Ô',
    checking: 'Đang kiểm tra…',
    clean: 'Không thấy lỗi nào.',
    keys: 'Phím ↑ ↓ để đi qua từng dòng, Enter để tới ô.',
    file: 'Cả tệp',
    counted: (error: number, warning: number, note: number) =>
      `Cần sửa: ${error}. Cần xem lại: ${warning}. Gợi ý: ${note}.`,
    more: (count: number) => `Còn ${count} chỗ nữa`,
    cells: (count: number) => `${count} chỗ`,
    why: 'Vì sao?',
    whyOf: (cell: string) => `Vì sao? ${cell} (mở trang quy tắc)`,
  },
  repair: {
    one: 'Sửa giúp',
    oneOf: (cell: string) => `Sửa giúp ô ${cell}`,
    all: (cells: number) => `Sửa cả ${cells} ô`,
    everything: (cells: number) => `Sửa tất cả lỗi hình thức (${cells} ô)`,
    preview: (cells: number) => `Xem trước ${cells} ô`,
    before: 'Đang là: ',
    after: ' Sửa thành: ',
    empty: '(để trống)',
    signs,
    original: 'Tệp gốc giữ nguyên. Chỗ sửa nằm trong bản đã sửa, tải về được.',
    excelUndo: 'Hoàn tác cả lần sửa bằng một lần Ctrl+Z trong Excel, hoặc bằng nút Hoàn tác ở đây.',
    noUndo:
      'Lưu ý: bản Excel này không hoàn tác được cả lần sửa bằng Ctrl+Z. Muốn trở lại như trước, dùng nút Hoàn tác ở đây.',
    made: (cells: number, only: string | null) =>
      only ? `Đã sửa ô ${only}.` : cells === 0 ? 'Chưa sửa ô nào.' : `Đã sửa ${cells} ô.`,
    undone: (cells: number) => `Đã hoàn tác, ${cells} ô trở lại như trước.`,
    left: (cells: number) => `Để nguyên ${cells} ô.`,
    leftCells: 'Vì sao để nguyên',
    why: leftWhy,
    undo: 'Hoàn tác',
    download: 'Tải bản đã sửa',
    downloadOf: (name: string) => `Tải ${name}`,
    copyAsked:
      'Anh/chị gửi bản đã sửa; tải bản đã sửa về để lưu. Bản trình ký phải là bản này, để bản ký và bản gửi giống nhau.',
    copySaved: 'Bản đã sửa đã tải về. Bản trình ký phải là bản này, để bản ký và bản gửi giống nhau.',
    way: {
      'save-as':
        'Tệp này không phải kiểu .xlsx nên không tạo được bản đã sửa. Mở tệp bằng Excel, chọn Tệp, Lưu dưới dạng, kiểu "Sổ làm việc Excel (.xlsx)", rồi chọn tệp mới ở đây: khi đó bấm là sửa được. Hoặc chép danh sách chỗ cần sửa để tự sửa.',
      'by-hand':
        'Văn bản Word và bảng đã dán thì phải sửa ở bản gốc: tại mỗi chỗ, bấm "Chép chữ đã sửa" rồi dán vào đúng ô ở bản gốc. Hoặc chép cả danh sách chỗ cần sửa.',
      signed:
        'Tệp này có chữ ký số bên trong. Sửa thì chữ ký mất hiệu lực, nên không tạo bản đã sửa: sửa ở bản chưa ký rồi ký lại, hoặc gửi kèm giải trình.',
    },
    copyText: 'Chép chữ đã sửa',
    copied: 'Đã chép.',
    copyByHand: 'Nhấn Ctrl+C để chép',
    copyList: (cells: number) => `Chép danh sách ${cells} ô cần sửa`,
    listHead: 'Trang tính\tÔ\tĐang là\tSửa thành',
  },
  sheet: {
    title: 'Trang tính',
    caption: (sheet: string) => `Trang tính "${sheet}"`,
    show: 'Xem trang tính',
    hide: 'Thu gọn trang tính',
    tabs: 'Các trang tính',
    hidden: 'đang ẩn',
    empty: 'Trang tính này không có nội dung.',
    rows: (from: number, to: number, last: number) => `Dòng ${from} – ${to} trong ${last}`,
    before: 'Các dòng trước',
    after: 'Các dòng sau',
  },
  send: {
    title: 'Gửi về Sở',
    go: 'Gửi về Sở',
    back: 'Quay lại kết quả kiểm tra',
    asking: 'Đang hỏi Sở xem đã có lần gửi nào chưa…',
    which: 'Gửi bảng nào',
    what: (area: string, sheet: string) =>
      `Gửi vùng ${area} của trang tính "${sheet}" và các dòng tên phụ lục phía trên.`,
    nothingElse: 'Phần khác của tệp không gửi.',
    rivals: (count: number) =>
      `Tệp có ${count} bảng cùng loại. Bảng gửi sau sẽ thay bảng gửi trước; muốn gửi cả ${count} thì quay lại và chọn gộp thành một phụ lục.`,
    unit: 'Đơn vị',
    sender: 'Người gửi',
    annex: 'Phụ lục',
    file: 'Tệp',
    rows: 'Số dòng',
    rowsText: (rows: number, items: string) => `${rows} (gồm ${items})`,
    revision: 'Lần gửi',
    due: 'Hạn gửi',
    revisionText: (next: number, standing: number | null) =>
      standing === null ? `Lần gửi ${next}` : `Lần gửi ${next} (thay lần ${standing})`,
    open: (count: number) => `Còn ${count} chỗ cần sửa`,
    openTodo:
      'Đề nghị sửa rồi kiểm tra lại. Nếu phụ lục đã ký, không sửa được nữa, ghi giải trình cho từng loại; Sở sẽ thấy giải trình này.',
    reason: (sentence: string) => `Giải trình: ${sentence}`,
    reasonCells: (cells: string) => `Tại ${cells}`,
    reasonMissing: 'Chưa ghi giải trình.',
    reasonsOwn: (cells: number) => `Lý do riêng cho từng ô (${cells} ô)`,
    reasonsOwnHint: 'Ô nào ghi lý do riêng thì Sở thấy lý do đó; ô còn lại theo giải trình chung ở trên.',
    reasonOwn: (cell: string) => `Lý do riêng cho ô ${cell}`,
    number: 'Số văn bản',
    date: 'Ngày văn bản',
    signer: 'Người ký',
    documentMissing: 'Kỳ này yêu cầu điền mục này.',
    warnings: (count: number) => `Còn ${count} chỗ cần xem lại; vẫn gửi được.`,
    sending: 'Đang gửi…',
    unsure: 'Chưa rõ Sở đã nhận chưa. Đang thử lại, không cần gửi lại.',
    unsureKeep: 'Trình duyệt này không lưu được bản nháp: giữ trang này mở cho đến khi có phiếu xác nhận.',
    unsureClose: 'Có thể đóng trang; lần mở sau sẽ tự gửi tiếp.',
    attempts: (count: number) => `Đã thử ${count} lần.`,
    now: 'Thử ngay',
    refused: 'Sở chưa nhận',
    refusedFindings: 'Những chỗ Sở đề nghị xem lại',
    there: 'Đang có ở Sở',
    here: 'Sắp gửi',
    thereText: (revision: number, rows: number, when: string) => `Lần gửi ${revision}, ${rows} dòng, nhận lúc ${when}`,
    hereText: (file: string, rows: number) => `${file}, ${rows} dòng`,
    replace: (revision: number) => `Gửi thay lần ${revision}`,
    connectAgain: 'Kết nối lại',
    noUnit: 'Máy này không kết nối với một đơn vị nào nên không gửi phụ lục được.',
  },
  handed: {
    go: 'Trình lãnh đạo duyệt',
    why: 'Kế hoạch này yêu cầu lãnh đạo đơn vị duyệt. Bảng được gửi về Sở khi lãnh đạo duyệt.',
    title: 'Đã trình lãnh đạo duyệt',
    at: (when: string) => `Trình lúc ${when}`,
    state: {
      waiting: 'Đang chờ lãnh đạo duyệt, chưa gửi về Sở.',
      sent: 'Lãnh đạo đã duyệt; bảng đã gửi về Sở.',
      returned: 'Lãnh đạo trả lại, chưa gửi về Sở.',
      replaced: 'Đã có bản trình mới hơn.',
    },
    where: 'Lãnh đạo duyệt tại trang',
    remark: (name: string, text: string) => `${name}: ${text}`,
    again: 'Xem đã duyệt chưa',
    receipt: 'Xem phiếu xác nhận',
    replaces: 'Trình tiếp sẽ thay bản này.',
    done: 'Xong',
  },
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
    outSure: 'Xóa và ngắt kết nối',
    cancel: 'Thôi',
    back: 'Quay lại',
    toCity: {
      title: 'Kết nối để xem bảng tổng hợp',
      intro: 'Dành cho cán bộ Sở tổng hợp. Nhập mã đăng ký Sở đã cấp cho anh/chị. Mỗi mã dùng một lần cho một máy.',
      name: 'Họ và tên',
      connected: 'Máy này kết nối cho cán bộ Sở: lấy được bảng tổng hợp, không gửi phụ lục.',
      ofUnit:
        'Máy này đang kết nối cho một đơn vị. Bảng tổng hợp dành cho cán bộ Sở: muốn lấy, ngắt kết nối rồi kết nối bằng mã của Sở.',
    },
  },
  receipt: {
    title: 'Phiếu xác nhận đã gửi',
    received: 'Đã nhận',
    replayed: 'Sở đã nhận bảng này từ trước; không lưu thêm lần nào.',
    plan: 'Kế hoạch',
    period: 'Kỳ',
    unit: 'Đơn vị',
    annex: 'Phụ lục',
    revision: 'Lần gửi',
    rows: 'Số dòng',
    at: 'Thời điểm Sở nhận',
    late: 'Gửi sau hạn',
    inTime: 'Trong hạn',
    lateness: 'Thời hạn',
    approvedBy: 'Người duyệt',
    id: 'Mã lần gửi',
    hash: 'Mã đối chiếu nội dung',
    proof: 'Phiếu này xác nhận hệ thống đã nhận bảng; không thay chữ ký số.',
    download: 'Tải phiếu',
    print: 'In phiếu',
    listTitle: 'Phiếu đã lưu trên máy này',
    open: (annex: string, revision: number) => `${annex}, lần gửi ${revision}`,
    none: 'Chưa có phiếu nào.',
    done: 'Xong',
  },
  notice: {
    mappingNotKept: {
      title: 'Chưa nhớ được cách hiểu các cột',
      todo: 'Lần này vẫn kiểm tra và gửi theo cách hiểu đã chọn; lần mở sau phải chọn lại.',
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

export type Words = typeof vi;
