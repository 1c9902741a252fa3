import { a1 } from '../../../../shared/grid.ts';
import { type LeadConflict, leadNames } from '../../../../shared/lead-conflict.ts';
import type { Coverage, LeadRow } from '../../../desk/coverage.ts';
import { rowPath, tablePath } from '../address.ts';
import { type DeskView, namedOf } from '../view.tsx';

interface Props {
  coverage: Coverage;
  view: DeskView;
}

/** Each task with who names which lead, at which cell. */
export const Conflicts = ({ coverage, view }: Props) => (
  <section aria-labelledby="conflicts">
    <h2 id="conflicts">{view.words.conflicts}</h2>
    {coverage.conflicts.length === 0 && <p>{view.words.noConflicts}</p>}
    {coverage.conflicts.length < coverage.conflicting && (
      <p>{view.words.mostConflicts(coverage.conflicts.length, coverage.conflicting)}</p>
    )}
    {coverage.conflicts.map((conflict) => (
      <Conflict conflict={conflict} coverage={coverage} view={view} />
    ))}
  </section>
);

function Conflict({ conflict, coverage, view }: Props & { conflict: LeadConflict<LeadRow> }) {
  const { words, to } = view;
  const named = namedOf(coverage);
  const groups = Map.groupBy(conflict.sources, (source) => leadNames(coverage.plan, source));
  // Those that differ from most come first: they are the ones to ask.
  const byLead = [...groups].sort(([, a], [, b]) => a.length - b.length);
  return (
    <div class="conflict" data-code="city.lead-conflict">
      <h3>{conflict.task}</h3>
      <p>
        <a href={to(tablePath(named, 'tasks'), { subject: conflict.task, group: 'subject' })}>{words.sameSubject}</a>
      </p>
      <dl class="facts">
        {byLead.map(([lead, sources]) => (
          <div>
            <dt>
              {lead} ({words.listed(new Set(sources.map(({ unit }) => unit)).size)})
            </dt>
            <dd>
              {sources.map(({ unit, submission, place, at }, index) => (
                <>
                  {index > 0 && '; '}
                  <a href={to(rowPath(named, submission, place))}>{view.nameOf(unit)}</a> ({words.cell(a1(at))})
                </>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
