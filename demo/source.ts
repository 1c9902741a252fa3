import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Row } from '../shared/annex/row.ts';
import { inspect } from '../shared/inspect.ts';
import { planById } from '../shared/plan/built-in.ts';
import { readWorkbook } from '../shared/xlsx/read.ts';

export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../test/fixtures/${name}.xlsx`, import.meta.url));

/** The cells of one line of a real annex, as text. */
export interface Line {
  kind: Row['kind'];
  ordinal: string;
  subject: string;
  start: string;
  finish: string;
  lead: string;
  coordinating: string;
  measure: string;
  value: string;
}

/** The lines of a real annex, read by the product itself. */
export async function realLines(name: string, plan: string): Promise<Line[]> {
  const grids = await readWorkbook(await readFile(fixture(name)));
  const [first] = inspect(grids, planById(plan), { stage: 'plan' }).tables;
  if (!first) throw new Error(`no annex in ${name}`);
  return first.rows.map(({ kind, values }) => ({
    kind,
    ordinal: values.ordinal?.text ?? '',
    subject: values.task?.text ?? values.indicator?.text ?? '',
    start: values.start?.text ?? '',
    finish: values.finish?.text ?? '',
    lead: values.lead?.text ?? '',
    coordinating: values.coordinating?.text ?? '',
    measure: values.measure?.text ?? '',
    value: values.value?.text ?? '',
  }));
}

/** What the annex of 2024 calls by names that ended with the district, in the words of a ward of 2025. */
const TODAY: readonly (readonly [string, string])[] = [
  ['Các cơ quan, đơn vị, UBND các xã, thị trấn', 'Các phòng, ban, ngành'],
  ['Các cơ quan, đơn vị UBND các xã, thị trấn', 'Các phòng, ban, ngành'],
  ['Các cơ quan, đơn vị, địa phương liên quan, doanh nghiệp', 'Các cơ quan, đơn vị liên quan, doanh nghiệp'],
  ['các cơ quan, đơn vị, địa phương liên quan', 'các cơ quan, đơn vị liên quan'],
  ['Ủy ban nhân dân các xã, thị trấn', 'Các Tổ dân phố'],
  ['UBND các xã, thị trấn', 'Trung tâm sự nghiệp công'],
  ['Văn phòng HĐND và UBND huyện', 'Văn phòng HĐND và UBND'],
  ['phòng Nội vụ huyện', 'Văn phòng HĐND và UBND'],
  ['Trung tâm Văn hóa, Thông tin và Thể thao', 'Trung tâm sự nghiệp công'],
  ['Phòng Văn hóa và Thông tin', 'Phòng Văn hóa - Xã hội'],
  ['Phòng Giáo dục và Đào tạo', 'Phòng Văn hóa - Xã hội'],
  ['Huyện đoàn Vĩnh Bảo', 'Đoàn Thanh niên'],
  ['Các cơ sở đoàn trên địa bàn huyện', 'Tổ công nghệ số cộng đồng'],
  ['Các trường học trên địa bàn huyện', 'Các trường học'],
  ['Cổng thông tin điện tử huyện', 'Cổng thông tin điện tử'],
  ['truyền thanh cấp huyện', 'truyền thanh'],
  ['đài truyền thanh cấp xã', 'đài truyền thanh'],
  ['trên địa bàn huyện', 'trên địa bàn'],
  ['năm 2024', 'năm 2025'],
];

const today = (text: string): string => TODAY.reduce((result, [old, now]) => result.replaceAll(old, now), text);

/** The task annex of Vĩnh Bảo 2024, brought up to the bodies of 2025. */
export const tasksOfToday = async (): Promise<Line[]> =>
  (await realLines('vinh-bao-2024', 'vinh-bao-tt-2024')).map((line) => ({
    ...line,
    subject: today(line.subject),
    lead: today(line.lead),
    coordinating: today(line.coordinating),
  }));
