import { Answered } from './Answered.tsx';
import { useWords } from './app-context.ts';
import { DropZone } from './DropZone.tsx';
import { useFocusOnShow } from './focus.ts';
import { PasteBox } from './PasteBox.tsx';
import { PeriodLinks } from './PeriodLinks.tsx';

/** The first screen of the browser page. The pane never shows it: there a workbook is always open. */
export function Start() {
  const words = useWords();
  const title = useFocusOnShow<HTMLHeadingElement>('start');
  return (
    <div class="start">
      <h1 ref={title} tabIndex={-1}>
        {words.start.title}
      </h1>
      <Answered />
      <DropZone />
      <PasteBox />
      <PeriodLinks />
      <ol class="steps">
        {words.start.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="privacy">{words.start.privacy}</p>
      <p>
        <a href="./package.html">{words.start.handOver}</a>
      </p>
    </div>
  );
}
