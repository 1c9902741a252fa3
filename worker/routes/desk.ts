import { z } from 'zod';
import { LIMITS } from '../../shared/api.ts';
import { Day, Kind } from '../../shared/plan/schema.ts';
import { reached } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { query } from '../body.ts';
import { api } from '../context.ts';
import { currentPeriod } from '../desk/current.ts';
import { FIGURE_NAMES, STANDINGS } from '../desk/figures.ts';
import { enterNil, NIL_LIMIT } from '../desk/nil.ts';
import { overviewOf } from '../desk/overview.ts';
import { unitViewOf } from '../desk/unit.ts';
import { readForm } from '../form-with-file.ts';
import { deskPath, unitPath } from '../pages/desk/address.ts';
import { overviewPage } from '../pages/desk/overview.tsx';
import { unitPage } from '../pages/desk/unit.tsx';
import { deskView } from '../pages/desk/view.tsx';
import { attempt } from '../pages/settings/outcome.tsx';
import { planSummaries } from '../plans.ts';
import { refusal } from '../problem.ts';

const Name = z.string().max(LIMITS.name).optional();

/** The annex that was just entered as nothing to report. */
const UnitQuery = z.object({ entered: Kind.optional() });

/** What the form at the top sends: "plan/period". */
const ChosenQuery = z.object({ at: Name });

const OverviewQuery = z.object({
  list: z.enum(FIGURE_NAMES).optional(),
  standing: z.enum(STANDINGS).optional(),
  day: Day.optional(),
  fault: Name,
});

/** The city's desk: pages for whoever collects, settles or audits. They need no script, and their state is the address. */
export const desk = api()
  .get('/', may('desk.read'), query(ChosenQuery), async (c) => {
    const { caller, store, now, query } = c.var;
    const [plan, period] = (query.at ?? '').split('/');
    const named = plan && period ? { plan, period } : currentPeriod(reached(caller, await planSummaries(store)), now());
    if (!named) throw refusal('plan-unknown');
    return c.redirect(deskView(c).to(deskPath(named)), 303);
  })

  .get('/:plan/:period', may('desk.read'), query(OverviewQuery), async (c) =>
    overviewPage(c, await overviewOf(c.var.store, c.var.caller, c.req.param(), c.var.query)),
  )

  .get('/:plan/:period/don-vi/:unit', may('desk.read'), query(UnitQuery), async (c) =>
    unitPage(c, await unitViewOf(c.var.store, c.req.param(), c.req.param('unit')), c.var.query.entered ?? null),
  )

  .post('/:plan/:period/don-vi/:unit/khong-phat-sinh', may('desk.enter'), async (c) => {
    const named = c.req.param();
    const { fields, file } = await readForm(c.req.raw, NIL_LIMIT, 'mail');
    const attempted = await attempt(
      c.var,
      { form: `nil-${fields.annex}`, fields },
      () => enterNil(c.var, c.env, named, fields, file),
      () => '',
    );
    if (attempted.status === 200)
      return c.redirect(deskView(c).to(unitPath(named, named.unit), { entered: fields.annex ?? '' }), 303);
    return unitPage(c, await unitViewOf(c.var.store, named, named.unit), null, {
      ...attempted,
      labels: { date: deskView(c).words.nilDate },
    });
  });
