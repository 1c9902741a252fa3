import type { AuditEntry, AuditFilter, PlanSummary } from '../../../shared/api.ts';
import type { Page } from '../../store/history.ts';
import type { Inside } from '../page.tsx';
import { TIMELINE } from './address.ts';
import { chosenOf, Downloads, Filters } from './filters.tsx';
import { Lines } from './lines.tsx';
import { auditPage, auditView, type Reader } from './view.tsx';

interface Shown {
  filter: AuditFilter;
  /** Its days as they were typed. */
  typed: Record<'from' | 'to', string>;
  /** Not the first page. */
  onward: boolean;
  found: Page<AuditEntry>;
  plans: PlanSummary[];
}

/** The history page by page, its filter in the address. */
export function timelinePage(c: Inside, reader: Reader, { filter, typed, onward, found, plans }: Shown) {
  const view = auditView(c);
  const { words, to } = view;
  return auditPage(
    c,
    reader,
    words.timeline,
    <>
      <h1>{words.timeline}</h1>
      <Filters filter={filter} typed={typed} plans={plans} view={view} />
      <Downloads filter={filter} view={view} />
      <Lines entries={found.items} plans={plans} view={view} />
      <div class="buttons screen">
        {onward && (
          <a class="button" href={to(TIMELINE, chosenOf(filter))}>
            {words.newest}
          </a>
        )}
        {found.next !== null && (
          <a class="button" rel="next" href={to(TIMELINE, { ...chosenOf(filter), after: found.next })}>
            {words.older}
          </a>
        )}
      </div>
    </>,
    'timeline',
  );
}
