import { DepartmentBody, DepartmentEndBody, UnitEntry, UnitsReply } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';
import { addDepartments } from '../unit/add.ts';
import { endDepartment } from '../unit/end.ts';

/** Who can be asked: the communes, set by law, and the departments that the city has added. */
export const units = api()
  .get('/', may('unit.read'), answers('Communes and departments of the city', { 200: UnitsReply }), async (c) => {
    const { units } = await c.var.store.units.register();
    const reply: UnitsReply = {
      units: units.map(({ code, name, kind, from = null, until = null }) => ({ code, name, kind, from, until })),
    };
    return c.json(reply);
  })

  .post('/', may('unit.set'), body(DepartmentBody), answers('Adds a department', { 201: UnitEntry }), async (c) =>
    c.json((await addDepartments(c.var, c.var.caller, [c.var.body]))[0], 201),
  )

  .put(
    '/:unit/end',
    may('unit.set'),
    body(DepartmentEndBody),
    answers('Gives a department its last day', { 200: UnitEntry }),
    async (c) => c.json(await endDepartment(c.var, c.var.caller, c.req.param('unit'), c.var.body)),
  );
