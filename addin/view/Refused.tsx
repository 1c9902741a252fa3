import type { Problem, Receipt } from '../../shared/api.ts';
import { a1 } from '../../shared/grid.ts';
import { rowsOf } from '../state/answer.ts';
import type { OwnDraft } from '../state/sending.ts';
import { useActs, useLocale, useWords } from './app-context.ts';
import { ChangeList } from './Changes.tsx';
import { Facts } from './Facts.tsx';
import { useFocusOnShow } from './focus.ts';
import { Icon } from './Icon.tsx';
import { type FormInHand, SendForm } from './SendForm.tsx';
import { useWorkbookWords } from './use-workbook-words.ts';
import { moment } from './words/words.ts';

interface RefusedProps {
  draft: OwnDraft;
  problem: Problem;
  /** The open workbook's table; none after a restart. */
  form: FormInHand | undefined;
}

/** The server decided against it: why, and what can be done now. */
export function Refused({ draft, problem, form }: RefusedProps) {
  const words = useWords();
  const acts = useActs();
  const title = useFocusOnShow<HTMLHeadingElement>(problem);
  const findings = problem.findings ?? [];
  return (
    <>
      <section class="letter refused" data-problem={problem.type}>
        <h1 ref={title} tabIndex={-1}>
          <Icon shape="error" />
          {words.send.refused}
          {words.colon}
          {problem.title}
        </h1>
        <p>{problem.detail}</p>
        {problem.standing !== undefined && (
          <Stale draft={draft} standing={problem.standing} rows={form && rowsOf(form.answer)} />
        )}
        {problem.diff && problem.standing && <ChangeList diff={problem.diff} revision={problem.standing.revision} />}
        {findings.length > 0 && <Findings findings={findings} />}
        {findings.length > 0 && !form && <p>{words.openAgain}</p>}
        {(findings.length === 0 || !form) && (
          <div class="buttons">
            <WayOn draft={draft} problem={problem} />
            <button type="button" onClick={acts.back}>
              {words.send.back}
            </button>
          </div>
        )}
      </section>
      {findings.length > 0 && form && <SendForm {...form} base={draft.base} there={findings} />}
    </>
  );
}

/** What can be done at once: replace what stands there. */
function WayOn({ draft, problem }: Pick<RefusedProps, 'draft' | 'problem'>) {
  const words = useWords();
  const acts = useActs();
  if (problem.standing === undefined) return null;
  const revision = problem.standing?.revision ?? null;
  return (
    <button type="button" class="primary" onClick={() => void acts.send.replace(draft, revision)}>
      {revision === null ? words.send.go : words.send.replace(revision)}
    </button>
  );
}

function Findings({ findings }: { findings: NonNullable<Problem['findings']> }) {
  const words = useWords();
  const { say } = useWorkbookWords();
  return (
    <details open>
      <summary>{words.send.refusedFindings}</summary>
      <ul class="plain-list">
        {findings.map((finding) => (
          <li key={`${finding.code}${finding.part}${finding.at ? a1(finding.at) : ''}`} data-code={finding.code}>
            <Icon shape={finding.severity} />{' '}
            {finding.at && (
              <strong>
                {words.list.cell} {a1(finding.at)}
                {words.colon}
              </strong>
            )}
            {say(finding)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Someone of the same unit sent meanwhile: what stands there beside what was about to be sent. */
function Stale({ draft, standing, rows }: { draft: OwnDraft; standing: Receipt | null; rows: number | undefined }) {
  const words = useWords();
  const locale = useLocale();
  if (!standing) return null;
  const when = moment(standing.receivedAt, locale);
  const there = standing.nil
    ? words.nil.there(standing.revision, when)
    : words.send.thereText(standing.revision, standing.rows, when);
  const files = [...new Set(draft.body.parts.map(({ file }) => file))].join(', ');
  const about = draft.body.nil ? words.nil.title : rows !== undefined && words.send.hereText(files, rows);
  const here: [string, string][] = about ? [[words.send.here, about]] : [];
  return <Facts facts={[[words.send.there, there], ...here]} />;
}
