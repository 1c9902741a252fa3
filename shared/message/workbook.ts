import type { FailureDetail } from '../xlsx/failure.ts';
import type { Locale } from './column.ts';

type Sentences = Record<FailureDetail, string>;

const SAVE_VI = 'Đề nghị mở bằng Excel rồi lưu lại theo kiểu "Sổ làm việc Excel (.xlsx)".';
const SAVE_EN = 'Open it in Excel and save it as "Excel Workbook (.xlsx)".';
const TABLE_VI = 'Đề nghị sao chép bảng sang một tệp Excel (.xlsx), hoặc lưu lại theo kiểu Word (.docx).';
const TABLE_EN = 'Copy the table into an Excel workbook (.xlsx), or save it as a Word document (.docx).';
const AGAIN_VI = 'Đề nghị mở bằng Excel để sửa rồi lưu lại, hoặc lấy lại bản gốc.';
const AGAIN_EN = 'Open it in Excel, let it be repaired and save it, or fetch the original again.';
const SMALLER_VI = 'Đề nghị xóa các trang tính, hình ảnh không thuộc phụ lục rồi lưu lại.';
const SMALLER_EN = 'Remove sheets and pictures that are not part of the annex and save it again.';

/** What the file is and what to do about it, for every way readWorkbook can refuse one. */
const SENTENCES: Record<Locale, Sentences> = {
  vi: {
    'no-bytes': 'Tệp rỗng, không có nội dung. Đề nghị lấy lại bản gốc.',
    xls: `Đây là tệp Excel kiểu cũ (.xls). ${SAVE_VI}`,
    xlsb: `Đây là tệp Excel nhị phân (.xlsb). ${SAVE_VI}`,
    ods: `Đây là tệp của LibreOffice (.ods). ${SAVE_VI}`,
    docx: 'Không thấy bảng nào trong văn bản Word này. Đề nghị chọn tệp có bảng phụ lục.',
    doc: `Đây là tệp Word kiểu cũ (.doc), không phải Excel. ${TABLE_VI}`,
    pptx: `Đây là tệp trình chiếu (.pptx), không phải Excel. ${TABLE_VI}`,
    pdf: 'Đây là tệp PDF: chỉ để xem, không đọc được từng ô. Đề nghị dùng tệp Excel hoặc Word gốc; nếu không còn, mở tệp PDF bằng Word (Word tự chuyển thành bảng), xem lại rồi lưu theo kiểu Word (.docx). Bản quét (ảnh chụp) thì phải nhập lại.',
    html: `Đây là trang web mang tên tệp Excel. ${SAVE_VI}`,
    image: 'Đây là tệp hình ảnh, không phải Excel. Đề nghị dùng tệp Excel gốc (.xlsx).',
    text: `Đây là tệp chữ thường, không phải Excel. ${SAVE_VI}`,
    zip: 'Đây là tệp nén, không phải Excel. Đề nghị giải nén rồi chọn tệp .xlsx bên trong.',
    unknown: `Đây không phải tệp Excel (.xlsx). ${SAVE_VI}`,
    password: 'Tệp có mật khẩu mở. Đề nghị bỏ mật khẩu trong Excel rồi lưu lại.',
    truncated: `Tệp bị cắt cụt, có thể do tải về hoặc sao chép chưa xong. ${AGAIN_VI}`,
    archive: `Tệp bị hỏng. ${AGAIN_VI}`,
    checksum: `Tệp bị hỏng: nội dung không khớp mã kiểm tra. ${AGAIN_VI}`,
    'part-missing': `Tệp bị hỏng: thiếu một phần bên trong. ${AGAIN_VI}`,
    xml: `Tệp bị hỏng: một phần bên trong không đọc được. ${AGAIN_VI}`,
    cell: `Tệp bị hỏng: có ô không đọc được. ${AGAIN_VI}`,
    file: `Tệp quá lớn so với một phụ lục. ${SMALLER_VI}`,
    entries: `Tệp có quá nhiều phần bên trong. ${SMALLER_VI}`,
    expansion:
      'Tệp quá lớn khi mở ra, thường do kẻ khung kéo xuống tận dòng cuối của trang tính. Đề nghị xóa các dòng trống bên dưới bảng và các trang tính không thuộc phụ lục rồi lưu lại.',
    cells: `Tệp có quá nhiều ô. ${SMALLER_VI}`,
    styles: 'Tệp có quá nhiều kiểu định dạng. Đề nghị chép riêng bảng phụ lục sang một tệp mới.',
  },
  en: {
    'no-bytes': 'The file is empty. Fetch the original again.',
    xls: `This is an old Excel file (.xls). ${SAVE_EN}`,
    xlsb: `This is a binary Excel file (.xlsb). ${SAVE_EN}`,
    ods: `This is a LibreOffice file (.ods). ${SAVE_EN}`,
    docx: 'No table can be read in this Word document. Choose the file that holds the annex.',
    doc: `This is an old Word file (.doc), not a workbook. ${TABLE_EN}`,
    pptx: `This is a presentation (.pptx), not a workbook. ${TABLE_EN}`,
    pdf: 'This is a PDF: made to be looked at, its cells cannot be read. Use the original Excel or Word file; where it is lost, open the PDF in Word (which turns it into tables), look it through and save it as .docx. A scan has to be typed again.',
    html: `This is a web page named like a workbook. ${SAVE_EN}`,
    image: 'This is a picture, not a workbook. Use the original workbook (.xlsx).',
    text: `This is plain text, not a workbook. ${SAVE_EN}`,
    zip: 'This is an archive, not a workbook. Unpack it and choose the .xlsx inside.',
    unknown: `This is not an Excel workbook (.xlsx). ${SAVE_EN}`,
    password: 'The file needs a password to open. Remove it in Excel and save the file again.',
    truncated: `The file breaks off, perhaps because a download was not finished. ${AGAIN_EN}`,
    archive: `The file is damaged. ${AGAIN_EN}`,
    checksum: `The file is damaged: its contents do not match their checksum. ${AGAIN_EN}`,
    'part-missing': `The file is damaged: a part of it is missing. ${AGAIN_EN}`,
    xml: `The file is damaged: a part of it cannot be read. ${AGAIN_EN}`,
    cell: `The file is damaged: a cell cannot be read. ${AGAIN_EN}`,
    file: `The file is too large for an annex. ${SMALLER_EN}`,
    entries: `The file has too many parts inside. ${SMALLER_EN}`,
    expansion:
      'The file is too large once unpacked, most often because borders were drawn down to the last row of the sheet. Delete the empty rows below the table and sheets that are not part of the annex, and save it again.',
    cells: `The file has too many cells. ${SMALLER_EN}`,
    styles: 'The file has too many cell styles. Copy only the annex into a new file.',
  },
};

export const renderFailure = (detail: FailureDetail, locale: Locale): string => SENTENCES[locale][detail];
