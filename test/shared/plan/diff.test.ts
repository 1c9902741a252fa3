import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderChange } from '../../../shared/message/plan-change.ts';
import { PLANS, planById } from '../../../shared/plan/built-in.ts';
import { planDiff } from '../../../shared/plan/diff.ts';
import type { Plan } from '../../../shared/plan/schema.ts';

const plan = planById('hai-phong-2025') as Plan;
/** The plan with one thing changed in a copy of it. */
const edited = (edit: (copy: Plan) => void): Plan => {
  const copy = structuredClone(plan);
  edit(copy);
  return copy;
};
const agencyOf = (copy: Plan, id: string) => copy.agencies.find((agency) => agency.id === id);

const CASES: [string, Plan, unknown, string][] = [
  [
    'an alias',
    edited((copy) => void agencyOf(copy, 'so-khcn')?.aliases.unshift('Sở KHCN HP')),
    {
      path: ['agencies', 'so-khcn', 'aliases', 'Sở KHCN HP'],
      change: 'added',
      before: null,
      after: 'Sở KHCN HP',
    },
    'Cơ quan › Sở Khoa học và Công nghệ › Tên gọi khác: thêm "Sở KHCN HP"',
  ],
  [
    'an agency put in first',
    edited((copy) => {
      const source = agencyOf(copy, 'so-khcn');
      if (source) copy.agencies.unshift({ ...source, id: 'so-moi', name: 'Sở Mới', aliases: [] });
    }),
    { path: ['agencies', 'so-moi'], change: 'added', before: null },
    'Cơ quan: thêm "Sở Mới"',
  ],
  [
    'an agency gone',
    edited((copy) => void copy.agencies.splice(0, 1)),
    { path: ['agencies', 'so-khcn'], change: 'removed', after: null },
    'Cơ quan: bỏ "Sở Khoa học và Công nghệ"',
  ],
  [
    'a column required',
    edited((copy) => {
      const column = copy.annexes[0]?.stages.plan?.find(({ key }) => key === 'deliverable');
      if (column) column.required = true;
    }),
    {
      path: ['annexes', 'tasks', 'stages', 'plan', 'deliverable', 'required'],
      change: 'changed',
      before: false,
      after: true,
    },
    'Phụ lục › Danh mục nhiệm vụ chuyển đổi số năm 2025 › Các cột › Kế hoạch › Sản phẩm › Bắt buộc: từ không thành có',
  ],
  [
    'columns in another order',
    edited((copy) => void copy.annexes[1]?.stages.plan?.reverse()),
    {
      path: ['annexes', 'targets', 'stages', 'plan'],
      change: 'changed',
      after: ['note', 'value', 'measure', 'indicator', 'ordinal'],
    },
    'Phụ lục › Chỉ tiêu cụ thể › Các cột › Kế hoạch: thứ tự mới Ghi chú, Chỉ tiêu giao, Đơn vị tính, Chỉ tiêu, STT',
  ],
  [
    'a severity',
    edited((copy) => void Object.assign(copy.severities, { 'time.outside-plan': 'error' })),
    { path: ['severities', 'time.outside-plan'], change: 'added', after: 'error' },
    'Mức độ của lỗi › Thời gian ngoài kế hoạch: thêm Cần sửa',
  ],
  [
    'a due date',
    edited((copy) => {
      const [period] = copy.periods;
      if (period) period.dueUnits = '2025-03-18T17:00:00+07:00';
    }),
    { path: ['periods', 'ke-hoach', 'dueUnits'], change: 'added' },
    'Kỳ › Kế hoạch năm 2025 › Hạn gửi: thêm 17 giờ 00, ngày 18/3/2025',
  ],
  [
    'a cut-off',
    edited((copy) => {
      const period = copy.periods.at(-1);
      if (period) period.cutOff = '2025-12-20';
    }),
    { path: ['periods', 'bao-cao-nam', 'cutOff'], change: 'changed', before: '2025-12-14', after: '2025-12-20' },
    'Kỳ › Báo cáo năm 2025 › Ngày chốt số liệu: từ 14/12/2025 thành 20/12/2025',
  ],
  [
    'the units asked',
    edited((copy) => {
      copy.units = ['10729', '11446'];
    }),
    { path: ['units'], change: 'changed', before: 'all', after: ['10729', '11446'] },
    'Đơn vị được giao: từ tất cả đơn vị thành Phường Trần Liễu, Phường Phù Liễn',
  ],
  [
    'departments beside all communes',
    edited((copy) => {
      copy.units = ['communes', 'so-khcn'];
    }),
    { path: ['units'], change: 'changed', before: 'all', after: ['communes', 'so-khcn'] },
    'Đơn vị được giao: từ tất cả đơn vị thành tất cả xã, phường, đặc khu, Sở Khoa học và Công nghệ',
  ],
];

describe.each(CASES)('%s', (_, after, change, text) => {
  const changes = planDiff(plan, after);
  it('is one change', () => expect(changes).toMatchObject([change]));
  it('is said', () => {
    const [only] = changes;
    expect(only && renderChange(only, { before: plan, after }, 'vi')).toBe(text);
  });
  it('the other way round it is undone', () =>
    expect(planDiff(after, plan)).toMatchObject([
      { path: (change as { path: string[] }).path, before: changes[0]?.after, after: changes[0]?.before },
    ]));
});

it('a plan has not changed against itself, nor by its version alone', () => {
  for (const built of PLANS) expect(planDiff(built, { ...structuredClone(built), version: 2 })).toEqual([]);
});

it('loses no change of a text, wherever it is', () =>
  fc.assert(
    fc.property(fc.constantFrom(...plan.references.keys()), fc.string({ minLength: 1 }), (place, about) => {
      const after = edited((copy) => {
        const reference = copy.references[place];
        if (reference) reference.about = `${reference.about}${about}`;
      });
      const changes = planDiff(plan, after);
      expect(changes).toMatchObject([
        { change: expect.stringMatching(/changed|added/), path: ['references', expect.anything(), 'about'] },
      ]);
    }),
  ));
