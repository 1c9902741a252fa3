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
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';
import { addPeriod } from '../period/add.ts';
import { closePeriod } from '../period/close.ts';
import { openPeriod } from '../period/open.ts';
import { pinPeriod } from '../period/pin.ts';
import { reopenPeriod } from '../period/reopen.ts';
import { setPeriod } from '../period/set.ts';
import { periodNamed } from '../plans.ts';

/** What the city decides about the periods of its plans. Every act is recorded with who did it, and why. */
export const periods = api()
  .post(
    '/:plan/periods',
    may('period.add'),
    body(NewPeriodBody),
    answers('Adds a report period', { 201: PeriodReply }),
    async (c) => c.json(await addPeriod(c.var, c.var.caller, c.req.param('plan'), c.var.body), 201),
  )

  .put(
    '/:plan/periods/:period',
    may('period.set'),
    body(PeriodBody),
    answers('Sets the dates of a period', { 200: PeriodReply }),
    async (c) => c.json(await setPeriod(c.var, c.var.caller, c.req.param(), c.var.body)),
  )

  .post(
    '/:plan/periods/:period/open',
    may('period.open'),
    body(OpeningBody),
    answers('Opens a period', { 200: PeriodReply }),
    async (c) => c.json(await openPeriod(c.var, c.var.caller, c.req.param(), c.var.body.reason)),
  )

  .post(
    '/:plan/periods/:period/close',
    may('period.close'),
    body(ClosingBody),
    answers('Closes a period and issues an edition', { 200: ClosingReply }),
    async (c) => c.json(await closePeriod(c.var, c.var.caller, c.req.param(), c.var.body.reason)),
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
    async (c) => c.json(await reopenPeriod(c.var, c.var.caller, c.req.param(), c.var.body), 201),
  )

  .put(
    '/:plan/periods/:period/version',
    may('period.pin'),
    body(PinBody),
    answers('Moves the version a period is answered under', { 200: PeriodReply }),
    async (c) => c.json(await pinPeriod(c.var, c.var.caller, c.req.param(), c.var.body)),
  );
