import type { AnnexKind, ColumnKey } from '../annex/columns.ts';

/**
 * Wordings of headings, per annex kind and column. Written as people write them; compared folded (no accents, case,
 * punctuation; y = i), so "Tỷ lệ", "tỉ lệ" and "TỶ LỆ" are one entry. Seen in the plans of shared/plan and in NQ 03/NQ-CP,
 * or usual in such annexes.
 */
export const SHARED: Partial<Record<ColumnKey, string>> = {
  ordinal: `
    Stt | Số TT | S TT | S.T.T | TT | T.T | Thứ tự | Số thứ tự | # | No | Mã | Mã nhiệm vụ | Mã nhiệm vụ NV |
    Mã số | Mã chỉ tiêu | Số`,
  lead: `
    Cơ quan chủ trì | Đơn vị chủ trì | Chủ trì | Cơ quan, đơn vị chủ trì | Đơn vị, cơ quan chủ trì |
    Đơn vị chủ trì theo dõi | Đơn vị chủ trì thực hiện | Cơ quan chủ trì thực hiện | Cơ quan thực hiện |
    Đơn vị thực hiện | Đơn vị thực hiện mã | Bộ phận thực hiện | Người thực hiện | Cơ quan tham mưu |
    Cơ quan chủ trì tham mưu | Đơn vị chủ trì tham mưu | Đơn vị phụ trách | Người phụ trách |
    Bộ phận phụ trách | Cơ quan phụ trách | Phân công | Cơ quan, đơn vị thực hiện | Phòng, ban chủ trì |
    Bộ phận chủ trì | Đầu mối | Đơn vị đầu mối | Đơn vị chịu trách nhiệm | Cơ quan chịu trách nhiệm |
    Chịu trách nhiệm | Trách nhiệm thực hiện | Phòng ban phụ trách | Cán bộ phụ trách |
    Bộ phận | Phòng, ban | Bộ phận tham mưu | Đơn vị tham mưu | Phụ trách | Phụ trách thực hiện | Cơ quan soạn thảo |
    Cơ quan chủ trì soạn thảo | Cơ quan theo dõi | Đơn vị theo dõi | Cơ quan theo dõi, đánh giá | Cơ quan được giao |
    Đơn vị được giao | Đơn vị triển khai | Cơ quan triển khai | Cá nhân phụ trách | Đơn vị chủ trì, theo dõi`,
  coordinating: `
    Cơ quan phối hợp | Đơn vị phối hợp | Phối hợp | Cơ quan, đơn vị phối hợp | Đơn vị, cơ quan phối hợp |
    Đơn vị phối hợp thực hiện | Cơ quan phối hợp thực hiện | Đơn vị phối hợp, cung cấp số liệu |
    Lực lượng hỗ trợ | Cơ quan phối hợp, tham vấn | Các đơn vị liên quan | Đơn vị liên quan |
    Bộ phận phối hợp | Phòng, ban phối hợp | Thành phần phối hợp | Cơ quan liên quan`,
  cumulative: `
    Lũy kế | Lũy kế thực hiện | Lũy kế đến nay | Lũy kế đến hết kỳ | Lũy kế từ đầu năm | Cộng dồn |
    Cộng dồn từ đầu năm`,
  reason: `
    Lý do | Nguyên nhân | Lý do chưa hoàn thành | Nguyên nhân chưa đạt | Lý do chậm | Khó khăn, vướng mắc |
    Tồn tại, hạn chế | Khó khăn | Vướng mắc | Tồn tại, nguyên nhân | Nguyên nhân, lý do | Giải trình |
    Lý do không đạt | Khó khăn, vướng mắc, nguyên nhân`,
  proposal: `
    Kiến nghị | Đề xuất | Kiến nghị, đề xuất | Đề xuất, kiến nghị | Đề xuất giải pháp | Kiến nghị đề xuất |
    Phương hướng`,
  evidence: `
    Minh chứng | Bằng chứng | Tài liệu kiểm chứng | Nguồn số liệu | Nguồn số liệu/minh chứng | Tài liệu minh chứng |
    Đường dẫn | Link | Văn bản triển khai | Số văn bản | Tài liệu chứng minh | Hồ sơ minh chứng | Văn bản`,
  note: `Ghi chú | G/c | Diễn giải | Giải thích | Chú giải | Chú thích | Ghi chú khác | Lưu ý | Ghi chú, đề xuất`,
};

export const TASKS: Partial<Record<ColumnKey, string>> = {
  task: `
    Nội dung nhiệm vụ | Nhiệm vụ | Nội dung công việc | Nhiệm vụ trọng tâm | Nhiệm vụ chi tiết |
    Tên mục tiêu / nhiệm vụ | Mô tả nhiệm vụ | Nội dung thực hiện | Nhiệm vụ, giải pháp | Nhiệm vụ cụ thể |
    Nội dung, nhiệm vụ | Công việc | Tên công việc | Tên nhiệm vụ | Tên nhiệm vụ/dự án | Danh mục nhiệm vụ |
    Hoạt động | Nội dung hoạt động | Nội dung | Tên nhiệm vụ, dự án | Nội dung nhiệm vụ, giải pháp |
    Nhóm nhiệm vụ, giải pháp | Nhiệm vụ, nội dung | Nội dung chi tiết | Nội dung triển khai |
    Danh mục công việc | Nhiệm vụ/giải pháp | Nội dung, công việc | Nội dung tuyên truyền |
    Chương trình, nhiệm vụ | Dự án | Tên dự án | Đầu việc | Nhiệm vụ được giao | Nội dung kế hoạch |
    Giải pháp | Nội dung/nhiệm vụ chủ yếu | Việc phải làm | Việc cần làm | Việc`,
  start: `
    Triển khai từ | Thực hiện từ | Làm từ | Bắt đầu | Ngày bắt đầu | Thời gian bắt đầu | Thời điểm bắt đầu | Từ ngày | Từ tháng | Từ quý | Từ | Khởi đầu |
    Ngày triển khai | Thời gian khởi công`,
  finish: `
    Hoàn thành | Thời hạn | Thời hạn hoàn thành | Hạn hoàn thành | Ngày kết thúc | Thời gian kết thúc |
    Kết thúc | Thời gian hoàn thành | Tiến độ hoàn thành | Hoàn thành trước | Thời điểm hoàn thành |
    Đến ngày | Đến tháng | Đến quý | Đến | Ngày hoàn thành | Hạn xử lý | Hạn thực hiện | Thời điểm kết thúc | Hạn |
    Hoàn thành trước ngày | Mốc hoàn thành | Thời hạn thực hiện | Deadline | Hạn xong | Xong trước | Ngày xong | Thời gian hoàn thành dự kiến |
    Dự kiến hoàn thành | Thời gian trình | Thời hạn trình | Thời điểm trình | Thời gian ban hành | Hạn chót |
    Hạn cuối | Thời gian phải hoàn thành`,
  time: `
    Thời gian thực hiện | Thời gian | Ngày | Tiến độ thực hiện | Lộ trình | Lộ trình thực hiện | Kỳ hạn |
    Thời gian triển khai | Thời gian tổ chức | Thời gian, tiến độ | Thời điểm | Thời điểm thực hiện | Quý |
    Tháng | Thời gian dự kiến | Dự kiến thời gian | Thời gian tiến hành`,
  deliverable: `
    Sản phẩm | Kết quả/Sản phẩm | Sản phẩm/kết quả | Sản phẩm đầu ra | Kết quả đầu ra |
    Kết quả thực hiện / Sản phẩm đầu ra | Sản phẩm dự kiến | Sản phẩm hoàn thành | Kết quả dự kiến |
    Dự kiến kết quả | Dự kiến sản phẩm | Hình thức văn bản | Kết quả cần đạt | Yêu cầu kết quả |
    Yêu cầu sản phẩm | Dự kiến kết quả đạt được | Kết quả mong đợi | Kết quả, sản phẩm |
    Kết quả dự kiến đạt được | Sản phẩm cần đạt | Kết quả phải đạt | Đầu ra | Hình thức sản phẩm`,
  budget: `
    Nhu cầu kinh phí | Kinh phí | Kinh phí dự kiến | Dự kiến kinh phí | Dự toán kinh phí | Dự toán | Tổng mức đầu tư |
    Tổng kinh phí | Kinh phí thực hiện | Nhu cầu kinh phí | Kinh phí triệu đồng | Số tiền |
    Kinh phí năm 2025`,
  funding: `
    Nguồn kinh phí | Nguồn vốn | Nguồn | Ngân sách | NSNN | Nguồn vốn thực hiện | Nguồn kinh phí thực hiện |
    Nguồn ngân sách | Nguồn lực`,
  status: `
    Trạng thái | Tình trạng | Mức độ hoàn thành | Đánh giá tiến độ | Đánh giá |
    Tiến độ hiện tại | Tình trạng thực hiện | Trạng thái thực hiện | Đánh giá kết quả |
    Đánh giá mức độ hoàn thành | Tỷ lệ hoàn thành | % hoàn thành`,
  result: `
    Kết quả thực hiện | Kết quả đạt được | Số liệu thực hiện | Ước thực hiện | Kết quả triển khai |
    Kết quả đến nay | Kết quả thực hiện đến nay | Kết quả thực hiện trong kỳ | Kết quả trong kỳ |
    Kết quả kỳ này | Kết quả thực hiện kỳ này | Tình hình, kết quả thực hiện | Kết quả cụ thể`,
};

export const TARGETS: Partial<Record<ColumnKey, string>> = {
  indicator: `
    Chỉ tiêu | Tên chỉ tiêu | Chỉ tiêu cụ thể | Nội dung chỉ tiêu | Chỉ số | Tiêu chí | Chỉ tiêu liên quan |
    Danh mục chỉ tiêu | Mục tiêu cụ thể | Chỉ tiêu chủ yếu | Mục tiêu, chỉ tiêu | Chỉ tiêu, mục tiêu |
    Nội dung mục tiêu | Tên chỉ số | Nội dung tiêu chí | Chỉ tiêu/mục tiêu | Tên tiêu chí | Nhóm chỉ tiêu |
    Chỉ tiêu, nhiệm vụ | Chỉ tiêu đánh giá | Nội dung chỉ tiêu, nhiệm vụ`,
  measure: `Đơn vị tính | ĐVT | Đ.v.t | Đơn vị đo | Đơn vị đo lường | Đ/v tính | Đv tính | Đơn vị tính toán`,
  value: `
    Mức phấn đấu | Chỉ tiêu giao | Chỉ tiêu kế hoạch | Giá trị mục tiêu | Mức độ hoàn thành cần đạt |
    Mức cần đạt | Chỉ tiêu phấn đấu | Mục tiêu phấn đấu | Giá trị | Chỉ tiêu được giao | Kế hoạch giao |
    Mức chỉ tiêu | Chỉ tiêu năm | Kế hoạch năm | Mục tiêu năm | Mục tiêu đến năm | Chỉ tiêu đến năm |
    Tầm nhìn đến năm | Đến hết năm | Đến năm | Mức đạt | Mức giao | Chỉ tiêu thành phố giao | Thành phố giao |
    Chỉ tiêu đăng ký | Đăng ký thực hiện | Phấn đấu | Tỷ lệ phấn đấu | Mục tiêu cần đạt | Yêu cầu cần đạt |
    Số lượng | Kế hoạch được giao | Mức đặt ra | Chỉ tiêu đặt ra | Con số mục tiêu | Chỉ tiêu chung | Cả năm |
    Phải đạt | Cần đạt | Tỷ lệ phải đạt | Tỷ lệ cần đạt | Mức phải đạt | Yêu cầu đạt |
    Toàn tỉnh | Toàn thành phố | Toàn huyện | Toàn xã | Toàn phường`,
  previous: `
    Kỳ trước | Thực hiện kỳ trước | Năm trước | Thực hiện năm trước | Kết quả năm trước | Cùng kỳ |
    Cùng kỳ năm trước | Kết quả kỳ trước | Năm ngoái | Hiện trạng | Số liệu kỳ trước | Năm cơ sở | Số liệu gốc | Thực trạng | Kỳ gốc`,
  numerator: `Tử số | Số đạt | Số đã đạt | Số đạt được | Số lượng đạt | Số đã thực hiện | Số hoàn thành | Số đã hoàn thành`,
  denominator: `Mẫu số | Tổng số | Tổng | Tổng số phải thực hiện`,
  actual: `
    Kết quả thực hiện | Kết quả đạt được | Số liệu thực hiện | Ước thực hiện | Tỷ lệ |
    Tỷ lệ đạt | Thực hiện trong kỳ | Thực hiện kỳ này | Kết quả kỳ này | Kỳ này | Thực hiện đến nay |
    Kết quả trong kỳ | Đạt được | Số thực hiện | Kết quả thực hiện kỳ này | Giá trị thực hiện |
    Kết quả thực hiện đến nay | Đã thực hiện | Mức đạt được | Tỷ lệ thực hiện | Điểm tự chấm |
    Điểm tự đánh giá | Điểm đạt | Điểm đạt được | Trong kỳ | Trong tháng | Trong quý`,
};

/** One-word headings that lie: what they may mean in either kind; neighbours, stage and contents settle it. */
export const AMBIGUOUS: Record<AnnexKind, Record<string, ColumnKey[]>> = {
  tasks: {
    'Kết quả': ['deliverable', 'result'],
    'Đơn vị': ['lead'],
    'Cơ quan': ['lead'],
    'Cơ quan, đơn vị': ['lead'],
    Phòng: ['lead'],
    'Lãnh đạo phụ trách': ['lead'],
    'Tiến độ': ['time', 'finish', 'status'],
    'Tiến độ thực hiện': ['time', 'status'],
    'Mục tiêu': ['deliverable'],
    'Thực hiện': ['result', 'lead', 'time'],
    'Tình hình thực hiện': ['status', 'result'],
    'Kế hoạch': ['time', 'task'],
    'Hoàn thành': ['finish', 'status', 'result'],
    'Chỉ tiêu': ['deliverable'],
    'Mục tiêu, kết quả': ['deliverable'],
    'Yêu cầu': ['deliverable'],
    'Kết quả thực hiện': ['result', 'deliverable'],
    'Nội dung': ['task'],
    Tên: ['task'],
  },
  targets: {
    'Kết quả': ['value', 'actual'],
    'Đơn vị': ['measure', 'lead'],
    'Tiến độ': ['actual'],
    'Mục tiêu': ['indicator', 'value'],
    'Thực hiện': ['actual', 'value'],
    'So với kế hoạch': ['actual'],
    'Kế hoạch': ['value'],
    'Chỉ tiêu': ['indicator', 'value'],
    'Nội dung': ['indicator'],
    'Nội dung nhiệm vụ': ['indicator'],
    'Nhiệm vụ': ['indicator'],
    'Số lượng': ['value', 'actual'],
    'Tỷ lệ': ['value', 'actual'],
    Tên: ['indicator'],
    'Hoàn thành': ['actual', 'value'],
    'Cơ quan': ['lead'],
    Phòng: ['lead'],
    'Tự chấm': ['actual'],
    'Tự đánh giá': ['actual'],
  },
};

/** Headings that span others, with what they make of them: "Thời gian" makes "Hoàn thành" a finish. */
export const SPANNING: { words: string; keys: ColumnKey[] }[] = [
  {
    words:
      'Thời gian | Thời gian thực hiện | Tiến độ | Tiến độ thực hiện | Thời hạn | Thời hạn trình | Thời hạn hoàn thành | Lộ trình | Kế hoạch thời gian | Thời gian triển khai',
    keys: ['start', 'finish'],
  },
  {
    words:
      'Phân công trách nhiệm | Phân công thực hiện | Tổ chức thực hiện | Trách nhiệm thực hiện | Cơ quan thực hiện | Phân công | Đơn vị thực hiện | Trách nhiệm | Phân công nhiệm vụ | Cơ quan, đơn vị',
    keys: ['lead', 'coordinating'],
  },
  {
    words:
      'Mục tiêu | Chỉ tiêu | Kết quả | Mức phấn đấu | Kế hoạch | Giá trị | Chỉ tiêu giao | Giá trị mục tiêu | Lộ trình thực hiện | Lộ trình | Chia ra | Chia theo quý | Phân kỳ | Phân theo quý',
    keys: ['value'],
  },
  {
    words: 'Thực hiện | Kết quả thực hiện | Kết quả | Số liệu | Tình hình thực hiện | Kết quả đạt được',
    keys: ['actual', 'cumulative', 'previous', 'numerator', 'denominator', 'result', 'status', 'evidence'],
  },
  { words: 'Kinh phí | Kinh phí thực hiện | Dự kiến kinh phí', keys: ['budget', 'funding'] },
];

/** Columns people add that no annex asks for: named, so that their words are not taken for others'. */
export const UNASKED =
  'Kỳ kế hoạch | Mức độ ưu tiên | Ưu tiên | Mức ưu tiên | Căn cứ | Cơ sở | Cơ sở pháp lý | Căn cứ pháp lý | Căn cứ/lý do đề xuất | Cơ sở đề xuất | Căn cứ đề xuất | ' +
  'Văn bản giao | Số văn bản giao | ' +
  'So với cùng kỳ | So với năm trước | So với kỳ trước | So sánh | Tăng giảm | Chênh lệch | ' +
  'Địa bàn | Địa điểm | Lĩnh vực | Nhóm | Nhóm nhiệm vụ | Mục | Họ và tên | Chức vụ | Số điện thoại | Email | Đối tượng | ' +
  'Cấp trình | Cấp ban hành | Cấp phê duyệt | Thẩm quyền | Thành phần | Loại | Phân loại | Trọng số | Điểm | Điểm tối đa | Hình thức | Cấp thực hiện';

/** Headings of tables that are no annex, whatever else stands beside them: an estimate, a payroll, a list of people. */
export const ELSEWHERE =
  'Đơn giá | Thành tiền | Ngày sinh | Ngày tháng năm sinh | Số CCCD | CCCD | Số tài khoản | Hệ số lương | Quê quán | ' +
  'Phòng họp | Trích yếu | Trích yếu nội dung | Trích yếu văn bản | Ngày công | Ký nhận | Chữ ký | Số điện thoại';
