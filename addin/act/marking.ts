import { marksOf } from '../state/marks.ts';
import type { Desk } from './desk.ts';
import { troubleNotice } from './in-place.ts';
import { patiently } from './reading.ts';

export type MarkingActs = ReturnType<typeof markingActs>;

/** Colour in the sheet over the cells at fault: only on the user's wish, and no longer than that. */
export function markingActs(desk: Desk) {
  /** What the sheets show by now: what is unchanged is not written again, since writing may cost the user's undo. */
  let shown = '';
  let last = Promise.resolve();

  const put = async (): Promise<void> => {
    const { host } = desk;
    const { book } = desk.state.value;
    if (!host?.marks || book.at !== 'open') return;
    const { on } = book.marks;
    const wanted = on ? marksOf(book) : [];
    const asText = on ? JSON.stringify([new Date().toDateString(), wanted]) : '';
    if (asText === shown) return;
    const locked = await host.marks.put(wanted);
    shown = asText;
    desk.dispatch({ type: 'marked', marks: { on, locked } });
  };

  /** One after the other; what could not be done is said and asked for again with the next check. */
  const follow = (): Promise<void> => {
    last = last.then(put).catch((error: unknown) => {
      desk.dispatch({ type: 'noticed', notice: troubleNotice(error) });
    });
    return last;
  };

  return {
    follow,
    switchOn: (on: boolean): Promise<void> => {
      desk.dispatch({ type: 'marked', marks: { on, locked: [] } });
      return patiently(desk, follow);
    },
    /** Takes away what a pane that was killed has left. */
    sweep: async (): Promise<void> => {
      const locked = await desk.host?.marks?.sweep().catch(() => []);
      if (locked?.length) desk.dispatch({ type: 'marked', marks: { on: false, locked } });
    },
    leave: () => desk.host?.marks?.leave(),
  };
}
