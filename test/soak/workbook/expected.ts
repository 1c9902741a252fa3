import type { CityAnnex, CityUnit, CityView, SubmissionDetail } from '../../../shared/api.ts';
import { a1 } from '../../../shared/grid.ts';
import { reasonFor } from '../../../shared/justification.ts';
import { annexLabel, severityLabel } from '../../../shared/message/column.ts';
import { moment } from '../../../shared/message/moment.ts';
import { say } from '../../../shared/message/render.ts';
import { stateLabel } from '../../../shared/message/state.ts';
import { annexesAsked } from '../../../shared/plan/asked.ts';
import type { Plan, PlanPeriod } from '../../../shared/plan/schema.ts';
import { unitTitle } from '../../../shared/plan/units.ts';
import type { Book } from './book.ts';
import { matrixLines } from './expected-matrix.ts';
import { rowLines } from './expected-rows.ts';
import { at, type Line, sheetOf, titlesOf } from './lines.ts';

/** What the server says of a period, from which everything in its merged workbook has to follow. */
export interface Told {
  plan: Plan;
  period: PlanPeriod;
  view: CityView;
  /** Of everything that stands, by its id. */
  details: ReadonlyMap<string, SubmissionDetail>;
  /** Of the checker. */
  engine: string;
}

/** Every cell of every sheet, written out once more from what the API tells; shares with the writer only its words. */
export function expectedBook(told: Told): Book {
  const { view, plan, period } = told;
  const asked = annexesAsked(plan, period.stage);
  const titles = titlesOf(told);
  const missing = view.units.filter(({ lacks }) => lacks.length > 0);
  const sheets: [string, Line[]][] = [
    ['Tổng hợp', summaryLines(told)],
    ...asked.map((annex): [string, Line[]] => {
      const name = { tasks: 'Nhiệm vụ', targets: 'Chỉ tiêu' }[annex];
      return [name, [...titles(annexLabel(annex, 'vi')), ...rowLines(told, annex)]];
    }),
    ['Chỉ tiêu theo đơn vị', [...titles('chỉ tiêu theo đơn vị'), ...matrixLines(told)]],
    ['Chưa gửi', [...titles('đơn vị chưa gửi hoặc gửi thiếu'), ...missingLines(missing)]],
    ['Ghi chú', [...titles('nội dung cần đối chiếu'), ...noteLines(view)]],
    ['Giải trình', [...titles('giải trình của các đơn vị'), ...explainedLines(view)]],
    ['Kết quả kiểm tra', [...titles('nội dung cần sửa, cần xem lại'), ...faultLines(told)]],
    ['Nguồn gốc', [...titles('nguồn gốc số liệu'), ...sourceLines(told)]],
  ];
  return new Map(sheets.map(([name, lines]) => [name, sheetOf(lines)]));
}

const annexLine = ({ revision, receivedAt, rows, state, errors, warnings }: CityAnnex): Line => [
  ...[revision, at(receivedAt), rows, stateLabel(state, 'vi'), errors, warnings],
];

function summaryLines(told: Told): Line[] {
  const { view, plan, period } = told;
  const asked = annexesAsked(plan, period.stage);
  const { units, sent, late, missing, incomplete } = view.totals;
  const of = ({ annexes }: CityUnit) =>
    asked.flatMap((kind) => {
      const sent = annexes.find(({ annex }) => annex === kind);
      return sent ? annexLine(sent) : Array<null>(6).fill(null);
    });
  const each = ['Lần gửi', 'Nhận lúc', 'Số dòng', 'Trạng thái', 'Lỗi đã giải trình', 'Cần xem lại'];
  return [
    ...titlesOf(told)('tình hình gửi phụ lục'),
    [view.dueUnits ? `Hạn gửi: ${moment(view.dueUnits, 'vi')}` : 'Hạn gửi: chưa quy định'],
    [],
    [null, 'Đơn vị được giao', 'Đã gửi', 'Gửi sau hạn', 'Chưa gửi', 'Đã gửi nhưng còn thiếu phụ lục'],
    [null, units, sent, late, missing, incomplete],
    [],
    [
      'Mã đơn vị',
      'Đơn vị',
      'Loại',
      'Tình trạng',
      ...asked.flatMap((kind) => headed(annexLabel(kind, 'vi'))),
      'Còn thiếu',
    ],
    [null, null, null, null, ...asked.flatMap(() => each)],
    ...view.units.map((unit) => [
      ...[unit.code, unitTitle(unit), unit.kind],
      { sent: 'Đã gửi', late: 'Gửi sau hạn', missing: 'Chưa gửi' }[unit.state],
      ...of(unit),
      unit.state === 'missing' ? null : lacking(unit),
    ]),
  ];
}

/** Over six columns stands one text. */
const headed = (label: string): Line => [label, ...Array<null>(5).fill(null)];
const lacking = ({ lacks }: CityUnit): string => lacks.map((annex) => annexLabel(annex, 'vi')).join('; ');

const missingLines = (units: readonly CityUnit[]): Line[] => [
  ['Stt', 'Mã đơn vị', 'Đơn vị', 'Còn thiếu'],
  ...units.map((unit, k) => [k + 1, unit.code, unitTitle(unit), lacking(unit)]),
];

function noteLines({ findings, units }: CityView): Line[] {
  const title = (code: string) => unitTitle(units.find((unit) => unit.code === code) as CityUnit);
  const lines = findings.flatMap((finding, k) => {
    const seen = finding.sources.map(({ unit, row }) => `${title(unit)} (dòng ${row})`);
    const first: Line = [k + 1, say(finding, 'vi'), seen.slice(0, 30).join('; ')];
    const more = seen
      .slice(30)
      .flatMap((_, place, rest): Line[] =>
        place % 30 === 0 ? [[null, '(tiếp theo)', rest.slice(place, place + 30).join('; ')]] : [],
      );
    return [first, ...more];
  });
  return [['Stt', 'Nội dung', 'Đơn vị (dòng trong tệp đã gửi)'], ...lines];
}

function explainedLines({ explained, units }: CityView): Line[] {
  const title = (code: string) => unitTitle(units.find((unit) => unit.code === code) as CityUnit);
  return [
    ['Đơn vị', 'Phụ lục', 'Trang tính, ô', 'Nội dung cần sửa', 'Giải trình của đơn vị'],
    ...explained.map(({ unit, annex, sheet, finding, reason }) => [
      ...[title(unit), annexLabel(annex, 'vi')],
      finding.at ? `${sheet}, ô ${a1(finding.at)}` : sheet,
      ...[say(finding, 'vi'), reason],
    ]),
  ];
}

/** What stands, by unit and by the name of the annex. */
const standing = ({ view, details }: Told): SubmissionDetail[] =>
  view.units.flatMap(({ annexes }) =>
    annexes.toSorted((a, b) => (a.annex < b.annex ? -1 : 1)).flatMap(({ submission }) => details.get(submission) ?? []),
  );

function faultLines(told: Told): Line[] {
  const headers = ['Mã đơn vị', 'Đơn vị', 'Phụ lục', 'Trang tính', 'Ô', 'Mức độ', 'Nội dung', 'Giải trình của đơn vị'];
  const lines = standing(told).flatMap(({ receipt, findings, justifications }) =>
    findings.flatMap((finding): Line[] => {
      if (finding.severity === 'note') return [];
      const from = receipt.parts[finding.part];
      return [
        [
          ...[receipt.unit, receipt.unitName, annexLabel(receipt.annex, 'vi'), from?.sheet ?? null],
          ...[finding.at && a1(finding.at), severityLabel(finding.severity, 'vi'), say(finding, 'vi')],
          finding.severity === 'error' ? reasonFor(finding, justifications) : null,
          ...[receipt.revision, from?.file ?? null, finding.code],
        ],
      ];
    }),
  );
  return [[...headers, 'Lần gửi', 'Tệp', 'Mã nội dung kiểm tra'], ...lines];
}

const SOURCE_HEADERS = [
  ...['Mã đơn vị', 'Đơn vị', 'Phụ lục', 'Lần gửi', 'Nhận lúc', 'Số dòng', 'Tệp', 'Trang tính', 'Phiên bản kế hoạch'],
  ...['Phiên bản bộ kiểm tra', 'Mã lần gửi', 'Mã băm SHA-256 của bảng đã gửi'],
];

function sourceLines(told: Told): Line[] {
  const lines = standing(told).flatMap(({ receipt }) =>
    receipt.parts.map(
      ({ file, sheet, rows, gridHash }): Line => [
        ...[receipt.unit, receipt.unitName, annexLabel(receipt.annex, 'vi'), receipt.revision, at(receipt.receivedAt)],
        ...[rows, file, sheet, receipt.planVersion, told.engine, receipt.submission, gridHash],
      ],
    ),
  );
  const seal =
    'Chưa có điểm chốt cho lần gửi hoặc xem xét mới nhất: nhật ký được chốt mỗi phút một lần. Một phút sau tải lại thì có.';
  return [SOURCE_HEADERS, ...lines, [], [seal]];
}
