import { a1 } from '../../shared/grid.ts';
import type { Listed } from '../state/findings.ts';
import { useActs, useWords } from './app-context.ts';
import { Repair } from './Repair.tsx';
import { ShowMore, useShowMore } from './show-more.tsx';
import { useWorkbookWords } from './use-workbook-words.ts';
import { Why } from './Why.tsx';

interface CellsProps {
  places: Listed[];
  /** The place Tab stops at. */
  current: string | null;
  chosen: string | null;
}

/** One sentence and the cells it is true of, each a way there. */
export function FindingCells({ places, current, chosen }: CellsProps) {
  const words = useWords();
  const { say } = useWorkbookWords();
  const { check } = useActs();
  const stop = places.findIndex(({ key }) => key === current);
  const { shown, rest, more } = useShowMore(places, stop);
  const [first] = places;
  if (!first) return null;
  const reachable = stop >= 0;
  return (
    <li class="finding-line">
      <div class="finding-cells">
        <p>
          <strong class="cell">
            {words.list.cells(places.length)}
            {words.colon}
          </strong>
          {say(first.finding)}
        </p>
        <p class="cells">
          {shown.map((entry) => (
            <button
              key={entry.key}
              type="button"
              class="finding chip"
              data-key={entry.key}
              data-code={entry.finding.code}
              data-cell={entry.finding.at ? a1(entry.finding.at) : ''}
              tabIndex={entry.key === current ? 0 : -1}
              aria-current={entry.key === chosen ? 'true' : undefined}
              onClick={() => void check.show(entry)}
            >
              {entry.finding.at ? a1(entry.finding.at) : (entry.sheet ?? words.list.file)}
            </button>
          ))}
        </p>
        <ShowMore rest={rest} more={more} />
      </div>
      <Why code={first.finding.code} place={words.list.cells(places.length)} reachable={reachable} />
      <Repair places={places} reachable={reachable} />
    </li>
  );
}
