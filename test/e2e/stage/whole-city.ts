import type { AnnexKind } from '../../../shared/annex/columns.ts';
import type { SubmissionBody } from '../../../shared/api.ts';
import type { CellValue, Grid } from '../../../shared/grid.ts';
import { planById } from '../../../shared/plan/built-in.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { UNITS } from '../../../shared/plan/units.ts';
import { inTurns } from '../../soak/city.ts';
import type { City } from './server.ts';

export const PERIODS = { plan: 'ke-hoach', report: 'bao-cao-quy-3', after: 'bao-cao-nam' } as const;

const AT_ONCE = 4;
const SOURCE = 'test/e2e/stage/whole-city.ts';
const assigned = [
  { id: 'to-cong-nghe', task: 'Kiện toàn Tổ công nghệ số cộng đồng ở thôn, tổ dân phố', source: SOURCE },
  { id: 'tap-huan', task: 'Tập huấn kỹ năng số cơ bản cho cán bộ, công chức', source: SOURCE },
  { id: 'chu-ky-so', task: 'Hỗ trợ người dân đăng ký chữ ký số cá nhân', source: SOURCE },
];
const minimums: Plan['minimums'] = [
  {
    id: 'truc-tuyen',
    indicator: 'Tỷ lệ hồ sơ nộp trực tuyến',
    comparator: '>=',
    value: 70,
    measure: '%',
    source: SOURCE,
  },
];
const targets: Plan['targets'] = [
  {
    id: 'lop',
    text: 'Mở lớp tập huấn kỹ năng số',
    comparator: '>=',
    value: 400,
    upper: null,
    measure: 'lớp',
    sum: true,
    source: SOURCE,
  },
];

/** The built-in plan with something that the city expects: so that there is something to hold the units against. */
export const expectingPlan = (): Plan => ({
  ...(planById('hai-phong-2025') as Plan),
  ...{ version: 2, assigned, minimums, targets },
});

/** Different for each unit, the same in each run. */
const vary = (place: number, span: number): number => (place * 37 + 11) % span;

function targetLines(place: number, actual: boolean): CellValue[][] {
  const people = 2_000 + vary(place, 900) * 10;
  const share = place === 18 ? 12 : 72 + vary(place, 27);
  const online = Math.round((people * share) / 100);
  const classes = 2 + vary(place, 3);
  const done = (planned: number) => (actual ? [Math.round(planned * (0.7 + vary(place, 40) / 100))] : []);
  const lines: CellValue[][] = [
    ['Tỷ lệ hồ sơ nộp trực tuyến', '%', share, share - 6, online, people, ...done(share)],
    ['Mở lớp tập huấn kỹ năng số', 'lớp', classes, classes - 1, '', '', ...done(classes)],
    ['Tỷ lệ thôn, tổ dân phố có Tổ công nghệ số cộng đồng', '%', 100, 90 + vary(place, 10), 20, 20, ...done(100)],
    ['Tỷ lệ người dân trưởng thành có chữ ký số cá nhân', '%', 30 + vary(place, 30), '', '', '', ...done(30)],
    ['Tỷ lệ hộ gia đình có cáp quang', '%', place === 40 ? 'Trên 95%' : 85 + vary(place, 14), 80, '', '', ...done(85)],
    ['Số điểm truy cập Internet công cộng miễn phí', 'điểm', 3 + vary(place, 9), 2, '', '', ...done(3)],
    ['Tỷ lệ học sinh được phổ biến an toàn thông tin', '%', 80 + vary(place, 20), '', '', '', ...done(80)],
    ['Tỷ lệ văn bản ký số trên môi trường mạng', '%', 95 + vary(place, 6), 93, '', '', ...done(95)],
    [
      `Chỉ tiêu riêng của đơn vị về ${place % 2 ? 'chợ không dùng tiền mặt' : 'du lịch số'}`,
      '%',
      40,
      '',
      '',
      '',
      ...done(40),
    ],
  ];
  return place === 23 ? [...lines, ['Tỷ lệ hộ gia đình có cáp quang', '%', 60, 80, '', '', ...done(60)]] : lines;
}

function taskLines(place: number, result: string | null): CellValue[][] {
  const said = result === null ? [] : [result];
  const lead = place % 19 === 3 ? 'Sở Nội vụ' : 'UBND phường';
  return [
    ...(place % 7 === 2
      ? []
      : [['Kiện toàn Tổ công nghệ số cộng đồng ở thôn, tổ dân phố', 'Quý I', 'Quý II', lead, 'Quyết định', ...said]]),
    ...(place % 11 === 5
      ? []
      : [['Tập huấn kỹ năng số cơ bản cho cán bộ, công chức', 'Quý I', 'Quý III', 'UBND phường', 'Kế hoạch', ...said]]),
    ['Tuyên truyền chuyển đổi số trên hệ thống truyền thanh', 'Quý I', 'Quý IV', 'UBND phường', 'Tin, bài', ...said],
    [`Xây dựng mô hình điểm của đơn vị tại tổ ${place + 1}`, 'Quý II', 'Quý IV', 'UBND phường', 'Mô hình', ...said],
  ];
}

const HEADERS: Record<AnnexKind, string[]> = {
  tasks: ['Nội dung nhiệm vụ', 'Bắt đầu', 'Hoàn thành', 'Cơ quan chủ trì', 'Sản phẩm', 'Kết quả thực hiện'],
  targets: ['Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu giao', 'Kết quả kỳ trước', 'Tử số', 'Mẫu số', 'Kết quả đạt được'],
};

function gridOf(annex: AnnexKind, lines: CellValue[][]): Grid {
  const width = Math.max(...lines.map((line) => line.length));
  const table = [['STT', ...HEADERS[annex].slice(0, width)], ...lines.map((line, place) => [place + 1, ...line])];
  const cells = table.flatMap((line, row) =>
    line.flatMap((value, column) => (value === '' ? [] : [{ row: row + 1, column: column + 1, value }])),
  );
  return { sheet: 'Phụ lục', cells, merges: [], hiddenRows: [], hiddenColumns: [] };
}

const bodyOf = (period: string, annex: AnnexKind, lines: CellValue[][]): SubmissionBody => ({
  plan: 'hai-phong-2025',
  period,
  annex,
  parts: [{ file: 'Phụ lục kế hoạch.xlsx', grid: gridOf(annex, lines), mapping: null }],
  sender: { name: 'Nguyễn Văn An', position: 'Công chức Văn hóa - Xã hội' },
  justifications: ['report.row-missing', 'cell.required', 'target.impossible', 'table.column-missing'].map((code) => ({
    ...{ code: code as 'cell.required', cell: null, reason: 'Theo kế hoạch đã ký.' },
  })),
  client: { name: 'page', version: '0.1.0' },
});

const RESULTS = ['Đã hoàn thành', 'Đang thực hiện', 'Chưa thực hiện'];

/** What the unit at this place sends: its plan and two reports, each a little different; nothing where it sends nothing. */
export function bodiesOf(place: number): SubmissionBody[] {
  if (place % 29 === 28) return [];
  const results = [RESULTS[place % 3] ?? '', RESULTS[(place + (place % 5 === 0 ? 1 : 0)) % 3] ?? ''] as const;
  const withTargets = place % 13 !== 4;
  return [
    bodyOf(PERIODS.plan, 'tasks', taskLines(place, null)),
    ...(withTargets ? [bodyOf(PERIODS.plan, 'targets', targetLines(place, false))] : []),
    bodyOf(PERIODS.report, 'tasks', taskLines(place, results[0])),
    bodyOf(PERIODS.after, 'tasks', taskLines(place, results[1])),
    ...(withTargets ? [bodyOf(PERIODS.report, 'targets', targetLines(place, true))] : []),
  ];
}

/** All units but some send, several at a time, each in its order; for one period alone where it is named. */
export async function fillCity(city: City, period?: string): Promise<void> {
  await city.publish(expectingPlan());
  await inTurns([...UNITS.entries()], AT_ONCE, async ([place, { code }]) => {
    const device = await city.device(code);
    for (const body of bodiesOf(place).filter((body) => period === undefined || body.period === period))
      await device.submit(body, { key: crypto.randomUUID(), base: null });
  });
}
