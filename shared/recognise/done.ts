import { wordingsOf } from './phrases.ts';

/** What was done in that year, and no value to be reached. */
const DONE =
  /\b(thuc hien|ket qua|dat duoc|da dat|uoc|cung ki|ki truoc|nam truoc|hien trang|hien dat|thuc trang|co so|goc|diem dat|tu cham|tu danh gia)\b/;

/** "Lộ trình thực hiện", "Mục tiêu năm 2026": what shall be done, whatever else the heading says. */
const PLANNED =
  /\b(can dat|phai dat|mong doi|lo trinh|ke hoach|muc tieu|chi tieu|phan dau|phan ki|dat ra|dang ki|du kien)\b/;

/** "Phân kỳ thực hiện", "Lộ trình": above years it makes each a value of its year. */
export const saysPlanned = (heading: string): boolean => wordingsOf(heading).some(({ words }) => PLANNED.test(words));

/** The heading of a result, whatever its year. */
export const saysDone = (heading: string): boolean =>
  wordingsOf(heading).some(({ words }) => DONE.test(words) && !PLANNED.test(words));
