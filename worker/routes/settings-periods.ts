import { z } from 'zod';
import {
  ClosingBody,
  LIMITS,
  NewPeriodBody,
  OpenDataBody,
  OpeningBody,
  PeriodBody,
  PinBody,
  ReopeningBody,
} from '../../shared/api.ts';
import type { Caller } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { form, query, validate } from '../body.ts';
import { api, type Context } from '../context.ts';
import { entered } from '../entered.ts';
import { setOpen } from '../open/acts.ts';
import type { Inside } from '../pages/page.tsx';
import { type Attempted, attempt } from '../pages/settings/outcome.tsx';
import { formOf } from '../pages/settings/period-act.tsx';
import { type Periods, periodsPage } from '../pages/settings/periods.tsx';
import { settingsView } from '../pages/settings/view.tsx';
import type { NamedPeriod } from '../period/act.ts';
import { addPeriod } from '../period/add.ts';
import { closePeriod } from '../period/close.ts';
import { openPeriod } from '../period/open.ts';
import { pinPeriod } from '../period/pin.ts';
import { reopenPeriod } from '../period/reopen.ts';
import { setPeriod } from '../period/set.ts';
import { planSummaries } from '../plans.ts';
import { refusal } from '../problem.ts';
import { Fields } from './settings.ts';

const PlanQuery = z.object({ plan: z.string().max(LIMITS.name).optional() });

/** What a form sent, by the names of its fields. */
type Sent = z.output<typeof Fields>;
type Here = Context['Variables'];

/** The periods of a plan, by forms over what the API does. */
export const settingsPeriods = api()
  .get('/ky', may('settings.read'), query(PlanQuery), async (c) =>
    periodsPage(c, await periodsOf(c.var, c.var.query.plan), null),
  )

  .post('/ky/:plan', may('period.add'), form(Fields), async (c) => {
    const { body, locale, caller } = c.var;
    const plan = c.req.param('plan');
    const asked = () =>
      validate(NewPeriodBody, { ...body, number: Number(body.number || 1), year: Number(body.year) }, locale);
    return answer(c, plan, 'add', body, () => addPeriod(c.var, caller, plan, asked()));
  })

  .post('/ky/:plan/:period/han', may('period.set'), form(Fields), async (c) => {
    const { body, locale, caller } = c.var;
    const named = c.req.param();
    return answer(c, named.plan, formOf({ id: named.period }, 'han'), body, () =>
      setPeriod(c.var, caller, named, validate(PeriodBody, datesOf(entered(body, DATES, locale)), locale)),
    );
  })

  .post('/ky/:plan/:period/mo', may('period.open'), form(Fields), async (c) => {
    const { body, locale, caller } = c.var;
    const named = c.req.param();
    return answer(c, named.plan, formOf({ id: named.period }, 'mo'), body, () =>
      openPeriod(c.var, caller, named, validate(OpeningBody, body, locale).reason),
    );
  })

  .post('/ky/:plan/:period/khoa', may('period.close'), form(Fields), async (c) => {
    const { body, locale, caller } = c.var;
    const named = c.req.param();
    return answer(c, named.plan, formOf({ id: named.period }, 'khoa'), body, () =>
      closePeriod(c.var, caller, named, validate(ClosingBody, body, locale).reason),
    );
  })

  .post('/ky/:plan/:period/mo-lai', may('period.reopen'), form(Fields), async (c) => {
    const { body, locale, caller } = c.var;
    const named = c.req.param();
    const asked = () => validate(ReopeningBody, entered(body, { until: 'moment' }, locale), locale);
    return answer(c, named.plan, formOf({ id: named.period }, 'mo-lai'), body, () =>
      reopenPeriod(c.var, caller, named, asked()),
    );
  })

  .post('/ky/:plan/:period/cong-khai', may('data.open'), form(Fields), async (c) =>
    openOrClose(c, c.req.param(), true, c.var.body),
  )

  .post('/ky/:plan/:period/thoi-cong-khai', may('data.open'), form(Fields), async (c) =>
    openOrClose(c, c.req.param(), false, c.var.body),
  )

  .post('/ky/:plan/:period/ban', may('period.pin'), form(Fields), async (c) => {
    const { body, locale, caller } = c.var;
    const named: NamedPeriod = c.req.param();
    return answer(c, named.plan, formOf({ id: named.period }, 'ban'), body, () =>
      pinPeriod(c.var, caller, named, validate(PinBody, { ...body, version: Number(body.version) }, locale)),
    );
  });

/** Whether anybody may fetch what was accepted in the period. */
function openOrClose(c: Inside & { var: { caller: Caller } }, named: NamedPeriod, open: boolean, body: Sent) {
  const form = formOf({ id: named.period }, open ? 'cong-khai' : 'thoi-cong-khai');
  return answer(c, named.plan, form, body, () =>
    setOpen(c.var, c.var.caller, named, { open, ...validate(OpenDataBody, body, c.var.locale) }),
  );
}

/** The page as it stands afterwards, with what came of the form. */
async function answer(c: Inside, plan: string, form: string, fields: Sent, work: () => Promise<unknown>) {
  const { words } = settingsView(c);
  const attempted: Attempted = await attempt(c.var, { form, fields }, work, () => words.saved);
  return periodsPage(c, await periodsOf(c.var, plan), { ...attempted, labels: { until: words.reopenUntil } });
}

async function periodsOf({ store }: Here, id: string | undefined): Promise<Periods> {
  const [plans, published] = await Promise.all([planSummaries(store), store.openData.all()]);
  const plan = plans.find((each) => each.id === id) ?? (id === undefined ? plans[0] : undefined);
  if (!plan) throw refusal('plan-unknown');
  const closed = plan.periods.filter(({ closedAt }) => closedAt !== null);
  const reopenings = await Promise.all(
    closed.map(async (period) => [period.id, await store.reopenings.ofPeriod(plan.id, period.id)] as const),
  );
  const open = new Set(published.filter((each) => each.plan === plan.id).map(({ period }) => period));
  return { plan, plans, reopenings: new Map(reopenings), open };
}

const DATES = { opensAt: 'moment', dueUnits: 'moment', dueCity: 'moment', cutOff: 'day' } as const;

const datesOf = ({ opensAt, dueUnits, dueCity, cutOff, reason }: Sent) => ({
  ...{ opensAt: opensAt || null, dueUnits: dueUnits || null, dueCity: dueCity || null, cutOff: cutOff || null },
  reason: reason ?? '',
});
