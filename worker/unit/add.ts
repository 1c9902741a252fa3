import type { z } from 'zod';
import type { DepartmentBody, UnitEntry } from '../../shared/api.ts';
import { namesake } from '../../shared/plan/departments.ts';
import type { PlanMistake } from '../../shared/plan/mistakes.ts';
import { type Register, registerOf } from '../../shared/plan/units.ts';
import type { Caller } from '../auth/caller.ts';
import { refuseMistakes } from '../body.ts';
import type { Context } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { refusal } from '../problem.ts';

type Department = z.output<typeof DepartmentBody>;
type Here = Context['Variables'];

/** Adds departments for good, all of them or none. */
export async function addDepartments(
  here: Here,
  caller: Caller,
  departments: readonly Department[],
): Promise<UnitEntry[]> {
  const { store } = here;
  const register = await store.units.register();
  refuseTaken(here, departments, register);
  const entries = departments.map((department) => added(here, caller, department));
  if (await store.units.add(departments, entries, register)) return departments.map((each) => ({ ...each }));
  // Somebody was faster: looked at again, on top of what that one added.
  return addDepartments(here, caller, departments);
}

function added(here: Here, caller: Caller, { code, name, kind, from, until }: Department) {
  const content = { ...whoOf(caller), unit: code, unitName: name, kind, firstDay: from, lastDay: until };
  return record(here, 'unit.added', code, content);
}

/** Each beside those of the register and those that come before it. */
function refuseTaken({ locale }: Here, departments: readonly Department[], register: Register): void {
  let known = register;
  for (const department of departments) {
    if (known.byCode(department.code)) throw refusal('unit-exists');
    refuseMistakes(mistakesOf(department, known), locale);
    known = registerOf([...known.departments, department]);
  }
}

function mistakesOf({ name, from, until }: Department, register: Register): PlanMistake[] {
  const same = namesake(register, name);
  return [
    ...(same ? [{ path: 'name', code: 'name-twice', params: { name, agency: same.code } } as const] : []),
    ...(until !== null && until < from ? [{ path: 'until', code: 'span-reversed', params: {} } as const] : []),
  ];
}
