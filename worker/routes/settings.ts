import { z } from 'zod';
import { EnrolmentBody, type EnrolmentReply, LIMITS } from '../../shared/api.ts';
import type { Caller } from '../auth/caller.ts';
import { issueCode } from '../auth/issue.ts';
import { may } from '../auth/may.ts';
import { revoke } from '../auth/revoke.ts';
import { form, query, validate } from '../body.ts';
import { api, type Context } from '../context.ts';
import { entered } from '../entered.ts';
import type { Inside } from '../pages/page.tsx';
import { type Attempted, attempt } from '../pages/settings/outcome.tsx';
import { type People, peoplePage } from '../pages/settings/people.tsx';
import { sheetPage } from '../pages/settings/sheet.tsx';
import { unitsPage } from '../pages/settings/units.tsx';
import { settingsIndex, settingsView } from '../pages/settings/view.tsx';
import { planSummaries } from '../plans.ts';
import { refusal } from '../problem.ts';
import { type UnitsShown, unconnected, unitsShown } from '../unit/shown.ts';

const PAGE = 100;

/** Any fields: what they say is looked at where a refusal can be shown beside them. */
export const Fields = z.record(z.string(), z.string());

const PeopleQuery = z.object({
  unit: z.string().max(LIMITS.name).default(''),
  after: z.string().max(LIMITS.name).default(''),
});

type Here = Context['Variables'];

/** For whoever administers: units and their codes, people and what they may. Plain forms over what the API does. */
export const settings = api()
  .get('/', may('settings.read'), (c) => settingsIndex(c))

  .get('/don-vi', may('settings.read'), async (c) => unitsPage(c, await unitsShown(c.var), null))

  .post('/don-vi/ma', may('enrolment.issue'), form(Fields), async (c) => {
    const shown = await unitsShown(c.var);
    return sheetOr(
      c,
      'units',
      ({ whom = '', role = '' }) => receivers(shown, whom).map((unit) => ({ role, unit })),
      (attempted) => unitsPage(c, shown, attempted),
    );
  })

  .get('/nguoi', may('settings.read'), query(PeopleQuery), async (c) =>
    peoplePage(c, await peopleOf(c.var, c.var.query), null),
  )

  .post('/nguoi/ma', may('enrolment.issue'), form(Fields), async (c) =>
    sheetOr(
      c,
      'people',
      (fields) => [cityEnrolment(entered(fields, { until: 'day' }, c.var.locale))],
      async (attempted) => peoplePage(c, await peopleOf(c.var), attempted),
    ),
  )

  .post('/nguoi/:id/thu-hoi', may('credential.revoke'), form(Fields), async (c) => {
    const attempted: Attempted = await attempt(
      c.var,
      { form: 'revoke', fields: {} },
      async () => {
        if (!(await revoke(c.var, c.var.caller, c.req.param('id')))) throw refusal('not-found');
      },
      () => settingsView(c).words.revokeDone,
    );
    return peoplePage(c, await peopleOf(c.var), attempted);
  });

type Issuing = Inside & { var: { caller: Caller; body: z.output<typeof Fields> } };

/** The sheet with the codes that a form asked for; refused, the form's own page. */
async function sheetOr(
  c: Issuing,
  at: 'units' | 'people',
  asked: (fields: z.output<typeof Fields>) => readonly object[],
  page: (attempted: Attempted) => Response | Promise<Response>,
): Promise<Response> {
  const { body, caller } = c.var;
  let issued: EnrolmentReply[] = [];
  const work = async () => {
    issued = await issueAll(c.var, caller, asked(body));
  };
  const attempted = await attempt(c.var, { form: 'codes', fields: body }, work, () => '');
  return issued.length > 0 ? sheetPage(c, at, issued) : page(attempted);
}

/** The units that a code is for: all, those that nobody calls for yet, or one. */
const receivers = (shown: UnitsShown, whom: string): string[] =>
  whom === 'all' ? shown.present.map(({ code }) => code) : whom === 'without' ? unconnected(shown) : [whom];

/** All are looked at before the first is issued: nobody gets half a sheet. */
async function issueAll(here: Here, caller: Caller, asked: readonly object[]): Promise<EnrolmentReply[]> {
  const enrolments = asked.map((each) => validate(EnrolmentBody, each, here.locale));
  const issued: EnrolmentReply[] = [];
  for (const enrolment of enrolments) issued.push(await issueCode(here, caller, enrolment));
  return issued;
}

/** Until the end of a day, as it is written in Hải Phòng. */
const cityEnrolment = ({ role, plan, until, decision }: Record<string, string>) => ({
  ...{ role, unit: null, plans: plan ? [plan] : null },
  until: until ? `${until}T23:59:59+07:00` : null,
  decision: decision || null,
});

async function peopleOf({ store }: Here, { unit, after } = { unit: '', after: '' }): Promise<People> {
  const [found, plans] = await Promise.all([
    store.credentials.list(unit || null, after, PAGE + 1),
    planSummaries(store),
  ]);
  const credentials = found.slice(0, PAGE);
  return { credentials, unit, plans, next: found.length > PAGE ? (credentials.at(-1)?.id ?? null) : null };
}
