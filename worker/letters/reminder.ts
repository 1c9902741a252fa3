import { AlignmentType, type Document, Paragraph } from 'docx';
import type { CitySummary, CityUnit } from '../../shared/api.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { moment } from '../../shared/message/moment.ts';
import { annexesAsked } from '../../shared/plan/asked.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import { authorityOf, isDepartment, unitTitle } from '../../shared/plan/units.ts';
import type { Office } from './office.ts';
import { centered, closing, heading, paper, paragraph, run, section, table } from './official.ts';

export interface LetterInput {
  plan: Plan;
  period: PlanPeriod;
  summary: Pick<CitySummary, 'units' | 'dueUnits'>;
  /** Until when counted: the moment the letter is made. */
  at: string;
  office: Office;
}

/** As many addressees are named in the letter itself; more stand in its annex. */
const NAMED = 5;

/** "Kế hoạch số 31/KH-UBND ngày 18/02/2025 …": as far as the plan says. */
export function planNamed({ number, date, title, issuer }: Plan): string {
  const dated = date ? ` ngày ${date.split('-').reverse().join('/')}` : '';
  return `Kế hoạch${number ? ` số ${number}` : ''}${dated} của ${issuer} về ${title}`;
}

const missingOf = (units: readonly CityUnit[]) => units.filter(({ lacks }) => lacks.length > 0);

const lackedBy = ({ lacks }: CityUnit): string => lacks.map((annex) => annexLabel(annex, 'vi')).join('; ');

function everyAddressee(units: readonly CityUnit[]): string {
  const departments = units.filter(isDepartment).length;
  const addressees = [
    departments > 0 ? 'Các sở, ban, ngành thành phố' : null,
    departments < units.length ? 'Ủy ban nhân dân các xã, phường, đặc khu' : null,
  ];
  return addressees.filter((each) => each !== null).join('; ');
}

/** The letter to those who have not sent, or not all; null where there is nobody to remind. */
export function reminder({ plan, period, summary, at, office }: LetterInput): Document | null {
  const missing = missingOf(summary.units);
  if (missing.length === 0) return null;
  const asked = annexesAsked(plan, period.stage).map((annex) => annexLabel(annex, 'vi').toLocaleLowerCase('vi'));
  const subject = `V/v đôn đốc gửi phụ lục, ${period.title}`;
  const none = missing.filter(({ state }) => state === 'missing').length;
  const listed = missing.length > NAMED;
  const addressees = listed
    ? `${everyAddressee(missing)} (theo danh sách kèm theo)`
    : missing.map(authorityOf).join('; ');
  const part = missing.length - none;
  const counted = [none > 0 ? `${none} đơn vị chưa gửi` : null, part > 0 ? `${part} đơn vị gửi chưa đủ` : null].filter(
    (each) => each !== null,
  );
  return paper(subject, [
    section([
      heading(office, subject),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 240, after: 120 },
        children: [run(`Kính gửi: ${addressees}.`)],
      }),
      paragraph(
        `Thực hiện ${planNamed(plan)}, các đơn vị gửi ${asked.join(' và ')} (${period.title}) về ${office.name}.`,
      ),
      paragraph(`Đến ${moment(at, 'vi')}, còn ${counted.join(' và ')}${listed ? ' (danh sách kèm theo)' : ''}.`),
      paragraph(request(summary.dueUnits, at, office)),
      ...(listed ? [] : [paragraph(missing.map((unit) => `${unitTitle(unit)}: ${lackedBy(unit)}`).join('. '))]),
      paragraph(`${office.name} đề nghị các đơn vị quan tâm, phối hợp thực hiện./.`),
      closing(office, ['Như trên', 'Lãnh đạo Sở']),
    ]),
    ...(listed ? [section(annex(missing, at))] : []),
  ]);
}

function request(due: string | null, at: string, { name }: Office): string {
  if (due === null) return `${name} đề nghị các đơn vị khẩn trương hoàn thành và gửi phụ lục.`;
  return Date.parse(due) < Date.parse(at)
    ? `Hạn gửi là ${moment(due, 'vi')}, nay đã quá hạn. ${name} đề nghị các đơn vị gửi ngay phụ lục còn thiếu.`
    : `${name} đề nghị các đơn vị gửi phụ lục còn thiếu trước ${moment(due, 'vi')}.`;
}

const annex = (missing: readonly CityUnit[], at: string) => [
  centered('Phụ lục', { bold: true }),
  centered('DANH SÁCH ĐƠN VỊ CHƯA GỬI HOẶC GỬI CHƯA ĐỦ PHỤ LỤC', { bold: true }),
  centered(`(Số liệu đến ${moment(at, 'vi')})`, { italics: true }),
  new Paragraph({}),
  table(
    [
      { header: 'Stt', width: 12, centered: true },
      { header: 'Mã đơn vị', width: 23, centered: true },
      { header: 'Đơn vị', width: 60 },
      { header: 'Còn thiếu', width: 70 },
    ],
    missing.map((unit, k) => [k + 1, unit.code, unitTitle(unit), lackedBy(unit)]),
  ),
];
