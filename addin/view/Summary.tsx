import { a1Area } from '../../shared/grid.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { type Answer, findingsOf, rowsOf } from '../state/answer.ts';
import { chosenPeriod, chosenPlan } from '../state/choice.ts';
import { historyShown, nextRevision } from '../state/history.ts';
import { useLocale, usePart, useWords } from './app-context.ts';
import { Facts } from './Facts.tsx';
import { attachWordsOf } from './words/attach-words.ts';
import { moment } from './words/words.ts';

interface SummaryProps {
  answer: Answer;
  base: number | null;
  /** The whole file travels along. */
  along: boolean;
}

/** What goes, for whom, as which revision: read before pressing the button. */
export function Summary({ answer, base, along }: SummaryProps) {
  const { annex, tables } = answer;
  const words = useWords();
  const locale = useLocale();
  const session = usePart((state) => state.session);
  const choice = usePart((state) => state.choice);
  const origins = usePart((state) => (state.book.at === 'open' ? state.book.origins : []));
  const files = [...new Set(tables.flatMap(({ grid }) => origins[grid]?.file ?? []))];
  const next = usePart((state) => nextRevision(historyShown(state), annex, base));
  const due = chosenPeriod(choice)?.dueUnits ?? null;
  const warnings = findingsOf(answer).filter(({ severity }) => severity === 'warning').length;
  const items = tables.flatMap(({ rows }) => rows).filter(({ kind }) => kind !== 'group').length;
  return (
    <>
      <Facts
        facts={[
          [words.send.unit, session?.unit?.name ?? ''],
          [words.send.sender, `${session?.name}, ${session?.position}`],
          [words.choice.plan, chosenPlan(choice)?.title ?? ''],
          [words.choice.period, chosenPeriod(choice)?.title ?? ''],
          [words.send.annex, annexLabel(annex, locale)],
          [words.send.file, files.join(', ')],
          [words.send.rows, words.send.rowsText(rowsOf(answer), words.found.items(annex, items))],
          [words.send.revision, words.send.revisionText(next, base)],
          [words.send.due, due === null ? words.choice.noDue : moment(due, locale)],
        ]}
      />
      <p class="hint">
        {tables.map(({ table }) => words.send.what(a1Area(table.area), table.sheet)).join(' ')}{' '}
        {along ? attachWordsOf(locale).alongSaid : words.send.nothingElse}
      </p>
      {warnings > 0 && <p class="hint">{words.send.warnings(warnings)}</p>}
    </>
  );
}
