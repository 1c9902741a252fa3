import type { DraftEntry } from '../../../shared/api.ts';
import { annexLabel } from '../../../shared/message/column.ts';
import { moment } from '../../../shared/message/moment.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { unitTitle } from '../../../shared/plan/units.ts';
import type { Caller } from '../../auth/caller.ts';
import type { Paging } from '../page.tsx';
import { approvalView, type View, viewOf } from './view.tsx';

export interface Listed {
  caller: Caller;
  drafts: DraftEntry[];
  plans: ReadonlyMap<string, Plan>;
}

/** What waits for the leader of a unit, and what was decided lately. */
export function listPage(c: Paging, { caller, drafts, plans }: Listed) {
  const view = viewOf(c);
  const { words } = view;
  const waiting = drafts.filter(({ state }) => state === 'waiting');
  const decided = drafts.filter(({ state }) => state !== 'waiting');
  return approvalView(
    c,
    words.listTitle,
    <>
      <h1>{words.listTitle}</h1>
      <p>
        {caller.unit && <strong>{unitTitle(caller.unit)}</strong>}
        <br />
        {caller.name}, {caller.position}
      </p>
      <h2>{words.waiting}</h2>
      {waiting.length === 0 ? <p>{words.nothing}</p> : <Drafts drafts={waiting} plans={plans} view={view} />}
      {decided.length > 0 && (
        <>
          <h2>{words.decided}</h2>
          <Drafts drafts={decided} plans={plans} view={view} />
        </>
      )}
    </>,
  );
}

interface DraftsProps {
  drafts: DraftEntry[];
  plans: ReadonlyMap<string, Plan>;
  view: View;
}

const Drafts = ({ drafts, plans, view: { words, locale, lang } }: DraftsProps) => (
  <ul class="drafts">
    {drafts.map(({ draft, annex, plan, period, state, handedAt, sender, errors, warnings }) => (
      <li class={state}>
        <a href={`/duyet/${draft}${lang}`}>{annexLabel(annex, locale)}</a>
        <p>{plans.get(plan)?.periods.find(({ id }) => id === period)?.title ?? period}</p>
        <p class="hint">
          {words.handed(moment(handedAt, locale))}
          <br />
          {sender.name}, {sender.position}
        </p>
        <p>
          <strong>{words.states[state]}</strong>
          {state === 'waiting' && <> · {words.counts(errors, warnings)}</>}
        </p>
      </li>
    ))}
  </ul>
);
