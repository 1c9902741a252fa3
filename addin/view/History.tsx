import { useEffect, useState } from 'preact/hooks';
import type { InspectionEntry, Receipt } from '../../shared/api.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { historyLines, historyShown, type PeriodHistory } from '../state/history.ts';
import { useActs, useLocale, usePart, useWords } from './app-context.ts';
import { useFocusOnShow } from './focus.ts';
import { HandedState } from './HandedState.tsx';
import { HistoryEntry } from './HistoryEntry.tsx';
import { Icon } from './Icon.tsx';
import { PlanChoice } from './PlanChoice.tsx';
import { ReceiptView } from './Receipt.tsx';
import { SheetView } from './SheetView.tsx';
import { moment } from './words/words.ts';

/** Everything this unit has sent for a period and what the city said of it; on the page the sheet stands beside it. */
export function History() {
  const words = useWords();
  const acts = useActs();
  const place = usePart((state) => state.place);
  const pointed = usePart((state) => state.book.at === 'open' && state.book.pointed !== null);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const title = useFocusOnShow<HTMLHeadingElement>(receipt);
  if (receipt) return <ReceiptView receipt={receipt} done={() => setReceipt(null)} />;
  return (
    <div class="work">
      <div class="panel history">
        <h1 ref={title} tabIndex={-1}>
          {words.history.title}
        </h1>
        <PlanChoice />
        <Lines openReceipt={setReceipt} />
        <div class="buttons">
          <button type="button" onClick={acts.back}>
            {words.history.back}
          </button>
        </div>
      </div>
      {place === 'page' && <SheetView open={pointed} />}
    </div>
  );
}

function Lines({ openReceipt }: { openReceipt(receipt: Receipt): void }) {
  const words = useWords();
  const acts = useActs();
  const unit = usePart((state) => state.session?.unit?.code);
  const plan = usePart((state) => state.choice.plan);
  const period = usePart((state) => state.choice.period);
  const history = usePart((state) => state.history);
  const shown = usePart(historyShown);
  const ask = () => void acts.history.ask({ refused: true });
  // Unit, plan and period say when.
  useEffect(ask, [unit, plan, period, acts]);
  if (history.at === 'unknown')
    return (
      <div role="status">
        <p>{history.problem ? `${history.problem.title} ${history.problem.detail}` : words.history.unknown}</p>
        <div class="buttons">
          <button type="button" onClick={ask}>
            {words.history.again}
          </button>
          {history.problem?.type === '/problems/not-signed-in' && (
            <button type="button" class="primary" onClick={acts.session.reconnect}>
              {words.send.connectAgain}
            </button>
          )}
        </div>
      </div>
    );
  if (!shown) return <p role="status">{words.history.asking}</p>;
  return (
    <>
      {shown.handed.map((handed) => (
        <HandedState key={handed.draft} handed={handed} named />
      ))}
      <Sendings shown={shown} openReceipt={openReceipt} />
    </>
  );
}

function Sendings({ shown, openReceipt }: { shown: PeriodHistory; openReceipt(receipt: Receipt): void }) {
  const words = useWords();
  const lines = historyLines(shown);
  if (lines.length === 0) return <p role="status">{words.history.none}</p>;
  return (
    <ol class="plain-list">
      {lines.map((line) =>
        'submission' in line ? (
          <li key={line.submission.submission}>
            <HistoryEntry entry={line.submission} all={shown.submissions} openReceipt={openReceipt} />
          </li>
        ) : (
          <li key={line.refused.inspection}>
            <RefusedRun run={line.refused} />
          </li>
        ),
      )}
    </ol>
  );
}

function RefusedRun({ run }: { run: InspectionEntry }) {
  const words = useWords();
  const locale = useLocale();
  return (
    <article class="entry" data-state="refused">
      <h2>
        <Icon shape="error" />
        {words.history.refused(annexLabel(run.annex, locale))}
      </h2>
      <p class="hint">{words.history.refusedAt(moment(run.at, locale), run.errors)}</p>
    </article>
  );
}
