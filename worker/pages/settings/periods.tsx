import type { PeriodReply, PlanSummary } from '../../../shared/api.ts';
import { moment } from '../../../shared/message/moment.ts';
import { REPORTS, type ReportKind } from '../../../shared/plan/reporting.ts';
import type { StoredReopening } from '../../store/reopenings.ts';
import type { Inside } from '../page.tsx';
import { Chooser, Field, Select, Submit } from './field.tsx';
import { type Attempted, typed } from './outcome.tsx';
import { periodsPath } from './period-act.tsx';
import { type FormsProps, PeriodForms, type PeriodStanding } from './period-forms.tsx';
import { SETTINGS, type SettingsView, settingsPage, settingsView } from './view.tsx';

export interface Periods {
  plan: PlanSummary;
  plans: readonly PlanSummary[];
  /** By period: units that a closed one was opened again for. */
  reopenings: ReadonlyMap<string, readonly StoredReopening[]>;
  /** Periods whose data is open. */
  open: ReadonlySet<string>;
}

/** The periods of a plan: where each stands, and what can be done about it. */
export function periodsPage(c: Inside, { plan, plans, reopenings, open }: Periods, attempted: Attempted | null) {
  const view = settingsView(c);
  const { words } = view;
  return settingsPage(
    c,
    { title: words.sections.periods, at: 'periods', attempted },
    <>
      <Chooser
        {...{ action: SETTINGS.periods, show: words.show, id: 'plan', name: 'plan', label: words.chosenPlan }}
        options={plans.map(({ id, title }) => [id, title])}
        chosen={plan.id}
      />
      {plan.periods.map((period) => (
        <Section
          {...{ plan, period, attempted, view }}
          reopenings={reopenings.get(period.id) ?? []}
          open={open.has(period.id)}
        />
      ))}
      <AddForm plan={plan} attempted={attempted} view={view} />
    </>,
  );
}

/** One period: what stands of it, and its forms. */
function Section({ plan, period, reopenings, open, attempted, view }: Omit<FormsProps, 'state'>) {
  const { words, locale, now } = view;
  const state = stateOf(period, now);
  const due = period.dueUnits && ` ${words.dueUnits}${words.colon}${moment(period.dueUnits, locale)}.`;
  return (
    <section class={`period ${state}`} aria-labelledby={`p-${period.id}`} data-period={period.id}>
      <h2 id={`p-${period.id}`}>{period.title}</h2>
      <p data-state={state}>
        {stateWords(period, view)}. {words.version(period.planVersion, period.pinned)}.{due}
      </p>
      <PeriodForms {...{ plan, period, state, reopenings, open, attempted, view }} />
    </section>
  );
}

const stateOf = ({ opensAt, closedAt }: PeriodReply, now: string): PeriodStanding =>
  closedAt !== null ? 'closed' : opensAt !== null && Date.parse(opensAt) > Date.parse(now) ? 'waiting' : 'open';

function stateWords(period: PeriodReply, { words, locale, now }: SettingsView): string {
  const { opensAt, closedAt } = period;
  if (closedAt !== null) return words.closed(moment(closedAt, locale));
  if (opensAt === null) return words.openFromStart;
  return stateOf(period, now) === 'waiting' ? words.notOpened(moment(opensAt, locale)) : words.opened;
}

/** The year of its other periods, where one of them has a day. */
const yearOf = ({ periods }: PlanSummary): string | undefined =>
  periods
    .flatMap(({ cutOff, dueUnits }) => cutOff ?? dueUnits ?? [])
    .at(-1)
    ?.slice(0, 4);

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
      <Select
        {...{ id: 'add-kind', name: 'kind', label: words.reportKind }}
        options={(Object.keys(REPORTS) as ReportKind[]).map((kind) => [kind, words.kinds[kind]])}
        chosen={typed(attempted, 'add', 'kind', 'quarter')}
      />
      <Field form="add" name="number" type="number" label={words.number} stands="1" attempted={attempted} />
      <Field
        {...{ form: 'add', name: 'year', type: 'number', label: words.year, attempted }}
        stands={yearOf(plan)}
        required
      />
    </div>
    <Submit label={words.add} />
  </form>
);
