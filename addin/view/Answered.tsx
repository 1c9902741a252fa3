import { useEffect } from 'preact/hooks';
import type { SubmissionEntry } from '../../shared/api.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { stateLabel } from '../../shared/message/state.ts';
import { completionAsked, historyShown, opinionsOf } from '../state/history.ts';
import { useActs, useLocale, usePart, useWords } from './app-context.ts';
import { HandedState } from './HandedState.tsx';
import { Icon } from './Icon.tsx';

/** What stands at the city for the chosen period and what it asks of the unit: asked quietly, said where work begins. */
export function Answered() {
  const words = useWords();
  const acts = useActs();
  const unit = usePart((state) => state.session?.unit?.code);
  const plan = usePart((state) => state.choice.plan);
  const period = usePart((state) => state.choice.period);
  const reachable = usePart((state) => state.choice.origin === 'server');
  const sent = usePart((state) => state.sent?.submission);
  const shown = usePart(historyShown);
  // What was sent meanwhile is asked for again.
  useEffect(() => {
    if (unit && plan && period && reachable) void acts.history.ask({ refused: false });
  }, [unit, plan, period, reachable, sent, acts]);
  if (!unit) return null;
  const standing = shown?.submissions.filter(({ stands }) => stands) ?? [];
  return (
    <section class="answered" aria-label={words.history.title}>
      {shown?.handed.map((handed) => (
        <HandedState key={handed.draft} handed={handed} named />
      ))}
      <div role="status">
        {standing.map((entry) => (
          <Standing key={entry.submission} entry={entry} />
        ))}
      </div>
      <button type="button" class="link" onClick={() => acts.go('history')}>
        {standing.length > 0 ? words.history.see : words.history.open}
      </button>
    </section>
  );
}

function Standing({ entry }: { entry: SubmissionEntry }) {
  const words = useWords();
  const locale = useLocale();
  const asked = completionAsked(entry);
  const { annex, revision, status } = entry;
  return (
    <div data-state={status.state}>
      <p>{words.history.standing(annexLabel(annex, locale), revision, stateLabel(status.state, locale))}</p>
      {asked && (
        <p class="asked">
          <Icon shape="warning" />
          <strong>{words.history.asked(opinionsOf(asked))}</strong>
        </p>
      )}
      {status.unconfirmed && (
        <p class="asked">
          <Icon shape="warning" />
          <strong>{words.history.unconfirmed}</strong>
        </p>
      )}
    </div>
  );
}
