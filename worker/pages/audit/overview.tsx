import { moment } from '../../../shared/message/moment.ts';
import { outcomeLabel } from '../../../shared/message/outcome.ts';
import type { AuditOverview } from '../../audit/overview.ts';
import { allows } from '../../auth/role.ts';
import { Facts } from '../annex/facts.tsx';
import type { Inside } from '../page.tsx';
import { auditUnitPath, TIMELINE } from './address.ts';
import { type Mistyped, Verification } from './verification.tsx';
import { type AuditView, auditPage, auditView, type Reader } from './view.tsx';

interface Props {
  shown: AuditOverview;
  view: AuditView;
}

/** The log at a glance: whether it is whole and how far it is signed, and how much there is of what. */
export function auditOverviewPage(c: Inside, reader: Reader, shown: AuditOverview, refused: Mistyped = null) {
  const view = auditView(c);
  const records = allows('audit.verify', reader.caller.role);
  return auditPage(
    c,
    reader,
    view.words.title,
    <>
      <h1>{view.words.title}</h1>
      <LogState shown={shown} view={view} />
      <Verification {...{ shown, view, records, refused }} />
      <Kinds shown={shown} view={view} />
      <Units shown={shown} view={view} />
    </>,
    'overview',
    refused ? 400 : 200,
  );
}

const Bad = ({ text }: { text: string }) => <span class="bad">✗ {text}</span>;

function LogState({ shown: { lines, head, holds, gaps, erased, unindexed }, view: { words, locale } }: Props) {
  return (
    <section aria-labelledby="log">
      <h2 id="log">{words.logState}</h2>
      <Facts
        facts={[
          [words.lines, String(lines)],
          [words.sealedTo, head ? words.sealed(head.size, moment(head.signed, locale)) : words.notSealed],
          [words.tail, lines === (head?.size ?? 0) ? words.none : words.tailLines(lines - (head?.size ?? 0))],
          [words.gaps, gaps === 0 ? words.none : <Bad text={String(gaps)} />],
          [words.checked, head && (holds ? `✓ ${words.rootHolds(head.size)}` : <Bad text={words.rootFails} />)],
          [words.index, unindexed === 0 ? `✓ ${words.indexWhole}` : <Bad text={words.indexShort(unindexed)} />],
          [words.erasedLines, erased === 0 ? words.none : String(erased)],
        ]}
      />
      <p class="hint">{words.keepIt}</p>
      {head && (
        <p class="screen">
          <a href="/api/v1/log/checkpoint" download="checkpoint.txt">
            {words.checkpoint}
          </a>
        </p>
      )}
    </section>
  );
}

const Kinds = ({ shown: { outcomes }, view: { words, locale, to } }: Props) => (
  <section aria-labelledby="kinds">
    <h2 id="kinds">{words.kinds}</h2>
    <ul class="figures">
      {outcomes.map(({ outcome, count }) => (
        <li>
          <a href={to(TIMELINE, { outcome })} data-outcome={outcome}>
            <strong>{count}</strong> <span>{outcomeLabel(outcome, locale)}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

const Units = ({ shown: { units }, view: { words, to, nameOf } }: Props) => (
  <section aria-labelledby="units">
    <h2 id="units">{words.units}</h2>
    {units.length === 0 && <p>{words.nothing}</p>}
    <ul class="tiles">
      {units.map(({ unit, count }) => (
        <li>
          <a class="tile" href={to(auditUnitPath(unit))} data-unit={unit}>
            <strong>{nameOf(unit)}</strong> <span class="word">{words.unitLines(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);
