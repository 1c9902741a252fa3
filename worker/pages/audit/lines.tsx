import type { AuditEntry, PlanSummary } from '../../../shared/api.ts';
import { changeWords } from '../../../shared/message/changed.ts';
import { codeLabel } from '../../../shared/message/code.ts';
import { annexLabel } from '../../../shared/message/column.ts';
import { moment } from '../../../shared/message/moment.ts';
import { outcomeLabel } from '../../../shared/message/outcome.ts';
import { roleLabel } from '../../../shared/message/role.ts';
import { auditUnitPath, linePath } from './address.ts';
import type { AuditView } from './view.tsx';

interface Props {
  entries: readonly AuditEntry[];
  plans: readonly PlanSummary[];
  view: AuditView;
}

/** Lines of the history, each leading to itself. */
export const Lines = ({ entries, plans, view }: Props) => (
  <>
    {entries.length === 0 && <p>{view.words.nothing}</p>}
    <ol class="rows lines" reversed>
      {entries.map((entry) => (
        <Line entry={entry} plans={plans} view={view} />
      ))}
    </ol>
  </>
);

const Line = ({ entry, plans, view }: { entry: AuditEntry } & Omit<Props, 'entries'>) => (
  <li data-seq={entry.seq} data-outcome={entry.outcome}>
    <div>
      <time datetime={entry.at}>{moment(entry.at, view.locale)}</time>
      <br />
      <span class="hint">{view.words.line(entry.seq)}</span>
    </div>
    <div>
      <p class="what">
        <a href={view.to(linePath(entry.seq))}>{outcomeLabel(entry.outcome, view.locale)}</a>
        {aboutOf(entry, plans, view) && `${view.words.colon}${aboutOf(entry, plans, view)}`}
      </p>
      {entry.unit !== null && (
        <p>
          <a href={view.to(auditUnitPath(entry.unit))}>{entry.unitName}</a>
        </p>
      )}
      <p>{entry.erased ? view.words.erased : whoWords(entry, view)}</p>
      {entry.errors !== null && <p>{view.words.counts(entry.errors, entry.warnings ?? 0)}</p>}
      <Counts entry={entry} view={view} />
      <Changed entry={entry} view={view} />
      {entry.remark !== null && <p class="reason">{entry.remark}</p>}
    </div>
  </li>
);

/** "Danh mục nhiệm vụ, lần gửi 2, Kế hoạch năm 2025": what of it there is. */
export function aboutOf({ annex, revision, plan, period }: AuditEntry, plans: readonly PlanSummary[], view: AuditView) {
  const named = plans.find(({ id }) => id === plan);
  const round = named?.periods.find(({ id }) => id === period)?.title ?? period;
  return [
    annex && annexLabel(annex, view.locale),
    revision !== null && view.words.revision(revision),
    round ?? (named?.title || plan),
  ]
    .filter(Boolean)
    .join(', ');
}

/** "Nguyễn Thị Hạnh, Công chức (cán bộ đơn vị, Phường Thành Đông)". */
export function whoWords({ who }: Pick<AuditEntry, 'who'>, { words, locale }: AuditView): string {
  if (who === null) return words.server;
  const role = [who.role && roleLabel(who.role, locale), who.unitName].filter(Boolean).join(', ');
  return `${who.name}, ${who.position}${role && ` (${role})`}`;
}

export const Changed = ({ entry: { changes }, view }: { entry: AuditEntry; view: AuditView }) =>
  changes.length === 0 ? null : (
    <ul class="tags">
      {changes.map((change) => (
        <li>{changeWords(change, view.locale)}</li>
      ))}
    </ul>
  );

export const Counts = ({ entry: { counts }, view }: { entry: AuditEntry; view: AuditView }) =>
  counts.length === 0 ? null : (
    <ul class="tags">
      {counts.map(({ code, severity, count }) => (
        <li class={severity} data-code={code}>
          {codeLabel(code, view.locale)}
          {view.words.colon}
          {count}
        </li>
      ))}
    </ul>
  );
