import { useEffect, useState } from 'preact/hooks';
import type { Receipt } from '../../shared/api.ts';
import type { CellChange, RowName, RowsDiff } from '../../shared/diff.ts';
import { columnLabel } from '../../shared/message/column.ts';
import type { Answer } from '../state/answer.ts';
import { useActs, useLocale, useWords } from './app-context.ts';
import { ShowMore, useShowMore } from './show-more.tsx';
import { useWorkbookWords } from './use-workbook-words.ts';

/** Before sending: what would be different of the revision that stands. Without it one can still send. */
export function Changes({ answer, standing }: { answer: Answer; standing: Receipt }) {
  const own = useWorkbookWords();
  const acts = useActs();
  const [diff, setDiff] = useState<RowsDiff | 'asking' | null>('asking');
  useEffect(() => {
    let gone = false;
    setDiff('asking');
    void acts.compare.changes(answer, standing).then((found) => gone || setDiff(found));
    return () => {
      gone = true;
    };
  }, [answer, standing.submission, acts]);
  return (
    <div class="changes">
      {diff === 'asking' && <p role="status">{own.changes.asking(standing.revision)}</p>}
      {diff === null && <p role="status">{own.changes.unknown(standing.revision)}</p>}
      {diff !== 'asking' && diff !== null && <ChangeList diff={diff} revision={standing.revision} />}
      {standing.nil && <p class="hint">{own.changes.nil(standing.revision)}</p>}
    </div>
  );
}

/** Folded: the counts can be read without opening it. */
export function ChangeList({ diff, revision }: { diff: RowsDiff; revision: number }) {
  const words = useWords();
  const own = useWorkbookWords();
  const { added, changed, moved, removed } = diff;
  const counts = [
    added.length > 0 && own.changes.added(added.length),
    changed.length > 0 && own.changes.changed(changed.length),
    moved.length > 0 && own.changes.moved(moved.length),
    removed.length > 0 && own.changes.removed(removed.length),
  ].filter((count) => count !== false);
  if (counts.length === 0) return <p data-changes="none">{own.changes.same(revision)}</p>;
  return (
    <details class="change-list">
      <summary>
        {own.changes.since(revision)}
        {words.colon}
        {counts.join(', ')}
      </summary>
      <Rows kind="added" rows={added.map((after) => ({ row: after, cells: [] }))} />
      <Rows kind="changed" rows={changed.map(({ after, cells }) => ({ row: after, cells }))} />
      <Rows kind="moved" rows={moved.map(({ after }) => ({ row: after, cells: [] }))} />
      <Rows kind="removed" rows={removed.map((before) => ({ row: before, cells: [] }))} />
    </details>
  );
}

interface RowsProps {
  kind: 'added' | 'changed' | 'moved' | 'removed';
  rows: { row: RowName; cells: CellChange[] }[];
}

function Rows({ kind, rows }: RowsProps) {
  const own = useWorkbookWords();
  const { shown, rest, more } = useShowMore(rows);
  if (rows.length === 0) return null;
  return (
    <section data-change={kind}>
      <h3>{own.changes.headings[kind]}</h3>
      <ul>
        {shown.map(({ row, cells }) => (
          <li key={row.row}>
            {row.path && `${row.path}. `}
            {row.subject}
            {cells.map((cell) => (
              <Cell key={`${cell.column} ${cell.qualifier}`} cell={cell} />
            ))}
          </li>
        ))}
      </ul>
      <ShowMore rest={rest} more={more} />
    </section>
  );
}

function Cell({ cell: { column, qualifier, before, after } }: { cell: CellChange }) {
  const words = useWords();
  const own = useWorkbookWords();
  const locale = useLocale();
  return (
    <p class="change">
      <strong>
        {columnLabel(column, locale)}
        {qualifier !== null && ` (${qualifier})`}
      </strong>
      <br />
      {own.changes.before}
      <del>{before || words.repair.empty}</del>
      <br />
      {own.changes.after}
      <ins>{after || words.repair.empty}</ins>
    </p>
  );
}
