import { a1 } from '../../shared/grid.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import { CopyButtons } from './Copies.tsx';

/** What the last repair came to, always in sight: read out, with the way back and the copy to keep. */
export function OutcomeBar() {
  const words = useWords();
  const { repair } = useActs();
  const outcome = usePart((state) => (state.book.at === 'open' ? state.book.outcome : null));
  const left = outcome?.left ?? [];
  return (
    <div class="outcome">
      <div role="status">
        {outcome && (
          <p>
            {outcome.undone ? words.repair.undone(outcome.cells) : words.repair.made(outcome.cells, outcome.only)}
            {left.length > 0 && ` ${words.repair.left(left.length)}`}
          </p>
        )}
      </div>
      {left.length > 0 && (
        <details open>
          <summary>{words.repair.leftCells}</summary>
          <ul class="left-cells">
            {[...Map.groupBy(left, ({ why }) => why)].map(([why, cells]) => (
              <li key={why}>
                {cells.map(({ sheet, at }, place) => (
                  <strong key={`${sheet}${a1(at)}`} data-left={a1(at)} data-why={why}>
                    {place === 0 ? words.list.cell : ','} {a1(at)}
                  </strong>
                ))}
                {words.colon}
                {words.repair.why[why]}
              </li>
            ))}
          </ul>
        </details>
      )}
      {outcome && (
        <div class="buttons">
          {!outcome.undone && outcome.cells > 0 && (
            <button type="button" onClick={() => void repair.undo()}>
              {words.repair.undo}
            </button>
          )}
          <CopyButtons />
        </div>
      )}
    </div>
  );
}
