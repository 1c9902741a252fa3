import type { MeasureValue } from '../annex/row.ts';
import { fold } from '../text.ts';
import { itemRule } from './rule.ts';

const isPercent = (measure: string): boolean => /%|ti le|phan tram|tang truong/.test(measure);

/** What is counted in annexes; longer names before the words they begin with. */
const COUNTED =
  /^(ho so|bao cao|luot|phieu|y kien|chung thu|camera|chiec|cai|phan mem|co quan|co so|cau hoi|dot|ki hop|phien|hoc sinh|hoi vien|doan vien|thanh vien|giao dich|chuyen de|ke hoach|khoa|ban|ho gia dinh|ho|he thong|hoi nghi|nguoi|lan|cuoc|can bo|buoi|lop|don vi|truong|doanh nghiep|tin bai|bai|tin|mo hinh|may|thiet bi|thu tuc|gio|ngay|tuan|thang|van ban|dich vu|diem|video|phong su|thon|to dan pho|to|xa|phuong|dia diem|tai khoan|san pham|nen tang|chuyen muc|ban tin|hop dong|km|ha)\b/;

/** So much of the end of a cell is looked at: more than any figure with what it counts. A long row of digits takes its square. */
const END = 300;

/** The word for what is counted, right after the last figure: "100 hệ thống" → "he thong". */
const countedIn = ({ text }: MeasureValue): string | null =>
  COUNTED.exec(
    fold(/\d[\d.,]*\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm)\s+)?(\p{L}[\p{L}\s]*)$/u.exec(text.slice(-END))?.[1] ?? ''),
  )?.[1] ?? null;

/** "60%" beside "người", "30 hộ" beside "%", "100 hệ thống" beside "giờ". A bare number takes the measure beside it. */
export const targetMeasureMismatch = itemRule(({ values: { measure, value, actual } }, report) => {
  if (!measure) return;
  const asked = fold(measure.text);
  for (const number of [value, actual]) {
    if (number?.value == null) continue;
    const counted = countedIn(number);
    const other = counted !== null && !asked.includes(counted) && (isPercent(asked) || COUNTED.test(asked));
    if (isPercent(asked) ? other && !number.percent : number.percent || other)
      report('target.measure-mismatch', number.at, { value: number.text, measure: measure.text });
  }
});
