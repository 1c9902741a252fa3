import type { MeasureValue } from '../annex/row.ts';
import { fold } from '../text.ts';
import { itemRule } from './rule.ts';

const isPercent = (measure: string): boolean => /%|ti le|phan tram|tang truong/.test(measure);

/** What is counted in annexes; longer names before the words they begin with. */
const COUNTED =
  /^(ho so|bao cao|luot|phieu|y kien|chung thu|camera|chiec|cai|phan mem|co quan|co so|cau hoi|dot|ki hop|phien|hoc sinh|hoi vien|doan vien|thanh vien|giao dich|chuyen de|ke hoach|khoa|ban|ho gia dinh|ho|he thong|hoi nghi|nguoi|lan|cuoc|can bo|buoi|lop|don vi|truong|doanh nghiep|tin bai|bai|tin|mo hinh|may|thiet bi|thu tuc|gio|ngay|tuan|thang|van ban|dich vu|diem|video|phong su|thon|to dan pho|to|xa|phuong|dia diem|tai khoan|san pham|nen tang|chuyen muc|ban tin|hop dong|km|ha|dong(?! (?:chi|bao|ho))|trieu dong|ti dong)\b/;

/** So much of the end of a cell is looked at: more than any figure with what it counts. A long row of digits takes its square. */
const END = 300;

/** The words right after the last figure: "100 hệ thống" → "he thong". */
const wordsAfter = ({ text }: MeasureValue): string =>
  fold(/\d[\d.,]*\s*%?\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm)\s+)?(\p{L}[\p{L}\s]*)$/u.exec(text.slice(-END))?.[1] ?? '');

/** What the value itself says is counted, by its first word; null where it names nothing, or a share. */
export const countedIn = (value: MeasureValue): string | null =>
  value.percent ? null : (COUNTED.exec(wordsAfter(value))?.[1] ?? null);

/** "Hoàn thành 100%" of a task, "100% thôn" beside "Thôn": said in words, or in the measure asked. */
const saysMeasure = (value: MeasureValue, asked: string): boolean =>
  wordsAfter(value).includes(asked) || fold(value.text).startsWith('hoan thanh');

/** "60%" beside "người", "30 hộ" beside "%", "100 hệ thống" beside "giờ". A bare number takes the measure beside it. */
export const targetMeasureMismatch = itemRule(({ values: { measure, value, actual }, more }, report) => {
  if (!measure) return;
  const asked = fold(measure.text);
  const further = more.filter(({ key }) => key === 'value' || key === 'actual').map((other) => other.value);
  for (const number of [value, actual, ...further]) {
    if (number?.reads !== 'measure' || number.value === null) continue;
    const counted = countedIn(number);
    if (saysMeasure(number, asked)) continue;
    const other = counted !== null && !asked.includes(counted) && (isPercent(asked) || COUNTED.test(asked));
    if (isPercent(asked) ? other : number.percent || other)
      report('target.measure-mismatch', number.at, { value: number.text, measure: measure.text });
  }
});
