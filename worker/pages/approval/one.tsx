import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { DraftDetail, Receipt, SentFinding } from '../../../shared/api.ts';
import { isLate } from '../../../shared/merge.ts';
import { annexLabel } from '../../../shared/message/column.ts';
import { moment } from '../../../shared/message/moment.ts';
import type { ProblemText } from '../../../shared/message/problem.ts';
import { day } from '../../../shared/message/words.ts';
import type { Plan, PlanPeriod } from '../../../shared/plan/schema.ts';
import { Changes } from '../annex/changes.tsx';
import { Checks } from '../annex/checks.tsx';
import { Facts } from '../annex/facts.tsx';
import { Tables } from '../annex/table.tsx';
import type { Paging } from '../page.tsx';
import { Decision } from './decision.tsx';
import { approvalView, type View, viewOf } from './view.tsx';

export interface Looked {
  detail: DraftDetail;
  plan: Plan;
  period: PlanPeriod;
  /** Of what was approved. */
  receipt: Receipt | null;
  now: string;
  /** May decide. */
  leads: boolean;
  /** Why what was just asked for was not done. */
  refused: ProblemText | null;
}

/** One draft, with everything a leader wants to see before the unit's name stands under it. */
export function draftPage(c: Paging, looked: Looked, status: ContentfulStatusCode = 200) {
  const view = viewOf(c);
  const { words, locale, lang } = view;
  const { detail, period, refused } = looked;
  const title = annexLabel(detail.draft.annex, locale);
  return approvalView(
    c,
    `${title}, ${period.title}`,
    <>
      <p>
        <a href={`/duyet${lang}`}>{words.back}</a>
      </p>
      <h1>{title}</h1>
      <p>{period.title}</p>
      {refused && (
        <div class="alert" role="alert">
          <strong>{refused.title}</strong>
          <p>{refused.detail}</p>
        </div>
      )}
      <Outcome looked={looked} view={view} />
      <nav class="jumps">
        {detail.draft.state === 'waiting' && <a href="#decision">{words.toDecision}</a>}
        {detail.rows.length > 0 && <a href="#table">{words.toTable}</a>}
      </nav>
      <WhatWasHanded looked={looked} view={view} />
      <Checks detail={detail} view={view} />
      {detail.draft.state === 'waiting' && detail.diff && detail.standing && (
        <Changes diff={detail.diff} revision={detail.standing.revision} view={view} />
      )}
      {detail.draft.state === 'waiting' && <Decision looked={looked} view={view} />}
      {detail.rows.length > 0 && (
        <section aria-labelledby="table">
          <h2 id="table">{words.table}</h2>
          <Tables detail={detail} view={view} />
          {detail.draft.state === 'waiting' && (
            <p>
              <a href="#decision">{words.toDecision}</a>
            </p>
          )}
        </section>
      )}
    </>,
    status,
  );
}

/** What became of it. */
function Outcome({ looked, view }: { looked: Looked; view: View }) {
  const { words, locale } = view;
  const { detail, receipt } = looked;
  const { state, returned } = detail.draft;
  const count = (severity: SentFinding['severity']) =>
    detail.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return (
    <div class={`outcome ${state}`} role="status">
      <strong>{words.states[state]}</strong>
      {state === 'waiting' && <p>{words.counts(errors, warnings)}</p>}
      {returned && (
        <>
          <p>{words.returnedBy(returned.name, returned.position, moment(returned.at, locale))}</p>
          <blockquote>{returned.remark}</blockquote>
        </>
      )}
      {receipt && (
        <>
          <p>{words.receipt(receipt.revision, moment(receipt.receivedAt, locale))}</p>
          {receipt.approvedBy && <p>{words.approvedBy(receipt.approvedBy.name, receipt.approvedBy.position)}</p>}
          <p class="hint">
            {words.receiptId}
            {words.colon}
            {receipt.submission}
          </p>
        </>
      )}
    </div>
  );
}

function WhatWasHanded({ looked, view }: { looked: Looked; view: View }) {
  const { words, locale } = view;
  const { detail, plan, period, now } = looked;
  const { draft } = detail;
  const { document, sender } = draft;
  const due = period.dueUnits;
  const overdue = draft.state === 'waiting' && isLate(now, due);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <Facts
        facts={[
          [words.unit, draft.unitName],
          [words.plan, plan.title],
          [words.due, due === null ? words.noDue : moment(due, locale) + (overdue ? ` (${words.overdue})` : '')],
          [words.sender, `${sender.name}, ${sender.position}`],
          [words.at, moment(draft.handedAt, locale)],
          [words.revision, draft.base === null ? words.first : words.over(draft.base)],
          [words.rows, draft.nil ? words.nil : String(draft.rows)],
          [words.nilRemark, detail.nilRemark],
          [words.file, draft.files.join(', ') || null],
          [words.number, document?.number || null],
          [words.date, document?.date ? day(document.date) : null],
          [words.signer, document?.signer || null],
          [
            words.signed,
            document?.file ? (
              <>
                <a href={`/api/v1/files/${document.file}`}>{words.signedOpen}</a>
                <br />
                <span class="hint">
                  {words.hash}
                  {words.colon}
                  {document.file}
                </span>
              </>
            ) : null,
          ],
        ]}
      />
    </section>
  );
}
