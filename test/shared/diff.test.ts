import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../shared/annex/row.ts';
import { diffRows } from '../../shared/diff.ts';
import { rowsOf, sheet } from './table.ts';

const SUBJECTS = [
  'Tập huấn kỹ năng số cho cán bộ',
  'Xây dựng trang thông tin điện tử',
  'Lắp đặt đài truyền thanh thông minh',
  'Số hóa hồ sơ lưu trữ',
  'Tuyên truyền an toàn thông tin mạng',
];

const rows = (lines: readonly [subject: string, finish: string][]): Row[] =>
  rowsOf(
    sheet(`
  | Stt | Nội dung nhiệm vụ | Hoàn thành |
${lines.map(([subject, finish], i) => `  | ${i + 1} | ${subject} | ${finish} |`).join('\n')}`),
  );

const planned = rows(SUBJECTS.map((subject) => [subject, 'Quý II']));
const unchanged = { added: [], removed: [], changed: [], moved: [], unchanged: 5 };

describe('from one answer to another', () => {
  it('nothing is different where nothing is', () => expect(diffRows(planned, planned, 'tasks')).toEqual(unchanged));

  it('a row put before the others is one row more, whatever numbers the others have now', () => {
    const after = rows([['Họp triển khai kế hoạch', 'Quý I'], ...SUBJECTS.map((s): [string, string] => [s, 'Quý II'])]);
    expect(diffRows(planned, after, 'tasks')).toEqual({
      ...unchanged,
      added: [{ row: 2, path: '1', subject: 'Họp triển khai kế hoạch' }],
    });
  });

  it('a cell written anew is a change of that cell, named by the row in both versions', () => {
    const after = rows(SUBJECTS.map((s, i) => [s, i === 3 ? 'Quý III' : 'Quý II']));
    expect(diffRows(planned, after, 'tasks')).toEqual({
      ...unchanged,
      unchanged: 4,
      changed: [
        {
          before: { row: 5, path: '4', subject: SUBJECTS[3] },
          after: { row: 5, path: '4', subject: SUBJECTS[3] },
          cells: [{ column: 'finish', qualifier: null, before: 'Quý II', after: 'Quý III' }],
        },
      ],
    });
  });

  it('of rows in another order the fewest have moved', () => {
    const [first, ...rest] = SUBJECTS;
    const after = rows([...rest, first ?? ''].map((s) => [s, 'Quý II']));
    expect(diffRows(planned, after, 'tasks')).toEqual({
      ...unchanged,
      unchanged: 4,
      moved: [{ before: { row: 2, path: '1', subject: first }, after: { row: 6, path: '5', subject: first } }],
    });
  });

  it('the other way round, what was added is removed and the same rows are changed', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(SUBJECTS), fc.shuffledSubarray(SUBJECTS), (some, others) => {
        const [a, b] = [
          rows(some.map((s) => [s, 'Quý I'])),
          rows(others.map((s, i) => [s, i % 2 ? 'Quý I' : 'Quý II'])),
        ];
        const [there, back] = [diffRows(a, b, 'tasks'), diffRows(b, a, 'tasks')];
        expect(back.removed).toEqual(there.added);
        expect(back.added).toEqual(there.removed);
        expect(back.changed.map(({ after }) => after.row).sort()).toEqual(
          there.changed.map(({ before }) => before.row).sort(),
        );
        expect(back.moved).toHaveLength(there.moved.length);
      }),
    ));
});
