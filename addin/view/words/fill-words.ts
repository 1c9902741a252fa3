import type { Locale } from '../../../shared/message/column.ts';

/** Said where an annex to fill in is made. */
const vi = {
  what: 'Chọn kế hoạch và kỳ, tải phụ lục về máy, điền trong Excel rồi mở lại ở đây để kiểm tra.',
  empty: 'Tải phụ lục trống',
  prefilled: 'Tải phụ lục đã điền sẵn',
  prefilledWhat:
    'Sở điền sẵn các dòng của kế hoạch đơn vị đã gửi và số liệu kỳ trước. Chưa gửi kế hoạch thì phụ lục này trống.',
  connect: 'Kết nối với đơn vị thì tải được phụ lục đã điền sẵn các dòng của kế hoạch đơn vị đã gửi.',
  saved: (name: string) => `Đã tải "${name}" về máy.`,
  excel: {
    what: 'Chọn kế hoạch và kỳ. Phụ lục được chèn thành trang tính mới ở cuối sổ làm việc này; các trang tính khác giữ nguyên.',
    empty: 'Chèn phụ lục trống',
    prefilled: 'Chèn phụ lục đã điền sẵn',
    connect: 'Kết nối với đơn vị thì chèn được phụ lục đã điền sẵn các dòng của kế hoạch đơn vị đã gửi.',
    inserted: (sheets: string) => `Đã chèn trang tính ${sheets}. Điền xong, ngăn này tự kiểm tra.`,
  },
};

const en: typeof vi = {
  what: 'Choose plan and period, download the annex, fill it in with Excel and open it here again to check it.',
  empty: 'Download an empty annex',
  prefilled: 'Download the prefilled annex',
  prefilledWhat:
    'With the rows of the plan your unit sent and the figures of the period before. Empty where no plan was sent.',
  connect: 'Connected to your unit you can download the annex with the rows of the plan your unit sent.',
  saved: (name) => `Downloaded "${name}".`,
  excel: {
    what: 'Choose plan and period. The annex becomes a new sheet at the end of this workbook; the other sheets stay as they are.',
    empty: 'Insert an empty annex',
    prefilled: 'Insert the prefilled annex',
    connect: 'Connected to your unit you can insert the annex with the rows of the plan your unit sent.',
    inserted: (sheets) => `The sheet ${sheets} was inserted. Fill it in; this pane checks it by itself.`,
  },
};

const WORDS: Record<Locale, typeof vi> = { vi, en };
export const fillWordsOf = (locale: Locale): typeof vi => WORDS[locale];
