import type { z } from 'zod';
import type { DepartmentBody, UnitEntry } from '../../shared/api.ts';
import type { PlanMistake } from '../../shared/plan/mistakes.ts';
import type { Register } from '../../shared/plan/units.ts';
import { contentKey } from '../../shared/text.ts';
import type { Caller } from '../auth/caller.ts';
import { refuseMistakes } from '../body.ts';
import type { Context } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { refusal } from '../problem.ts';

type Department = z.output<typeof DepartmentBody>;

/** Adds a department for good. */
export async function addDepartment(
  here: Context['Variables'],
  caller: Caller,
  department: Department,
): Promise<UnitEntry> {
  const { store, locale } = here;
  const { code, name, kind, from, until } = department;
  const register = await store.units.register();
  if (register.byCode(code)) throw refusal('unit-exists');
  refuseMistakes(mistakesOf(department, register), locale);
  const content = { ...whoOf(caller), unit: code, unitName: name, kind, firstDay: from, lastDay: until };
  if (!(await store.units.add(department, record(here, 'unit.added', code, content)))) throw refusal('unit-exists');
  return { code, name, kind, from, until };
}

/** Two of one name could not be told apart on any page. */
function mistakesOf({ name, from, until }: Department, { departments }: Register): PlanMistake[] {
  const same = departments.find((other) => contentKey(other.name) === contentKey(name));
  return [
    ...(same ? [{ path: 'name', code: 'name-twice', params: { name, agency: same.code } } as const] : []),
    ...(until !== null && until < from ? [{ path: 'until', code: 'span-reversed', params: {} } as const] : []),
  ];
}
