import { describe, expect, it } from 'vitest';
import { isAsked, unitsAsked } from '../../../shared/plan/asked.ts';
import { PLANS, planById } from '../../../shared/plan/built-in.ts';
import { departmentsOffered } from '../../../shared/plan/departments.ts';
import type { Plan, PlanPeriod } from '../../../shared/plan/schema.ts';
import { DepartmentCode, UnitCode } from '../../../shared/plan/unit-code.ts';
import { communeByCode, registerOf, UNITS, type Unit, unitTitle } from '../../../shared/plan/units.ts';

it('knows the 114 units of the official list', () => {
  const count = (kind: string) => UNITS.filter((unit) => unit.kind === kind).length;
  expect([count('phường'), count('xã'), count('đặc khu')]).toEqual([45, 67, 2]);
  expect(UNITS.every(({ code }) => /^\d{5}$/.test(code))).toBe(true);
  expect(new Set(UNITS.map(({ code }) => code)).size).toBe(114);
  expect(UNITS.every(({ name }) => name === name.normalize('NFC').trim())).toBe(true);
});

it('finds a unit by its code only', () => {
  expect(communeByCode('10729')).toEqual({ code: '10729', name: 'Trần Liễu', kind: 'phường' });
  expect(unitTitle(communeByCode('11446') ?? { code: '', name: '', kind: 'xã' })).toBe('Phường Phù Liễn');
  expect(communeByCode('Trần Liễu')).toBeNull();
});

const so: Unit = { code: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'sở', from: '2025-03-01', until: null };

it('finds a department beside them, and names it by its whole name', () => {
  const register = registerOf([so]);
  expect(register.units).toHaveLength(115);
  expect(register.byCode('so-noi-vu')).toEqual(so);
  expect(['10729', 'so-noi-vu', 'so-y-te'].map(register.nameOf)).toEqual(['Phường Trần Liễu', 'Sở Nội vụ', 'so-y-te']);
});

it.each([
  ['10729', true, false],
  ['so-noi-vu', true, true],
  ['c06', true, true],
  ['1072', false, false],
  ['107290', false, false],
  ['So-noi-vu', false, false],
  ['so--noi-vu', false, false],
  ['so-noi-vu-', false, false],
  ['sở-nội-vụ', false, false],
  ['6-so', false, false],
  ['communes', true, false],
  ['all', true, false],
])('%s: a code of a unit %s, one that a department may have %s', (code, unit, department) =>
  expect([UnitCode.safeParse(code).success, DepartmentCode.safeParse(code).success]).toEqual([unit, department]),
);

describe('who is asked', () => {
  const plan = planById('hai-phong-2025') as Plan;
  const [first] = plan.periods as [PlanPeriod];
  const register = registerOf([so]);
  const asked = (units: Plan['units']) => unitsAsked({ ...plan, units }, first, register).map(({ code }) => code);

  it('all are the communes; a list may hold them by one word, and departments', () => {
    expect(asked('all')).toEqual(UNITS.map(({ code }) => code));
    expect(asked(['so-noi-vu', 'communes'])).toEqual([...UNITS.map(({ code }) => code), 'so-noi-vu']);
    expect(asked(['so-noi-vu', '10729'])).toEqual(['10729', 'so-noi-vu']);
  });

  const span = { from: '2026-04-01', to: '2026-06-30' };
  it.each([
    ['2025-03-01', null, 'report', true],
    ['2026-06-30', null, 'report', true],
    ['2026-07-01', null, 'report', false],
    ['2025-03-01', '2026-04-01', 'report', true],
    ['2025-03-01', '2026-03-31', 'report', false],
    // Answered before the span begins.
    ['2025-03-01', '2026-03-31', 'plan', true],
  ] as const)('a department of %s to %s in a %s of the second quarter: %s', (from, until, stage, expected) =>
    expect(isAsked({ ...plan, units: ['so-noi-vu'] }, { ...first, stage, span }, { ...so, from, until })).toBe(
      expected,
    ),
  );
});

it('the plans offer each sở that the register lacks once, and none that one of them knows to have ended', () => {
  const offered = departmentsOffered(PLANS, registerOf([so])).map(({ code }) => code);
  expect(offered).toEqual(['so-khcn', 'so-tai-chinh', 'so-xay-dung', 'so-nnmt']);
});
