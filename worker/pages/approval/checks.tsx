import type { DraftDetail, SentFinding } from '../../../shared/api.ts';
import { a1 } from '../../../shared/grid.ts';
import { reasonFor } from '../../../shared/justification.ts';
import { say } from '../../../shared/message/render.ts';
import { cellId, shownCells } from './table.tsx';
import type { View } from './view.tsx';

/** What was found, the worst first and open; hints stay folded. */
export function Checks({ detail, view }: { detail: DraftDetail; view: View }) {
  const { words } = view;
  const of = (severity: SentFinding['severity']) => detail.findings.filter((finding) => finding.severity === severity);
  const [errors, warnings, notes] = [of('error'), of('warning'), of('note')];
  const shown = shownCells(detail, view);
  const list = (findings: SentFinding[]) => (
    <ul class="findings">
      {findings.map((finding) => (
        <Finding finding={finding} detail={detail} shown={shown} view={view} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{words.checks}</h2>
      {detail.findings.length === 0 && <p>{words.clean}</p>}
      {errors.length > 0 && (
        <>
          <h3 class="error">{words.errors(errors.length)}</h3>
          {list(errors)}
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h3 class="warning">{words.warnings(warnings.length)}</h3>
          {list(warnings)}
        </>
      )}
      {notes.length > 0 && (
        <details>
          <summary>{words.notes(notes.length)}</summary>
          {list(notes)}
        </details>
      )}
    </section>
  );
}

interface FindingProps {
  finding: SentFinding;
  detail: DraftDetail;
  shown: ReadonlySet<string>;
  view: View;
}

function Finding({ finding, detail, shown, view: { words, locale } }: FindingProps) {
  const { at, part, severity } = finding;
  const cell = at && words.cell(a1(at));
  const id = at && cellId(part, at);
  const reason = severity === 'error' ? reasonFor(finding, detail.justifications) : null;
  return (
    <li class={severity} data-code={finding.code}>
      {cell && (
        <>
          {id && shown.has(id) ? <a href={`#${id}`}>{cell}</a> : <strong>{cell}</strong>}
          {words.colon}
        </>
      )}
      {say(finding, locale)}
      {reason !== null && (
        <p class="reason">
          <strong>{words.reason}</strong>
          {words.colon}
          {reason}
        </p>
      )}
    </li>
  );
}
