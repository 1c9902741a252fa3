import { describe, expect, it } from 'vitest';
import { planById } from '../../../shared/plan/built-in.ts';
import { findings, rowsOf, sheet } from '../table.ts';

const plan = planById('hai-phong-2025');
const codes = (drawing: string) =>
  findings(sheet(drawing), plan)
    .filter(({ code }) => !code.startsWith('table.annex'))
    .map(({ code, cell }) => `${code} ${cell}`);

it('ditto marks in a column of agencies name no agency', () =>
  expect(
    codes(`
  | Stt | Nội dung nhiệm vụ | Hoàn thành | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm |
  | 1 | Tập huấn kỹ năng số cho cán bộ | Quý II | Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND | Lớp tập huấn |
  | 2 | Xây dựng trang thông tin điện tử | Quý III | nt | Như trên | Trang thông tin |`),
  ).toEqual([]));

it('figures of different measures are no conflict; of one measure they are', () => {
  const targets = (first: string, second: string) =>
    codes(`
  | TT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
  | 1 | Số lớp tập huấn kỹ năng số được tổ chức | ${first} | 2 |
  | 2 | Số lớp tập huấn kỹ năng số được tổ chức | ${second} | 200 |`).filter((code) =>
      code.startsWith('target.conflict'),
    );
  expect(targets('Lớp', 'Người')).toEqual([]);
  expect(targets('Lớp', 'Lớp')).toEqual(['target.conflict D3']);
});

it.each(['-', '+'])('a line that begins with %s has the number it needs', (bullet) =>
  expect(
    codes(`
  | TT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
  | 1 | Tỷ lệ hồ sơ giải quyết trực tuyến | % | 80 |
  | ${bullet} | Tỷ lệ hồ sơ được số hóa | % | 70 |`).filter((code) => code.startsWith('ordinal')),
  ).toEqual([]),
);

it('a quarter of an older year is left over from an older plan, a document of that year is not', () => {
  const stale = (task: string) =>
    codes(`
  | Stt | Nội dung nhiệm vụ | Hoàn thành | Cơ quan chủ trì |
  | 1 | ${task} | Quý II | Phòng Văn hóa - Xã hội |`).filter((code) => code.startsWith('text.stale-year'));
  expect(stale('Tham gia Ngày hội số quý IV/2024')).toEqual(['text.stale-year B2']);
  expect(stale('Triển khai Quyết định số 12/QĐ-UBND ngày 05/12/2024')).toEqual([]);
});

/** One task among others, as `codes`; the probed row is the second, row 3. */
const probed = (task: string, finish = 'Quý IV', lead = 'Công an phường', start = 'Quý I', deliverable = 'Báo cáo') =>
  codes(`
  | Stt | Nội dung nhiệm vụ | Bắt đầu | Hoàn thành | Cơ quan chủ trì | Sản phẩm |
  | 1 | Tổ chức lớp tập huấn kỹ năng số cho cán bộ, công chức | Quý I | Quý III | Phòng Văn hóa - Xã hội | Lớp |
  | 2 | ${task} | ${start} | ${finish} | ${lead} | ${deliverable} |
  | 3 | Duy trì hệ thống truyền thanh thông minh | Quý I | Quý IV | Phòng VH-XH | Hệ thống |`);
const TASK = 'Rà soát, cập nhật cơ sở dữ liệu đất đai';

describe('a time', () => {
  it.each([
    'Tháng 9//2025',
    '15//9/2025',
    '15/9/',
    '1/2/3',
    'Quý 1II/2025',
    'Quý IVI',
    'Tháng mười ba',
    'hết quý',
    'xx/2025',
    'Tháng .../2025',
    'ngày … tháng … năm 2025',
  ])('%s is none', (finish) => expect(probed(TASK, finish)).toEqual(['time.unreadable D3']));
  it.each([
    'Quý tư',
    'quý hai',
    'tháng mười hai',
    'TX',
    'Không thời hạn',
    'Trước ngày 15 của tháng cuối quý',
    'Khi hệ thống sẵn sàng',
    'Toàn năm',
    'Trong kỳ',
    'Trong quý',
    'Giữa năm',
    'Trước mùa mưa bão',
    'Quý I, II…',
    '2 lớp/năm',
  ])('%s is one', (finish) => expect(probed(TASK, finish, 'Công an phường', '')).toEqual([]));
  it('the end of a year comes after its first quarter, its beginning does not', () => {
    expect(probed(TASK, 'Quý I', 'Công an phường', 'Cuối năm')).toEqual(['time.reversed D3']);
    expect(probed(TASK, 'Quý I', 'Công an phường', 'Đầu năm')).toEqual([]);
  });
  it.each(['Quý II, Quý I', 'Quý IV và Quý II', 'Tháng 9; tháng 3', 'Quý III, II và I'])(
    '%s are told one after another, in no order',
    (finish) => expect(probed(TASK, finish, 'Công an phường', '')).toEqual([]),
  );
  it.each(['Quý II - Quý I', 'Từ tháng 9 đến tháng 3', 'Từ 01/9/2025, đến 01/3/2025'])('%s runs backwards', (finish) =>
    expect(probed(TASK, finish, 'Công an phường', '')).toEqual(['time.reversed D3']),
  );
  it('what a list begins with counts as its beginning, what it ends with as its end', () => {
    expect(probed(TASK, 'Quý II, Quý I', 'Công an phường', 'Quý III')).toEqual(['time.reversed D3']);
    expect(probed(TASK, 'Quý IV, Quý I', 'Công an phường', 'Quý III')).toEqual([]);
  });
});

describe('a ditto mark', () => {
  const row = (mark: string) =>
    rowsOf(
      sheet(`
  | Stt | Nội dung nhiệm vụ | Hoàn thành | Cơ quan chủ trì |
  | I | Nhận thức số | | |
  | 1 | Tập huấn kỹ năng số cho cán bộ | Quý II | Phòng Văn hóa - Xã hội |
  | II | Dữ liệu số | | |
  | 1 | Số hóa tài liệu lưu trữ của phường | ${mark} | ${mark} |`),
      plan,
    )[3]?.values;
  it.each(['″', '"', '-"-', 'nt', '-nt-', 'Như trên'])('%s is what stands above it, at its own cell', (mark) => {
    expect(row(mark)?.finish).toMatchObject({
      text: 'Quý II',
      from: '2025-04-01',
      to: '2025-06-30',
      at: { row: 5, column: 3 },
    });
    expect(row(mark)?.lead?.items).toEqual([{ id: expect.stringMatching(/./), name: 'Phòng Văn hóa - Xã hội' }]);
  });
  it('"như mục 1" means another row and is left as typed', () => expect(row('Như mục 1')?.lead?.items).toEqual([]));
  it('what is wrong above is said once, where it stands', () =>
    expect(
      codes(`
  | Stt | Nội dung nhiệm vụ | Hoàn thành | Cơ quan chủ trì |
  | 1 | Tập huấn kỹ năng số cho cán bộ | Quý V | Sở Thông tin và Truyền thông |
  | 2 | Số hóa tài liệu lưu trữ của phường | nt | nt |
  | 3 | Lập bản đồ số các tổ dân phố | Tháng 3/2026 | Công an phuờng |
  | 4 | Cấp chữ ký số miễn phí cho người dân | ″ | ″ |`),
    ).toEqual(['time.unreadable C2', 'agency.abolished D2', 'time.outside-plan C4', 'agency.unknown D4']));
  it('a mark with nothing above it says nothing', () =>
    expect(
      codes(`
  | Stt | Nội dung nhiệm vụ | Hoàn thành | Cơ quan chủ trì |
  | 1 | Tập huấn kỹ năng số cho cán bộ | ″ | Công an phường |`),
    ).toEqual(['cell.required C2']));
});

describe('agency.abolished knows the office however it is written', () => {
  it.each([
    'Phòng Giáo dục và Đào tạo quận',
    'Sở Thông tin và Truyền thông Hải Phòng',
    'Phòng Văn hóa - Thông tin',
    'Phòng VH-TT',
    'Trung tâm VHTT&TT',
    'Phòng Nội vụ quận',
    'Phòng Nội vụ',
    'Quận đoàn',
    'UBND Quận Ngô Quyền',
  ])('%s', (lead) => expect(probed(TASK, 'Quý IV', lead)).toEqual(['agency.abolished E3']));
  it.each([
    'Phòng VHXH',
    'Văn phòng HĐND và UBND',
    'UBND',
    'Sở Nội vụ Hải Phòng',
    'Công an phường Trần Liễu',
    'UBND Phường Ngô Quyền',
    'Trung tâm PVHCC',
    'Trung tâm PVHCC phường',
    'Công an phường (tổ Đề án 06)',
    'Phòng VHXH chủ trì',
  ])('%s is in being', (lead) => expect(probed(TASK, 'Quý IV', lead)).toEqual([]));
});

describe('text.stale-year', () => {
  it.each([
    'Chuẩn bị Ngày hội Công dân số 2024',
    'Tuyên truyền Ngày Chuyển đổi số Quốc gia (10/10/2024)',
    'Ban hành kế hoạch truyền thông chuyển đổi số 2024',
    'Ban hành kế hoạch số hóa hồ sơ năm 2024',
    'Tổng kết công tác chuyển đổi số năm 2023 và khen thưởng',
    'Trả kết quả thủ tục hành chính tại nhà qua bưu chính năm 2024',
    'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính năm 2024',
    'Kết nối mạng truyền số liệu chuyên dùng năm 2024',
    'Hướng dẫn đọc chỉ số sức khỏe trên sổ điện tử năm 2024',
    'Nhập các bộ dữ liệu mở được công bố mới năm 2024',
    'Vận động dùng hóa đơn khởi tạo từ máy tính tiền năm 2024',
    'Tổ chức ngày hội thanh toán số tháng 10 năm 2024',
    'Hưởng ứng Tháng 10 - Tháng tiêu dùng số năm 2024',
    'Tiếp tục duy trì chuyên mục Chuyển đổi số trong năm 2024',
  ])('%s', (task) => expect(probed(task)).toEqual(['text.stale-year B3']));
  it.each([
    'Cập nhật số liệu năm 2024 vào cơ sở dữ liệu',
    'Số hóa hồ sơ phát sinh trước năm 2024',
    'Khắc phục hạn chế năm 2024',
    'Kế hoạch số 50/KH-UBND năm 2024 về chuyển đổi số: tổ chức thực hiện',
    'Tổng kết công tác chuyển đổi số năm 2024 và khen thưởng',
    'Thực hiện Luật Giao dịch điện tử 2023',
    'Phổ biến Quy chế ban hành ngày 15 tháng 3 năm 2024',
    'Tiếp tục số hóa hồ sơ của năm 2024',
    'Đăng mỗi tháng 04 tin, bài (năm 2024: 02 tin, bài)',
    'Khắc phục sự cố mạng sau bão năm 2024',
    'Báo cáo kết quả thực hiện kế hoạch năm 2024',
    'Công bố chỉ số chuyển đổi số năm 2024',
  ])('%s is right', (task) => expect(probed(task)).toEqual([]));
});

describe('reference.date-mismatch', () => {
  it.each([
    'Theo QĐ 411/QĐ-TTg ngày 31-3-2021 của Thủ tướng',
    'Thực hiện Nghị quyết 57-NQ/TW (22/12/2023)',
    'Quyết định số 942/QĐ-TTg của Thủ tướng Chính phủ ngày 15/6/2020',
    'Kế hoạch số 31 /KH-UBND ngày 08/02/2025 của UBND thành phố',
  ])('%s', (task) => expect(probed(task)).toEqual(['reference.date-mismatch B3']));
  it.each([
    'Quyết định số 942/QĐ-TTg của Thủ tướng Chính phủ ngày 15/6/2021',
    'Thực hiện Nghị quyết 57-NQ/TW (22/12/2024)',
  ])('%s is right', (task) => expect(probed(task)).toEqual([]));
});

describe('task.duplicate', () => {
  it.each([
    'Tổ chức các lớp tập huấn, bồi dưỡng kỹ năng số cho cán bộ, công chức',
    'Đào tạo, tập huấn kỹ năng số cho cán bộ, công chức',
    'Tập huấn nâng cao kỹ năng số cho CBCC trên địa bàn',
  ])('%s', (task) => expect(probed(task)).toEqual(['task.duplicate B3']));
  it.each(['Vận hành hệ thống truyền thanh thông minh', 'Duy trì, vận hành loa truyền thanh thông minh'])(
    '%s, of the loudspeakers',
    (task) =>
      expect(
        codes(`
  | Stt | Nội dung nhiệm vụ | Hoàn thành | Cơ quan chủ trì |
  | 1 | Vận hành loa truyền thanh thông minh phường | Quý IV | Công an phường |
  | 2 | ${task} | Quý IV | Công an phường |`),
      ).toEqual(['task.duplicate B3']),
  );
  it.each(['Tổ chức lớp tập huấn kỹ năng số cho người dân', 'Kiểm tra, đánh giá kỹ năng số của cán bộ, công chức'])(
    '%s is another',
    (task) => expect(probed(task)).toEqual([]),
  );
});

it.each(['#REF!', ' #N/A ', 'Err:502'])('cell.error-value: %s pasted as text', (text) =>
  expect(probed(TASK, 'Quý IV', 'Công an phường', 'Quý I', text)).toEqual(['cell.error-value F3']),
);

it.each(['\u000b', '\u2028', '\u0007', '\u3164', '\ufffc', '\u061c'])('text.hidden-character: %j', (sign) =>
  expect(probed(`Rà soát${sign}dữ liệu đất đai`)).toEqual(['text.hidden-character B3']),
);

it.each(['Rà soát ( cập nhật ) dữ liệu', 'Rà soát ;cập nhật dữ liệu', 'Rà soát,cập nhật dữ liệu'])(
  'text.spacing: %s',
  (task) => expect(probed(task)).toEqual(['text.spacing B3']),
);

describe('ordinal.sequence: the first part of a number is its group’s', () => {
  const numbered = (...labels: string[]) =>
    findings(
      sheet(
        [
          '| Stt | Nội dung nhiệm vụ | Hoàn thành | Cơ quan chủ trì |',
          ...labels.map((label, i) =>
            /\./.test(label)
              ? `| ${label}. | Việc số ${i} của phường trong năm | Quý II | Công an phường |`
              : `| ${label} | Nhóm việc | | |`,
          ),
        ].join('\n'),
      ),
      plan,
    ).map(({ code, cell, params }) => ({ code, cell, params }));
  it('another group’s in the middle', () =>
    expect(numbered('1', '1.1', '1.2', '2', '2.1', '1.3')).toEqual([
      { code: 'ordinal.sequence', cell: 'A7', params: { expected: '2.2.' } },
    ]));
  it('another group’s at once', () =>
    expect(numbered('1', '1.1', '2', '3.1')).toContainEqual({
      code: 'ordinal.sequence',
      cell: 'A5',
      params: { expected: '2.1.' },
    }));
  it('rows without a number take no number of a group', () => {
    const groups = (second: string) =>
      codes(`
  | Stt | Nội dung nhiệm vụ | Hoàn thành | Cơ quan chủ trì |
  | I | Hạ tầng số | | |
  | | Mở rộng phủ sóng Wifi tại nhà văn hóa | Quý II | Công an phường |
  | ${second} | Dữ liệu số | | |
  | | Số hóa hồ sơ hộ tịch còn hiệu lực | Quý II | Công an phường |`).filter((code) =>
        code.startsWith('ordinal.sequence'),
      );
    expect(groups('II')).toEqual([]);
    expect(groups('III')).toEqual(['ordinal.sequence A4']);
  });
  it('groups without a line of their own', () => expect(numbered('1.1', '1.2', '2.1', '2.2')).toEqual([]));
});

describe('what was typed for an old font is one fault', () => {
  it.each([
    ['an agency in TCVN3', 'Quý IV', 'Phßng V¨n hãa - X· héi', 'E3'],
    ['an agency in VNI', 'Quý IV', 'Coâng an phöôøng', 'E3'],
    ['a time in TCVN3', 'Quý IV n¨m 2025', 'Công an phường', 'D3'],
    ['a time in VNI', 'Quyù IV', 'Công an phường', 'D3'],
  ])('%s', (_, finish, lead, cell) => expect(probed(TASK, finish, lead)).toEqual([`text.legacy-font ${cell}`]));
  it('an agency that ended is named all the same', () =>
    expect(probed(TASK, 'Quý IV', 'Phßng Gi¸o dôc vµ §µo t¹o')).toEqual([
      'text.legacy-font E3',
      'agency.abolished E3',
    ]));
});
