import { describe, expect, it } from 'vitest';
import { ANNEXES } from '../../../shared/annex/columns.ts';
import { PLANS, planById } from '../../../shared/plan/built-in.ts';
import { type Plan, PlanSchema } from '../../../shared/plan/schema.ts';

const plan = (id: string): Plan => {
  const found = planById(id);
  if (!found) throw new Error(id);
  return found;
};
const SOURCE = /seed 00\d|plans\.json|targets\.json|domain-rules/;
const columns = (of: Plan) =>
  of.annexes.flatMap(({ kind, stages: { plan = [], report = [] } }) => [plan, report].map((list) => ({ kind, list })));

it('has the four plans of the design', () =>
  expect(PLANS.map(({ id }) => id)).toEqual(['hai-phong-2025', 'vinh-bao-tt-2024', 'tp-cds-2023', 'tp-tt-2023']));

describe.each(PLANS.map((each) => [each.id, each] as const))('%s', (_id, each) => {
  it('is a valid schema that survives being written and read', () =>
    expect(PlanSchema.parse(JSON.parse(JSON.stringify(each)))).toEqual(each));

  it('names a source for every fact taken from a text', () => {
    const facts = [...each.agencies, ...each.references, ...each.assigned, ...each.minimums, ...(each.targets ?? [])];
    expect(facts.filter(({ source }) => !SOURCE.test(source))).toEqual([]);
    expect(each.sources[0]).toMatch(/seed 00\d_[0-9a-f]{16}/);
  });

  it('asks only for columns of the annex, each once, the rows told apart by their subject', () => {
    for (const { kind, list } of columns(each)) {
      const keys = list.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => !(ANNEXES[kind].columns as readonly string[]).includes(key))).toEqual([]);
      expect(list.find(({ key }) => key === ANNEXES[kind].subject)?.required).toBe(true);
    }
  });

  it('keeps the plan in the report: every column of it locked', () => {
    for (const { stages } of each.annexes)
      for (const { key } of (stages.plan ?? []).filter((column) => column.key !== 'note'))
        expect(stages.report?.find((column) => column.key === key)?.locked).toBe(true);
  });

  it('gives every agency names of its own, and successors that exist', () => {
    const names = each.agencies.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => name.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const ids = new Set(each.agencies.map(({ id }) => id));
    expect(ids.size).toBe(each.agencies.length);
    expect(each.agencies.flatMap(({ successors }) => successors).filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it('registers a document once', () => {
    const numbers = each.references.map(({ number, issuer }) => `${number} ${issuer}`);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('says nothing that its sources leave open', () => {
    expect(each.periods.flatMap(({ dueUnits, dueCity }) => [dueUnits, dueCity]).every((due) => due === null)).toBe(
      true,
    );
    expect(each.asks).toEqual({ documentNumber: false, signer: false, approval: false });
  });
});

it('takes the identity of each plan from where it is cited', () => {
  const identity = ({ number, date, illustrative }: Plan) => [number, date, illustrative];
  expect(PLANS.map(identity)).toEqual([
    ['31/KH-UBND', '2025-02-18', true],
    [null, null, false],
    ['12/KH-UBND', '2023-01-12', false],
    ['54/KH-UBND', '2023-02-22', false],
  ]);
});

it('assigns to every commune the tasks that the annex of Vĩnh Bảo gives to "UBND các xã, thị trấn"', () => {
  const { assigned } = plan('vinh-bao-tt-2024');
  expect(assigned.map(({ id }) => id)).toEqual(['1', '3-a', '3-b', '3-c', '4-c', '4-d', '5', '6']);
  expect(assigned.filter(({ source }) => !/các xã, thị trấn"$/.test(source))).toEqual([]);
});

it('holds a commune to the minimums that a text states for it', () =>
  expect(
    PLANS.flatMap(({ id, minimums }) =>
      minimums.map(({ comparator, value, measure }) => [id, comparator, value, measure]),
    ),
  ).toEqual([
    ['vinh-bao-tt-2024', '>=', 80, '%'],
    ['tp-cds-2023', '>=', 40, '%'],
    ['tp-tt-2023', '>=', 50, '%'],
  ]));

it('knows what ended in 2025 and who took it over, by field', () => {
  const ended = plan('hai-phong-2025').agencies.filter(({ until }) => until !== null);
  expect(ended.find(({ id }) => id === 'so-tttt')).toMatchObject({
    until: '2025-02-28',
    successors: [
      { id: 'so-khcn', field: 'chuyển đổi số' },
      { id: 'cong-an-tp', field: 'an toàn thông tin mạng' },
    ],
  });
  const days = new Map(ended.map(({ name, until }) => [name.startsWith('Sở ') ? 'departments' : 'districts', until]));
  expect([...days]).toEqual([
    ['departments', '2025-02-28'],
    ['districts', '2025-06-30'],
  ]);
  expect(ended.filter(({ name, until }) => name.startsWith('Sở ') !== (until === '2025-02-28'))).toEqual([]);
});

it('counts a report up to the cut-off day of NĐ 09/2019', () =>
  expect(plan('hai-phong-2025').periods.map(({ id, stage, cutOff }) => [id, stage, cutOff])).toEqual([
    ['ke-hoach', 'plan', null],
    ['bao-cao-quy-3', 'report', '2025-09-14'],
    ['bao-cao-nam', 'report', '2025-12-14'],
  ]));

it('dates a document as the texts agree, and leaves open what looks wrong', () => {
  const dated = (id: string, wanted: string) => plan(id).references.find(({ number }) => number === wanted)?.date;
  expect(dated('vinh-bao-tt-2024', '03-NQ/TU')).toBe('2021-10-26');
  expect(dated('hai-phong-2025', '2568/QĐ-BTTTT')).toBeNull();
  expect(dated('tp-cds-2023', '27/QĐ-UBQGCĐS')).toBeNull();
});
