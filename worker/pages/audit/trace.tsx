import type { TraceReply } from '../../../shared/api.ts';
import { columnLabel } from '../../../shared/message/column.ts';
import { moment } from '../../../shared/message/moment.ts';
import type { Inside } from '../page.tsx';
import { linePath } from './address.ts';
import { type AuditView, auditPage, auditView, type Reader } from './view.tsx';

type Step = TraceReply['steps'][number];

/** One row through all revisions: where it stands in each and what changed in it. */
export function tracePage(c: Inside, reader: Reader, { steps }: TraceReply) {
  const view = auditView(c);
  const { words } = view;
  const first = steps.findIndex(({ place }) => place !== null);
  const named = steps.findLast(({ place }) => place !== null);
  return auditPage(
    c,
    reader,
    words.trace,
    <>
      <h1>{words.trace}</h1>
      <p>
        <strong>{named?.place?.subject}</strong>
      </p>
      <p>{named?.submission.unitName}</p>
      <ol class="rows steps">
        {steps.map((step, i) => (
          <li data-revision={step.submission.revision}>
            <Sent step={step} view={view} />
            <div>
              {step.place === null ? (
                <p class={i > first ? 'bad' : ''}>{words.absent}</p>
              ) : (
                <p>
                  {words.sheetRow(step.place.row, step.place.path)}
                  {i === first ? ` · ${words.firstSeen}` : step.cells.length === 0 ? ` · ${words.unchanged}` : ''}
                </p>
              )}
              <Cells step={step} view={view} />
            </div>
          </li>
        ))}
      </ol>
    </>,
    null,
  );
}

const Sent = ({ step: { submission }, view: { words, locale, to } }: { step: Step; view: AuditView }) => {
  const text = words.sentAt(submission.revision, moment(submission.receivedAt, locale));
  return submission.seq === null ? <span>{text}</span> : <a href={to(linePath(submission.seq))}>{text}</a>;
};

const Cells = ({ step: { cells }, view: { words, locale } }: { step: Step; view: AuditView }) => (
  <>
    {cells.map(({ column, qualifier, before, after }) => (
      <p class="change" data-column={column}>
        <strong>
          {columnLabel(column, locale)}
          {qualifier !== null && ` (${qualifier})`}
        </strong>
        <br />
        {words.was}
        {words.colon}
        <del>{before || words.empty}</del>
        <br />
        {words.is}
        {words.colon}
        <ins>{after || words.empty}</ins>
      </p>
    ))}
  </>
);
