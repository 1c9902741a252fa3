import type { TextValue } from '../annex/row.ts';
import type { Plan } from '../plan/schema.ts';
import { nfc } from '../text.ts';
import { itemRule } from './rule.ts';

const YEAR = /(?<!\d)năm\s+(20\d\d)(?!\d)/giu;
/** Before the year: a document's title or date, a comparison, a stretch of years, a task that says it was carried over. */
const RIGHTLY =
  /(nghị quyết|quyết định|luật|nghị định|thông tư|chỉ thị|công văn|pháp lệnh|hiến pháp|kế hoạch số|chương trình số|số \d+[-/]|ngày\s+\d|tháng\s+\d{1,2}|so với|cùng kỳ|kết quả|hiện trạng|chuyển tiếp|tiếp tục|còn lại|giai đoạn|(?<!\p{L})từ(?!\p{L})|sau)[^.;\n]{0,60}$/iu;

const yearsOf = (plan: Plan): [number, number] => [
  Number(plan.span.from.slice(0, 4)),
  Number(plan.span.to.slice(0, 4)),
];
const spoken = ([from, to]: [number, number]): string => (from === to ? String(from) : `${from}–${to}`);

/** "Ngày Chuyển đổi số thành phố năm 2024" in a plan of 2025: left over from an older text. */
export const textStaleYear = itemRule(({ values }, report, { plan }) => {
  if (!plan) return;
  const years = yearsOf(plan);
  const texts: (TextValue | undefined)[] = [values.task, values.indicator, values.deliverable];
  for (const value of texts) {
    if (!value) continue;
    const text = nfc(value.text);
    const stale = [...text.matchAll(YEAR)].find(
      (match) => Number(match[1]) < years[0] && !RIGHTLY.test(text.slice(0, match.index)),
    );
    if (stale) report('text.stale-year', value.at, { year: Number(stale[1]), planYears: spoken(years) });
  }
});
