import { tablesOf } from '../state/book.ts';
import { useActs, usePart } from './app-context.ts';
import { focusHeading } from './focus.ts';
import { sampleBytes } from './sample.ts';
import { useWorkbookWords } from './use-workbook-words.ts';

/** An Excel in which there is nothing to check yet: what comes, in three lines, and a sheet to try it on. */
export function FirstRun() {
  const { firstRun: words } = useWorkbookWords();
  const { fill } = useActs();
  const bare = usePart(({ place, book }) => place === 'pane' && tablesOf(book).length === 0);
  if (!bare) return null;
  const tryIt = async () => {
    // The button goes once there is something to check.
    if (await fill.insert(await sampleBytes())) focusHeading();
  };
  return (
    <section class="first-run">
      <ol class="steps">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="buttons">
        <button type="button" onClick={() => void tryIt()}>
          {words.sample}
        </button>
      </div>
      <p class="hint">{words.sampleHint}</p>
    </section>
  );
}
