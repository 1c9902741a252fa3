import { z } from 'zod';
import { LIMITS } from '../../shared/api.ts';
import { Day } from '../../shared/plan/schema.ts';
import { reached } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { query } from '../body.ts';
import { api } from '../context.ts';
import { currentPeriod } from '../desk/current.ts';
import { FIGURE_NAMES, STANDINGS } from '../desk/figures.ts';
import { overviewOf } from '../desk/overview.ts';
import { unitViewOf } from '../desk/unit.ts';
import { deskPath } from '../pages/desk/address.ts';
import { overviewPage } from '../pages/desk/overview.tsx';
import { unitPage } from '../pages/desk/unit.tsx';
import { deskView } from '../pages/desk/view.tsx';
import { planSummaries } from '../plans.ts';
import { refusal } from '../problem.ts';

const Name = z.string().max(LIMITS.name).optional();

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

  .get('/:plan/:period/don-vi/:unit', may('desk.read'), async (c) =>
    unitPage(c, await unitViewOf(c.var.store, c.req.param(), c.req.param('unit'))),
  );
