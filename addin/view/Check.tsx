import { usePart } from './app-context.ts';
import { later } from './later.tsx';
import { Opening, Unreadable } from './Opening.tsx';

/** Comes with the first workbook, as its reader does. */
const OpenBook = later(() => import('./OpenBook.tsx').then((room) => room.OpenBook));

export function Check() {
  const at = usePart((state) => state.book.at);
  if (at === 'reading') return <Opening />;
  if (at === 'unreadable') return <Unreadable />;
  return at === 'open' ? <OpenBook /> : null;
}
