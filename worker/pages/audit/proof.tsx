import type { AuditDetail } from '../../../shared/api.ts';
import { Facts } from '../annex/facts.tsx';
import type { AuditView } from './view.tsx';

interface Props {
  detail: AuditDetail;
  view: AuditView;
}

/** What proves a line: its place and hash, what was computed again, and the proof to take away. */
export function Proof({ detail: { entry, line, holds }, view: { words } }: Props) {
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{words.proof}</h2>
      <Facts
        facts={[
          [words.seq, String(entry.seq)],
          [words.leaf, <span class="hash">{line.leaf}</span>],
          [words.state, entry.sealed ? words.isSealed : words.isNotSealed],
          [
            words.holds,
            <ul class="tags">
              <Held holds={holds.leaf} yes={words.leafHolds} no={words.leafFails} />
              <Held holds={holds.content} yes={words.contentHolds} no={words.contentFails} />
              <Held holds={holds.findings} yes={words.findingsHold} no={words.findingsFail} />
            </ul>,
          ],
        ]}
      />
      {entry.sealed && (
        <ul class="links">
          <li>
            <a href={`/api/v1/log/proofs/inclusion?seq=${entry.seq}`} download={`chung-minh-${entry.seq}.txt`}>
              {words.inclusion}
            </a>
          </li>
          <li>
            <a href="/api/v1/log/checkpoint" download="checkpoint.txt">
              {words.checkpoint}
            </a>
          </li>
        </ul>
      )}
      <details class="screen">
        <summary>{words.raw}</summary>
        <pre class="raw">{line.entry}</pre>
        {line.content !== null && <pre class="raw">{line.content}</pre>}
      </details>
    </section>
  );
}

const Held = ({ holds, yes, no }: { holds: boolean | null; yes: string; no: string }) =>
  holds === null ? null : holds ? <li>✓ {yes}</li> : <li class="error bad">✗ {no}</li>;
