import { a1Area } from '../../shared/grid.ts';
import type { TableInspection } from '../../shared/inspection.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { chosenPeriod, chosenPlan } from '../state/choice.ts';
import { useLocale, usePart, useWords } from './app-context.ts';
import { Facts } from './Facts.tsx';
import { moment } from './words/words.ts';

interface SummaryProps {
  table: TableInspection;
  base: number | null;
}

/** What goes, for whom, as which revision: read before pressing the button. */
export function Summary({ table: { table, rows, findings }, base }: SummaryProps) {
  const words = useWords();
  const locale = useLocale();
  const session = usePart((state) => state.session);
  const choice = usePart((state) => state.choice);
  const file = usePart((state) => (state.book.at === 'open' ? state.book.name : ''));
  const due = chosenPeriod(choice)?.dueUnits ?? null;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const items = rows.filter(({ kind }) => kind !== 'group').length;
  return (
    <>
      <Facts
        facts={[
          [words.send.unit, session?.unit?.name ?? ''],
          [words.send.sender, `${session?.name}, ${session?.position}`],
          [words.choice.plan, chosenPlan(choice)?.title ?? ''],
          [words.choice.period, chosenPeriod(choice)?.title ?? ''],
          [words.send.annex, annexLabel(table.annex, locale)],
          [words.send.file, file],
          [words.send.rows, words.send.rowsText(rows.length, words.found.items(table.annex, items))],
          [words.send.revision, words.send.revisionText((base ?? 0) + 1, base)],
        ]}
      />
      <p class="hint">
        {words.send.what(a1Area(table.area), table.sheet)}{' '}
        {due === null ? words.choice.noDue : words.choice.due(moment(due, locale))}
      </p>
      {warnings > 0 && <p class="hint">{words.send.warnings(warnings)}</p>}
    </>
  );
}
