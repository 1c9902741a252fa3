import { useActs, usePart } from './app-context.ts';
import { Icon } from './Icon.tsx';
import { useWorkbookWords } from './use-workbook-words.ts';

const NONE = { on: false, locked: [] };

/** Colour over the cells at fault in Excel itself: off until it is asked for, since it writes into the workbook. */
export function MarkSwitch({ any }: { any: boolean }) {
  const { marks: words } = useWorkbookWords();
  const { marking, repair } = useActs();
  const marks = usePart((state) => (state.book.at === 'open' ? state.book.marks : NONE));
  if (!any && !marks.on && marks.locked.length === 0) return null;
  return (
    <div class="marks">
      <label>
        <input
          type="checkbox"
          checked={marks.on}
          onChange={({ currentTarget }) => void marking.switchOn(currentTarget.checked)}
        />
        {words.on}
      </label>
      <p class="hint">
        {marks.on ? words.legend : words.what}
        {!repair.hasOwnUndo() && ` ${words.noUndo}`}
      </p>
      <div role="status">
        {marks.locked.length > 0 && (
          <p class="marks-locked">
            <Icon shape="warning" />
            {words.locked[marks.on ? 'on' : 'off'](marks.locked.map((sheet) => `"${sheet}"`).join(', '))}
          </p>
        )}
      </div>
    </div>
  );
}
