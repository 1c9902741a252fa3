import { chosenPlan } from '../state/choice.ts';
import { useActs, usePart, useWords } from './app-context.ts';

/** Ways to begin without a table, to answer without one, and to what was sent before. */
export function PeriodLinks() {
  const words = useWords();
  const acts = useActs();
  const reports = usePart(({ choice }) => chosenPlan(choice)?.periods.some(({ stage }) => stage === 'report') ?? false);
  const place = usePart((state) => state.place);
  const session = usePart((state) => state.session);
  const receipts = usePart((state) => state.receipts.length);
  return (
    <div class="period-links">
      <button type="button" class="link" onClick={() => acts.go('fill')}>
        {place === 'pane' ? words.fill.inExcel : words.fill.title}
      </button>
      {reports && (
        <button type="button" class="link" onClick={() => acts.go('nil')}>
          {words.nil.title}
        </button>
      )}
      {receipts > 0 && (
        <button type="button" class="link" onClick={() => acts.go('receipts')}>
          {words.start.receipts(receipts)}
        </button>
      )}
      {!session?.unit && (
        <button type="button" class="link" onClick={() => acts.go('city')}>
          {session ? words.city : words.cityForWhom}
        </button>
      )}
    </div>
  );
}
