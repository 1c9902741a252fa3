import { a1 } from '../../shared/grid.ts';
import type { Listed } from '../state/findings.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import { Repair } from './Repair.tsx';
import { useWorkbookWords } from './use-workbook-words.ts';
import { Why } from './Why.tsx';

interface LineProps {
  entry: Listed;
  /** Tab stops here. */
  stop: boolean;
  chosen: boolean;
}

/** One fault: where, and the sentence that says what is wrong and what to do. */
export function FindingLine({ entry, stop, chosen }: LineProps) {
  const words = useWords();
  const { say } = useWorkbookWords();
  const { check } = useActs();
  const { finding, sheet, key } = entry;
  const sheets = usePart((state) => (state.book.at === 'open' ? (state.book.inspection?.tables.length ?? 0) : 0));
  const cell = finding.at ? `${words.list.cell} ${a1(finding.at)}` : (sheet ?? words.list.file);
  return (
    <li class="finding-line">
      <button
        type="button"
        class="finding"
        data-key={key}
        data-code={finding.code}
        data-cell={finding.at ? a1(finding.at) : ''}
        tabIndex={stop ? 0 : -1}
        aria-current={chosen ? 'true' : undefined}
        onClick={() => void check.show(entry)}
      >
        <strong class="cell">
          {cell}
          {words.colon}
        </strong>
        {say(finding)}
        {sheets > 1 && sheet && finding.at && <span class="where">{sheet}</span>}
      </button>
      <Why code={finding.code} place={cell} reachable={stop} />
      <Repair places={[entry]} reachable={stop} />
    </li>
  );
}
