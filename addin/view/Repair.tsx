import type { Edit } from '../../shared/finding.ts';
import type { SheetEdits } from '../../shared/fix.ts';
import { a1 } from '../../shared/grid.ts';
import type { Listed } from '../state/findings.ts';
import { areMechanical, isRepairable, type Offer, offerOf, wayOf } from '../state/repair.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import { Change } from './Change.tsx';
import { CopyText } from './CopyText.tsx';
import { ShowMore, useShowMore } from './show-more.tsx';

interface RepairProps {
  /** One finding, or several of one cause. */
  places: Listed[];
  /** Tab stops here. */
  reachable: boolean;
  /** What changes is shown beside it already. */
  shown?: boolean;
}

/** What a repair would change, and the button that makes it; where the file cannot be repaired, the text to copy. */
export function Repair({ places, reachable, shown = false }: RepairProps) {
  const book = usePart((state) => (state.book.at === 'open' ? state.book : null));
  if (!book) return null;
  const repairable = places.filter(({ sheet }) => isRepairable(wayOf(book, sheet)));
  const canRepair = repairable.length > 0;
  const mended = canRepair ? repairable : places;
  const offer = offerOf(book, mended);
  if (!offer || offer.cells === 0) return null;
  const Shown = offer.cells === 1 ? OneCell : ManyCells;
  return <Shown places={mended} canRepair={canRepair} reachable={reachable} shown={shown} offer={offer} />;
}

interface OfferProps extends Required<RepairProps> {
  offer: Offer;
  canRepair: boolean;
}

function OneCell({ offer, canRepair, reachable, shown }: OfferProps) {
  const edit = offer.edits[0]?.edits[0];
  return edit ? (
    <div class="repair">
      {!shown && <Change edit={edit} />}
      {!(shown && !canRepair) && <Act offer={offer} edit={edit} canRepair={canRepair} reachable={reachable} />}
    </div>
  ) : null;
}

/** The button of one cell: to repair it, or to copy what belongs there. */
function Act({ offer, edit, canRepair, reachable }: Omit<OfferProps, 'places' | 'shown'> & { edit: Edit }) {
  const words = useWords();
  const { repair } = useActs();
  if (!canRepair)
    return <CopyText text={edit.after} label={words.repair.copyText} of={a1(edit)} reachable={reachable} />;
  return (
    <button
      type="button"
      class="mend"
      tabIndex={reachable ? 0 : -1}
      aria-label={words.repair.oneOf(a1(edit))}
      onClick={() => void repair.make(offer.edits, offer.keys)}
    >
      {words.repair.one}
    </button>
  );
}

/** All of a kind at once where that is mechanical, else cell by cell; every change can be looked at before. */
function ManyCells({ places, offer, canRepair, reachable, shown }: OfferProps) {
  const words = useWords();
  const { repair } = useActs();
  const atOnce = canRepair && areMechanical(places);
  return (
    <div class="repair">
      {!shown && (
        <details class="changes">
          <summary tabIndex={reachable ? 0 : -1}>{words.repair.preview(offer.cells)}</summary>
          {atOnce ? <Changes edits={offer.edits} /> : <ChangesOneByOne places={places} canRepair={canRepair} />}
        </details>
      )}
      {atOnce && (
        <button
          type="button"
          class="mend"
          tabIndex={reachable ? 0 : -1}
          onClick={() => void repair.make(offer.edits, offer.keys)}
        >
          {words.repair.all(offer.cells)}
        </button>
      )}
    </div>
  );
}

/** Every cell that one press changes, in the order of the sheet. */
export function Changes({ edits }: { edits: SheetEdits[] }) {
  const words = useWords();
  const all = edits.flatMap(({ sheet, edits }) => edits.map((edit) => ({ sheet, edit })));
  const { shown, rest, more } = useShowMore(all);
  return (
    <>
      <ul>
        {shown.map(({ sheet, edit }) => (
          <li key={`${sheet}!${a1(edit)}`}>
            <strong>
              {a1(edit)}
              {words.colon}
            </strong>
            <Change edit={edit} />
          </li>
        ))}
      </ul>
      <ShowMore rest={rest} more={more} />
    </>
  );
}

/** Each place with a button of its own. */
function ChangesOneByOne({ places, canRepair }: { places: Listed[]; canRepair: boolean }) {
  const words = useWords();
  const book = usePart((state) => (state.book.at === 'open' ? state.book : null));
  const { shown, rest, more } = useShowMore(places.filter(({ finding }) => finding.fix));
  if (!book) return null;
  return (
    <>
      <ul>
        {shown.map((entry) => {
          const offer = offerOf(book, [entry]);
          const edit = offer?.edits[0]?.edits[0];
          return offer && edit ? (
            <li key={entry.key}>
              <strong>
                {a1(edit)}
                {words.colon}
              </strong>
              <Change edit={edit} />
              <Act offer={offer} edit={edit} canRepair={canRepair} reachable={true} />
            </li>
          ) : null;
        })}
      </ul>
      <ShowMore rest={rest} more={more} />
    </>
  );
}
