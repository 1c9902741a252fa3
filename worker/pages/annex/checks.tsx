import type { DraftDetail, SentFinding } from '../../../shared/api.ts';
import { a1 } from '../../../shared/grid.ts';
import { reasonFor } from '../../../shared/justification.ts';
import { say } from '../../../shared/message/render.ts';
import type { View } from '../approval/view.tsx';
import { cellId, type Read, shownCells } from './table.tsx';

/** What was found in a table, and the reasons given for it. */
export interface Checked extends Read {
  justifications: DraftDetail['justifications'];
}

/** One sentence, however many cells it stands at, with the reason that was given. */
interface Said {
  sentence: string;
  reason: string | null;
  findings: [SentFinding, ...SentFinding[]];
}

function saidOf(findings: readonly SentFinding[], { justifications }: Checked, { locale }: View): Said[] {
  const said = new Map<string, Said>();
  for (const finding of findings) {
    const sentence = say(finding, locale);
    const reason = finding.severity === 'error' ? reasonFor(finding, justifications) : null;
    const key = JSON.stringify([finding.code, sentence, reason]);
    const before = said.get(key);
    if (before) before.findings.push(finding);
    else said.set(key, { sentence, reason, findings: [finding] });
  }
  return [...said.values()];
}

interface ChecksProps {
  detail: Checked;
  view: View;
  /** Where a page shows several: which one this is. */
  of?: string;
}

/** What was found, the worst first and open; hints stay folded. */
export function Checks({ detail, view, of: whose = '' }: ChecksProps) {
  const { words } = view;
  const of = (severity: SentFinding['severity']) => detail.findings.filter((finding) => finding.severity === severity);
  const [errors, warnings, notes] = [of('error'), of('warning'), of('note')];
  const shown = shownCells(detail, view);
  const list = (findings: SentFinding[]) => (
    <ul class="findings">
      {saidOf(findings, detail, view).map((said) => (
        <Sentence said={said} shown={shown} view={view} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={`checks${whose}`}>
      <h2 id={`checks${whose}`}>{words.checks}</h2>
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

interface SentenceProps {
  said: Said;
  shown: ReadonlySet<string>;
  view: View;
}

function Sentence({ said: { sentence, reason, findings }, shown, view: { words } }: SentenceProps) {
  const [{ severity, code }] = findings;
  const cells = findings.flatMap(({ at, part }) => (at ? [{ name: words.cell(a1(at)), id: cellId(part, at) }] : []));
  return (
    <li class={severity} data-code={code}>
      {sentence}
      {cells.length > 0 && (
        <p class="cells">
          {cells.map(({ name, id }) => (shown.has(id) ? <a href={`#${id}`}>{name}</a> : <span>{name}</span>))}
        </p>
      )}
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
