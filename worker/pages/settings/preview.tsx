import type { PlanSummary, PreviewReply, UnknownAgenciesReply } from '../../../shared/api.ts';
import { codeLabel } from '../../../shared/message/code.ts';
import { severityLabel } from '../../../shared/message/column.ts';
import { SETTINGS, type SettingsView } from './view.tsx';

/** Presses the button of an impact that is not whole yet. */
export const GO_ON_SCRIPT = '/desk/go-on.js';

export interface Previewed {
  /** What was found so far; `next` where more is to come. */
  preview: PreviewReply;
  agencies: UnknownAgenciesReply['agencies'];
}

interface Props extends Previewed {
  /** As it was pasted. */
  document: string;
  plans: readonly PlanSummary[];
  view: SettingsView;
}

/** What a version would change: in the document, in what was sent, and which names of agencies it lacks. */
export function Preview(props: Props) {
  const { preview, agencies, view } = props;
  const { words } = view;
  const { changes, replaces } = preview;
  return (
    <>
      <section aria-labelledby="changes" data-changes={changes.length}>
        <h2 id="changes">{words.changes}</h2>
        {replaces === null ? <p>{words.newPlan}</p> : changes.length === 0 && <p>{words.noChanges}</p>}
        <ul>
          {changes.map(({ text, change }) => (
            <li data-change={change}>{text}</li>
          ))}
        </ul>
      </section>
      <Impact {...props} />
      {agencies.length > 0 && (
        <section aria-labelledby="agencies">
          <h2 id="agencies">{words.agencies}</h2>
          <p>{words.agenciesHint}</p>
          <ul>
            {agencies.map(({ name, units, rows, nearest }) => (
              <li data-agency={name}>{words.agency(name, units, rows, nearest)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The script replaces it by what the next page adds. */
function Impact({ preview, document, plans, view }: Omit<Props, 'agencies'>) {
  const { words } = view;
  const { impact, next } = preview;
  const periods = plans.find(({ id }) => id === preview.plan)?.periods ?? [];
  const titleOf = (period: string) => periods.find(({ id }) => id === period)?.title ?? period;
  return (
    <section id="so-far" aria-labelledby="impact" aria-live="polite">
      <h2 id="impact">{words.impact}</h2>
      {next !== null && <GoOn document={document} after={next} impact={impact} view={view} />}
      {next === null && impact.length === 0 && <p>{words.noImpact}</p>}
      {impact.map((each) => (
        <OfPeriod impact={each} title={titleOf(each.period)} view={view} />
      ))}
    </section>
  );
}

type Impacts = PreviewReply['impact'];

interface GoOnProps {
  document: string;
  after: string;
  impact: Impacts;
  view: SettingsView;
}

/** Not whole yet: what was found so far goes along. */
const GoOn = ({ document, after, impact, view: { words, to } }: GoOnProps) => (
  <form method="post" action={to(`${SETTINGS.plans}/xem-truoc`)} data-next={after}>
    <p>
      <strong>{words.notWhole}</strong>
    </p>
    <input type="hidden" name="document" value={document} />
    <input type="hidden" name="after" value={after} />
    <input type="hidden" name="impact" value={JSON.stringify(impact)} />
    <div class="buttons">
      <button class="button" type="submit">
        {words.goOn}
      </button>
    </div>
  </form>
);

interface OfPeriodProps {
  impact: Impacts[number];
  title: string;
  view: SettingsView;
}

const OfPeriod = ({ impact, title, view: { words, locale } }: OfPeriodProps) => (
  <div data-impact={impact.period} data-units={impact.units}>
    <h3>{words.impactOf(title, impact.submissions, impact.units)}</h3>
    <ul>
      {impact.pinned && <li>{words.keeps(impact.planVersion)}</li>}
      <li>{words.worse(impact.unitsWithNewErrors)}</li>
      <li>{words.better(impact.unitsWithFewerErrors)}</li>
      {impact.unreadable > 0 && <li>{words.unreadable(impact.unreadable)}</li>}
      {impact.codes.map(({ code, severity, appear, disappear }) => {
        const label = `${codeLabel(code, locale)} (${severityLabel(severity, locale)})`;
        return <li data-code={code}>{words.codeImpact(label, appear.findings, disappear.findings)}</li>;
      })}
    </ul>
  </div>
);
