import type { CompareReply, PlanSummary } from '../../../shared/api.ts';
import { annexLabel } from '../../../shared/message/column.ts';
import { day, moment } from '../../../shared/message/moment.ts';
import type { Submission } from '../../store/submission.ts';
import { Changes } from '../annex/changes.tsx';
import { Facts } from '../annex/facts.tsx';
import { viewOf } from '../approval/view.tsx';
import type { Inside } from '../page.tsx';
import { COMPARE, linePath } from './address.ts';
import { type AuditView, auditPage, auditView, type Reader } from './view.tsx';

export interface Comparing {
  before: string | undefined;
  after: string | undefined;
  /** All that can be laid beside it: what was sent of the same annex of the plan. */
  choices: Submission[];
  reply: CompareReply | null;
  plans: PlanSummary[];
}

/** Two submissions beside each other; the choice of both stands in the address. */
export function comparePage(c: Inside, reader: Reader, comparing: Comparing) {
  const view = auditView(c);
  const { words, locale } = view;
  const { reply } = comparing;
  return auditPage(
    c,
    reader,
    words.compare,
    <>
      <h1>{words.compare}</h1>
      {reply && <p>{annexLabel(reply.after.annex, locale)}</p>}
      <Choose comparing={comparing} view={view} />
      {reply && (
        <>
          <Facts
            facts={[
              [words.before, <Named one={reply.before} view={view} />],
              [words.after, <Named one={reply.after} view={view} />],
            ]}
          />
          <Changes diff={reply.diff} revision={reply.before.revision} view={viewOf(c)} />
        </>
      )}
    </>,
    null,
  );
}

const Named = ({ one, view: { words, locale, to } }: { one: CompareReply['before']; view: AuditView }) => {
  const text = `${one.unitName}, ${words.sentAt(one.revision, moment(one.receivedAt, locale)).toLowerCase()}`;
  return one.seq === null ? <span>{text}</span> : <a href={to(linePath(one.seq))}>{text}</a>;
};

function Choose({ comparing, view }: { comparing: Comparing; view: AuditView }) {
  const { words, lang } = view;
  return (
    <form method="get" action={COMPARE} class="pair" aria-label={words.choose}>
      {lang && <input type="hidden" name="lang" value={lang} />}
      {(['before', 'after'] as const).map((name) => (
        <label for={name}>
          {words[name]}
          <Options name={name} comparing={comparing} view={view} />
        </label>
      ))}
      <button class="button primary" type="submit">
        {words.show}
      </button>
    </form>
  );
}

function Options({ name, comparing, view }: { name: 'before' | 'after'; comparing: Comparing; view: AuditView }) {
  const { choices, plans } = comparing;
  const titles = new Map(plans.flatMap(({ id, periods }) => periods.map((each) => [`${id}/${each.id}`, each.title])));
  const groups = Map.groupBy(choices, ({ plan, period }) => titles.get(`${plan}/${period}`) ?? period);
  return (
    <select id={name} name={name} required>
      {[...groups].map(([title, heads]) => (
        <optgroup label={title}>
          {heads.map(({ id, unit, revision, receivedAt }) => (
            <option value={id} selected={comparing[name] === id}>
              {view.nameOf(unit)}, {view.words.sentAt(revision, day(receivedAt)).toLowerCase()}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
