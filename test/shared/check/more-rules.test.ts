import { describe, expect, it } from 'vitest';
import { inspect } from '../../../shared/inspect.ts';
import { planById } from '../../../shared/plan/built-in.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { findings, sheet } from '../table.ts';

const haiPhong = planById('hai-phong-2025') as Plan;
const tasks = (...rows: string[]) =>
  sheet(['| Stt | Nội dung nhiệm vụ | Thời gian | Cơ quan chủ trì | Cơ quan phối hợp |', ...rows].join('\n'));
const task = (
  text: string,
  { time = 'Quý IV', lead = 'Công an phường', with: others = 'Các Tổ dân phố' } = {},
  ordinal = '1',
) => `| ${ordinal} | ${text} | ${time} | ${lead} | ${others} |`;
const targets = (...rows: string[]) => sheet(['| STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |', ...rows].join('\n'));

describe('ordinal.missing', () => {
  const row = (ordinal: string, n: number) => task(`Việc thứ ${n} mà phường phải làm trong năm`, {}, ordinal);
  it('offers the number between its neighbours', () =>
    expect(findings(tasks(row('1', 1), row('', 2), row('3', 3)), haiPhong)).toEqual([
      { code: 'ordinal.missing', cell: 'A3', params: {} },
    ]));
  it('a table without numbers is left alone', () =>
    expect(findings(tasks(row('', 1), row('', 2)), haiPhong)).toEqual([]));
});

describe('numbers over several groups', () => {
  const numbered = (...ordinals: string[]) =>
    findings(
      tasks(
        ...ordinals.map((ordinal, i) =>
          /^[IV]+$/.test(ordinal)
            ? `| ${ordinal} | Nhóm ${ordinal} | | | |`
            : task(
                ['Mở lớp tập huấn', 'Số hóa hồ sơ cũ', 'Lắp đặt camera', 'Phát tờ rơi', 'Treo pano'][i % 5] ?? '',
                {},
                ordinal,
              ),
        ),
      ),
      haiPhong,
    )
      .filter(({ code }) => code.startsWith('ordinal.'))
      .map(({ code, cell }) => `${code} ${cell}`);
  it('where one group begins anew, numbering does not run through: 1 may stand twice', () =>
    expect(numbered('I', '1', '2', 'II', '3', '4', 'III', '1')).toEqual([]));
  it('a group’s number used again begins rows of its own', () =>
    expect(numbered('I', '1', '2', 'I', '1', '2')).toEqual(['ordinal.duplicate A5']));
  it('after a number used twice, the second stood for the next', () =>
    expect(numbered('1', '2', '2', '4')).toEqual(['ordinal.duplicate A4']));
});

describe('table.row-joined', () => {
  const rest = task('khu neo đậu tàu thuyền của phường', {}, '');
  it('a number with half a sentence, and all the rest below it', () =>
    expect(findings(tasks('| 1 | Phát thanh lưu động tại bãi tắm và | | | |', rest), haiPhong)).toEqual([
      { code: 'table.row-joined', cell: 'B3', params: { intoRow: 2 } },
    ]));
  it('a heading that is whole leads what follows, however that begins', () =>
    expect(
      findings(tasks('| 1 | Phát thanh lưu động trên địa bàn | | | |', rest), haiPhong).map(({ code }) => code),
    ).not.toContain('table.row-joined'));
});

describe('agencies', () => {
  it('one office leads and coordinates, by any of its names', () =>
    expect(
      findings(tasks(task('Tập huấn kỹ năng số', { lead: 'Phòng VH-XH', with: 'Phòng Văn hóa - Xã hội' })), haiPhong),
    ).toEqual([{ code: 'agency.lead-coordinates', cell: 'E2', params: { name: 'Phòng Văn hóa - Xã hội' } }]));
  it('a name nearly right, with the right one beside it', () =>
    expect(findings(tasks(task('Tập huấn kỹ năng số', { lead: 'Phòng Văn hoá Xã hôi' })), haiPhong)).toEqual([
      {
        code: 'agency.unknown',
        cell: 'D2',
        params: { text: 'Phòng Văn hoá Xã hôi', suggestion: 'Phòng Văn hóa - Xã hội' },
      },
    ]));
  it.each([
    'Trường THCS Trần Liễu',
    'Công ty FPT',
    'Công an phường Trần Liễu',
    'UBND phường Phù Liễn',
    'Các doanh nghiệp, hợp tác xã',
  ])('%s needs no list', (lead) =>
    expect(findings(tasks(task('Tập huấn kỹ năng số', { lead })), haiPhong)).toEqual([]),
  );
  it('a collective may do both', () =>
    expect(
      findings(
        tasks(task('Tập huấn kỹ năng số', { lead: 'Các cơ quan, đơn vị', with: 'Các cơ quan, đơn vị' })),
        haiPhong,
      ),
    ).toEqual([]));
  it('an agency that ends before the task does, its successors by field', () =>
    expect(findings(tasks(task('Tập huấn kỹ năng số', { lead: 'Sở TT&TT' })), haiPhong)).toEqual([
      {
        code: 'agency.abolished',
        cell: 'D2',
        params: {
          name: 'Sở Thông tin và Truyền thông',
          until: '2025-02-28',
          successors: ['Sở Khoa học và Công nghệ (chuyển đổi số)', 'Công an thành phố (an toàn thông tin mạng)'],
        },
      },
    ]));
  it('it could still do what was due while it existed', () =>
    expect(findings(tasks(task('Tập huấn kỹ năng số', { lead: 'Sở TT&TT', time: '15/02/2025' })), haiPhong)).toEqual(
      [],
    ));
});

describe('text.stale-year', () => {
  const stale = (text: string) => findings(tasks(task(text)), haiPhong);
  it('a year left over from an older plan', () =>
    expect(stale('Hưởng ứng Ngày Chuyển đổi số thành phố năm 2024')).toEqual([
      { code: 'text.stale-year', cell: 'B2', params: { year: 2024, planYears: '2025' } },
    ]));
  it.each([
    'Thực hiện Nghị quyết số 03-NQ/TU ngày 26/10/2021 về chuyển đổi số',
    'Tuyên truyền Luật Giao dịch điện tử năm 2023',
    'Công bố chỉ số chuyển đổi số năm 2024',
    'Chấm điểm mức độ chuyển đổi số năm 2024',
    'Phát lại phóng sự đã dựng năm 2023',
    'Thực hiện Quyết định số 27/QĐ-UBQGCĐS ngày 15/6/2022 của Chủ tịch Ủy ban quốc gia về Chuyển đổi số ban hành Kế hoạch hoạt động của Ủy ban Quốc gia về chuyển đổi số năm 2022',
    'Tăng 10% số hồ sơ trực tuyến so với năm 2024',
    'Hoàn thành nhiệm vụ chuyển tiếp từ năm 2024',
    'Thực hiện kế hoạch giai đoạn 2021-2025',
    'Hưởng ứng Ngày Chuyển đổi số thành phố năm 2025',
  ])('%s', (text) => expect(stale(text)).toEqual([]));
});

describe('text.stale-year in a report', () => {
  const stale = (proposal: string, note: string, result = 'Đã xong') =>
    findings(
      sheet(`| STT | Nội dung nhiệm vụ | Hoàn thành | Chủ trì | Kết quả thực hiện | Kiến nghị, đề xuất | Ghi chú |
      | 1 | Số hóa hồ sơ hộ tịch của phường | Quý IV | Công an phường | ${result} | ${proposal} | ${note} |`),
      haiPhong,
      'report',
    ).map(({ code, cell }) => `${code} ${cell}`);
  it('what is proposed for a year that is over', () =>
    expect(stale('Bố trí kinh phí năm 2024 cho thuê nhân công', '')).toEqual(['text.stale-year F2']));
  it('what was set for another year', () =>
    expect(stale('', 'Đạt chỉ tiêu kế hoạch giao năm 2024')).toEqual(['text.stale-year G2']));
  it('an event of a year before is no result of this one', () => {
    expect(stale('', '', 'Đã ra quân Ngày thứ Bảy chuyển đổi số năm 2024')).toEqual(['text.stale-year E2']);
    expect(stale('', '', 'Đã tổ chức 01 hội nghị trong năm 2024')).toEqual(['text.stale-year E2']);
    expect(stale('', '', 'Đã ban hành ngày 5 tháng 12 năm 2024')).toEqual([]);
    expect(stale('', '', 'Tăng 12% so với năm 2024')).toEqual([]);
  });
  it('what remained of that year, and how it was', () =>
    expect(stale('Cho phép thanh toán kinh phí còn lại của năm 2024', 'Năm 2024 đạt 75%')).toEqual([]));
});

describe('cell.required in a report', () => {
  const gaps = (result: string, status: string) =>
    findings(
      sheet(`| STT | Nội dung nhiệm vụ | Hoàn thành | Chủ trì | Kết quả thực hiện | Trạng thái |
      | 1 | Số hóa hồ sơ hộ tịch của phường | Quý IV | Công an phường | ${result} | ${status} |`),
      haiPhong,
      'report',
    ).map(({ code, cell, params }) => [code, cell, params]);
  it.each([
    ['Đã số hóa 1.200 sổ', '', [['cell.required', 'F2', { column: 'status' }]]],
    ['', 'Đang thực hiện', [['cell.required', 'E2', { column: 'result' }]]],
    ['', '', [['cell.required', 'E2', { column: 'result' }]]],
    ['Không phát sinh trong kỳ', '', []],
    ['', 'Không phát sinh trong kỳ', []],
    ['', 'Không có đối tượng', []],
    ['Đã số hóa 1.200 sổ', 'Hoàn thành', []],
  ])('result "%s", state "%s"', (result, status, expected) => expect(gaps(result, status)).toEqual(expected));
  it('no column for the state, none asked for', () =>
    expect(
      findings(
        sheet(`| STT | Nội dung nhiệm vụ | Hoàn thành | Chủ trì | Kết quả thực hiện |
        | 1 | Số hóa hồ sơ hộ tịch của phường | Quý IV | Công an phường | Đã số hóa 1.200 sổ |`),
        haiPhong,
        'report',
      ),
    ).toEqual([]));
});

describe('the figures of several years', () => {
  const years = (first: string, second: string, measure = '%') =>
    findings(
      sheet(`| STT | Chỉ tiêu | Đơn vị tính | Năm 2025 | Năm 2030 |
      | 1 | Dịch vụ công trực tuyến của phường | ${measure} | ${first} | ${second} |`),
      haiPhong,
    ).map(({ code, cell }) => `${code} ${cell}`);
  it('are looked at each', () => {
    expect(years('60', '9O')).toEqual(['target.unreadable E2']);
    expect(years('60', '8 lớp')).toEqual(['target.measure-mismatch E2']);
    expect(years('60', '120')).toEqual(['target.impossible E2']);
    expect(years('60', '90')).toEqual([]);
  });
  it("a value of the plan's own year is asked for, whatever the later ones say; of a later year alone it is not", () => {
    expect(years('', '90')).toEqual(['cell.required D2']);
    expect(years('60', '')).toEqual([]);
  });
  it('of two places, none of a year, one may be filled', () => {
    const places = (first: string, second: string) =>
      findings(
        sheet(`| STT | Chỉ tiêu | Đơn vị tính | Toàn thành phố | Toàn xã |
        | 1 | Dịch vụ công trực tuyến của xã | % | ${first} | ${second} |`),
        haiPhong,
      ).map(({ code, cell }) => `${code} ${cell}`);
    expect(places('', '60')).toEqual([]);
    expect(places('', '')).toEqual(['cell.required D2']);
  });
  it('a share of the plan is counted in nothing', () => {
    expect(years('105 % kế hoạch', '', '')).toEqual([]);
    expect(years('105', '110', '')).toEqual(['cell.required C2']);
  });
});

describe('text.stale-year in a heading', () => {
  const valued = (...headings: string[]) =>
    sheet(
      `| STT | Chỉ tiêu | Đơn vị tính | ${headings.join(' | ')} |\n| 1 | Tỷ lệ hồ sơ trực tuyến của phường | % | ${headings.map(() => 80).join(' | ')} |`,
    );
  it('the only values are those of an older year', () =>
    expect(findings(valued('Kế hoạch năm 2024'), haiPhong)).toEqual([
      { code: 'text.stale-year', cell: 'D1', params: { year: 2024, planYears: '2025' } },
    ]));
  it('beside a value without a year it is the one before', () =>
    expect(
      findings(valued('Chỉ tiêu giao', 'Chỉ tiêu năm 2024'), haiPhong).filter(({ code }) => code === 'text.stale-year'),
    ).toEqual([]));
  it.each([['Kế hoạch năm 2025'], ['Kế hoạch năm 2026'], ['Kế hoạch'], ['Chỉ tiêu năm 2024', 'Chỉ tiêu năm 2025']])(
    '%s',
    (...headings) => expect(findings(valued(...headings), haiPhong)).toEqual([]),
  );
});

describe('task.duplicate', () => {
  const long =
    'Tuyên truyền trên hệ thống truyền thanh cơ sở về dịch vụ công trực tuyến và thanh toán không dùng tiền mặt';
  it('the same words twice', () =>
    expect(findings(tasks(task(long), task(`${long}.`, {}, '2')), haiPhong)).toEqual([
      { code: 'task.duplicate', cell: 'B3', params: { firstCell: 'B2', similarity: 1 } },
    ]));
  it('nearly the same words', () =>
    expect(findings(tasks(task(long), task(`${long} trên địa bàn`, {}, '2')), haiPhong)[0]).toMatchObject({
      code: 'task.duplicate',
      cell: 'B3',
    }));
  it('another quarter is another task', () =>
    expect(findings(tasks(task(`Báo cáo quý I: ${long}`), task(`Báo cáo quý II: ${long}`, {}, '2')), haiPhong)).toEqual(
      [],
    ));
  it.each([
    [
      'Xây dựng bản đồ số du lịch, gắn mã QR tại 25 điểm tham quan',
      'Lập bản đồ số du lịch và dán mã QR tại 25 điểm tham quan',
    ],
    [
      'Tuyên truyền cổ động trực quan: treo pano, băng rôn, tranh cổ động nâng cao nhận thức về chuyển đổi số',
      'Chuyên đề tuyên truyền cổ động trực quan bằng băng rôn, pano, tranh cổ động nhằm nâng cao nhận thức về chuyển đổi số',
    ],
  ])('the same act by another word: %s', (one, other) =>
    expect(findings(tasks(task(one), task(other, {}, '2')), haiPhong)).toMatchObject([
      { code: 'task.duplicate', cell: 'B3' },
    ]),
  );
  it.each([
    [
      'Lập bản đồ số du lịch tại 25 điểm tham quan của phường',
      'Nâng cấp bản đồ số du lịch tại 25 điểm tham quan của phường',
    ],
    [
      'Lập bản đồ số du lịch tại 25 điểm tham quan của phường',
      'Lập bản đồ số du lịch tại 30 điểm tham quan của phường',
    ],
  ])('another act, another number: %s', (one, other) =>
    expect(findings(tasks(task(one), task(other, {}, '2')), haiPhong)).toEqual([]),
  );
  it('another channel is another task', () =>
    expect(
      findings(
        tasks(
          task(long),
          task('Tuyên truyền trên Cổng thông tin điện tử phường về dịch vụ công trực tuyến và chữ ký số', {}, '2'),
        ),
        haiPhong,
      ),
    ).toEqual([]));
});

it('a hidden character in a title is named too', () => {
  const rows = tasks(task('Tập huấn kỹ năng số cho cán bộ')).cells.map((cell) => ({ ...cell, row: cell.row + 1 }));
  const grid = { ...tasks(), cells: [{ row: 1, column: 1, value: 'Danh mục nhiệm\u00ad vụ năm 2025' }, ...rows] };
  expect(findings(grid, haiPhong)).toEqual([
    { code: 'text.hidden-character', cell: 'A1', params: { characters: ['U+00AD'] } },
  ]);
});

describe('task.assigned-missing', () => {
  const plan: Plan = {
    ...haiPhong,
    assigned: [
      { id: 'a', task: 'Xây dựng, ban hành và triển khai kế hoạch truyền thông về chuyển đổi số', source: 'thử' },
    ],
  };
  it('names the task nobody took up', () =>
    expect(findings(tasks(task('Tập huấn kỹ năng số cho cán bộ')), plan)).toEqual([
      {
        code: 'task.assigned-missing',
        cell: 'A1',
        params: { assigned: 'Xây dựng, ban hành và triển khai kế hoạch truyền thông về chuyển đổi số' },
      },
    ]));
  it('taken up in another table of the file', () => {
    const second = { ...tasks(task('Ban hành kế hoạch truyền thông về chuyển đổi số của phường')), sheet: 'Tờ 2' };
    const { tables } = inspect([tasks(task('Tập huấn kỹ năng số cho cán bộ')), second], plan, { stage: 'plan' });
    expect(tables.flatMap((table) => table.findings)).toEqual([]);
  });
  it('taken up by its head alone, not by one of another channel', () => {
    const long = {
      ...plan,
      assigned: [
        {
          id: 'd',
          source: 'thử',
          task: `Tuyên truyền trên mạng xã hội\n${'- Kịp thời tuyên truyền hoạt động tại trang Zalo của thành phố. '.repeat(5)}`,
        },
      ],
    };
    const said = (what: string) => findings(tasks(task(what)), long).map(({ code }) => code);
    expect(said('Tuyên truyền trên mạng xã hội: Facebook, Zalo của phường')).toEqual([]);
    expect(said('Tuyên truyền trên loa truyền thanh: mỗi tuần 02 bài')).toEqual(['task.assigned-missing']);
  });
  it('taken up in other words', () =>
    expect(findings(tasks(task('Ban hành kế hoạch truyền thông về chuyển đổi số của phường')), plan)).toEqual([]));
});

describe('targets', () => {
  it.each([
    ['người', '60%'],
    ['%', '30 hộ'],
  ])('%s beside %s', (measure, value) =>
    expect(
      findings(targets(`| 1 | Dân số trưởng thành có tài khoản định danh | ${measure} | ${value} |`), haiPhong),
    ).toEqual([{ code: 'target.measure-mismatch', cell: 'D2', params: { value, measure } }]),
  );
  it.each([
    ['%', '60%'],
    ['%', 'Trên 60'],
    ['Tỷ lệ (%)', '60%'],
    ['lần', '02 lần'],
    ['hộ', 'tối thiểu 30'],
  ])('%s beside %s is fine', (measure, value) =>
    expect(
      findings(targets(`| 1 | Dân số trưởng thành có tài khoản định danh | ${measure} | ${value} |`), haiPhong),
    ).toEqual([]),
  );

  it('one measure with two values', () =>
    expect(
      findings(
        targets(
          '| 1 | Tỷ lệ dân số có hồ sơ sức khỏe điện tử đạt 80% | % | 80 |',
          '| 2 | Tiếp tục hỗ trợ người dân có hồ sơ sức khỏe điện tử đạt 90% | % | 90 |',
        ),
        haiPhong,
      ),
    ).toEqual([{ code: 'target.conflict', cell: 'D3', params: { otherCell: 'D2' } }]));
  it('a part of the row above measures something else', () =>
    expect(
      findings(
        targets(
          '| 1 | Tỷ lệ người dân trưởng thành có tài khoản dịch vụ công trực tuyến | % | 65 |',
          '| 2 | Trong đó người dân trưởng thành có sử dụng dịch vụ công trực tuyến | % | 40 |',
        ),
        haiPhong,
      ),
    ).toEqual([]));

  const plan: Plan = {
    ...haiPhong,
    minimums: [
      {
        id: 'm',
        indicator: 'Hồ sơ công việc tại cấp xã được xử lý trên môi trường mạng',
        comparator: '=',
        value: 40,
        measure: '%',
        source: 'thử',
      },
    ],
  };
  const promised = (value: string) =>
    findings(targets(`| 1 | Tỷ lệ hồ sơ công việc của phường được xử lý trên môi trường mạng | % | ${value} |`), plan);
  it('less than the plan demands', () =>
    expect(promised('30')).toEqual([{ code: 'target.below-minimum', cell: 'D2', params: { minimum: '40%' } }]));
  it('as much as it demands', () => expect(promised('40')).toEqual([]));
  it('an exception after a semicolon is one as in brackets', () =>
    expect(
      findings(
        targets(
          '| 1 | Hồ sơ công việc của phường được xử lý trên môi trường mạng; trừ hồ sơ thuộc phạm vi bí mật nhà nước | % | 30 |',
        ),
        plan,
      ),
    ).toEqual([{ code: 'target.below-minimum', cell: 'D2', params: { minimum: '40%' } }]));
  it('less than the plan sets out to reach in all is a note', () => {
    const said = (value: string) =>
      inspect(
        [targets(`| 1 | Công tác báo cáo được thực hiện trên hệ thống thông tin báo cáo quốc gia | % | ${value} |`)],
        planById('tp-cds-2023'),
        { stage: 'plan' },
      ).tables[0]?.findings.map(({ code, severity, params }) => ({ code, severity, params }));
    expect(said('70')).toEqual([{ code: 'target.below-minimum', severity: 'note', params: { minimum: '80%' } }]);
    expect(said('80')).toEqual([]);
  });
});

it('cell.too-long: more than a page', () =>
  expect(findings(tasks(task('a'.repeat(2_001))), haiPhong)).toEqual([
    { code: 'cell.too-long', cell: 'B2', params: { length: 2_001, limit: 2_000 } },
  ]));

describe('references', () => {
  const cited = (text: string) => inspect([tasks(task(text))], haiPhong, { stage: 'plan' }).tables[0]?.findings ?? [];
  it('the date of 03-NQ/TU differs, and its issuer is named', () =>
    expect(cited('Thực hiện Nghị quyết số 03-NQ/TU ngày 26/11/2021 của Ban Thường vụ Thành ủy Hải Phòng')).toEqual([
      expect.objectContaining({
        code: 'reference.date-mismatch',
        severity: 'warning',
        at: { row: 2, column: 2 },
        params: { number: '03-NQ/TU', given: '2021-11-26', registered: '2021-10-26' },
      }),
    ]));
  it('a document cited within the title of another', () =>
    expect(
      cited(
        'Thực hiện Chương trình hành động số 27-CTr/HU ngày 21/02/2022 của Ban Thường vụ Huyện ủy về thực hiện Nghị quyết số 03-NQ/TU ngày 26/11/2021 của Ban Thường vụ Thành ủy Hải Phòng',
      ),
    ).toMatchObject([{ code: 'reference.date-mismatch', severity: 'warning', params: { number: '03-NQ/TU' } }]));
  it.each(['03/NQ-TU', '3-NQ/TU'])('%s is 03-NQ/TU', (number) =>
    expect(cited(`Thực hiện Nghị quyết ${number} ngày 26/11/2021 của Ban Thường vụ Thành ủy Hải Phòng`)).toMatchObject([
      { code: 'reference.date-mismatch', severity: 'warning' },
    ]),
  );
  it('the plan itself, in the lines above the table', () =>
    expect(
      findings(
        sheet(`| Căn cứ Kế hoạch số 54/KH-UBND ngày 22/12/2023 của UBND thành phố Hải Phòng |
        | STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
        | 1 | Trường học có buổi ngoại khóa về chuyển đổi số | % | 80 |`),
        planById('tp-tt-2023'),
      ),
    ).toEqual([
      {
        code: 'reference.date-mismatch',
        cell: 'A1',
        params: { number: '54/KH-UBND', given: '2023-12-22', registered: '2023-02-22' },
      },
    ]));
  it('the issuer by its initials', () =>
    expect(cited('Thực hiện Kế hoạch số 31/KH-UBND ngày 18/12/2025 của UBND thành phố Hải Phòng')).toMatchObject([
      { code: 'reference.date-mismatch', severity: 'warning', params: { registered: '2025-02-18' } },
    ]));
  it('a plan of the very ward, not of another one by the same number', () => {
    const plan = (ward: string) => cited(`Thực hiện Kế hoạch số 08/KH-UBND ngày 12/01/2025 của UBND phường${ward}`);
    expect(plan(' Phù Liễn')).toMatchObject([{ code: 'reference.date-mismatch', severity: 'warning' }]);
    expect(plan(' Trần Liễu')).toEqual([]);
    expect(plan('')).toMatchObject([{ severity: 'note' }]);
  });
  it('half of its name is no issuer: every People’s Committee has plans', () =>
    expect(cited('Thực hiện Kế hoạch số 31/KH-UBND ngày 18/12/2025 của UBND tỉnh Quảng Ninh')).toMatchObject([
      { code: 'reference.date-mismatch', severity: 'note' },
    ]));
  it('without an issuer it may be another document: a note', () =>
    expect(cited('Thực hiện Nghị quyết 03-NQ/TU ngày 26 tháng 11 năm 2021')).toMatchObject([
      { code: 'reference.date-mismatch', severity: 'note' },
    ]));
  it.each([
    'Thực hiện Nghị quyết số 03-NQ/TU ngày 26/10/2021 của Ban Thường vụ Thành ủy',
    'Thực hiện Nghị quyết 03-NQ/TU',
    'Thực hiện Kế hoạch số 999/KH-UBND ngày 01/02/2025 của UBND phường',
    'Phủ sóng 4G/5G, 02/2025',
  ])('%s', (text) => expect(cited(text)).toEqual([]));
});

it('one merged empty cell is one finding', () => {
  const grid = tasks(...[1, 2, 3].map((n) => task(`Việc thứ ${n} của phường trong năm`, { lead: '' }, String(n))));
  const merged = { ...grid, merges: [{ top: 2, bottom: 4, left: 4, right: 4 }] };
  expect(findings(merged, haiPhong)).toEqual([{ code: 'cell.required', cell: 'D2', params: { column: 'lead' } }]);
});

describe('table.column-ambiguous', () => {
  const twice = (second: string) =>
    findings(
      sheet(
        `| STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao | ${second} |\n| 1 | Tỷ lệ hồ sơ trực tuyến của phường | % | 80 | 70 |`,
      ),
      haiPhong,
    ).filter(({ code }) => code === 'table.column-ambiguous');
  it('the same heading twice over figures', () =>
    expect(twice('Chỉ tiêu giao')).toEqual([
      { code: 'table.column-ambiguous', cell: 'E1', params: { candidates: ['value'] } },
    ]));
  it('told apart by a year', () => expect(twice('Chỉ tiêu giao năm 2026')).toEqual([]));

  const progress = (said: string) =>
    findings(
      sheet(
        `| Stt | Nội dung nhiệm vụ | Chủ trì | Thời hạn | Tiến độ |\n| 1 | Tập huấn kỹ năng số cho cán bộ | UBND phường | Quý I | ${said} |`,
      ),
    );
  it('a heading that could be two columns, and cells that do not tell', () =>
    expect(progress('')).toEqual([
      { code: 'table.column-ambiguous', cell: 'E1', params: { candidates: ['time', 'status'] } },
    ]));
  it('its cells tell', () =>
    expect(progress('Quý II').filter(({ code }) => code === 'table.column-ambiguous')).toEqual([]));
});
