import type { PeriodReply, PlanSummary } from '../../../shared/api.ts';
import { moment } from '../../../shared/message/moment.ts';
import { REPORTS, type ReportKind } from '../../../shared/plan/reporting.ts';
import type { StoredReopening } from '../../store/reopenings.ts';
import type { Inside } from '../page.tsx';
import { Field } from './field.tsx';
import { type Attempted, typed } from './outcome.tsx';
import { PeriodForms } from './period-forms.tsx';
import { SETTINGS, type SettingsView, settingsPage, settingsView } from './view.tsx';

export interface Periods {
  plan: PlanSummary;
  plans: readonly PlanSummary[];
  /** By period: units that a closed one was opened again for. */
  reopenings: ReadonlyMap<string, readonly StoredReopening[]>;
  /** Periods whose data is open. */
  open: ReadonlySet<string>;
}

export const periodsPath = (plan: string, period = ''): string =>
  `${SETTINGS.periods}/${encodeURIComponent(plan)}${period && `/${encodeURIComponent(period)}`}`;

/** The periods of a plan: where each stands, and what can be done about it. */
export function periodsPage(c: Inside, { plan, plans, reopenings, open }: Periods, attempted: Attempted | null) {
  const view = settingsView(c);
  const { words } = view;
  return settingsPage(
    c,
    { title: words.sections.periods, at: 'periods', attempted },
    <>
      <form method="get" action={SETTINGS.periods} class="choice">
        <label for="plan">{words.chosenPlan}</label>
        <select id="plan" name="plan">
          {plans.map(({ id, title }) => (
            <option value={id} selected={id === plan.id}>
              {title}
            </option>
          ))}
        </select>
        <button class="button" type="submit">
          {words.show}
        </button>
      </form>
      {plan.periods.map((period) => (
        <section
          class={`period ${stateOf(period, view.now)}`}
          aria-labelledby={`p-${period.id}`}
          data-period={period.id}
        >
          <h2 id={`p-${period.id}`}>{period.title}</h2>
          <p data-state={stateOf(period, view.now)}>
            {stateWords(period, view)}. {words.version(period.planVersion, period.pinned)}.
            {period.dueUnits && ` ${words.dueUnits}${words.colon}${moment(period.dueUnits, view.locale)}.`}
          </p>
          <PeriodForms
            plan={plan}
            period={period}
            state={stateOf(period, view.now)}
            reopenings={reopenings.get(period.id) ?? []}
            open={open.has(period.id)}
            attempted={attempted}
            view={view}
          />
        </section>
      ))}
      <AddForm plan={plan} attempted={attempted} view={view} />
    </>,
  );
}

export type PeriodStanding = 'waiting' | 'open' | 'closed';

const stateOf = ({ opensAt, closedAt }: PeriodReply, now: string): PeriodStanding =>
  closedAt !== null ? 'closed' : opensAt !== null && Date.parse(opensAt) > Date.parse(now) ? 'waiting' : 'open';

function stateWords(period: PeriodReply, { words, locale, now }: SettingsView): string {
  const { opensAt, closedAt } = period;
  if (closedAt !== null) return words.closed(moment(closedAt, locale));
  if (opensAt === null) return words.openFromStart;
  return stateOf(period, now) === 'waiting' ? words.notOpened(moment(opensAt, locale)) : words.opened;
}

const AddForm = ({
  plan,
  attempted,
  view: { words, to },
}: {
  plan: PlanSummary;
  attempted: Attempted | null;
  view: SettingsView;
}) => (
  <form method="post" action={to(periodsPath(plan.id))} class="form">
    <h2>{words.add}</h2>
    <p class="hint">{words.addHint}</p>
    <div class="row">
      <div>
        <label for="add-kind">{words.reportKind}</label>
        <select id="add-kind" name="kind">
          {(Object.keys(REPORTS) as ReportKind[]).map((kind) => (
            <option value={kind} selected={kind === typed(attempted, 'add', 'kind', 'quarter')}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      <Field form="add" name="number" type="number" label={words.number} stands="1" attempted={attempted} />
      <Field form="add" name="year" type="number" label={words.year} attempted={attempted} required />
    </div>
    <div class="buttons">
      <button class="button primary" type="submit">
        {words.add}
      </button>
    </div>
  </form>
);
