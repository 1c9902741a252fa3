import { a1 } from '../../shared/grid.ts';
import type { OpenBook } from '../state/book.ts';
import { isRepairable, mechanicalOffer, wayOf } from '../state/repair.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import { CopyText } from './CopyText.tsx';
import { Changes } from './Repair.tsx';

/** All faults of form at once, where the sheets can be repaired; else how it can be done by hand. */
export function RepairAll() {
  const book = usePart((state) => (state.book.at === 'open' ? state.book : null));
  if (!book?.inspection) return null;
  return (
    <>
      <AtOnce book={book} />
      <ByHand book={book} />
    </>
  );
}

function AtOnce({ book }: { book: OpenBook }) {
  const words = useWords();
  const { repair } = useActs();
  const place = usePart((state) => state.place);
  const offer = mechanicalOffer(book, isRepairable);
  if (!offer || offer.cells === 0) return null;
  return (
    <div class="repair-all">
      <button type="button" onClick={() => void repair.make(offer.edits, offer.keys)}>
        {words.repair.everything(offer.cells)}
      </button>
      <p class="hint">
        {place === 'page' ? words.repair.original : repair.hasOwnUndo() ? words.repair.excelUndo : words.repair.noUndo}
      </p>
      <details class="changes">
        <summary>{words.repair.preview(offer.cells)}</summary>
        <Changes edits={offer.edits} />
      </details>
    </div>
  );
}

/** Why no repaired copy can be made of the file, what to do, and the list of changes to take along. */
function ByHand({ book }: { book: OpenBook }) {
  const words = useWords();
  const offer = mechanicalOffer(book, (way) => !isRepairable(way));
  if (!offer || offer.cells === 0) return null;
  const ways = new Set(offer.edits.map(({ sheet }) => wayOf(book, sheet)));
  const list = [
    words.repair.listHead,
    ...offer.edits.flatMap(({ sheet, edits }) =>
      edits.map((edit) => [sheet, a1(edit), edit.before, edit.after].map(inOneCell).join('\t')),
    ),
  ];
  return (
    <div class="repair-all">
      {[...ways].map((way) => (
        <p key={way}>{way === 'in-place' || way === 'copy' ? '' : words.repair.way[way]}</p>
      ))}
      <CopyText text={list.join('\n')} label={words.repair.copyList(offer.cells)} of="" reachable={true} />
    </div>
  );
}

/** As Excel pastes it: a text with line breaks or tabs stays in its cell between quotes. */
const inOneCell = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
