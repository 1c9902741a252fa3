import { useEffect, useState } from 'preact/hooks';
import { Answered } from './Answered.tsx';
import { useActs, usePart, useWords } from './app-context.ts';
import { Findings } from './Findings.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Found } from './Found.tsx';
import { useFocusOnShow } from './focus.ts';
import { later } from './later.tsx';
import { PeriodLinks } from './PeriodLinks.tsx';
import { PlanChoice } from './PlanChoice.tsx';
import { StatusBar } from './StatusBar.tsx';

/** On the page alone: in Excel the sheet is there. */
const SheetView = later(() => import('./SheetView.tsx').then((room) => room.SheetView));

/** What stands in the workbook, and beside it (on the page) the sheet itself. */
export function OpenBook() {
  const words = useWords();
  const place = usePart((state) => state.place);
  const name = usePart((state) => (state.book.at === 'open' ? state.book.name : ''));
  const title = useFocusOnShow<HTMLHeadingElement>(name);
  const chosen = usePart((state) => (state.book.at === 'open' ? state.book.chosen : null));
  const { open, toggle } = useOpenSheet(chosen);
  const { check } = useActs();
  const checked = usePart(({ book }) => book.at === 'open' && book.inspection !== null);
  // Sending must not wait for a line that is gone by then; nor the first check for what sends.
  useEffect(() => void (checked && import('./Send.tsx').catch(() => undefined)), [checked]);
  return (
    <>
      <div class="work">
        <div class="panel">
          <div class="panel-head">
            <h1 ref={title} tabIndex={-1} class="file-name">
              {name}
            </h1>
            <div class="buttons">
              <button type="button" onClick={() => void check.checkAgain()}>
                {words.again}
              </button>
              {place === 'page' && (
                <button type="button" onClick={check.close}>
                  {words.another}
                </button>
              )}
            </div>
          </div>
          <Found />
          <FirstRun />
          {place === 'page' && (
            <button type="button" class="link sheet-toggle" aria-expanded={open} onClick={toggle}>
              {open ? words.sheet.hide : words.sheet.show}
            </button>
          )}
          <PlanChoice />
          <Answered />
          <Findings />
          <PeriodLinks />
        </div>
        {place === 'page' && <SheetView open={open} />}
      </div>
      <StatusBar />
    </>
  );
}

/** On a narrow screen the sheet opens with the first finding chosen, and by hand. */
function useOpenSheet(chosen: string | null): { open: boolean; toggle: () => void } {
  const [byHand, setByHand] = useState<{ at: string | null; open: boolean } | null>(null);
  const open = byHand?.at === chosen ? (byHand?.open ?? false) : chosen !== null;
  return { open, toggle: () => setByHand({ at: chosen, open: !open }) };
}
