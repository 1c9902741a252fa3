import { useState } from 'preact/hooks';
import { useActs, useLocale, usePart, useWords } from './app-context.ts';
import { CityPull } from './CityPull.tsx';
import { Connect } from './Connect.tsx';
import { useFocusOnShow } from './focus.ts';
import { PlanChoice } from './PlanChoice.tsx';
import { saveWorkbook } from './save-file.ts';
import { useWorkbookWords } from './use-workbook-words.ts';
import { connectWordsOf } from './words/connect-words.ts';

/** The table of all units, for whoever merges them; here one connects for it, too. */
export function City() {
  const session = usePart((state) => state.session);
  if (!session) return <Connect />;
  return session.unit ? <OfUnit /> : <CityTable />;
}

/** Connected for a unit, which is not told what the others sent. */
function OfUnit() {
  const words = useWords();
  const connect = connectWordsOf(useLocale());
  const acts = useActs();
  const title = useFocusOnShow<HTMLHeadingElement>('of-unit');
  return (
    <section class="letter">
      <h1 ref={title} tabIndex={-1}>
        {words.city}
      </h1>
      <p>{connect.toCity.ofUnit}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => acts.go('connect')}>
          {connect.out}
        </button>
        <button type="button" onClick={acts.back}>
          {words.connect.back}
        </button>
      </div>
    </section>
  );
}

/** Taken into a sheet of the open workbook and fetched again there, or downloaded. */
function CityTable() {
  const words = useWords();
  const { city: said } = useWorkbookWords();
  const acts = useActs();
  const inExcel = usePart((state) => state.place === 'pane');
  const title = useFocusOnShow<HTMLHeadingElement>('city');
  return (
    <section class="letter">
      <h1 ref={title} tabIndex={-1}>
        {words.city}
      </h1>
      <p>{inExcel ? said.what : said.whatPage}</p>
      <PlanChoice />
      {inExcel ? <CityPull /> : <Download />}
      <div class="buttons">
        <button type="button" onClick={acts.back}>
          {words.connect.back}
        </button>
      </div>
    </section>
  );
}

function Download() {
  const { city: words } = useWorkbookWords();
  const acts = useActs();
  const [said, setSaid] = useState('');
  const download = async () => {
    setSaid(words.asking);
    const bytes = await acts.city.workbook().catch(() => null);
    if (bytes) saveWorkbook(words.file, bytes);
    setSaid(bytes ? words.saved(words.file) : '');
  };
  return (
    <>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => void download()}>
          {words.download}
        </button>
      </div>
      <p role="status">{said}</p>
    </>
  );
}
