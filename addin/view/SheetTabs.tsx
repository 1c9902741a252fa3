import type { Grid } from '../../shared/grid.ts';
import { useActs, useWords } from './app-context.ts';

/** The sheets of the workbook, as below an Excel window. A workbook with one sheet needs none. */
export function SheetTabs({ grids, shown }: { grids: Grid[]; shown: string }) {
  const words = useWords();
  const acts = useActs();
  if (grids.length < 2) return <h2 class="sheet-name">{words.sheet.caption(shown)}</h2>;
  return (
    <nav class="tabs" aria-label={words.sheet.tabs}>
      {grids.map(({ sheet, hidden }) => (
        <button
          type="button"
          key={sheet}
          class="tab"
          aria-current={sheet === shown ? 'page' : undefined}
          onClick={() => acts.turnTo(sheet)}
        >
          {sheet}
          {hidden && ` (${words.sheet.hidden})`}
        </button>
      ))}
    </nav>
  );
}
