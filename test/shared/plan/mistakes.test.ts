import { describe, expect, it } from 'vitest';
import { PLANS, planById } from '../../../shared/plan/built-in.ts';
import { periodMistakes, planMistakes, strangers, vanished } from '../../../shared/plan/mistakes.ts';
import { type Plan, PlanSchema } from '../../../shared/plan/schema.ts';
import { registerOf } from '../../../shared/plan/units.ts';

const plan = planById('hai-phong-2025') as Plan;
const [planStage, quarter] = plan.periods;
const agency = (id: string, name: string, over: object = {}) => ({
  ...{ id, name, aliases: [], collective: false, from: null, until: null, successors: [], source: 's' },
  ...over,
});
const found = (over: Partial<Plan>) =>
  planMistakes({ ...plan, ...over }).map(({ path, code, params }) => [path, code, params]);

it.each(PLANS.map((built) => [built.id, built] as const))('%s has none', (_, built) =>
  expect(planMistakes(built)).toEqual([]),
);

describe('a plan that contradicts itself', () => {
  it.each<[string, Partial<Plan>, unknown[]]>([
    ['dates', { span: { from: '2026-01-01', to: '2025-12-31' } }, ['span.to', 'span-reversed', {}]],
    [
      'a period twice',
      { periods: [planStage, planStage] as Plan['periods'] },
      ['periods.1.id', 'id-twice', { id: 'ke-hoach' }],
    ],
    ['a unit nobody knows', { units: ['10729', '99999'] }, ['units.1', 'unit-unknown', { code: '99999' }]],
    [
      'a successor that is not there',
      { agencies: [agency('a', 'Sở A', { successors: [{ id: 'b', field: null }] })] },
      ['agencies.0.successors.0.id', 'agency-unknown', { id: 'b' }],
    ],
    [
      'one name for two agencies',
      { agencies: [agency('a', 'Sở A'), agency('b', 'Sở B', { aliases: ['Sở C', 'SỞ A'] })] },
      ['agencies.1.aliases.1', 'name-twice', { name: 'SỞ A', agency: 'a' }],
    ],
    [
      'an annex twice',
      { annexes: [...plan.annexes, ...plan.annexes.slice(0, 1)] },
      ['annexes.2.kind', 'id-twice', { id: 'tasks' }],
    ],
  ])('%s', (_, over, expected) => expect(found(over)).toEqual([expected]));

  it('a column twice', () => {
    const annexes = structuredClone(plan.annexes);
    const columns = annexes[0]?.stages.plan ?? [];
    columns.push(...structuredClone(columns.slice(0, 1)));
    expect(found({ annexes })).toEqual([['annexes.0.stages.plan.8.key', 'id-twice', { id: 'ordinal' }]]);
  });
});

describe('dates of a period', () => {
  // 14/9/2025 is a Sunday: Monday lies between, Tuesday is the first due.
  it.each([
    [{ dueUnits: '2025-09-15T17:00:00+07:00' }, [['dueUnits', 'due-too-early']]],
    [{ dueUnits: '2025-09-15T23:59:59+07:00' }, [['dueUnits', 'due-too-early']]],
    [{ dueUnits: '2025-09-15T17:00:00Z' }, []], // midnight in Hải Phòng: the 16th
    [{ dueUnits: '2025-09-15T16:59:59Z' }, [['dueUnits', 'due-too-early']]],
    [{ dueUnits: '2025-09-16T17:00:00+07:00' }, []],
    [{ dueUnits: '2025-09-16T17:00:00+07:00', dueCity: '2025-09-16T09:59:59Z' }, [['dueCity', 'due-city-first']]],
    [{ dueUnits: '2025-09-16T17:00:00+07:00', dueCity: '2025-09-16T10:00:00Z' }, []],
    [{ dueUnits: '2025-09-16T17:00:00+07:00', opensAt: '2025-09-16T10:00:00Z' }, [['opensAt', 'opens-after-due']]],
    [{ dueUnits: '2025-09-16T17:00:00+07:00', opensAt: '2025-09-16T09:59:59Z' }, []],
  ] as const)('%j: %j', (over, expected) => {
    if (!quarter) throw new Error('no such period');
    expect(periodMistakes({ ...quarter, ...over }).map(({ path, code }) => [path, code])).toEqual(expected);
  });

  it('a plan of a year has no cut-off', () => {
    if (!planStage) throw new Error('no such period');
    expect(periodMistakes(planStage)).toEqual([]);
    expect(periodMistakes({ ...planStage, cutOff: '2025-03-14' })).toEqual([
      { path: 'cutOff', code: 'cut-off-of-plan', params: {} },
    ]);
  });
});

describe('units', () => {
  const so = { code: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'sở' } as const;
  const mixed = { ...plan, units: ['communes', '10729', 'so-noi-vu', 'so-y-te'] };

  it('departments and the word for all communes are no mistake of the document', () =>
    expect(planMistakes(mixed)).toEqual([]));

  it('a department that the register lacks is a stranger, by its place in the list', () =>
    expect(strangers(mixed, registerOf([so]))).toEqual([
      { path: 'units.3', code: 'unit-unknown', params: { code: 'so-y-te' } },
    ]));

  it('an answer of a commune stays asked by the word for all of them, one of a department by its name alone', () => {
    const given = [
      { period: 'ke-hoach', annex: 'tasks', unit: '10729' },
      { period: 'ke-hoach', annex: 'tasks', unit: 'so-noi-vu' },
    ] as const;
    expect(vanished({ ...plan, units: ['communes'] }, given)).toEqual([
      { path: 'units', code: 'unit-in-use', params: { unit: 'so-noi-vu' } },
    ]);
    expect(vanished({ ...plan, units: ['communes', 'so-noi-vu'] }, given)).toEqual([]);
  });
});

describe('what was answered may not vanish', () => {
  const given = [{ period: 'ke-hoach', annex: 'tasks', unit: '10729' }] as const;
  it('stands as long as the plan asks for it', () => expect(vanished(plan, given)).toEqual([]));
  it.each([
    ['its period', { periods: plan.periods.slice(1) }, 'periods', 'period-in-use', { period: 'ke-hoach' }],
    ['its unit', { units: ['11446'] }, 'units', 'unit-in-use', { unit: '10729' }],
    [
      'its annex',
      { annexes: plan.annexes.slice(1) },
      'annexes',
      'annex-in-use',
      { annex: 'tasks', period: 'ke-hoach' },
    ],
  ] as const)('%s', (_, over, path, code, params) =>
    expect(vanished(PlanSchema.parse({ ...plan, ...over }), given)).toEqual([{ path, code, params }]),
  );
  it('its stage is part of it', () => {
    const annexes = plan.annexes.map(({ stages, ...annex }) => ({ ...annex, stages: { report: stages.report } }));
    expect(vanished(PlanSchema.parse({ ...plan, annexes }), given)).toMatchObject([{ code: 'annex-in-use' }]);
  });
});
