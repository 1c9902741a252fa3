import { describe, expect, it } from 'vitest';
import { type LeadSource, leadConflicts } from '../../shared/lead-conflict.ts';
import { citySummary, heldAgainst, isLate, type SubmissionHead, standing } from '../../shared/merge.ts';
import { planById } from '../../shared/plan/built-in.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { registerOf, UNITS } from '../../shared/plan/units.ts';

const plan = planById('hai-phong-2025') as Plan;
const [first, second, third, fourth, fifth] = UNITS.map(({ code }) => code) as [string, string, string, string, string];
const DUE = '2025-03-18T17:00:00+07:00';
const IN_TIME = '2025-03-18T10:00:00.000Z';
const AFTER = '2025-03-18T10:00:00.001Z';

const head = (over: Partial<SubmissionHead>): SubmissionHead => {
  const at = { plan: plan.id, period: 'ke-hoach', unit: first, annex: 'tasks' as const, revision: 1, ...over };
  const counts = {
    receivedAt: IN_TIME,
    rows: 12,
    errors: 0,
    warnings: 3,
    nil: false,
    onBehalf: false,
    correction: false,
    state: 'received' as const,
    unconfirmed: false,
  };
  return { ...at, ...counts, id: `${at.unit}/${at.annex}/${at.revision}`, ...over };
};

describe('standing', () => {
  it('is the latest revision of each unit, annex and period', () => {
    const all = [
      head({ revision: 1 }),
      head({ revision: 3 }),
      head({ revision: 2 }),
      head({ annex: 'targets' }),
      head({ unit: second, revision: 2 }),
      head({ unit: second, revision: 1 }),
      head({ period: 'khac' }),
    ];
    expect(standing(all).map(({ id, period }) => `${id} ${period}`)).toEqual([
      `${first}/tasks/3 ke-hoach`,
      `${first}/targets/1 ke-hoach`,
      `${second}/tasks/2 ke-hoach`,
      `${first}/tasks/1 khac`,
    ]);
  });

  it('is nothing where nothing was sent', () => expect(standing([])).toEqual([]));

  it('is not what was withdrawn: the one before stands again', () => {
    const withdrawn = { revision: 2, state: 'withdrawn' } as const;
    expect(standing([head({}), head(withdrawn)]).map(({ revision }) => revision)).toEqual([1]);
    expect(standing([head(withdrawn)])).toEqual([]);
    expect(standing([head({}), head(withdrawn), head({ revision: 3 })]).map(({ revision }) => revision)).toEqual([3]);
  });
});

describe('a report is held against', () => {
  const revisions = (...states: SubmissionHead['state'][]) =>
    heldAgainst(states.map((state, place) => head({ revision: place + 1, state }))).map(({ revision }) => revision);

  it.each([
    ['the plan that was accepted, whatever came after', ['accepted', 'received'], 1],
    ['the last that was accepted', ['accepted', 'accepted', 'returned'], 2],
    ['what stands, where none was accepted', ['returned', 'received'], 2],
    ['what stands, where the later was withdrawn', ['received', 'withdrawn'], 1],
  ] as const)('%s', (_, states, revision) => expect(revisions(...states)).toEqual([revision]));

  it('each annex by itself', () =>
    expect(heldAgainst([head({ state: 'accepted' }), head({ annex: 'targets' })])).toHaveLength(2));
});

it.each([
  [IN_TIME, DUE, false],
  [AFTER, DUE, true],
  [AFTER, null, false],
] as const)('received %s, due %s: late %s', (receivedAt, due, late) => expect(isLate(receivedAt, due)).toBe(late));

const register = registerOf([]);

describe('completeness', () => {
  const summary = (submissions: SubmissionHead[], dueUnits: string | null = DUE) => {
    const [period] = plan.periods;
    if (!period) throw new Error('no period');
    return citySummary({ register, plan, period: { ...period, dueUnits }, submissions, leads: [], explained: [] });
  };
  const unit = (code: string, view: ReturnType<typeof summary>) => view.units.find((one) => one.code === code);

  it('counts every unit asked once', () => {
    const view = summary([
      head({ unit: first }),
      head({ unit: first, annex: 'targets' }),
      head({ unit: second, receivedAt: AFTER }),
      head({ unit: third, annex: 'targets' }),
    ]);
    expect(view.totals).toEqual({ units: 114, sent: 2, late: 1, missing: 111, incomplete: 2 });
    expect(view.units.map(({ code }) => code)).toEqual(UNITS.map(({ code }) => code));
    expect(unit(first, view)).toMatchObject({ state: 'sent', lacks: [] });
    expect(unit(second, view)).toMatchObject({ state: 'late', lacks: ['targets'] });
    expect(unit(third, view)).toMatchObject({ state: 'sent', lacks: ['tasks'] });
    expect(unit(fourth, view)).toMatchObject({ state: 'missing', lacks: ['tasks', 'targets'], annexes: [] });
  });

  it('shows what stands, and judges lateness by the first that came', () => {
    const view = summary([
      head({ unit: fifth, revision: 1, receivedAt: IN_TIME, rows: 9 }),
      head({ unit: fifth, revision: 2, receivedAt: AFTER, rows: 10, warnings: 1 }),
    ]);
    expect(unit(fifth, view)).toMatchObject({
      state: 'sent',
      annexes: [
        { annex: 'tasks', revision: 2, submission: `${fifth}/tasks/2`, receivedAt: AFTER, firstReceivedAt: IN_TIME },
      ],
    });
    expect(unit(fifth, view)?.annexes[0]).toMatchObject({ late: false, rows: 10, errors: 0, warnings: 1 });
  });

  it('says where each annex stands with the city', () => {
    const view = summary([head({ unit: first, state: 'returned', onBehalf: true, unconfirmed: true })]);
    expect(unit(first, view)?.annexes).toMatchObject([{ state: 'returned', onBehalf: true, unconfirmed: true }]);
  });

  it('counts what was withdrawn neither as sent nor as in time', () => {
    const withdrawn = head({ unit: first, state: 'withdrawn' });
    expect(unit(first, summary([withdrawn]))).toMatchObject({ state: 'missing' });
    const later = head({ unit: first, revision: 2, receivedAt: AFTER });
    expect(unit(first, summary([withdrawn, later]))).toMatchObject({ state: 'late', annexes: [{ late: true }] });
  });

  it('is late where one of two annexes first came after the due, whatever stands', () => {
    const view = summary([
      head({ unit: first }),
      head({ unit: first, annex: 'targets', revision: 1, receivedAt: AFTER }),
      head({ unit: first, annex: 'targets', revision: 2, receivedAt: AFTER }),
    ]);
    expect(unit(first, view)).toMatchObject({ state: 'late', annexes: [{ late: false }, { late: true, revision: 2 }] });
  });

  it('makes nobody late without a due, or after it was moved', () => {
    const late = [head({ receivedAt: AFTER })];
    expect(summary(late, null).totals.late).toBe(0);
    expect(summary(late, '2025-03-19T17:00:00+07:00').totals.late).toBe(0);
  });

  it('asks only the units the plan names', () => {
    const [period] = plan.periods;
    if (!period) throw new Error('no period');
    const view = citySummary({
      register,
      plan: { ...plan, units: [second] },
      period,
      submissions: [head({})],
      leads: [],
      explained: [],
    });
    expect([view.totals.units, view.totals.missing]).toEqual([1, 1]);
  });
});

describe('two units about the lead of one task', () => {
  const [a, b] = plan.agencies.map(({ id, name }) => ({ id, name })) as [Named, Named];
  const source = (over: Partial<LeadSource>): LeadSource => ({
    unit: first,
    submission: 's1',
    row: 7,
    task: 'Tập huấn kỹ năng số cho cán bộ',
    leads: [a],
    ...over,
  });
  const found = (...sources: LeadSource[]) => leadConflicts(plan, sources);

  it('disagree: by content, not by form, case, spaces, punctuation or spelling', () => {
    const sources = [
      source({}),
      source({
        unit: second,
        submission: 's2',
        row: 9,
        task: ' Tập huấn  kĩ năng số cho cán bộ.'.normalize('NFD'),
        leads: [b],
      }),
      source({ unit: third, submission: 's3', row: 5 }),
    ];
    expect(found(...sources)).toEqual([
      {
        code: 'city.lead-conflict',
        severity: 'note',
        at: null,
        fix: null,
        params: { task: 'Tập huấn kỹ năng số cho cán bộ', leads: [a.name, b.name] },
        sources: [
          { unit: first, submission: 's1', row: 7 },
          { unit: second, submission: 's2', row: 9 },
          { unit: third, submission: 's3', row: 5 },
        ],
      },
    ]);
  });

  it.each([
    ['the same lead', source({}), source({ unit: second })],
    ['the same leads in another order', source({ leads: [a, b] }), source({ unit: second, leads: [b, a] })],
    [
      'the same agency under another name',
      source({}),
      source({ unit: second, leads: [{ id: a.id, name: 'viết tắt' }] }),
    ],
    ['a lead outside the plan', source({}), source({ unit: second, leads: [{ id: null, name: 'Trường THCS' }] })],
    ['one known, one unknown', source({}), source({ unit: second, leads: [b, { id: null, name: 'x' }] })],
    ['no lead', source({}), source({ unit: second, leads: [] })],
    ['accents that tell words apart', source({ task: 'Mua ma' }), source({ unit: second, task: 'Mua má', leads: [b] })],
    ['one unit with itself', source({}), source({ row: 8, leads: [b] })],
  ])('agree: %s', (_, one, other) => expect(found(one, other)).toEqual([]));

  it('are told apart by the set of leads', () =>
    expect(found(source({ leads: [a, b] }), source({ unit: second, leads: [a] }))).toMatchObject([
      { params: { leads: [`${a.name}, ${b.name}`, a.name] } },
    ]));

  it('are left alone where the plan says so', () =>
    expect(
      leadConflicts({ ...plan, severities: { 'city.lead-conflict': 'off' } }, [
        source({}),
        source({ unit: second, leads: [b] }),
      ]),
    ).toEqual([]));
});

interface Named {
  id: string;
  name: string;
}
