import type { ReplayReply, SentFinding } from '../../../shared/api.ts';
import { a1 } from '../../../shared/grid.ts';
import { severityLabel } from '../../../shared/message/column.ts';
import { say } from '../../../shared/message/render.ts';
import { Facts } from '../annex/facts.tsx';
import type { Inside } from '../page.tsx';
import { linePath, replayPath } from './address.ts';
import { type AuditView, auditPage, auditView, type Reader } from './view.tsx';

/** What the checker says today of a kept table, beside what it said then. */
export function replayPage(c: Inside, reader: Reader, reply: ReplayReply, newest: number) {
  const view = auditView(c);
  const { words, to } = view;
  const { outcome, seq, recorded, now, appeared, vanished } = reply;
  return auditPage(
    c,
    reader,
    words.replay,
    <>
      <p class="screen">
        <a href={to(linePath(seq))}>{words.line(seq)}</a>
      </p>
      <h1>{words.replay}</h1>
      <div class={`outcome ${outcome === 'same' ? 'sent' : 'returned'}`} data-outcome={outcome}>
        <strong>{words.replayOutcomes[outcome]}</strong>
      </div>
      <Facts
        facts={[
          [words.recorded, words.underVersion(recorded.planVersion, recorded.engine, recorded.findings)],
          [words.now, words.underVersion(now.planVersion, now.engine, now.findings)],
        ]}
      />
      <Findings title={words.appeared(appeared.length)} findings={appeared} view={view} />
      <Findings title={words.vanished(vanished.length)} findings={vanished} view={view} />
      <Versions reply={reply} newest={newest} view={view} />
      <p class="hint">{words.replayHint}</p>
    </>,
    null,
  );
}

function Versions({ reply, newest, view: { words, lang } }: { reply: ReplayReply; newest: number; view: AuditView }) {
  const versions = Array.from({ length: newest }, (_, i) => i + 1);
  return (
    <form method="get" action={replayPath(reply.seq)} class="pair">
      {lang && <input type="hidden" name="lang" value={lang} />}
      <label>
        {words.otherVersion}
        <select name="version">
          {versions.map((version) => (
            <option value={version} selected={version === reply.now.planVersion}>
              {version}
            </option>
          ))}
        </select>
      </label>
      <button class="button" type="submit">
        {words.again}
      </button>
    </form>
  );
}

const Findings = ({ title, findings, view }: { title: string; findings: SentFinding[]; view: AuditView }) =>
  findings.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul class="findings">
        {findings.map((finding) => (
          <li class={finding.severity} data-code={finding.code}>
            <strong>{severityLabel(finding.severity, view.locale)}</strong>
            {view.words.colon}
            {finding.at && `${view.words.cell(a1(finding.at))}${view.words.colon}`}
            {say(finding, view.locale)}
          </li>
        ))}
      </ul>
    </section>
  );
