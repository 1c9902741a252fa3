import { moment } from '../../../shared/message/moment.ts';
import type { AuditOverview } from '../../audit/overview.ts';
import { Facts } from '../annex/facts.tsx';
import { VERIFICATION } from './address.ts';
import { whoWords } from './lines.tsx';
import type { AuditView } from './view.tsx';

/** What was typed of a verification and could not be taken. */
export type Mistyped = { checkpoint: string; found: 'nothing' | 'something'; remark: string } | null;

interface Props {
  shown: AuditOverview;
  view: AuditView;
  /** Whether whoever reads may record that they have verified. */
  records: boolean;
  refused: Mistyped;
}

/** What the server cannot say of itself: who compared the log with what was kept elsewhere, when, and how to. */
export function Verification(props: Props) {
  const { words } = props.view;
  return (
    <section aria-labelledby="verification">
      <h2 id="verification">{words.verification.title}</h2>
      <p class="hint">{words.verification.how}</p>
      <Ways {...props} />
      <Last {...props} />
      {props.records && props.shown.head && <Record {...props} />}
    </section>
  );
}

/** As many lines as a page of the whole log holds. */
const PAGE = 1_000;

function Ways({ shown: { head }, view: { words, to } }: Props) {
  const size = head?.size ?? 0;
  const pages = Array.from({ length: Math.ceil(size / PAGE) }, (_, page) => page * PAGE);
  return (
    <ul class="links screen">
      {pages.map((from) => (
        <li>
          <a href={`/api/v1/log/bundle/whole?from=${from}&size=${size}`} download>
            {pages.length === 1
              ? words.verification.whole
              : words.verification.part(from, Math.min(from + PAGE, size) - 1)}
          </a>
        </li>
      ))}
      <li>
        <a href={to('/verify.html')}>{words.verification.page}</a>
      </li>
    </ul>
  );
}

function Last({ shown: { verified, lines }, view }: Props) {
  const { words, locale } = view;
  const { founds, holds, ...said } = words.verification;
  if (!verified) return <p>{said.never}.</p>;
  const { at, who, said: what } = verified;
  const bad = what && (what.holds !== 'same' || what.found === 'something');
  return (
    <div data-verified={what ? `${what.found} ${what.holds}` : 'erased'}>
      <Facts
        facts={[
          [said.last, moment(at, locale)],
          [words.who, what ? whoWords({ who }, view) : words.erased],
          [said.reach, what && said.lines(what.size, Math.max(0, lines - what.size))],
          [said.found, what && founds[what.found]],
          [words.checked, what && <span class={bad ? 'bad' : ''}>{holds[what.holds]}</span>],
          [words.remark, what?.remark || null],
        ]}
      />
    </div>
  );
}

const Record = ({ view: { words, to }, refused }: Props) => (
  <details class="screen" open={refused !== null}>
    <summary>{words.verification.form}</summary>
    <form method="post" action={to(VERIFICATION)}>
      {refused && (
        <p class="alert" role="alert">
          {words.verification.noHead}
        </p>
      )}
      <label for="checkpoint">{words.verification.head}</label>
      <p class="hint" id="checkpoint-hint">
        {words.verification.headHint}
      </p>
      <textarea id="checkpoint" name="checkpoint" required rows={6} aria-describedby="checkpoint-hint">
        {refused?.checkpoint}
      </textarea>
      <label for="found">{words.verification.found}</label>
      <select id="found" name="found">
        <option value="nothing">{words.verification.founds.nothing}</option>
        <option value="something" selected={refused?.found === 'something'}>
          {words.verification.founds.something}
        </option>
      </select>
      <label for="verification-remark">{words.verification.remark}</label>
      <textarea id="verification-remark" name="remark" maxlength={2000} rows={2}>
        {refused?.remark}
      </textarea>
      <div class="buttons">
        <button class="button primary" type="submit">
          {words.verification.record}
        </button>
      </div>
    </form>
  </details>
);
