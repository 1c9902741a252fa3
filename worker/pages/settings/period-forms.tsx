import type { Child } from 'hono/jsx';
import type { PeriodReply, PlanSummary } from '../../../shared/api.ts';
import { moment, VIETNAM } from '../../../shared/message/moment.ts';
import { unitTitle } from '../../../shared/plan/units.ts';
import { packagePath } from '../../open/address.ts';
import type { StoredReopening } from '../../store/reopenings.ts';
import { Field } from './field.tsx';
import { type Attempted, typed } from './outcome.tsx';
import { type PeriodStanding, periodsPath } from './periods.tsx';
import type { SettingsView } from './view.tsx';

interface FormsProps {
  plan: PlanSummary;
  period: PeriodReply;
  state: PeriodStanding;
  reopenings: readonly StoredReopening[];
  /** Anybody may fetch its data. */
  open: boolean;
  attempted: Attempted | null;
  view: SettingsView;
}

/** What can be done about one period as it stands; each act is a form of its own, out of the way until it is asked for. */
export function PeriodForms(props: FormsProps) {
  const { plan, period, state, reopenings, open, view } = props;
  const { words, locale } = view;
  return (
    <>
      {reopenings.length > 0 && (
        <>
          <p>{words.reopened}</p>
          <ul>
            {reopenings.map(({ unit, until, reason }) => (
              <li>{words.reopenedFor(view.register.nameOf(unit), moment(until, locale), reason)}</li>
            ))}
          </ul>
        </>
      )}
      {open && (
        <p data-open>
          {words.dataIsOpen} <a href={packagePath(plan.id, period.id)}>{packagePath(plan.id, period.id)}</a>
        </p>
      )}
      <Dates {...props} />
      {state !== 'open' && <Act {...props} act="mo" title={words.open} />}
      {state !== 'closed' && <Act {...props} act="khoa" title={words.close} hint={words.closeHint} />}
      {state === 'closed' && (
        <Act {...props} act="mo-lai" title={words.reopen}>
          <UnitSelect {...props} />
          <Field
            form={formOf(props.period, 'mo-lai')}
            name="until"
            type="datetime-local"
            label={words.reopenUntil}
            attempted={props.attempted}
            required
          />
        </Act>
      )}
      {open ? (
        <Act {...props} act="thoi-cong-khai" title={words.withdrawData} hint={words.withdrawDataHint} />
      ) : (
        <Act {...props} act="cong-khai" title={words.publishData} hint={words.publishDataHint} />
      )}
      <Act {...props} act="ban" title={words.move} hint={words.moveHint}>
        <Field
          form={formOf(props.period, 'ban')}
          name="version"
          type="number"
          label={words.versionNumber}
          stands={`${props.plan.version}`}
          attempted={props.attempted}
          required
        />
      </Act>
    </>
  );
}

/** Names a form among all of the page. */
export const formOf = ({ id }: Pick<PeriodReply, 'id'>, act: string): string => `${id}-${act}`;

/** "2026-03-18T17:00" by the clock in Hải Phòng, as a control of the browser holds it. */
const local = (iso: string | null): string =>
  iso === null ? '' : new Date(Date.parse(iso) + VIETNAM).toISOString().slice(0, 16);

const DATES = ['opensAt', 'dueUnits', 'dueCity'] as const;

function Dates({ plan, period, attempted, view: { words, to } }: FormsProps) {
  const form = formOf(period, 'han');
  return (
    <details open={attempted?.form === form}>
      <summary>{words.dates}</summary>
      <form method="post" action={to(`${periodsPath(plan.id, period.id)}/han`)}>
        <p class="hint">{words.datesHint}</p>
        <div class="row">
          {DATES.map((name) => (
            <Field
              form={form}
              name={name}
              type="datetime-local"
              label={words[name]}
              stands={local(period[name])}
              attempted={attempted}
            />
          ))}
          <Field
            form={form}
            name="cutOff"
            type="date"
            label={words.cutOff}
            stands={period.cutOff ?? ''}
            attempted={attempted}
          />
        </div>
        <Field form={form} name="reason" label={words.reason} attempted={attempted} />
        <div class="buttons">
          <button class="button primary" type="submit">
            {words.save}
          </button>
        </div>
      </form>
    </details>
  );
}

interface ActProps extends FormsProps {
  act: string;
  title: string;
  hint?: string;
  children?: Child;
}

function Act({ plan, period, act, title, hint, children, attempted, view: { words, to } }: ActProps) {
  const form = formOf(period, act);
  return (
    <details open={attempted?.form === form}>
      <summary>{title}</summary>
      <form method="post" action={to(`${periodsPath(plan.id, period.id)}/${act}`)} class="form">
        {hint && <p class="hint">{hint}</p>}
        {children}
        <Field
          form={form}
          name="reason"
          label={words.reason}
          hint={act === 'khoa' ? undefined : words.reasonNeeded}
          attempted={attempted}
          required={act !== 'khoa'}
        />
        <div class="buttons">
          <button class="button primary" type="submit">
            {title}
          </button>
        </div>
      </form>
    </details>
  );
}

const UnitSelect = ({ period, attempted, view: { words, register } }: FormsProps) => {
  const form = formOf(period, 'mo-lai');
  return (
    <div>
      <label for={`${form}-unit`}>{words.unit}</label>
      <select id={`${form}-unit`} name="unit">
        {register.units.map((unit) => (
          <option value={unit.code} selected={unit.code === typed(attempted, form, 'unit')}>
            {unitTitle(unit)}
          </option>
        ))}
      </select>
    </div>
  );
};
