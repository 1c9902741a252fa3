import { DepartmentBody, DepartmentEndBody } from '../../shared/api.ts';
import { unitTitle } from '../../shared/plan/units.ts';
import type { Caller } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { form, validate } from '../body.ts';
import { api } from '../context.ts';
import { entered } from '../entered.ts';
import type { Inside } from '../pages/page.tsx';
import { END_FORM } from '../pages/settings/departments.tsx';
import { attempt } from '../pages/settings/outcome.tsx';
import { unitsPage } from '../pages/settings/units.tsx';
import { settingsView } from '../pages/settings/view.tsx';
import { addDepartments } from '../unit/add.ts';
import { endDepartment } from '../unit/end.ts';
import { unitsShown } from '../unit/shown.ts';
import { Fields } from './settings.ts';

type Sent = Record<string, string>;
type Administering = Inside & { var: { caller: Caller } };

/** Departments of the city: added, or several of those that the plans name at once, and ended. */
export const settingsDepartments = api()
  .post('/don-vi/so-ban-nganh', may('unit.set'), form(Fields), async (c) =>
    answer(c, 'department', c.var.body, ({ code, name, kind, from, until }) =>
      add(c, [{ code, name, kind, from, until }]),
    ),
  )

  .post('/don-vi/so-ban-nganh/ke-hoach', may('unit.set'), form(Fields), async (c) => {
    const { offered } = await unitsShown(c.var);
    const chosen = offered.filter(({ code }) => c.var.body[code] !== undefined);
    return answer(c, 'offered', c.var.body, ({ from }) =>
      add(
        c,
        chosen.map(({ code, name, kind }) => ({ code, name, kind, from })),
      ),
    );
  })

  .post('/don-vi/:unit/ket-thuc', may('unit.set'), form(Fields), async (c) => {
    const unit = c.req.param('unit');
    return answer(c, `${END_FORM}${unit}`, c.var.body, async ({ until }) => {
      const ended = validate(DepartmentEndBody, { until }, c.var.locale);
      return unitTitle(await endDepartment(c.var, c.var.caller, unit, ended));
    });
  });

/** The names of those added. */
async function add(c: Administering, said: readonly Record<string, string | undefined>[]): Promise<string> {
  const asked = said.map((each) => validate(DepartmentBody, { ...each, until: each.until || null }, c.var.locale));
  return (await addDepartments(c.var, c.var.caller, asked)).map(unitTitle).join(', ');
}

/** The page as it stands afterwards, with what came of the form. */
async function answer(c: Administering, form: string, fields: Sent, work: (fields: Sent) => Promise<string>) {
  const { words } = settingsView(c);
  const asked = () => work(entered(fields, { from: 'day', until: 'day' }, c.var.locale));
  const attempted = await attempt(c.var, { form, fields }, asked, words.departmentsSaved);
  const { departmentCode: code, departmentName: name, firstDay, lastDay } = words;
  const labels = { code, name, from: firstDay, until: lastDay };
  return unitsPage(c, await unitsShown(c.var), { ...attempted, labels });
}
