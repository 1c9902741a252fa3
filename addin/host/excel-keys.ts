/** What the browser's own Tab may stop at. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * In Excel on the web office.js takes the Tab key: it passes by whatever folds (`summary`), and from a heading, where every
 * screen begins, it throws the user out into Excel. So the browser's own Tab walks inside the pane; at its ends office.js
 * hears of the key, and Excel has the focus.
 */
export function walkByTab(): void {
  const keepFromOffice = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && goesOn(event.shiftKey)) event.stopPropagation();
  };
  document.addEventListener('keydown', keepFromOffice, { capture: true });
}

/** Whether the pane holds a further stop in this direction. */
function goesOn(back: boolean): boolean {
  const here = document.activeElement ?? document.body;
  const ahead = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll<HTMLElement>(STOPS)].some(
    (stop) =>
      stop.tabIndex >= 0 &&
      !stop.matches(':disabled') &&
      (here.compareDocumentPosition(stop) & ahead) !== 0 &&
      stop.checkVisibility(),
  );
}
