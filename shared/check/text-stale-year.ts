import type { TextValue } from '../annex/row.ts';
import type { Address } from '../grid.ts';
import type { Plan } from '../plan/schema.ts';
import { legible } from '../text.ts';
import { type Rule, type Subject, titleRule } from './rule.ts';

/** "năm 2024", "quý IV/2024", "tháng 12/2024"; after a comma a month dates the text: "Hải Phòng, tháng 12/2024". */
const YEAR =
  /(?<![\p{L}\d])(?:năm\s+|(?<!,\s*)(?:quý\s+(?:[IV]{1,3}|[1-4])|tháng\s+\d{1,2})\s*[/-]\s*|(?<=\p{L}\s*\(?)(?<!ngày\s*)\d{1,2}\/\d{1,2}\/|(?<=(?:ngày|hội thi|cuộc thi|tuần lễ|tháng hành động|kế hoạch|chương trình|chiến dịch)\s[\p{L}\s]{3,60}\s))(20\d\d)(?!\d|\s*[-–]\s*20)/giu;
/** Before the year: a document's title or date, a comparison, a look back, a stretch of years, a task that says it was carried over. */
const RIGHTLY =
  /(nghị quyết|quyết định|luật|nghị định|thông tư|chỉ thị|công văn|pháp lệnh|hiến pháp|chiến lược|(?:kế hoạch|chương trình) số\s+[\d….]|\d+[-/](?:20\d\d[-/])?\p{Lu}|(?:ngày\s+\d{1,2}\s+|,\s*)tháng\s+\d{1,2}(?=\s*$)|so với|cùng kỳ|(?<!trả\s)kết quả(?!\s+(?:giải quyết|thủ tục))|hiện trạng|chuyển tiếp|tiếp tục(?!\s+duy trì)|còn lại|giai đoạn|chấm điểm|đánh giá|(?<!được\s)công bố|chỉ số(?!\s+sức khỏe)|xếp hạng|tổng kết|sơ kết|quyết toán|kiểm điểm|kết luận|hạn chế|tồn tại|tồn đọng|kế thừa|(?<!truyền\s)số liệu|(?<!\p{L})đã(?!\p{L})|(?<!\p{L})từ(?!\p{L}|\s+(?:xa|máy|tiểu học|mầm non|thôn)(?!\p{L}))|(?<!\p{L})(?:trước|các)(?=\s*$)|sau)[^.;\n]{0,60}$/iu;
/** A plan sums up the year before it, not an older one. */
const SUMMING_UP = /(tổng kết|sơ kết)[^.;\n]{0,60}$/iu;
/** "04 tin, bài (năm 2023: 02 tin, bài)". */
const IN_COMPARISON = /^\(năm\s+20\d\d\s*:/iu;
/** The title of a cited document may be longer, up to the next comma. */
const IN_TITLE = /số\s+\d+[-/][^\s,]+,?\s+ngày\s+\d[^,.;\n]{0,240}$/iu;

const yearsOf = (plan: Plan): [number, number] => [
  Number(plan.span.from.slice(0, 4)),
  Number(plan.span.to.slice(0, 4)),
];
const spoken = ([from, to]: [number, number]): string => (from === to ? String(from) : `${from}–${to}`);

/** What shall be done, or was set for the year that is reported on: "hoàn thành trong năm …", "chỉ tiêu giao năm …". */
const PROMISED =
  /(hoàn thành|thực hiện|triển khai|phấn đấu)\s+(?:xong\s+)?(?:trong|đến hết|hết|vào)\s+năm|(?:kế hoạch|chỉ tiêu)\s+(?:được\s+)?giao\s+(?:trong\s+)?năm/iu;

/** A remark tells of earlier years rightly ("năm 2024 đạt 75%"), unless it says what shall be done. */
const promised = (note: TextValue | undefined): TextValue | undefined =>
  note && PROMISED.test(note.text) ? note : undefined;

/** What was held on its day or done, of a year before: "Đã ra quân Ngày thứ Bảy chuyển đổi số năm 2024" in a report of 2025. */
const EVENT =
  /(?<!\p{L})(?:(?:ngày|tháng|tuần lễ|hội thi|cuộc thi|chiến dịch)\s+\p{L}[^.;,\n\d]{2,40}|trong\s+)năm\s+(20\d\d)/iu;

const yearOfEvent = (result: TextValue | undefined): number =>
  Number((result?.text.includes('20') && EVENT.exec(result.text)?.[1]) || Infinity);

const ANY_YEAR = /20\d\d/g;

/** Most texts name no earlier year, and what stands around it need not be looked at. */
const namesYearBefore = (text: string, from: number): boolean =>
  text.includes('20') && (text.match(ANY_YEAR)?.some((year) => Number(year) < from) ?? false);

/** The first year of a text that is none of the plan's and does not stand there rightly. */
function staleYear(text: string, [from]: [number, number]): number | null {
  if (!namesYearBefore(text, from)) return null;
  const composed = legible(text);
  const rightly = (before: string, year: number): boolean =>
    (RIGHTLY.test(before) || IN_TITLE.test(before)) && !(SUMMING_UP.test(before) && year < from - 1);
  const stale = [...composed.matchAll(YEAR)].find(
    (match) =>
      Number(match[1]) < from &&
      !IN_COMPARISON.test(composed.slice(Math.max(0, match.index - 1))) &&
      !rightly(composed.slice(0, match.index), Number(match[1])),
  );
  return stale ? Number(stale[1]) : null;
}

const HEADING_YEAR = /(?<!\d)20\d\d(?!\d)/g;

/** "Kế hoạch năm 2022" over the only values of a plan of 2023; beside the values of its own years it is one of several. */
function staleHeading({ table }: Subject, [from]: [number, number]): { column: number; year: number } | null {
  const values = table.columns.filter(({ key }) => key === 'value');
  const years = values.map(({ header }) => Math.max(0, ...[...header.matchAll(HEADING_YEAR)].map(Number)));
  const latest = Math.max(0, ...years);
  const column = values[years.indexOf(latest)]?.column;
  return column !== undefined && years.every((year) => year > 0) && latest < from ? { column, year: latest } : null;
}

/** "Ngày Chuyển đổi số thành phố năm 2024" in a plan of 2025, or such a title: left over from an older text. */
export const textStaleYear: Rule = (subject, report) => {
  if (!subject.plan) return;
  const years = yearsOf(subject.plan);
  const params = (year: number) => ({ year, planYears: spoken(years) });
  const check = (text: string, at: Address): void => {
    const year = staleYear(text, years);
    if (year) report('text.stale-year', at, params(year));
  };
  titleRule(check)(subject, report);
  const heading = staleHeading(subject, years);
  if (heading)
    report(
      'text.stale-year',
      subject.sheet.anchor(subject.table.headerRows.at(-1) ?? subject.table.area.top, heading.column),
      params(heading.year),
    );
  for (const { values } of subject.rows) {
    const held = yearOfEvent(values.result);
    if (values.result && held < years[0]) report('text.stale-year', values.result.at, params(held));
    for (const value of [values.task, values.indicator, values.deliverable, values.proposal, promised(values.note)])
      if (value) check(value.text, value.at);
  }
};
