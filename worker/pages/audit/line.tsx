import type { Child } from 'hono/jsx';
import type { AuditDetail, PlanSummary } from '../../../shared/api.ts';
import type { PartRow } from '../../../shared/comments.ts';
import { moment } from '../../../shared/message/moment.ts';
import { outcomeLabel } from '../../../shared/message/outcome.ts';
import type { Came } from '../../desk/examined.ts';
import { Checks } from '../annex/checks.tsx';
import { Facts } from '../annex/facts.tsx';
import { Tables } from '../annex/table.tsx';
import { viewOf } from '../approval/view.tsx';
import type { Inside } from '../page.tsx';
import { auditUnitPath, COMPARE, linePath, replayPath, TIMELINE, TRACE } from './address.ts';
import { aboutOf, Changed, Counts, whoWords } from './lines.tsx';
import { Proof } from './proof.tsx';
import { type AuditView, auditPage, auditView, type Reader } from './view.tsx';

export interface ShownLine {
  detail: AuditDetail;
  plans: PlanSummary[];
  /** The table of a submission, as it was read. */
  table: { parts: { file: string; sheet: string }[]; rows: PartRow[]; justifications: Came['justifications'] } | null;
}

interface Props {
  shown: ShownLine;
  view: AuditView;
}

/** One line: what was recorded, what was found, what proves it, and the table where it is a submission. */
export function linePage(c: Inside, reader: Reader, shown: ShownLine) {
  const view = auditView(c);
  const texts = viewOf(c);
  const { words, locale, to } = view;
  const { detail, table } = shown;
  const { entry, findings } = detail;
  const title = outcomeLabel(entry.outcome, locale);
  const isRun = entry.outcome === 'submission.received' || entry.outcome.startsWith('inspection.');
  const read = { findings, rows: table?.rows ?? [], parts: table?.parts ?? [] };
  return auditPage(
    c,
    reader,
    `${title}, ${words.line(entry.seq).toLowerCase()}`,
    <>
      <p class="screen">
        <a href={to(TIMELINE)}>{words.back}</a>
      </p>
      <h1>{title}</h1>
      <Recorded shown={shown} view={view} />
      {isRun && <Checks detail={{ ...read, justifications: table?.justifications ?? [] }} view={texts} />}
      <Proof detail={detail} view={view} />
      {table && table.rows.length > 0 && (
        <section aria-labelledby="table">
          <h2 id="table">{words.table}</h2>
          <p class="hint screen">{words.tableHint}</p>
          <Tables
            detail={read}
            view={texts}
            addressed
            rowLink={(part, { row, path }) => ({
              href: to(TRACE, { submission: entry.subject, part: String(part), row: String(row) }),
              label: words.traceLink(path || String(row)),
            })}
          />
        </section>
      )}
    </>,
    null,
  );
}

function Recorded({ shown: { detail, plans }, view }: Props) {
  const { words, locale, to } = view;
  const { entry } = detail;
  const { client, engine, planVersion, rows, errors, unit } = entry;
  const plan = plans.find(({ id }) => id === entry.plan)?.title ?? entry.plan;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      {entry.erased && <p class="alert">{words.erased}</p>}
      <Facts
        facts={[
          [words.at, moment(entry.at, locale)],
          [words.who, entry.erased ? null : whoWords(entry, view)],
          [words.unit, unit && <a href={to(auditUnitPath(unit))}>{entry.unitName}</a>],
          [words.annex, entry.annex && aboutOf(entry, plans, view)],
          [words.period, entry.annex ? null : aboutOf(entry, plans, view) || null],
          [words.plan, plan && [plan, planVersion !== null && words.version(planVersion)].filter(Boolean).join(', ')],
          [words.client, client && `${words.clients[client.name] ?? client.name} ${client.version}`],
          [words.engine, engine && `${engine}`],
          [words.rows, rows === null ? null : String(rows)],
          [
            words.found,
            errors === null ? null : (
              <>
                {words.counts(errors, entry.warnings ?? 0)}
                <Counts entry={entry} view={view} />
              </>
            ),
          ],
          [words.set, entry.changes.length > 0 ? <Changed entry={entry} view={view} /> : null],
          [words.remark, entry.remark],
        ]}
      />
      <Ways detail={detail} view={view} />
    </section>
  );
}

/** Where one goes on from here. */
function Ways({ detail: { entry, submission }, view: { words, to } }: { detail: AuditDetail; view: AuditView }) {
  const isSent = entry.outcome === 'submission.received';
  const ways: [string, string][] = [
    ...(submission && !isSent && submission.seq !== null
      ? [[to(linePath(submission.seq)), words.originalSubmission] as [string, string]]
      : []),
    ...(isSent ? [[to(COMPARE, { after: entry.subject }), words.compareThis] as [string, string]] : []),
    ...(isSent || entry.outcome.startsWith('inspection.')
      ? [[to(replayPath(entry.seq)), words.replayThis] as [string, string]]
      : []),
  ];
  const links: Child[] = ways.map(([href, text]) => (
    <li>
      <a href={href}>{text}</a>
    </li>
  ));
  return links.length === 0 ? null : <ul class="links">{links}</ul>;
}
