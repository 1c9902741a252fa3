import { describe, expect, it } from 'vitest';
import type { AnnexKind } from '../../../shared/annex/columns.ts';
import type { Row } from '../../../shared/annex/row.ts';
import type { Baseline } from '../../../shared/check/baseline.ts';
import { a1, type Grid } from '../../../shared/grid.ts';
import { inspect } from '../../../shared/inspect.ts';
import { planById } from '../../../shared/plan/built-in.ts';
import { sheet } from '../table.ts';

const plan = planById('hai-phong-2025');
const rowsOf = (grid: Grid, stage: 'plan' | 'report'): Partial<Record<AnnexKind, Row[]>> => {
  const { tables } = inspect([grid], plan, { stage });
  return Object.fromEntries(tables.map(({ table, rows }) => [table.annex, rows]));
};

/** Code, cell and params of what a report says beside the plan and the report before. */
function found(report: Grid, planned: Grid | null, previous: Grid | null = null, cutOff: string | null = null) {
  const baseline: Baseline = {
    plan: planned ? rowsOf(planned, 'plan') : {},
    previous: previous ? rowsOf(previous, 'report') : {},
    cutOff,
  };
  return inspect([report], plan, { stage: 'report', baseline })
    .tables.flatMap(({ findings }) => findings)
    .filter(({ code }) => code.startsWith('report.'))
    .map(({ code, at, params }) => ({ code, cell: at && a1(at), params }));
}

const tasks = (...rows: string[]) =>
  sheet(['| STT | Nội dung nhiệm vụ | Bắt đầu | Hoàn thành | Cơ quan chủ trì | Sản phẩm |', ...rows].join('\n'));
const report = (...rows: string[]) =>
  sheet(
    [
      '| STT | Nội dung nhiệm vụ | Bắt đầu | Hoàn thành | Cơ quan chủ trì | Sản phẩm | Kết quả thực hiện | Lý do chưa hoàn thành |',
      ...rows,
    ].join('\n'),
  );

const PLANNED = tasks(
  '| 1 | Tập huấn kỹ năng số cho cán bộ, công chức phường | Quý I | Quý II | Phòng Văn hóa - Xã hội | Lớp tập huấn |',
  '| 2 | Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính | Quý III | Quý IV | Công an phường | Hồ sơ |',
  '| 3 | Tuyên truyền về dịch vụ công trực tuyến toàn trình | Quý I | Quý IV | Phòng VH-XH | Tin, bài |',
);

describe('against the accepted plan', () => {
  it('a number typed before the text as well is its own number, not another task', () =>
    expect(
      found(
        report(
          '| 1 | 1. Tập huấn kỹ năng số cho cán bộ, công chức phường | Quý I | Quý II | Phòng Văn hóa - Xã hội | Lớp tập huấn | Xong | |',
          '| 2 | 2) Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính | Quý III | Quý IV | Công an phường | Hồ sơ | Xong | |',
          '| 3 | 4. Tuyên truyền về dịch vụ công trực tuyến toàn trình | Quý I | Quý IV | Phòng VH-XH | Tin, bài | Xong | |',
        ),
        PLANNED,
      ).map(({ code, params }) => ({ code, params })),
    ).toEqual([{ code: 'report.row-missing', params: { row: 'Tuyên truyền về dịch vụ công trực tuyến toàn trình' } }]));

  it('the same rows, renumbered and in another spelling, are fine', () =>
    expect(
      found(
        report(
          '| 2 | Tập huấn kĩ năng số cho cán bộ, công chức phường | Quý 1 | 30/6/2025 | Phòng VH-XH | Lớp tập huấn | Xong | |',
          '| 1 | Số hoá hồ sơ, kết quả giải quyết thủ tục hành chính | Quý III | Quý IV | Công an phường | Hồ sơ | Đang làm | |',
          '| 3 | Tuyên truyền dịch vụ công trực tuyến toàn trình | Quý I | Quý IV | Phòng Văn hóa - Xã hội | Tin, bài | 20 tin | |',
        ),
        PLANNED,
      ).map(({ code, cell }) => `${code} ${cell}`),
      // "Quý II" and "30/6/2025" end on one day; they name different stretches, and the wording of row 3 differs.
    ).toEqual(['report.value-changed D2', 'report.value-changed B4']));

  it('a time with one end only is the same in other words', () => {
    const due = (time: string) =>
      `| 1 | Tập huấn kỹ năng số cho cán bộ, công chức phường | Quý I | ${time} | Phòng VH-XH | Lớp tập huấn |`;
    const planned = tasks(due('Đến hết tháng 6/2025'));
    expect(found(report(`${due('Chậm nhất 30/6/2025')} Xong | |`), planned)).toEqual([]);
    expect(found(report(`${due('Chậm nhất 30/7/2025')} Xong | |`), planned)).toMatchObject([
      { code: 'report.value-changed', cell: 'D2' },
    ]);
  });

  it('a planned row that is left out is named at the table', () =>
    expect(
      found(
        report(
          '| 1 | Tập huấn kỹ năng số cho cán bộ, công chức phường | Quý I | Quý II | Phòng Văn hóa - Xã hội | Lớp tập huấn | Xong | |',
          '| 2 | Tuyên truyền về dịch vụ công trực tuyến toàn trình | Quý I | Quý IV | Phòng VH-XH | Tin, bài | 20 tin | |',
        ),
        PLANNED,
      ),
    ).toEqual([
      {
        code: 'report.row-missing',
        cell: 'A1',
        params: { row: 'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính' },
      },
    ]));

  it('a value that was changed or emptied stands at its cell, with what was planned', () => {
    const given = report(
      '| 1 | Tập huấn kỹ năng số cho cán bộ, công chức phường | Quý I | Quý III | Phòng Văn hóa - Xã hội | Lớp tập huấn | Đang làm | |',
      '| 2 | Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính | Quý III | Quý IV | Công an phường | | Đang làm | |',
      '| 3 | Tuyên truyền về dịch vụ công trực tuyến toàn trình | Quý I | Quý IV | Phòng VH-XH | Tin, bài | 20 tin | |',
    );
    expect(found(given, PLANNED)).toEqual([
      { code: 'report.value-changed', cell: 'D2', params: { planned: 'Quý II' } },
      { code: 'report.value-changed', cell: 'F3', params: { planned: 'Hồ sơ' } },
    ]);
  });

  it('a row left out of a report in two parts is named once', () => {
    const half = (row: string) => ({ ...report(row), sheet: row.slice(2, 3) });
    const baseline: Baseline = { plan: rowsOf(PLANNED, 'plan'), previous: {}, cutOff: null };
    const { tables } = inspect(
      [
        half(
          '| 1 | Tập huấn kỹ năng số cho cán bộ, công chức phường | Quý I | Quý II | Phòng VH-XH | Lớp tập huấn | Xong | |',
        ),
        half(
          '| 2 | Tuyên truyền về dịch vụ công trực tuyến toàn trình | Quý I | Quý IV | Phòng VH-XH | Tin, bài | 20 tin | |',
        ),
      ],
      plan,
      { stage: 'report', baseline, join: true },
    );
    expect(tables.map(({ findings }) => findings.map(({ code }) => code))).toEqual([['report.row-missing'], []]);
  });

  it.each([
    ['80%', '80', []],
    ['80%', '90', ['report.value-changed']],
    ['Tối thiểu 80%', '80%', ['report.value-changed']],
  ])('a target of %s reported as %s', (planned, given, codes) => {
    const valued = (value: string) =>
      sheet(
        `| STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao | Kết quả đạt được |\n| 1 | Tỷ lệ hồ sơ trực tuyến của phường | % | ${value} | 70 |`,
      );
    expect(found(valued(given), valued(planned)).map(({ code }) => code)).toEqual(codes);
  });

  it('without a plan nothing is held against it', () => expect(found(report(), null)).toEqual([]));
});

describe('against the report before', () => {
  const targets = (cumulative: string) =>
    sheet(
      [
        '| STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao | Kết quả đạt được | Lũy kế |',
        `| 1 | Số lớp tập huấn kỹ năng số cho người dân | lớp | 12 | 3 | ${cumulative} |`,
      ].join('\n'),
    );
  it('a cumulative figure that fell', () =>
    expect(found(targets('5'), null, targets('7'))).toEqual([
      { code: 'report.cumulative-fell', cell: 'F2', params: { previous: '7' } },
    ]));
  it.each(['7', '9'])('%s after 7 is fine', (now) => expect(found(targets(now), null, targets('7'))).toEqual([]));
});

describe('what was due by the cut-off', () => {
  const task = (finish: string, result: string, reason = '') =>
    report(`| 1 | Tập huấn kỹ năng số cho cán bộ | Quý I | ${finish} | Công an phường | Lớp | ${result} | ${reason} |`);
  it.each([
    ['Quý II', 'Đang triển khai', '2025-09-14', '2025-06-30'],
    ['31/8/2025', 'Hoàn thành 60%', '2025-09-14', '2025-08-31'],
    ['Quý I', 'Chưa hoàn thành', '2025-03-31', '2025-03-31'],
    ['Quý II', 'Đã trình Sở thẩm định', '2025-09-14', '2025-06-30'],
    ['Quý II', 'Đã lắp 8/12 điểm', '2025-09-14', '2025-06-30'],
    ['Quý II', 'Lùi sang quý IV', '2025-09-14', '2025-06-30'],
    ['Quý II', '0%', '2025-09-14', '2025-06-30'],
    ['Quý II', 'Đã triển khai một phần', '2025-09-14', '2025-06-30'],
    ['Quý II', 'Đa dạng hóa hình thức tuyên truyền', '2025-09-14', '2025-06-30'],
  ])('%s, "%s" on %s needs a reason', (finish, result, cutOff, due) =>
    expect(found(task(finish, result), null, null, cutOff)).toEqual([
      { code: 'report.overdue-unexplained', cell: 'H2', params: { due } },
    ]),
  );
  it.each([
    ['Quý I', 'Chưa hoàn thành', '', '2025-03-14'],
    ['Quý II', 'Đã hoàn thành', '', '2025-09-14'],
    ['Quý II', 'Đã nghiệm thu ngày 5/6', '', '2025-09-14'],
    ['Quý II', '- Đã lắp đặt 20 camera', '', '2025-09-14'],
    ['Quý II', 'Mở được 12/12 lớp', '', '2025-09-14'],
    ['Quý II', 'Đạt 100%', '', '2025-09-14'],
    ['Quý II', 'Đạt', '', '2025-09-14'],
    ['Quý II', 'Vượt kế hoạch', '', '2025-09-14'],
    ['Quý II', '02 lớp, 120 học viên', '', '2025-09-14'],
    ['Quý II', 'Kế hoạch số 15/KH-UBND ngày 20/3/2025', '', '2025-09-14'],
    ['Quý II', 'Đang triển khai', 'Chờ hướng dẫn của Sở', '2025-09-14'],
    ['Quý II', 'Không phát sinh trong kỳ', '', '2025-09-14'],
    ['Thường xuyên', 'Đang triển khai', '', '2025-09-14'],
  ])('%s, "%s", reason "%s" on %s is fine', (finish, result, reason, cutOff) =>
    expect(found(task(finish, result, reason), null, null, cutOff)).toEqual([]),
  );
  it('what the state says goes before the result', () => {
    const stated = (state: string, result: string) =>
      found(
        sheet(`| STT | Nội dung nhiệm vụ | Hoàn thành | Cơ quan chủ trì | Tình trạng | Kết quả thực hiện | Lý do |
        | 1 | Thuê dịch vụ tổng đài nhắn tin | Quý II | Công an phường | ${state} | ${result} | |`),
        null,
        null,
        '2025-09-14',
      ).map(({ code, cell }) => [code, cell]);
    expect(stated('Đang thực hiện', 'Đã thương thảo giá')).toEqual([['report.overdue-unexplained', 'G2']]);
    expect(stated('Hoàn thành', 'Đã thương thảo giá')).toEqual([]);
  });
  it('a plan is not overdue, whatever the day', () => {
    const baseline: Baseline = { plan: {}, previous: {}, cutOff: '2025-09-14' };
    const { tables } = inspect([task('Quý II', 'Đang triển khai')], plan, { stage: 'plan', baseline });
    expect(tables.flatMap(({ findings }) => findings.map(({ code }) => code))).not.toContain(
      'report.overdue-unexplained',
    );
  });
  it('fewer than were planned need a reason, as many do not', () => {
    const lessons = (result: string) =>
      report(`| 1 | Mở lớp bình dân học vụ số | Quý I | Quý II | Công an phường | 03 lớp | ${result} | |`);
    expect(found(lessons('02 lớp'), null, null, '2025-09-14').map(({ code }) => code)).toEqual([
      'report.overdue-unexplained',
    ]);
    expect(found(lessons('03 lớp'), null, null, '2025-09-14')).toEqual([]);
  });
});
