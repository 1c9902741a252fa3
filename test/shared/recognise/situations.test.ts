import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../shared/annex/columns.ts';
import type { Grid } from '../../../shared/grid.ts';
import { inspect } from '../../../shared/inspect.ts';
import { planById } from '../../../shared/plan/built-in.ts';
import { sheet } from '../table.ts';

/** What real sheets do (DESIGN §6), one by one. */
const read = (grid: Grid, stage: Stage = 'plan') =>
  inspect([grid], null, { stage }).tables.map(({ table, rows }) => ({
    annex: table.annex,
    columns: table.columns.map(({ key }) => key),
    rows: rows.map(({ row, kind, path }) => `${row} ${kind} ${path}`),
    lines: table.lines
      .filter(({ kind }) => kind !== 'item' && kind !== 'group')
      .map(({ row, kind }) => `${row} ${kind}`),
    area: table.area,
  }));
const text = (grid: Grid, stage: Stage = 'plan') =>
  inspect([grid], null, { stage }).tables.flatMap(({ rows }) =>
    rows.map(({ values }) => (values.task ?? values.indicator)?.text),
  );
const HEAD = '  | Stt | Nội dung nhiệm vụ | Thời gian | Chủ trì |';

describe('rows', () => {
  it('groups merged across the table, their number in the same cell', () => {
    const grid = sheet(
      `${HEAD}
      | I. Nhận thức số |
      | 1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường |
      | II. Chính quyền số |
      | 1 | Số hóa hồ sơ thủ tục hành chính | Quý II | UBND phường |`,
      {
        merges: [
          { top: 2, bottom: 2, left: 1, right: 4 },
          { top: 4, bottom: 4, left: 1, right: 4 },
        ],
      },
    );
    expect(read(grid)[0]?.rows).toEqual(['2 group I', '3 task I.1', '4 group II', '5 task II.1']);
    expect(text(grid)[0]).toBe('Nhận thức số');
  });

  it('a lead merged down over several rows holds for each of them', () => {
    const grid = sheet(
      `${HEAD}
      | 1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường |
      | 2 | Phát thanh trên hệ thống truyền thanh | Quý II |  |
      | 3 | Tổ chức hội nghị tập huấn kỹ năng số | Quý III |  |`,
      { merges: [{ top: 2, bottom: 4, left: 4, right: 4 }] },
    );
    const [first] = inspect([grid], null, { stage: 'plan' }).tables;
    expect(first?.rows.map(({ values }) => values.lead?.text)).toEqual(['UBND phường', 'UBND phường', 'UBND phường']);
    expect(first?.rows.map(({ values }) => values.lead?.at.row)).toEqual([2, 2, 2]);
    expect(first?.findings).toEqual([]);
  });

  it('several leads in rows of their own below one merged task', () => {
    const grid = sheet(
      `${HEAD}
      | 1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường |
      |  |  |  | Công an phường |
      | 2 | Phát thanh trên hệ thống truyền thanh | Quý II | Phòng Văn hóa - Xã hội |`,
      {
        merges: [1, 2, 3].map((column) => ({ top: 2, bottom: 3, left: column, right: column })),
      },
    );
    expect(read(grid)[0]?.rows).toEqual(['2 task 1', '4 task 2']);
    expect(
      inspect([grid], null, { stage: 'plan' }).tables[0]?.rows[0]?.values.lead?.items.map(({ name }) => name),
    ).toEqual(['UBND phường', 'Công an phường']);
  });

  it('numbers in front of the text, no column for them', () => {
    const grid = sheet(`
      | Nội dung nhiệm vụ | Thời gian thực hiện | Đơn vị chủ trì |
      | I. Nhận thức số |  |  |
      | 1. Xây dựng kế hoạch truyền thông | Quý I | UBND phường |
      | 2. Phát thanh trên hệ thống truyền thanh | Quý II | UBND phường |`);
    expect(read(grid)[0]?.rows).toEqual(['2 group I', '3 task I.1', '4 task I.2']);
    expect(text(grid)[1]).toBe('Xây dựng kế hoạch truyền thông');
  });

  it('no numbers at all', () => {
    const grid = sheet(`
      | Nội dung nhiệm vụ | Thời gian thực hiện | Đơn vị chủ trì |
      | Xây dựng kế hoạch truyền thông | Quý I | UBND phường |
      | Phát thanh trên hệ thống truyền thanh | Quý II | UBND phường |`);
    expect(read(grid)[0]?.rows.map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual(['2 task', '3 task']);
  });

  it('dotted numbers under a number', () => {
    const grid = sheet(`${HEAD}
      | 1 | Nhận thức số |  |  |
      | 1.1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường |
      | 1.2 | Phát thanh trên hệ thống truyền thanh | Quý II | UBND phường |
      | 2 | Tổ chức hội nghị tập huấn | Quý II | UBND phường |`);
    expect(read(grid)[0]?.rows).toEqual(['2 group 1', '3 task 1.1', '4 task 1.2', '5 task 2']);
  });

  it('names that end in a number are names', () => {
    const rows = [1, 2, 3].map((n) => `      | ${n} | Việc ${n} | Quý I | UBND phường |`).join('\n');
    expect(read(sheet(`${HEAD}\n${rows}`))[0]?.rows).toEqual(['2 task 1', '3 task 2', '4 task 3']);
  });

  it('tasks that begin with a figure are tasks, where the heading leaves no doubt', () => {
    const rows = ['02 hội nghị', '01 lớp tập huấn', '03 buổi tọa đàm']
      .map((text, i) => `      | ${i + 1} | ${text} | Quý I | UBND phường |`)
      .join('\n');
    expect(read(sheet(`${HEAD}\n${rows}`))[0]?.rows).toEqual(['2 task 1', '3 task 2', '4 task 3']);
  });

  it('a filled row without number and text is a row of its own, with its faults', () => {
    const grid = sheet(`${HEAD.replace('Chủ trì |', 'Chủ trì | Phối hợp |')}
      | 1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường | Công an phường |
      |  |  | Quý II | UBND phường | Công an phường |
      | 3 | Số hóa hồ sơ thủ tục hành chính | Quý II | UBND phường | Công an phường |`);
    expect(read(grid)[0]?.rows.map((row) => row.slice(0, 6))).toEqual(['2 task', '3 task', '4 task']);
    expect(
      inspect([grid], null, { stage: 'plan' }).tables[0]?.findings.map(
        ({ code, at }) => `${code} ${at?.row},${at?.column}`,
      ),
    ).toContain('cell.required 3,2');
  });

  it('numbers that repeat their group with a letter: 1a, 1b', () => {
    const grid = sheet(`${HEAD}
      | 1 | Nhận thức số |  |  |
      | 1a | Xây dựng kế hoạch truyền thông | 30 ngày | UBND phường |
      | 1b | Phát thanh trên hệ thống truyền thanh | Quý II | UBND phường |
      | 2 | Chính quyền số |  |  |
      | 2a | Số hóa hồ sơ thủ tục hành chính | Quý II | UBND phường |`);
    expect(read(grid)[0]?.rows).toEqual(['2 group 1', '3 task 1.a', '4 task 1.b', '5 group 2', '6 task 2.a']);
    expect(inspect([grid], null, { stage: 'plan' }).tables[0]?.findings).toEqual([]);
  });

  it('letters with numbers below them, twice the same', () => {
    const grid = sheet(`${HEAD}
      | a | Nhận thức số |  |  |
      | a.1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường |
      | a.2 | Phát thanh trên hệ thống truyền thanh | Quý II | UBND phường |
      | b | Chính quyền số |  |  |
      | b.1 | Số hóa hồ sơ thủ tục hành chính | Quý II | UBND phường |
      | b.1 | Tổ chức hội nghị tập huấn kỹ năng số | Quý III | UBND phường |`);
    expect(read(grid)[0]?.rows).toEqual([
      '2 group a',
      '3 task a.1',
      '4 task a.2',
      '5 group b',
      '6 task b.1',
      '7 task b.1',
    ]);
    expect(inspect([grid], null, { stage: 'plan' }).tables[0]?.findings.map(({ code, at }) => [code, at?.row])).toEqual(
      [['ordinal.duplicate', 7]],
    );
  });

  it('dashes as tasks under a number that only names them', () => {
    const grid = sheet(`${HEAD}
      | 1 | Nhận thức số |  |  |
      | - | Xây dựng kế hoạch truyền thông | Quý I | UBND phường |
      | - | Phát thanh trên hệ thống truyền thanh | Quý II | UBND phường |`);
    expect(read(grid)[0]?.rows.map((row) => row.split(' ')[1])).toEqual(['group', 'task', 'task']);
  });

  it('a total, a page number and the footer are no rows', () => {
    const grid = sheet(`
      | STT | Nội dung | Thời gian | Chủ trì | Kinh phí |
      | 1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường | 10 |
      |  |  | 2 |  |  |
      | 2 | Phát thanh trên hệ thống truyền thanh | Quý II | UBND phường | 20 |
      |  | Tổng cộng |  |  | 30 |
      ·
      |  | Nơi nhận: |  | TM. ỦY BAN NHÂN DÂN |
      |  | - Như trên; |  | CHỦ TỊCH |`);
    expect(read(grid)[0]?.rows).toEqual(['2 task 1', '4 task 2']);
    expect(read(grid)[0]?.lines.slice(0, 2)).toEqual(['3 page', '5 total']);
    expect(read(grid)[0]?.area.bottom).toBe(5);
  });

  it('a row that the page cuts in every column goes on below the heading printed again', () => {
    const grid = sheet(
      `${HEAD}
      | 1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường |
      | 2 | Tổ chức các lớp tập huấn kỹ năng số cho | Từ quý I | Phòng Văn hóa |
    ${HEAD}
      |  | người cao tuổi và học sinh trên địa bàn | đến quý II | - Xã hội |
      | 3 | Số hóa hồ sơ thủ tục hành chính | Quý II | UBND phường |`,
    );
    expect(read(grid)[0]?.rows).toEqual(['2 task 1', '3 task 2', '6 task 3']);
    expect(read(grid)[0]?.lines).toEqual(['4 header', '5 joined']);
    expect(text(grid)[1]).toBe('Tổ chức các lớp tập huấn kỹ năng số cho người cao tuổi và học sinh trên địa bàn');
  });

  it('a sum by any name, and what is said below it', () => {
    const grid = sheet(`
      | Stt | Nội dung nhiệm vụ | Thời gian | Chủ trì | Kinh phí |
      | 1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường | 5 |
      | 2 | Tổng kết công tác truyền thông | Quý IV | UBND phường | 3 |
      |  | Cộng phần truyền thông |  |  | 8 |
      |  | Biểu này thay biểu đã gửi ngày 30/7. |  |  |  |`);
    grid.cells = grid.cells.map((cell) =>
      cell.column === 5 && cell.row > 1 ? { ...cell, value: Number(cell.value) } : cell,
    );
    expect(read(grid)[0]?.rows).toEqual(['2 task 1', '3 task 2']);
    expect(read(grid)[0]?.lines).toEqual(['4 total', '5 footer']);
  });

  it.each([
    ['Cộng phần truyền thông', '', 'total'],
    ['Tổng hợp báo cáo của các phòng', '', 'item'],
    ['Cộng đồng số: tập huấn tại thôn', '', 'item'],
    ['Tổng phần mềm đã cài', 'Chưa kiểm đếm', 'item'],
  ])('"%s" with a figure and the remark "%s" is a %s', (subject, note, kind) => {
    const grid = sheet(`
      | Stt | Nội dung nhiệm vụ | Thời gian | Chủ trì | Kinh phí | Ghi chú |
      | 1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường | 5 | |
      |  | ${subject} |  |  | 8 | ${note} |
      | 2 | Tổng kết công tác truyền thông | Quý IV | UBND phường | 3 | |`);
    grid.cells = grid.cells.map((cell) => (cell.value === '8' ? { ...cell, value: 8 } : cell));
    const [table] = inspect([grid], null, { stage: 'plan' }).tables;
    expect(table?.table.lines.find(({ row }) => row === 3)?.kind === 'total').toBe(kind === 'total');
  });

  it('a second line of text below a task belongs to it', () => {
    const grid = sheet(`${HEAD}
      | 1 | Tổ chức các hoạt động: | Quý I | UBND phường |
      |  | - Hội nghị, tọa đàm |  |  |
      |  | - Phát thanh |  |  |
      | 2 | Phát thanh trên hệ thống truyền thanh | Quý II | UBND phường |`);
    expect(read(grid)[0]?.rows).toEqual(['2 task 1', '5 task 2']);
    expect(text(grid)[0]).toBe('Tổ chức các hoạt động:\n- Hội nghị, tọa đàm\n- Phát thanh');
  });
});

describe('tables', () => {
  it('two stacked on one sheet, each with its title', () => {
    const grid = sheet(`
      | Phụ lục I. CHỈ TIÊU |
      | STT | Chỉ tiêu | Đơn vị tính | Kế hoạch |
      | 1 | Tỷ lệ hồ sơ trực tuyến | % | 60 |
      ·
      | Phụ lục II. NHIỆM VỤ |
      | STT | Nhiệm vụ | Thời gian | Chủ trì |
      | 1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường |`);
    expect(read(grid).map(({ annex, rows }) => [annex, rows])).toEqual([
      ['targets', ['3 target 1']],
      ['tasks', ['7 task 1']],
    ]);
  });

  it('a titled one that nobody has filled in, above another kind', () => {
    const grid = sheet(`
      | A. CHỈ TIÊU |
      | STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
      ·
      | B. NHIỆM VỤ |
      | STT | Nội dung nhiệm vụ | Thời gian | Cơ quan chủ trì |
      | 1 | Xây dựng kế hoạch truyền thông của phường | Quý I | UBND phường |`);
    expect(read(grid).map(({ annex, rows }) => [annex, rows.length])).toEqual([
      ['targets', 0],
      ['tasks', 1],
    ]);
  });

  it('closed by words on the left and on the right', () => {
    const grid = sheet(`
      | STT | Đơn vị chủ trì | Nội dung nhiệm vụ | Thời gian |
      | 1 | UBND phường | Xây dựng kế hoạch truyền thông của phường | Quý I |
      ·
      |  | Nơi nhận: |  | CHỦ TỊCH |
      |  | - Như trên; |  | Nguyễn Văn A |`);
    expect(read(grid).map(({ rows }) => rows)).toEqual([['2 task 1']]);
  });

  it('two of one kind and one layout, each with its title, are two', () => {
    const one = `      | STT | Nhiệm vụ | Thời gian | Chủ trì |
      | 1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường |`;
    expect(
      read(sheet(`      | Danh mục nhiệm vụ của Văn phòng |\n${one}\n      | Danh mục nhiệm vụ của Công an |\n${one}`)),
    ).toHaveLength(2);
  });

  it('several values told apart by their year', () => {
    const grid = sheet(`
      | TT | Chỉ tiêu | ĐVT | Đến hết năm 2026 | Đến năm 2030 | Tầm nhìn đến năm 2045 |
      | 1 | Tỷ lệ dịch vụ công trực tuyến | % | 60 | 80 | 100 |`);
    expect(read(grid)[0]?.columns).toEqual(['ordinal', 'indicator', 'measure', 'value', 'value', 'value']);
    const [table] = inspect([grid], null, { stage: 'plan' }).tables;
    expect(table?.table.columns.slice(3).map(({ qualifier }) => qualifier)).toEqual(['2026', '2030', '2045']);
    expect(table?.rows[0]?.more.map(({ key, qualifier }) => `${key} ${qualifier}`)).toEqual([
      'value 2030',
      'value 2045',
    ]);
  });

  it('of the parts of a year and all of it, all of it is the value, wherever it stands', () => {
    const grid = sheet(
      `
      | TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2025 |  |  |
      |  |  |  | 6 tháng | Quý III | Cả năm |
      | 1 | Tỷ lệ dịch vụ công trực tuyến | % | 60 | 70 | 9O |
      | 2 | Số lớp tập huấn kỹ năng số | lớp | 2 | 3 |  |`,
      { merges: [{ top: 1, bottom: 1, left: 4, right: 6 }] },
    );
    const [table] = inspect([grid], planById('hai-phong-2025'), { stage: 'plan' }).tables;
    expect(table?.rows[0]?.values.value?.at.column).toBe(6);
    expect(table?.rows[0]?.more.map(({ key, qualifier }) => `${key} ${qualifier}`)).toEqual([
      'value 6 tháng',
      'value Quý III',
    ]);
    expect(table?.findings.map(({ code, at }) => `${code} ${at?.row}:${at?.column}`)).toEqual([
      'cell.required 4:6',
      'target.unreadable 3:6',
    ]);
  });

  it.each([
    ['Năm 2024', 'Năm 2025', 5],
    ['Năm 2025', 'Năm 2026', 4],
  ])('"%s" beside "%s" in a plan of 2025: the value is in column %i, and asked for', (first, second, column) => {
    const valued = (value: (at: number) => string) => {
      const grid = sheet(
        `
      | TT | Chỉ tiêu | ĐVT | So sánh |  |
      |  |  |  | ${first} | ${second} |
      | 1 | Tỷ lệ dịch vụ công trực tuyến | % | ${value(4)} | ${value(5)} |`,
        { merges: [{ top: 1, bottom: 1, left: 4, right: 5 }] },
      );
      return inspect([grid], planById('hai-phong-2025'), { stage: 'plan' }).tables[0];
    };
    expect(valued(() => '60')?.rows[0]?.values.value?.at.column).toBe(column);
    expect(valued((at) => (at === column ? '' : '60'))?.findings.map(({ code, at }) => [code, at?.column])).toEqual([
      ['cell.required', column],
    ]);
  });

  it('a value without a year beside one of a later year is asked for', () => {
    const grid = sheet(`
      | TT | Chỉ tiêu | ĐVT | Kế hoạch | Đến năm 2030 |
      | 1 | Tỷ lệ dịch vụ công trực tuyến | % |  | 60 |`);
    const [table] = inspect([grid], planById('hai-phong-2025'), { stage: 'plan' }).tables;
    expect(table?.findings.map(({ code, at }) => [code, at?.column])).toEqual([['cell.required', 4]]);
  });

  it('so many out of so many, and the share they make', () => {
    const grid = sheet(
      `
      | TT | Chỉ tiêu | ĐVT | Kế hoạch | Kết quả quý IV |  |  |
      |  |  |  |  | Số đã đạt | Tổng số | Tỷ lệ |
      | 1 | Tỷ lệ hồ sơ trực tuyến | % | 75 | 845 | 1100 | 76,8 |`,
      { merges: [{ top: 1, bottom: 1, left: 5, right: 7 }] },
    );
    expect(read(grid, 'report')[0]?.columns.slice(4)).toEqual(['numerator', 'denominator', 'actual']);
    expect(inspect([grid], null, { stage: 'report' }).tables[0]?.findings).toEqual([]);
  });

  it('months to be ticked are no times, and no two columns of one', () => {
    const grid = sheet(
      `
      | STT | Nhiệm vụ | Chủ trì | Lịch triển khai (tháng) |  |  | Hạn hoàn thành |
      |  |  |  | T7 | T8 | T9 |  |
      | 1 | Xây dựng kế hoạch truyền thông | UBND phường | x |  |  | 31/7/2025 |
      | 2 | Phát thanh trên hệ thống truyền thanh | UBND phường | x | x | x | 30/9/2025 |`,
      { merges: [{ top: 1, bottom: 1, left: 4, right: 6 }] },
    );
    expect(read(grid)[0]?.columns).toEqual(['ordinal', 'task', 'lead', null, null, null, 'finish']);
    expect(inspect([grid], null, { stage: 'plan' }).tables[0]?.findings).toEqual([]);
  });

  it('a number and a code, money of two kinds: nothing to ask about', () => {
    const rows = `
      | TT | Mã NV | Nhiệm vụ | Chủ trì | Đến ngày | Kinh phí | Số tiền |
      | 1 | N01 | Xây dựng kế hoạch truyền thông | UBND phường | 31/7/2025 | 3 | 3 |
      | 2 | N02 | Phát thanh trên hệ thống truyền thanh | UBND phường | 30/9/2025 | 4 | 4 |`;
    const keys = (drawn: string) => read(sheet(drawn))[0]?.columns.slice(0, 2);
    const [table] = inspect([sheet(rows)], null, { stage: 'plan' }).tables;
    expect(keys(rows)).toEqual(['ordinal', null]);
    expect(keys(rows.replace('TT | Mã NV', 'Mã NV | TT').replaceAll(/(\d) \| (N\d+)/g, '$2 | $1'))).toEqual([
      null,
      'ordinal',
    ]);
    expect(table?.findings).toEqual([]);
  });

  it('of two columns of partners the first is read, and the other is asked about', () => {
    const grid = sheet(`
      | STT | Nhiệm vụ | Thời gian | Đơn vị chủ trì | Cơ quan phối hợp | Đơn vị phối hợp |
      | 1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường | Công an phuong | Các trường học |
      | 2 | Phát thanh trên hệ thống truyền thanh | Quý II | UBND phường | Trạm Y tế | Các tổ dân phố |`);
    expect(read(grid)[0]?.columns.slice(4)).toEqual(['coordinating', null]);
    expect(
      inspect([grid], null, { stage: 'plan' }).tables[0]?.findings.map(({ code, at }) => [code, at?.column]),
    ).toEqual([['table.column-ambiguous', 6]]);
  });

  it('two columns of ends are asked about, though one holds quarters and the other days', () => {
    const grid = sheet(`
      | STT | Nhiệm vụ | Thời hạn | Hạn hoàn thành | Chủ trì |
      | 1 | Xây dựng kế hoạch truyền thông | Quý I | 20/3/2025 | UBND phường |
      | 2 | Phát thanh trên hệ thống truyền thanh | Quý II | 20/6/2025 | UBND phường |
      | 3 | Tổ chức hội nghị tập huấn kỹ năng số | Quý III | 20/9/2025 | UBND phường |
      | 4 | Số hóa hồ sơ thủ tục hành chính | Quý IV | 20/12/2025 | UBND phường |`);
    expect(
      inspect([grid], null, { stage: 'plan' }).tables[0]?.findings.map(({ code, at }) => [code, at?.column]),
    ).toEqual([['table.column-ambiguous', 4]]);
  });

  it('"Năm 2024 đạt" is what came before, unless a later year is said to be reached too', () => {
    const keys = (first: string, second: string) =>
      read(
        sheet(`
      | TT | Chỉ tiêu | ĐVT | ${first} | ${second} |
      | 1 | Tỷ lệ dịch vụ công trực tuyến | % | 60 | 80 |`),
      )[0]?.columns.slice(3);
    expect(keys('Năm 2024 đạt', 'Mục tiêu năm 2025')).toEqual(['previous', 'value']);
    expect(keys('Năm 2025 đạt', 'Năm 2030 đạt')).toEqual(['value', 'value']);
  });

  it('years below a spanning heading', () => {
    const grid = sheet(
      `
      | TT | Chỉ tiêu | Đơn vị | Mục tiêu |  |
      |  |  |  | 2025 | 2030 |
      | 1 | Tỷ lệ dịch vụ công trực tuyến | % | 60 | 80 |`,
      { merges: [{ top: 1, bottom: 1, left: 4, right: 5 }] },
    );
    expect(read(grid)[0]?.columns).toEqual(['ordinal', 'indicator', 'measure', 'value', 'value']);
    expect(read(grid)[0]?.rows).toEqual(['3 target 1']);
  });

  it('a report: what was planned, what came out, why not', () => {
    const grid = sheet(`
      | STT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Kết quả | Lũy kế | Nguyên nhân chưa đạt |
      | 1 | Tỷ lệ hồ sơ trực tuyến | % | 60 | 45 | 50 | Thiếu thiết bị |`);
    expect(read(grid, 'report')[0]?.columns).toEqual([
      'ordinal',
      'indicator',
      'measure',
      'value',
      'actual',
      'cumulative',
      'reason',
    ]);
  });

  it('a report on tasks: "Tiến độ" of words is a status, of times a schedule', () => {
    const grid = (progress: string, stage: Stage) =>
      read(
        sheet(`
      | STT | Nhiệm vụ | Đơn vị thực hiện | Thời hạn | Tiến độ | Kết quả |
      | 1 | Xây dựng kế hoạch truyền thông | UBND phường | Quý I | ${progress} | Đã ban hành Kế hoạch số 12 |
      | 2 | Phát thanh hằng tuần | UBND phường | Quý I | ${progress} | Đã phát 12 bài |`),
        stage,
      )[0]?.columns;
    expect(grid('Đang thực hiện', 'report')).toEqual(['ordinal', 'task', 'lead', 'finish', 'status', 'result']);
    expect(grid('Quý II', 'plan')).toEqual(['ordinal', 'task', 'lead', 'finish', 'time', 'deliverable']);
  });

  it.each([
    [
      'people',
      '      | STT | Họ và tên | Chức vụ | Đơn vị | Số điện thoại |\n      | 1 | Nguyễn Văn A | Chủ tịch | UBND phường | 0912 |',
    ],
    ['a list of words', '      | %  |\n      | người |\n      | lần |'],
    ['a budget', '      | STT | Nguồn vốn | Số tiền |\n      | 1 | Ngân sách phường | 100 |'],
    ['a letter', '      | Kính gửi: UBND thành phố |\n      | Thực hiện Kế hoạch số 31, UBND phường báo cáo như sau |'],
  ])('%s is no annex', (_, drawing) => expect(read(sheet(drawing))).toEqual([]));

  it('the merged workbook of the city is no annex of a unit', () => {
    const grid = sheet(
      `| BẢNG TỔNG HỢP TOÀN THÀNH PHỐ: NHIỆM VỤ |\n${HEAD}\n      | 1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường |`,
    );
    expect(inspect([grid], null, { stage: 'plan' })).toMatchObject({
      tables: [],
      notAnnexes: [{ reason: 'city-view' }],
    });
  });

  it('hidden rows are read like any other', () => {
    const grid = sheet(`${HEAD}\n      | 1 | Xây dựng kế hoạch truyền thông | Quý I | UBND phường |`, {
      hiddenRows: [2],
    });
    expect(read(grid)[0]?.rows).toEqual(['2 task 1']);
  });
});
