import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../shared/annex/columns.ts';
import type { Grid } from '../../../shared/grid.ts';
import { inspect } from '../../../shared/inspect.ts';
import { sheet } from '../table.ts';

/** Headings in a clerk's own words, and what tells of a column where the words do not. */
const tablesOf = (grid: Grid, stage: Stage) => inspect([grid], null, { stage }).tables;
const keys = (grid: Grid, stage: Stage = 'plan') =>
  tablesOf(grid, stage).map(({ table }) => table.columns.map(({ key }) => key));
const rows = (grid: Grid, stage: Stage = 'plan') =>
  tablesOf(grid, stage).flatMap((table) => table.rows.map(({ row, kind, path }) => `${row} ${kind} ${path}`));

const TASKS = `
  | 1 | Xây dựng kế hoạch truyền thông năm 2026 | Phòng Văn hóa - Xã hội | Công an phường | Kế hoạch |
  | 2 | Số hóa hồ sơ thủ tục hành chính còn hiệu lực | Văn phòng HĐND và UBND | Trạm Y tế | Kho dữ liệu |
  | 3 | Tập huấn kỹ năng số cho tổ dân phố | Phòng Kinh tế | Đoàn Thanh niên | 04 lớp |`;
const TARGETS = `
  | 1 | Tỷ lệ hồ sơ trực tuyến toàn trình của phường | % | 52,3 | 80 |
  | 2 | Tỷ lệ người dân có tài khoản thanh toán | % | 61 | 75 |
  | 3 | Tỷ lệ dân số có hồ sơ sức khỏe điện tử | % | 83 | 90 |
  | 4 | Số cuộc đối thoại trực tuyến với người dân | cuộc | 1 | 2 |`;

describe('tasks', () => {
  it.each([
    ['Đơn vị đảm nhận', 'Đơn vị cùng thực hiện', 'Làm xong có gì'],
    ['Ai lo việc này', 'Người, bộ phận giúp thêm', 'Kết quả cuối cùng phải có'],
    ['Phòng làm chính', 'Các nơi hỗ trợ', 'Sản phẩm nộp'],
  ])('%s, %s, %s: who does it, who helps, what comes out', (lead, helps, product) =>
    expect(keys(sheet(`| TT | Công việc | ${lead} | ${helps} | ${product} |${TASKS}`))).toEqual([
      ['ordinal', 'task', 'lead', 'coordinating', 'deliverable'],
    ]),
  );

  it('from when to when is one time; a last day beside the time of doing it is the end', () => {
    const body = (when: string) => `
      | 1 | Xây dựng kế hoạch truyền thông | ${when} | UBND phường |
      | 2 | Số hóa hồ sơ thủ tục hành chính | ${when} | UBND phường |`;
    expect(keys(sheet(`| TT | Công việc | Làm từ quý nào đến quý nào | Chủ trì |${body('Quý I - II')}`))).toEqual([
      ['ordinal', 'task', 'time', 'lead'],
    ]);
    expect(
      keys(sheet(`| TT | Công việc | Thời gian triển khai | Hạn phải xong | Chủ trì |${body('Quý I | 30/6/2026')}`)),
    ).toEqual([['ordinal', 'task', 'time', 'finish', 'lead']]);
  });

  it('how far it is: "Mức độ" is no "Mục"', () => {
    const grid = sheet(`| TT | Nội dung công việc | Đến ngày | Mức độ |
      | 1 | Rà soát văn bản | 30/6/2025 | Xong |
      | 2 | Số hóa hồ sơ | 30/9/2025 | Đang làm |
      | 3 | Tập huấn tổ công nghệ số | 30/9/2025 | Xong |`);
    expect(keys(grid, 'report')).toEqual([['ordinal', 'task', 'finish', 'status']]);
  });

  it('a document by which a task was given proves nothing of it', () => {
    const grid = sheet(`| Số văn bản giao | Nhiệm vụ | Thời hạn | Chủ trì |
      | 112/TB-UBND | Rà soát dữ liệu dân cư | Quý III/2025 | Công an phường |
      | 145/TB-UBND | Nắm tình hình an ninh mạng | Quý IV/2025 | Công an phường |`);
    expect(keys(grid, 'report')).toEqual([[null, 'task', 'finish', 'lead']]);
  });

  it('a remark that says what it is about is that', () => {
    const grid =
      sheet(`| TT | Nhiệm vụ | Thời hạn | Chủ trì | Số văn bản giao | Đường dẫn minh chứng | Giải thích nguyên nhân |
      | 1 | Rà soát dữ liệu dân cư | Quý III/2025 | Công an phường | 112/TB-UBND | https://a.vn/1 | Thiếu người làm |
      | 2 | Số hóa hồ sơ | Quý III/2025 | Công an phường | 112/TB-UBND | | Chưa có kinh phí |
      | 3 | Nắm tình hình an ninh mạng | Quý IV/2025 | Công an phường | 145/TB-UBND | Biên bản nghiệm thu | Chưa có máy |`);
    expect(keys(grid, 'report')[0]?.slice(4)).toEqual([null, 'evidence', 'reason']);
  });

  it('a group with a sum of money, its name merged from the left of the tasks', () => {
    const grid = sheet(
      `| TT | Nhóm việc | Hoạt động cụ thể | Chủ trì | Kinh phí |
       | I | CẢI CÁCH THỂ CHẾ | | | 370 |
       | 1 | Văn bản | Xây dựng chương trình ban hành văn bản | Vụ Pháp chế | 50 |
       | 2 | Kiểm tra | Kiểm tra công tác theo dõi thi hành pháp luật | Thanh tra Bộ | 320 |`,
      { merges: [{ top: 2, bottom: 2, left: 2, right: 4 }] },
    );
    expect(rows(grid)).toEqual(['2 group I', '3 task I.1', '4 task I.2']);
  });

  it.each([
    ['5.1', '1', '2', ['2 group 5.1', '3 task 5.1.1', '4 task 5.1.2']],
    ['9', '9.3a', '9.3b', ['2 group 9', '3 task 9.3a', '4 task 9.3b']],
  ])('a group %s whose rows are %s and %s', (group, first, second, expected) => {
    const grid = sheet(`| Mục | Nhiệm vụ | Thời hạn | Chủ trì |
      | ${group} | Công an phường | | |
      | ${first} | Rà soát dữ liệu dân cư | Quý III/2025 | Công an phường |
      | ${second} | Nắm tình hình an ninh mạng | Thường xuyên | Công an phường |`);
    expect(rows(grid)).toEqual(expected);
  });

  it('who signs by office stands below the table, and is no task', () => {
    const grid = sheet(`| TT | Nhiệm vụ | Thời hạn | Chủ trì | Kết quả |
      | 1 | Rà soát dữ liệu dân cư | Quý III/2025 | Công an phường | Đã rà soát |
      | 2 | Nắm tình hình an ninh mạng | Quý IV/2025 | Công an phường | Đã xử lý |

      | | Người tổng hợp: Nguyễn Thị Thu Hà | | | TRƯỞNG PHÒNG |`);
    expect(rows(grid, 'report')).toEqual(['2 task 1', '3 task 2']);
  });

  it('an office alone in a row is no further cell of the task above it', () => {
    const grid = sheet(`| TT | Nhiệm vụ | Thời hạn | Chủ trì | Kết quả |
      | 1 | Rà soát dữ liệu dân cư | Quý III/2025 | Công an phường | Đã rà soát |
      | 2 | Nắm tình hình an ninh mạng | Quý IV/2025 | Công an phường | Đã xử lý |
      | | | | | Giám đốc Trung tâm |`);
    const lines = tablesOf(grid, 'report')[0]?.table.lines;
    expect(lines?.map(({ row, kind }) => `${row} ${kind}`)).toEqual(['2 item', '3 item', '4 footer']);
  });

  it('a list of what was done is an annex though its title calls it a "bảng kê"', () => {
    const grid = sheet(`| BẢNG KÊ CÁC VIỆC ĐÃ LÀM, CHƯA LÀM NĂM 2025 |
      | TT | Nhiệm vụ | Thời hạn | Chủ trì |
      | 1 | Rà soát dữ liệu dân cư | Quý III/2025 | Công an phường |
      | 2 | Nắm tình hình an ninh mạng | Quý IV/2025 | Công an phường |`);
    expect(keys(grid, 'report')).toEqual([['ordinal', 'task', 'finish', 'lead']]);
  });
});

describe('targets', () => {
  it('what shall be reached, in words no wording knows: the one column of texts beside measure and figures', () =>
    expect(keys(sheet(`| Số | Muốn đạt điều gì | Tính bằng | Năm 2025 đã đạt | Năm 2026 đặt ra |${TARGETS}`))).toEqual([
      ['ordinal', 'indicator', 'measure', 'previous', 'value'],
    ]));

  it('of two columns of texts that nothing names neither is taken for it', () => {
    const grid = sheet(`| Số | Muốn đạt điều gì | Nói cho rõ | Tính bằng | Năm 2025 đã đạt | Năm 2026 đặt ra |
      | 1 | Hồ sơ trực tuyến toàn trình của cả phường | tính trên tổng số hồ sơ tiếp nhận | % | 70 | 80 |
      | 2 | Người dân có tài khoản thanh toán điện tử | tính trên dân số từ 15 tuổi trở lên | % | 70 | 75 |
      | 3 | Dân số có hồ sơ sức khỏe điện tử cập nhật | tính trên dân số thường trú của phường | % | 80 | 90 |
      | 4 | Đối thoại trực tuyến với người dân mỗi năm | tính theo số cuộc được tổ chức trong năm | cuộc | 1 | 2 |`);
    expect(keys(grid)).toEqual([]);
  });

  it.each<[string, string, Stage, (string | null)[]]>([
    ['Phân kỳ thực hiện', '| 2026 | 2027', 'plan', ['value', 'value']],
    ['Năm 2026', '| Quý I | Quý II', 'plan', ['value', 'value']],
    ['Kết quả thực hiện', '| Tháng 10 | Tháng trước liền kề', 'report', ['actual', 'previous']],
    ['Số liệu', '| Giao đầu năm | Đã đạt', 'report', ['value', 'actual']],
  ])('%s over %s', (above, below, stage, expected) => {
    const grid = sheet(
      `| TT | Chỉ tiêu | Đơn vị tính | ${above} | |
       | | | ${below} |${TARGETS}`,
      {
        merges: [
          { top: 1, bottom: 1, left: 4, right: 5 },
          ...[1, 2, 3].map((left) => ({ top: 1, bottom: 2, left, right: left })),
        ],
      },
    );
    expect(keys(grid, stage)[0]?.slice(3)).toEqual(expected);
  });

  it('"Ước thực hiện năm 2025" of a report is what it reports, of a plan what came before', () => {
    const grid = sheet(`| TT | Chỉ tiêu | Đơn vị tính | Ước thực hiện năm 2025 | Mục tiêu đến năm 2030 |${TARGETS}`);
    expect(keys(grid, 'report')[0]?.slice(3)).toEqual(['actual', 'value']);
    expect(keys(grid, 'plan')[0]?.slice(3)).toEqual(['previous', 'value']);
  });

  it.each<[string, Stage, (string | null)[]]>([
    ['Mức phường đăng ký | Thành phố giao', 'plan', ['value', 'value']],
    ['Thực hiện 9 tháng | Ước thực hiện cả năm', 'report', ['actual', 'actual']],
    ['Chỉ tiêu giao | Thực hiện chỉ tiêu', 'report', ['value', 'actual']],
    ['Chỉ tiêu giao | Cơ sở đề xuất', 'plan', ['value', null]],
  ])('%s of a %s', (headings, stage, expected) =>
    expect(keys(sheet(`| TT | Nội dung | Đơn vị tính | ${headings} |${TARGETS}`), stage)[0]?.slice(3)).toEqual(
      expected,
    ),
  );

  it('"Kết quả năm 2024" beside the result itself came before', () => {
    const grid = sheet(`| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2024 | Kết quả đạt được |${TARGETS}`);
    expect(keys(grid, 'report')[0]?.slice(3)).toEqual(['previous', 'actual']);
  });

  it('a heading typed over two rows that are not merged, and printed again', () => {
    const head = `| Số | Chỉ tiêu phấn đấu | Đơn | Năm trước | Phải đạt |
      | TT | | vị tính | đạt được | năm 2026 |`;
    const grid = sheet(`${head}${TARGETS}
      ${head}
      | 5 | Tỷ lệ văn bản được ký số của phường | % | 97 | 100 |`);
    expect(keys(grid)).toEqual([['ordinal', 'indicator', 'measure', 'previous', 'value']]);
    expect(rows(grid).map((row) => row.slice(0, 2))).toEqual(['3 ', '4 ', '5 ', '6 ', '9 ']);
  });

  it('what stands below a merged heading belongs to it, though no wording knows it', () => {
    const grid = sheet(
      `| TT | Chỉ tiêu | Đơn vị tính | Giao cho | |
       | | | | Xóm Thượng | Xóm Hạ |${TARGETS}`,
      { merges: [{ top: 1, bottom: 1, left: 4, right: 5 }] },
    );
    expect(tablesOf(grid, 'plan')[0]?.table.headerRows).toEqual([1, 2]);
  });

  it('"I" after "H" is Roman where "II" follows', () => {
    const parts = ['I', 'II'].map(
      (part) => `| ${part} | PHẦN ${part} | | |
      | 1 | Tỷ lệ hồ sơ trực tuyến | % | 80 |`,
    );
    const grid = sheet(`| TT | Chỉ tiêu | Đơn vị tính | Kế hoạch 2026 |
      | H | NHÓM CHỈ TIÊU CUỐI | | |
      ${parts.join('\n')}`);
    expect(rows(grid)).toEqual(['2 group H', '3 group H.I', '4 target H.I.1', '5 group H.II', '6 target H.II.1']);
  });

  it('"I" after "H" is a letter where no other number is Roman', () => {
    const letters = [...'ABCDĐEGHI'].map(
      (letter) => `| ${letter} | NHÓM CHỈ TIÊU ${letter} | | |
      | 1 | Tỷ lệ hồ sơ trực tuyến | % | 80 |`,
    );
    expect(rows(sheet(`| TT | Chỉ tiêu | Đơn vị tính | Kế hoạch 2026 |\n${letters.join('\n')}`)).slice(-2)).toEqual([
      '18 group I',
      '19 target I.1',
    ]);
  });
});
