import type { CellChange, RowName, RowsDiff } from '../../../shared/diff.ts';
import { columnLabel } from '../../../shared/message/column.ts';
import type { View } from '../approval/view.tsx';

const nameOf = ({ path, subject }: RowName): string => (path === '' ? subject : `${path}. ${subject}`);

interface ChangesProps {
  diff: RowsDiff;
  /** What it is compared with. */
  revision: number;
  view: View;
  /** Where a page shows several: which one this is. */
  of?: string;
}

/** What would be different at the city after this was sent. */
export function Changes({ diff, revision, view, of = '' }: ChangesProps) {
  const { words } = view;
  const { added, removed, changed, moved } = diff;
  const names = (title: string, rows: RowName[]) =>
    rows.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul>
          {rows.map((row) => (
            <li>{nameOf(row)}</li>
          ))}
        </ul>
      </>
    );
  return (
    <section aria-labelledby={`changes${of}`}>
      <h2 id={`changes${of}`}>{words.changes(revision)}</h2>
      {added.length + removed.length + changed.length + moved.length === 0 && <p>{words.same}</p>}
      {names(words.added(added.length), added)}
      {names(words.removed(removed.length), removed)}
      {changed.length > 0 && (
        <>
          <h3>{words.changed(changed.length)}</h3>
          <ul>
            {changed.map(({ after, cells }) => (
              <li>
                {nameOf(after)}
                {cells.map((cell) => (
                  <Cell cell={cell} view={view} />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {names(
        words.moved(moved.length),
        moved.map(({ after }) => after),
      )}
    </section>
  );
}

const Cell = ({ cell, view: { words, locale } }: { cell: CellChange; view: View }) => (
  <p class="change">
    <strong>
      {columnLabel(cell.column, locale)}
      {cell.qualifier !== null && ` (${cell.qualifier})`}
    </strong>
    <br />
    {words.from}
    {words.colon}
    <del>{cell.before || words.empty}</del>
    <br />
    {words.to}
    {words.colon}
    <ins>{cell.after || words.empty}</ins>
  </p>
);
