import { a1 } from '../../shared/grid.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import { CopyButtons } from './Copies.tsx';

/** So many cells left alone are shown at once. */
const MOST_OPEN = 3;

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
            {outcome.undone ? words.repair.undone(outcome.cells) : words.repair.made(outcome.cells)}
            {left.length > 0 && ` ${words.repair.left(left.length)}`}
          </p>
        )}
      </div>
      {left.length > 0 && (
        <details open={left.length <= MOST_OPEN}>
          <summary>{words.repair.leftCells}</summary>
          <ul class="left-cells">
            {left.map(({ sheet, at, why }) => (
              <li key={`${sheet}${a1(at)}`} data-left={a1(at)} data-why={why}>
                <strong>
                  {words.list.cell} {a1(at)}
                  {words.colon}
                </strong>
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
