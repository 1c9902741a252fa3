import { remember } from '../answers.ts';
import { type Cell, cellText } from '../grid.ts';
import { cleanLine } from '../text.ts';
import type { RowFacts } from './facts.ts';
import type { HeaderBlock } from './heading.ts';
import { foldHeading } from './phrases.ts';
import { type Sheet, shownText } from './sheet.ts';

/** Rows that are known by what they say alone: page numbers, column numbers, sums, headers again, what stands below. */
const PAGE = /^(trang\s*)?-?\s*\d{1,3}\s*(\/\s*\d{1,3})?\s*-?$/i;
const NUMBERING = /^[([]?\s*(\d{1,2}|[a-z])\s*[)\]]?(\s*=.*)?$/i;
const TOTAL =
  /^(tổng cộng|tổng số|tổng kinh phí|cộng|tổng)(\s*[:.(+].*|\s+\(?[IVX\d+ ]+\)?|\s+(chung|toàn).{0,20})?$/iu;
const FOOTER = /^(nơi nhận|tm\.|kt\.|tl\.|\(ký|ghi chú\s*:|lưu ý\s*:|.{2,30}, ngày\s.{0,6}\s*tháng\s)/iu;
/** Words of a signature block; only where they are all a cell says. */
const SIGNATURE =
  /^(q\. ?chủ tịch|(người|cán bộ|công chức) (lập|tổng hợp|báo cáo)( bảng| biểu)?( ?:.{0,40})?|lập (bảng|biểu)|thủ trưởng( đơn vị| cơ quan)?|(phó )?chủ tịch|xác nhận.{0,20}|ký tên.{0,20})$/iu;
/** Who signs, by office: "TRƯỞNG PHÒNG", "Giám đốc Trung tâm"; in a row without a task, since tasks are given to them, too. */
const OFFICE =
  /^(phó )?(trưởng|giám đốc|chánh văn phòng|chánh thanh tra|tổ (trưởng|phó)|bí thư|hiệu trưởng)( .{1,25})?$/iu;

/** "Cộng bảng 1", "Tổng trọng số": what stands beside it are figures alone; "Tổng kết", "Tổng hợp" are things to do. */
const SUM = /^(cộng|tổng)(?!\p{L})(?!\s+(kết|hợp|rà|kiểm|đài|vệ|duyệt|điều|động|đồng|tác))/iu;

export function isSum({ row, subject, ordinal, filled }: RowFacts, sheet: Sheet): boolean {
  if (ordinal) return false;
  if (TOTAL.test(subject)) return true;
  if (filled > 0 || !SUM.test(subject)) return false;
  const others = sheet.row(row).filter((cell) => cleanLine(cellText(cell)) !== subject);
  return others.length > 0 && others.every(({ value }) => typeof value === 'number');
}

/** So many of the texts of a row are those of the heading where it is printed again. */
const REPEATED = 0.7;

/** The header of the table printed again on another page: most of its cells hold the words of their own heading. */
export function repeatsHeader(sheet: Sheet, block: HeaderBlock): (row: number) => boolean {
  const rows = Array.from({ length: block.bottom - block.top + 1 }, (_, i) => block.top + i);
  const lines = (column: number) => rows.map((row) => cleanLine(shownText(sheet, row, column)));
  const words = new Map(
    block.headings.map(({ column, parts }) => [column, new Set([...parts, ...lines(column)].map(foldHeading))]),
  );
  const longest = Math.max(...block.headings.flatMap(({ parts }) => parts.map((part) => part.length))) + 20;
  const folded = remember((text: string) => foldHeading(cleanLine(text)));
  const isOwnHeading = ({ value, column }: Cell): boolean =>
    typeof value === 'string' && value.length <= longest && (words.get(column)?.has(folded(value)) ?? false);
  return (row) => {
    const cells = sheet.row(row);
    let [texts, alike] = [0, 0];
    for (const cell of cells) if (typeof cell.value === 'string') texts++;
    let left = texts;
    for (const cell of cells) {
      if (alike + left < REPEATED * texts) return false;
      if (typeof cell.value !== 'string') continue;
      left--;
      if (isOwnHeading(cell)) alike++;
    }
    return alike >= 2 && alike >= REPEATED * texts;
  };
}

/** "(1) (2) (3)" or "A B 1 2": at least three cells and nothing else. */
export function isNumbering(sheet: Sheet, row: number): boolean {
  const cells = sheet.row(row);
  return cells.length >= 3 && cells.every((cell) => NUMBERING.test(cleanLine(cellText(cell))));
}

export function isPageNumber(facts: RowFacts, sheet: Sheet): boolean {
  const [cell, ...others] = sheet.row(facts.row);
  return !!cell && !facts.ordinal && others.length === 0 && PAGE.test(cleanLine(cellText(cell)));
}

/** "Nơi nhận:" on the left, "CHỦ TỊCH" on the right: whatever is filled says so, or next to nothing is filled. */
export function isFooter(facts: RowFacts, sheet: Sheet): boolean {
  if (facts.ordinal) return false;
  const closing = sheet.row(facts.row).filter((cell) => {
    const text = cleanLine(cellText(cell));
    return FOOTER.test(text) || SIGNATURE.test(text) || (facts.subject === '' && OFFICE.test(text));
  }).length;
  return closing > 0 && (facts.filled <= 1 || closing >= facts.filled);
}
