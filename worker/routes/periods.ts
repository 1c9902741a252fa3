import {
  ClosingBody,
  ClosingReply,
  NewPeriodBody,
  OpeningBody,
  PeriodBody,
  PeriodReply,
  PinBody,
  ReopeningBody,
  ReopeningReply,
  ReopeningsReply,
} from '../../shared/api.ts';
import { unitsAsked } from '../../shared/plan/asked.ts';
import { periodMistakes } from '../../shared/plan/mistakes.ts';
import { REPORTS, reportPeriod } from '../../shared/plan/reporting.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { body, refuseMistakes } from '../body.ts';
import { api } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { actOn, subjectOf } from '../period/act.ts';
import { closePeriod } from '../period/close.ts';
import { periodNamed, periodOf, planState } from '../plans.ts';
import { refusal } from '../problem.ts';
import { dated, isOpened, periodState } from '../settings.ts';

/** What the city decides about the periods of its plans. Every act is recorded with who did it, and why. */
export const periods = api()
  .post(
    '/:plan/periods',
    may('period.add'),
    body(NewPeriodBody),
    answers('Adds a report period', { 201: PeriodReply }),
    async (c) => {
      const { caller, store, locale, body } = c.var;
      const { holidays, ...name } = body;
      if (name.number > REPORTS[name.kind].count)
        refuseMistakes(
          [{ path: 'number', code: 'number-too-high', params: { most: REPORTS[name.kind].count } }],
          locale,
        );
      const { plan, settings } = await planState(store, c.req.param('plan'));
      const period = reportPeriod(name, holidays);
      if (period.span.to < plan.span.from || period.span.from > plan.span.to) throw refusal('period-outside-plan');
      const alike = plan.periods.some(
        ({ id, stage, span: { from, to } }) =>
          id === period.id || (stage === 'report' && from === period.span.from && to === period.span.to),
      );
      if (alike) throw refusal('period-exists');
      const act = actOn(c.var, caller, { plan: plan.id, period: period.id });
      await store.periods.add(act, period, record(c.var, 'period.added', subjectOf(act), { ...whoOf(caller), period }));
      const reply: PeriodReply = periodState(period, plan, settings);
      return c.json(reply, 201);
    },
  )

  .put(
    '/:plan/periods/:period',
    may('period.set'),
    body(PeriodBody),
    answers('Sets the dates of a period', { 200: PeriodReply }),
    async (c) => {
      const { caller, store, locale, body } = c.var;
      const { reason, ...dates } = body;
      const { plan, text, period: before, settings } = await periodNamed(store, c.req.param());
      const after = dated(periodOf(text, before.id), dates);
      refuseMistakes(periodMistakes(after), locale);
      const act = actOn(c.var, caller, { plan: plan.id, period: after.id });
      const entry = record(c.var, 'period.set', subjectOf(act), { ...whoOf(caller), reason, before, after });
      await store.periods.set(act, dates, entry);
      const reply: PeriodReply = periodState(after, plan, settings);
      return c.json(reply);
    },
  )

  .post(
    '/:plan/periods/:period/open',
    may('period.open'),
    body(OpeningBody),
    answers('Opens a period', { 200: PeriodReply }),
    async (c) => {
      const { caller, store, now, body } = c.var;
      const { plan, period, state } = await periodNamed(store, c.req.param());
      const opened = isOpened(period, now());
      if (opened && !state.closedAt) throw refusal('period-open');
      const opening = { opensAt: (opened && period.opensAt) || now().toISOString(), version: plan.version };
      const act = actOn(c.var, caller, { plan: plan.id, period: period.id });
      const content = { ...whoOf(caller), ...body, ...opening, closedAt: state.closedAt };
      await store.periods.open(act, opening, record(c.var, 'period.opened', subjectOf(act), content));
      const reply: PeriodReply = { ...state, opensAt: opening.opensAt, closedAt: null, pinned: true };
      return c.json(reply);
    },
  )

  .post(
    '/:plan/periods/:period/close',
    may('period.close'),
    body(ClosingBody),
    answers('Closes a period and issues an edition', { 200: ClosingReply }),
    async (c) => {
      const { caller, body } = c.var;
      return c.json(await closePeriod(c.var, caller, c.req.param(), body.reason));
    },
  )

  .get(
    '/:plan/periods/:period/reopenings',
    may('reopening.read'),
    answers('Units a closed period was reopened for', { 200: ReopeningsReply }),
    async (c) => {
      const { plan, period } = await periodNamed(c.var.store, c.req.param());
      const found = await c.var.store.reopenings.ofPeriod(plan.id, period.id);
      const reply: ReopeningsReply = { reopenings: found.map(({ id, ...rest }) => ({ reopening: id, ...rest })) };
      return c.json(reply);
    },
  )

  .post(
    '/:plan/periods/:period/reopenings',
    may('period.reopen'),
    body(ReopeningBody),
    answers('Reopens a closed period for one unit', { 201: ReopeningReply }),
    async (c) => {
      const { caller, store, now, newId, locale, body } = c.var;
      const { plan, period, state } = await periodNamed(store, c.req.param());
      if (!unitsAsked(plan).some(({ code }) => code === body.unit)) throw refusal('unit-not-asked');
      if (Date.parse(body.until) <= now().getTime())
        refuseMistakes([{ path: 'until', code: 'until-past', params: {} }], locale);
      if (!state.closedAt) throw refusal('period-open');
      const act = actOn(c.var, caller, { plan: plan.id, period: period.id });
      const reopening = { id: newId(), ...body, until: new Date(body.until).toISOString() };
      const content = { ...whoOf(caller), plan: plan.id, period: period.id, ...reopening };
      await store.reopenings.add(act, reopening, record(c.var, 'period.reopened', reopening.id, content));
      const { id, ...rest } = reopening;
      const reply: ReopeningReply = { reopening: id, ...rest, openedAt: act.at.toISOString() };
      return c.json(reply, 201);
    },
  )

  .put(
    '/:plan/periods/:period/version',
    may('period.pin'),
    body(PinBody),
    answers('Moves the version a period is answered under', { 200: PeriodReply }),
    async (c) => {
      const { caller, store, body } = c.var;
      const { version, reason } = body;
      const { plan: before, state } = await periodNamed(store, c.req.param());
      const { plan } = await planState(store, before.id, { version });
      const period = periodOf(plan, state.id);
      const act = actOn(c.var, caller, { plan: plan.id, period: period.id });
      const content = { ...whoOf(caller), reason, before: before.version, after: version };
      await store.periods.pin(act, version, record(c.var, 'period.pinned', subjectOf(act), content));
      const reply: PeriodReply = { ...state, ...period, planVersion: version, pinned: true };
      return c.json(reply);
    },
  );
