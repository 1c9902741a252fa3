import { moment } from '../../../shared/message/moment.ts';
import { unitTitle } from '../../../shared/plan/units.ts';
import { packagePath } from '../../open/address.ts';
import type { StoredReopening } from '../../store/reopenings.ts';
import { Dated, Field, Select, Submit } from './field.tsx';
import { typed } from './outcome.tsx';
import { Act, formOf, type OnPage, periodsPath } from './period-act.tsx';

export type PeriodStanding = 'waiting' | 'open' | 'closed';

export interface FormsProps extends OnPage {
  state: PeriodStanding;
  reopenings: readonly StoredReopening[];
  /** Anybody may fetch its data. */
  open: boolean;
}

/** What can be done about one period as it stands; each act is a form of its own, out of the way until it is asked for. */
export function PeriodForms({ state, reopenings, open, ...here }: FormsProps) {
  const { words } = here.view;
  return (
    <>
      {reopenings.length > 0 && <Reopened reopenings={reopenings} view={here.view} />}
      {open && <OpenData {...here} />}
      <Dates {...here} />
      {state !== 'open' && <Act {...here} act="mo" title={words.open} />}
      {state !== 'closed' && <Act {...here} act="khoa" title={words.close} hint={words.closeHint} />}
      {state === 'closed' && <Reopen {...here} />}
      {open ? (
        <Act {...here} act="thoi-cong-khai" title={words.withdrawData} hint={words.withdrawDataHint} />
      ) : (
        <Act {...here} act="cong-khai" title={words.publishData} hint={words.publishDataHint} />
      )}
      <Move {...here} />
    </>
  );
}

const Reopened = ({ reopenings, view: { words, locale, register } }: Pick<FormsProps, 'reopenings' | 'view'>) => (
  <>
    <p>{words.reopened}</p>
    <ul>
      {reopenings.map(({ unit, until, reason }) => (
        <li>{words.reopenedFor(register.nameOf(unit), moment(until, locale), reason)}</li>
      ))}
    </ul>
  </>
);

function OpenData({ plan, period, view: { words } }: OnPage) {
  const path = packagePath(plan.id, period.id);
  return (
    <p data-open>
      {words.dataIsOpen} <a href={path}>{path}</a>
    </p>
  );
}

function Reopen(here: OnPage) {
  const { attempted, view } = here;
  const { words, locale, register } = view;
  const form = formOf(here.period, 'mo-lai');
  return (
    <Act {...here} act="mo-lai" title={words.reopen}>
      <Select
        {...{ id: `${form}-unit`, name: 'unit', label: words.unit, chosen: typed(attempted, form, 'unit') }}
        options={register.units.map((unit) => [unit.code, unitTitle(unit)])}
      />
      <Dated {...{ form, name: 'until', kind: 'moment', label: words.reopenUntil, attempted, locale }} required />
    </Act>
  );
}

function Move(here: OnPage) {
  const { words } = here.view;
  const form = formOf(here.period, 'ban');
  return (
    <Act {...here} act="ban" title={words.move} hint={words.moveHint}>
      <Field
        {...{ form, name: 'version', type: 'number', label: words.versionNumber, attempted: here.attempted }}
        stands={`${here.plan.version}`}
        required
      />
    </Act>
  );
}

const DATES = ['opensAt', 'dueUnits', 'dueCity'] as const;

function Dates({ plan, period, attempted, view: { words, locale, to } }: OnPage) {
  const form = formOf(period, 'han');
  return (
    <details open={attempted?.form === form}>
      <summary>{words.dates}</summary>
      <form method="post" action={to(`${periodsPath(plan.id, period.id)}/han`)}>
        <p class="hint">{words.datesHint}</p>
        <div class="row">
          {DATES.map((name) => (
            <Dated
              {...{ form, name, kind: 'moment', label: words[name], attempted, locale }}
              stands={period[name] ?? undefined}
            />
          ))}
          <Dated
            {...{ form, name: 'cutOff', label: words.cutOff, attempted, locale }}
            stands={period.cutOff ?? undefined}
          />
        </div>
        <Field form={form} name="reason" label={words.reason} attempted={attempted} />
        <Submit label={words.save} />
      </form>
    </details>
  );
}
