import type { Edit } from '../../shared/finding.ts';
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
}

/** What a repair would change, and the button that makes it; where the file cannot be repaired, the text to copy. */
export function Repair({ places, reachable }: RepairProps) {
  const book = usePart((state) => (state.book.at === 'open' ? state.book : null));
  if (!book) return null;
  const repairable = places.filter(({ sheet }) => isRepairable(wayOf(book, sheet)));
  const canRepair = repairable.length > 0;
  const mended = canRepair ? repairable : places;
  const offer = offerOf(book, mended);
  if (!offer || offer.cells === 0) return null;
  const Shown = offer.cells === 1 ? OneCell : ManyCells;
  return <Shown places={mended} canRepair={canRepair} reachable={reachable} offer={offer} />;
}

interface OfferProps extends RepairProps {
  offer: Offer;
  canRepair: boolean;
}

function OneCell({ offer, canRepair, reachable }: OfferProps) {
  const edit = offer.edits[0]?.edits[0];
  return edit ? (
    <div class="repair">
      <Change edit={edit} />
      <Act offer={offer} edit={edit} canRepair={canRepair} reachable={reachable} />
    </div>
  ) : null;
}

/** The button of one cell: to repair it, or to copy what belongs there. */
function Act({ offer, edit, canRepair, reachable }: Omit<OfferProps, 'places'> & { edit: Edit }) {
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
function ManyCells({ places, offer, canRepair, reachable }: OfferProps) {
  const words = useWords();
  const { repair } = useActs();
  const atOnce = canRepair && areMechanical(places);
  return (
    <div class="repair">
      <details class="changes">
        <summary tabIndex={reachable ? 0 : -1}>{words.repair.preview(offer.cells)}</summary>
        <CellChanges places={places} canRepair={canRepair} acts={!atOnce} />
      </details>
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

interface ChangesProps {
  places: Listed[];
  canRepair: boolean;
  /** Each cell has its own button. */
  acts: boolean;
}

export function CellChanges({ places, canRepair, acts }: ChangesProps) {
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
              {acts && <Act offer={offer} edit={edit} canRepair={canRepair} reachable={true} />}
            </li>
          ) : null;
        })}
      </ul>
      <ShowMore rest={rest} more={more} />
    </>
  );
}
