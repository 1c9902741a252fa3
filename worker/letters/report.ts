import { type Document, Paragraph } from 'docx';
import type { CityUnit } from '../../shared/api.ts';
import { annexLabel, severityLabel } from '../../shared/message/column.ts';
import { moment } from '../../shared/message/moment.ts';
import { say } from '../../shared/message/render.ts';
import { stateLabel } from '../../shared/message/state.ts';
import { unitTitle } from '../../shared/plan/units.ts';
import type { Fault } from '../desk/overview.ts';
import { centered, closing, heading, paper, paragraph, section, table } from './official.ts';
import { type LetterInput, planNamed } from './reminder.ts';

export interface ReportInput extends LetterInput {
  /** The most frequent first. */
  faults: readonly Fault[];
}

const STATES: Record<CityUnit['state'], string> = { sent: 'Đã gửi', late: 'Gửi sau hạn', missing: 'Chưa gửi' };

/** The table for the leadership: how many have sent, what is found most, and each unit. */
export function report(input: ReportInput): Document {
  const { plan, period, summary, at, office, faults } = input;
  const title = `Tình hình gửi phụ lục, ${period.title}`;
  return paper(title, [
    section([
      heading(office, null),
      centered('BÁO CÁO', { bold: true, before: 240 }),
      centered(title, { bold: true }),
      paragraph(
        `Thực hiện ${planNamed(plan)}, ${office.name} báo cáo tình hình các đơn vị gửi phụ lục đến ${moment(at, 'vi')}:`,
      ),
      totals(input),
      ...(faults.length > 0
        ? [paragraph('Những nội dung cần sửa, cần xem lại gặp nhiều nhất:'), faultTable(faults)]
        : []),
      paragraph('Tình hình của từng đơn vị trong phụ lục kèm theo./.'),
      closing(office, ['Lãnh đạo Ủy ban nhân dân thành phố (để báo cáo)', 'Lãnh đạo Sở']),
    ]),
    section([
      centered('Phụ lục', { bold: true }),
      centered('TÌNH HÌNH GỬI PHỤ LỤC CỦA CÁC ĐƠN VỊ', { bold: true }),
      centered(`(Số liệu đến ${moment(at, 'vi')})`, { italics: true }),
      new Paragraph({}),
      units(summary.units),
    ]),
  ]);
}

function totals({ summary: { units } }: ReportInput) {
  const annexes = units.flatMap((unit) => unit.annexes);
  const count = (match: (unit: CityUnit) => boolean) => units.filter(match).length;
  const late = count(({ annexes }) => annexes.some((annex) => annex.late));
  return table(
    [
      { header: 'Nội dung', width: 120 },
      { header: 'Số lượng', width: 45, centered: true },
    ],
    [
      ['Đơn vị được giao', units.length],
      ['Đơn vị đã gửi', count(({ state }) => state !== 'missing')],
      ['Trong đó gửi sau hạn', late],
      ['Trong đó còn thiếu phụ lục', count(({ state, lacks }) => state !== 'missing' && lacks.length > 0)],
      ['Đơn vị chưa gửi', count(({ state }) => state === 'missing')],
      ['Phụ lục đạt yêu cầu', annexes.filter(({ state }) => state === 'accepted').length],
      ['Phụ lục đề nghị hoàn thiện', annexes.filter(({ state }) => state === 'returned').length],
      ['Phụ lục báo không phát sinh trong kỳ', annexes.filter(({ nil }) => nil).length],
    ],
  );
}

const faultTable = (faults: readonly Fault[]) =>
  table(
    [
      { header: 'Nội dung (ví dụ)', width: 95 },
      { header: 'Mức độ', width: 26, centered: true },
      { header: 'Số ô', width: 20, centered: true },
      { header: 'Số đơn vị', width: 24, centered: true },
    ],
    faults.map(({ example, severity, findings, units }) => [
      say(example, 'vi'),
      severityLabel(severity, 'vi'),
      findings,
      units,
    ]),
  );

const units = (all: readonly CityUnit[]) =>
  table(
    [
      { header: 'Stt', width: 12, centered: true },
      { header: 'Đơn vị', width: 48 },
      { header: 'Tình trạng', width: 27, centered: true },
      { header: 'Phụ lục đã gửi', width: 46 },
      { header: 'Còn thiếu', width: 32 },
    ],
    all.map((unit, k) => [
      k + 1,
      unitTitle(unit),
      STATES[unit.state],
      unit.annexes.map(({ annex, state }) => `${annexLabel(annex, 'vi')}: ${stateLabel(state, 'vi')}`).join('; '),
      unit.state === 'missing' ? '' : unit.lacks.map((annex) => annexLabel(annex, 'vi')).join('; '),
    ]),
  );
