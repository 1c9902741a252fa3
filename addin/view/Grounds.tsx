import type { Inspection, Line } from '../../shared/inspection.ts';
import { sayLine, sayNearest, sayNotAnnex, sayWhy } from '../../shared/message/explain.ts';
import { useLocale, useWords } from './app-context.ts';
import { ShowMore, useShowMore } from './show-more.tsx';

/** Groups, continued rows, page numbers, the end of the table: why they are not read as tasks or targets. */
export function LineTable({ lines }: { lines: Line[] }) {
  const words = useWords();
  const locale = useLocale();
  const { shown, rest, more } = useShowMore(lines);
  return (
    <>
      <table class="columns">
        <thead>
          <tr>
            <th scope="col">{words.found.row}</th>
            <th scope="col">{words.found.what}</th>
            <th scope="col">{words.found.why}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.row}>
              <th scope="row">{line.row}</th>
              <td>{sayLine(line.kind, locale)}</td>
              <td>{sayWhy(line, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMore rest={rest} more={more} />
    </>
  );
}

/** The sheets that hold no annex, and why each does not. */
export function NotAnnexList({ notAnnexes }: Pick<Inspection, 'notAnnexes'>) {
  const words = useWords();
  const locale = useLocale();
  return (
    <ul>
      {notAnnexes.map((each) => (
        <li key={each.sheet}>
          {each.sheet}
          {words.colon}
          {sayNotAnnex(each.reason, locale)}
          {each.nearest && <p class="hint">{sayNearest(each, locale)}</p>}
        </li>
      ))}
    </ul>
  );
}
