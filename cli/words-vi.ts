import { annexLabel, severityLabel, stageLabel } from '../shared/message/column.ts';
import { moment } from './moment.ts';
import type { Words } from './words.ts';

const list = (items: readonly string[]) => items.join(', ');
const count = (number: number) => number.toLocaleString('vi-VN');

const USAGE = {
  check: `phuluc check TỆP… [--join] [--plan MÃ] [--stage plan|report | --period MÃ_KỲ] [--against TỆP_KẾ_HOẠCH] [--previous TỆP_BÁO_CÁO_TRƯỚC] [--fix TỆP_MỚI.xlsx [--overwrite]] [--explain] [--json] [--lang vi|en]
    Kiểm tra phụ lục trong tệp. Không nêu --plan thì chọn kế hoạch hợp nhất theo tiêu đề bảng.
    --fix ghi một bản đã sửa các lỗi hình thức; tệp gốc giữ nguyên, chỉ các ô được sửa là khác.
    Kết quả: 0 không có lỗi cần sửa, 1 còn lỗi cần sửa, 2 không đọc được tệp.`,
  enrol: `phuluc enrol --server ĐỊA_CHỈ --code MÃ_ĐĂNG_KÝ [--name HỌ_TÊN] [--position CHỨC_VỤ]
    Đổi mã đăng ký do Sở cấp lấy thẻ của máy này. Thẻ được giữ trong thư mục cấu hình của người dùng.`,
  rotate: `phuluc rotate --server ĐỊA_CHỈ [--unit MÃ_ĐƠN_VỊ]
    Đổi thẻ của máy này lấy thẻ mới; thẻ cũ hết hiệu lực ngay. Nếu đường truyền đứt giữa chừng, chạy lại lệnh này.`,
  push: `phuluc push TỆP... --server ĐỊA_CHỈ --plan MÃ --period MÃ_KỲ [--unit MÃ_ĐƠN_VỊ] [--sheet TRANG_TÍNH | --join] [--reason GIẢI_TRÌNH] [--receipts THƯ_MỤC]
    Gửi phụ lục về Sở. --join gộp mọi bảng cùng loại thành một phụ lục, theo thứ tự đã nêu. Đơn vị lấy theo thẻ; --unit chỉ cần khi máy giữ thẻ của nhiều đơn vị.
    Kết quả: 0 Sở đã nhận, 1 Sở không nhận, 2 không đọc được tệp hoặc không kết nối được.`,
  merge: `phuluc merge THƯ_MỤC|TỆP... --plan MÃ [--period MÃ_KỲ] --out TỆP.xlsx
phuluc merge --server ĐỊA_CHỈ --plan MÃ --period MÃ_KỲ --out TỆP.xlsx
    Kiểm tra và gộp các tệp ngay trên máy này, không cần máy chủ: bảng tổng hợp, nội dung cần sửa, nguồn gốc từng dòng, tệp nào không gộp được và vì sao. Đơn vị được nhận ra theo tên tệp và tiêu đề bảng. Không nêu --period thì lấy kỳ đầu của kế hoạch.
    Với --server: tải bảng tổng hợp toàn thành phố (dùng thẻ của người tổng hợp).
    Kết quả: 0 đã gộp, 1 đã gộp nhưng còn tệp không vào bảng hoặc chưa rõ đơn vị, 2 không ghi được bảng tổng hợp.`,
  template: `phuluc template --plan MÃ --annex tasks|targets --out TỆP.xlsx [--stage plan|report | --server ĐỊA_CHỈ --period MÃ_KỲ [--unit MÃ_ĐƠN_VỊ]]
    Tạo phụ lục trống theo mẫu của kế hoạch. Với --server: tải phụ lục của kỳ từ Sở; báo cáo có sẵn các dòng của kế hoạch đơn vị đã gửi.`,
  plan: `phuluc plan check|preview|agencies|publish TỆP.json [--server ĐỊA_CHỈ] [--json]
    Kiểm tra văn bản kế hoạch; xem trước phiên bản mới sẽ thay đổi những gì; xem các đơn vị ghi cơ quan nào mà văn bản chưa có; ban hành phiên bản mới (dùng thẻ của người quản trị).
    Kết quả: 0 được, 1 còn sai sót hoặc Sở không nhận, 2 không đọc được tệp hoặc không kết nối được.`,
  verify: `phuluc verify TỆP… [--key KHÓA|TỆP]… [--checkpoint ĐIỂM_CHỐT|TỆP]… [--workbook TỆP] [--proof TỆP]… [--server URL] [--json]
    Cho biết phiếu xác nhận, tệp Excel có phiếu bên trong, hoặc gói chứng cứ chứng minh được gì, ngay trên máy này, không cần máy chủ. Khóa là dòng do Sở công bố; điểm chốt là bản do nơi khác giữ. --server lấy thêm chứng minh còn thiếu.
    Mã thoát: 0 không có gì trái, 1 có chỗ đã bị sửa, 2 không đọc được tệp.`,
};

export const vi: Words = {
  usage: { ...USAGE, all: `Cách dùng (npm run --silent phuluc -- LỆNH …):\n\n${Object.values(USAGE).join('\n\n')}` },
  unknownCommand: (name) => `Không có lệnh "${name}".`,
  unknownOption: (option) => `Không có tùy chọn "${option}".`,
  badOptionValue: (option) => `Tùy chọn "${option}" ghi chưa đúng: thiếu giá trị hoặc thừa giá trị.`,
  missingOption: (option) => `Thiếu tùy chọn --${option}.`,
  notAllowed: (option, value, allowed) => `--${option} không nhận "${value}". Các giá trị nhận: ${list(allowed)}.`,
  oneFile: 'Cần nêu đúng một tệp để kiểm tra.',
  someFile: 'Cần nêu ít nhất một tệp để gửi.',
  noFile: (unexpected) => `Thừa "${unexpected}" trong câu lệnh.`,
  file: {
    missing: 'Không tìm thấy tệp.',
    folder: 'Đây là thư mục, không phải tệp.',
    denied: 'Không có quyền mở tệp.',
    unreadable: (code) => `Không mở được tệp (${code}).`,
  },
  cannotRead: (file, why) => `Không đọc được "${file}". ${why}`,
  cannotWrite: (file, why) => `Không ghi được "${file}". ${why}`,
  written: (file) => `Đã ghi ${file}`,
  report: {
    file: (name) => `Tệp: ${name}`,
    plan: (title, id, how) => `Kế hoạch: ${title} (${id})${how === 'fitted' ? ', chọn theo tiêu đề bảng' : ''}`,
    illustrative: 'Đây là mẫu minh họa, không phải văn bản của thành phố.',
    noPlan: 'Kế hoạch: không có kế hoạch nào hợp với tiêu đề bảng; chỉ kiểm tra những gì không cần kế hoạch.',
    stage: (stage) => `Giai đoạn: ${stageLabel(stage, 'vi')}`,
    table: (annex, sheet, range) => `Đã nhận ra bảng ${annexLabel(annex, 'vi')} ở trang tính "${sheet}" (${range}).`,
    counts: (items, groups, annex) =>
      `${count(items)} ${annex === 'tasks' ? 'nhiệm vụ' : 'chỉ tiêu'}${groups ? `, ${count(groups)} nhóm` : ''}.`,
    columns: 'Cột',
    unknownColumn: 'không dùng',
    unsure: (confidence) =>
      `Mức chắc chắn khi nhận ra bảng: ${Math.round(confidence * 100)}%. Đề nghị xem lại các cột.`,
    wholeFile: 'Cả tệp',
    severity: (severity, number) => `${severityLabel(severity, 'vi')} (${count(number)})`,
    cells: (number) => `${count(number)} ô`,
    form: (sentence, cells) => `${sentence} (${cells}): sửa giúp bằng --fix.`,
    fix: (before, after) => `Có thể sửa: "${before}" → "${after}"`,
    notAnnex: (sheet, why) => `Trang tính "${sheet}" không phải phụ lục: ${why}.`,
    columnsOf: 'Các cột',
    rowsOf: 'Các dòng',
    row: (row) => `dòng ${row}`,
    clean: 'Không có gì cần sửa.',
    total: ({ error, warning, note }) =>
      `Tổng cộng: ${count(error)} cần sửa, ${count(warning)} cần xem lại, ${count(note)} gợi ý.`,
    local: 'Đang kiểm tra trên máy này, chưa gửi về Sở.',
  },
  fix: {
    oneFile: 'Mỗi lần chỉ sửa được một tệp: --fix không dùng với nhiều tệp.',
    exists: (path) => `Đã có tệp "${path}". Đặt tên khác, hoặc thêm --overwrite để ghi đè.`,
    way: {
      signed:
        'Tệp này đã ký số bên trong; sửa thì chữ ký mất hiệu lực nên không tạo bản sửa. Đề nghị sửa ở bản chưa ký rồi ký lại.',
      'save-as':
        'Chỉ tạo được bản sửa của tệp .xlsx. Đề nghị mở tệp này bằng Excel, lưu dưới dạng .xlsx rồi chạy lại với tệp mới.',
      'by-hand': 'Không tạo được bản sửa của văn bản Word. Đề nghị sửa trong Word theo các dòng "Có thể sửa".',
    },
    made: (cells, path) => `Đã sửa ${count(cells)} ô, ghi vào ${path}. Tệp gốc giữ nguyên.`,
    nothing: 'Không có ô nào sửa giúp được; không ghi tệp nào.',
    alone: (cells) => `Để nguyên ${count(cells)} ô:`,
    left: {
      changed: 'nội dung ô đã thay đổi',
      formula: 'ô có công thức; đề nghị tự sửa trong Excel',
      locked: 'ô bị khóa vì trang tính được bảo vệ',
      'sheet-gone': 'không còn trang tính này',
    },
    after: ({ error, warning, note }) =>
      `Trong bản đã sửa còn: ${count(error)} cần sửa, ${count(warning)} cần xem lại, ${count(note)} gợi ý.`,
  },
  server: {
    notUrl: (url) => `"${url}" không phải địa chỉ máy chủ. Ví dụ: https://phuluc.haiphong.gov.vn`,
    notSecure: (url) => `"${url}" không mã hóa đường truyền. Địa chỉ máy chủ phải bắt đầu bằng https://`,
    unreachable: (server) => `Không kết nối được với ${server}. Đề nghị kiểm tra mạng và địa chỉ rồi chạy lại.`,
    unsure: (server) =>
      `Chưa rõ Sở đã nhận chưa (${server} không trả lời). Đề nghị chạy lại đúng lệnh này; gửi lại sẽ không bị trùng.`,
    retrying: (server, seconds) =>
      `${server} chưa trả lời. Đang thử lại sau ${seconds.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giây.`,
    told: (server, seconds) => `${server} đang bận, bảo chờ ${seconds} giây. Đang chờ rồi làm tiếp.`,
    noCredential: (server) =>
      `Máy này chưa có thẻ dùng được với ${server}. Đề nghị chạy lệnh enrol với mã đăng ký do Sở cấp.`,
    whichUnit: (server, units) =>
      `Máy này giữ nhiều thẻ với ${server}. Đề nghị thêm --unit với một trong các mã: ${list(units)}.`,
    badStore: (path) => `Tệp thẻ ${path} không đọc được. Đề nghị xóa tệp này rồi đăng ký lại.`,
  },
  rotate: { done: (server, path) => `Đã đổi thẻ với ${server}.\nThẻ của máy: ${path}` },
  enrol: {
    name: 'Họ và tên: ',
    position: 'Chức vụ: ',
    done: (who, server, path) => `Đã đăng ký ${who} với ${server}.\nThẻ của máy: ${path}`,
  },
  push: {
    noPeriod: (period, known) => `Kế hoạch không có kỳ "${period}". Các kỳ: ${list(known)}.`,
    noTable: (annexes) =>
      `Không thấy phụ lục nào mà kỳ này yêu cầu (${list(annexes.map((annex) => annexLabel(annex, 'vi')))}).`,
    twice: (annex, places) =>
      `Có nhiều bảng ${annexLabel(annex, 'vi')}: ${list(places)}. Bảng gửi sau sẽ thay bảng gửi trước. Đề nghị thêm --join để gộp thành một phụ lục theo thứ tự này, hoặc chọn một bảng bằng --sheet.`,
    sending: (annex, places) => `${annexLabel(annex, 'vi')}: ${places.join(' + ')}`,
    stored: (receipt, replayed) =>
      [
        replayed ? 'Sở đã nhận từ trước, không lưu trùng.' : 'Đã nhận.',
        `${receipt.unitName}, lần gửi ${receipt.revision}${receipt.revision > 1 ? ` (thay lần ${receipt.revision - 1})` : ''}, ${count(receipt.rows)} dòng.`,
        `Nhận lúc ${moment(receipt.receivedAt)}${receipt.late ? ', sau hạn' : ''}. Mã xác nhận: ${receipt.submission}`,
      ].join(' '),
  },
  merge: {
    whatFrom: 'Cần nêu thư mục hoặc các tệp để gộp, hoặc --server.',
    ontoItself: (out) => `"${out}" cũng là tệp cần gộp, ghi vào sẽ mất. Chọn tên khác ở --out.`,
    noFiles: 'Không có tệp nào để gộp.',
    period: (title) => `Kỳ: ${title}`,
    read: (done, total) => `Đã đọc ${count(done)}/${count(total)} tệp`,
    total: ({ files, used, rows, units, sent }) =>
      `Đã gộp ${count(rows)} dòng của ${count(used)}/${count(files)} tệp. Đơn vị có tệp: ${count(sent)}/${count(units)}.`,
  },
  template: {
    noPlan: (id, known) => `Không có kế hoạch "${id}". Các kế hoạch: ${list(known)}.`,
    noAnnex: (annex, plan) => `Kế hoạch ${plan} không yêu cầu ${annexLabel(annex, 'vi')} ở giai đoạn này.`,
  },
  plan: {
    fine: (id, version) => `Kế hoạch ${id}, phiên bản ${version}: không có sai sót.`,
    mistakes: (file, number) => `"${file}" có ${count(number)} sai sót:`,
    published: (id, version) => `Đã ban hành phiên bản ${version} của kế hoạch ${id}.`,
    replaces: (id, version, before) =>
      before === null
        ? `Kế hoạch ${id} là kế hoạch mới, phiên bản ${version}.`
        : `Kế hoạch ${id}: phiên bản ${version} thay phiên bản ${before}.`,
    changes: (number) => (number === 0 ? 'Không có thay đổi.' : `${count(number)} thay đổi:`),
    looked: (number) => `Đã xem ${count(number)} lượt đơn vị.`,
    agency: ({ name, units, rows, nearest }) =>
      `"${name}": ${count(units)} đơn vị, ${count(rows)} dòng.${nearest ? ` Có thể là tên khác của ${nearest.name} (${nearest.id}).` : ''}`,
    noAgencies: 'Các đơn vị không ghi cơ quan nào ngoài kế hoạch.',
    noImpact: 'Chưa có lần gửi nào bị ảnh hưởng.',
    impact: ({
      period,
      planVersion,
      pinned,
      submissions,
      units,
      unitsWithNewErrors,
      unitsWithFewerErrors,
      unreadable,
    }) =>
      [
        `Kỳ ${period} (đang theo phiên bản ${planVersion}${pinned ? ', giữ nguyên khi ban hành' : ''}): kiểm tra lại ${count(submissions)} lần gửi của ${count(units)} đơn vị.`,
        `${count(unitsWithNewErrors)} đơn vị sẽ có thêm lỗi, ${count(unitsWithFewerErrors)} đơn vị sẽ bớt lỗi.`,
        ...(unreadable > 0 ? [`${count(unreadable)} phụ lục không còn nhận ra được.`] : []),
      ].join(' '),
    code: (appear, disappear) =>
      `thêm ${count(appear.findings)} chỗ ở ${count(appear.units)} đơn vị, bớt ${count(disappear.findings)} chỗ ở ${count(disappear.units)} đơn vị`,
  },
  verify: {
    someFile: 'Đề nghị nêu phiếu xác nhận, tệp Excel có phiếu bên trong, hoặc gói chứng cứ.',
    nothing: (file) => `"${file}" không phải phiếu xác nhận, gói chứng cứ, điểm chốt hay tệp Excel có phiếu bên trong.`,
    noKey: (given) => `"${given}" không phải khóa của nhật ký.`,
    notGiven: (what, why) => `Máy chủ không đưa ra ${what}: ${why}`,
    inclusion: (seq) => `chứng minh cho dòng số ${seq}`,
    head: 'điểm chốt mới nhất',
    growth: (from, to) => `chứng minh nối điểm chốt ${from} dòng với điểm chốt ${to} dòng`,
  },
  bug: (message) => `Chương trình gặp lỗi ngoài dự tính: ${message}`,
};
