import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row, RowValues } from '../../shared/annex/row.ts';
import { type Comment, carryComments, type PartRow } from '../../shared/comments.ts';

const COLUMNS = { ordinal: 1, task: 2, finish: 3, lead: 4 } as const;
type Columns = Partial<Record<keyof typeof COLUMNS, number>>;

const SUBJECTS = [
  'Tập huấn kỹ năng số cho cán bộ',
  'Số hóa hồ sơ đất đai',
  'Lắp đặt camera giám sát giao thông',
  'Tuyên truyền thanh toán không dùng tiền mặt',
  'Thành lập tổ công nghệ số cộng đồng',
  'Rà soát hạ tầng mạng nội bộ',
  'Cấp chữ ký số cá nhân',
  'Xây dựng trang thông tin điện tử',
];

interface Written {
  task: string;
  finish?: string;
  kind?: Row['kind'];
}

/** Rows as they are read from a sheet whose first row of the table is 5. */
function sheet(lines: readonly Written[], { part = 0, columns = COLUMNS as Columns, top = 5 } = {}): PartRow[] {
  return lines.map(({ task, finish = '', kind = 'task' }, place) => {
    const row = top + place;
    const text = (key: keyof typeof COLUMNS, text: string) => {
      const column = columns[key];
      return column === undefined || text === '' ? {} : { [key]: { reads: 'text', at: { row, column }, text } };
    };
    const values = {
      ...text('ordinal', String(place + 1)),
      ...text('task', task),
      ...text('finish', finish),
      ...text('lead', 'UBND phường'),
    } as RowValues;
    return { part, row: { row, kind, path: String(place + 1), values, more: [], joined: [] } };
  });
}

const on = (row: number, column: number | null, part = 0): Comment => ({ part, row, column, text: 'Đề nghị nêu rõ.' });
const lines = (subjects: readonly string[]): Written[] => subjects.map((task) => ({ task, finish: 'Quý II' }));
const carried = (comment: Comment, before: PartRow[], after: PartRow[]) =>
  carryComments([comment], before, after, 'tasks')[0];

describe('a comment is carried', () => {
  it('to the same cell where nothing changed', () =>
    expect(carried(on(6, 3), sheet(lines(SUBJECTS)), sheet(lines(SUBJECTS)))).toEqual({
      text: 'Đề nghị nêu rõ.',
      at: { part: 0, row: 6, column: 3 },
      was: { part: 0, row: 6, column: 3, path: '2', subject: SUBJECTS[1], words: 'Quý II' },
    }));

  it('down, where rows were put above and all are renumbered', () =>
    expect(carried(on(6, null), sheet(lines(SUBJECTS)), sheet(lines(['Việc mới hẳn', ...SUBJECTS])))?.at).toEqual({
      part: 0,
      row: 7,
      column: null,
    }));

  it('along with its column, where the columns stand in another order', () =>
    expect(
      carried(
        on(6, COLUMNS.finish),
        sheet(lines(SUBJECTS)),
        sheet(lines(SUBJECTS), { columns: { ordinal: 1, task: 2, lead: 3, finish: 7 } }),
      )?.at,
    ).toEqual({ part: 0, row: 6, column: 7 }));

  it('to the cell that was empty and still is', () => {
    const before = sheet([{ task: 'Số hóa hồ sơ đất đai' }, { task: 'Cấp chữ ký số cá nhân', finish: 'Quý I' }]);
    const columns = { ordinal: 1, task: 3, finish: 5, lead: 4 };
    const after = sheet([{ task: 'Cấp chữ ký số cá nhân', finish: 'Quý I' }, { task: 'Số hóa hồ sơ đất đai' }], {
      columns,
    });
    expect(carried(on(5, COLUMNS.finish), before, after)?.at).toEqual({ part: 0, row: 6, column: 5 });
  });

  it('into the part that the row stands in now', () => {
    const [first, ...others] = lines(SUBJECTS);
    const after = [...sheet(others), ...sheet(first ? [first] : [], { part: 1, top: 9 })];
    expect(carried(on(5, 2), sheet(lines(SUBJECTS)), after)?.at).toEqual({ part: 1, row: 9, column: 2 });
  });

  it('with a group, by its words', () => {
    const group: Written = { task: 'Chính quyền số', kind: 'group' };
    const before = sheet([group, ...lines(SUBJECTS.slice(0, 2))]);
    const after = sheet([...lines(SUBJECTS.slice(2, 4)), group, ...lines(SUBJECTS.slice(0, 2))]);
    expect(carried(on(5, null), before, after)?.at).toEqual({ part: 0, row: 7, column: null });
  });

  it('with the row it goes on in, where it was made on a continued line', () => {
    const before = sheet(lines(SUBJECTS.slice(0, 2)));
    const [top] = before;
    if (top) top.row.joined = [20];
    expect(carried(on(20, 2), before, sheet(lines(SUBJECTS.slice(0, 2)).toReversed()))?.at?.row).toBe(6);
  });
});

it('of a row that is no longer there keeps its old words', () =>
  expect(carried(on(6, 3), sheet(lines(SUBJECTS)), sheet(lines(SUBJECTS.toSpliced(1, 1))))).toMatchObject({
    at: null,
    was: { row: 6, subject: SUBJECTS[1], words: 'Quý II' },
  }));

it('on a title stays at its cell', () =>
  expect(carried(on(1, 1), sheet(lines(SUBJECTS)), sheet(lines(SUBJECTS), { top: 9 }))?.at).toEqual({
    part: 0,
    row: 1,
    column: 1,
  }));

it('any order of the rows carries every comment to its row', () => {
  const subject = (row: number, all: PartRow[]) => all.find((each) => each.row.row === row)?.row.values.task?.text;
  fc.assert(
    fc.property(
      fc.shuffledSubarray(SUBJECTS, { minLength: SUBJECTS.length }),
      fc.shuffledSubarray(SUBJECTS, { minLength: SUBJECTS.length }),
      fc.constantFrom(null, ...Object.values(COLUMNS)),
      fc.integer({ min: 2, max: 40 }),
      (one, other, column, top) => {
        const [before, after] = [sheet(lines(one)), sheet(lines(other), { top })];
        const comments = before.map(({ row }) => on(row.row, column));
        for (const { at, was } of carryComments(comments, before, after, 'tasks')) {
          expect(subject(at?.row ?? 0, after)).toBe(was.subject);
          expect(at?.column).toBe(column);
        }
      },
    ),
  );
});
