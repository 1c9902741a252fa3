import type { ColumnKey } from '../../../../shared/annex/columns.ts';
import type { Row } from '../../../../shared/annex/row.ts';
import { columnLabel } from '../../../../shared/message/column.ts';
import type { CityTable, TableRow } from '../../../desk/table.ts';
import type { RowGroup } from '../../../desk/table-query.ts';
import { AS } from '../../annex/roles.ts';
import { rowPath } from '../address.ts';
import { type DeskView, namedOf } from '../view.tsx';

interface Props {
  table: CityTable;
  view: DeskView;
}

/** A page of rows: side by side where there is room, one under the other on a phone. */
export function Rows({ table, view }: Props) {
  const { columns } = table;
  const { group } = table.query;
  const heads = group === undefined ? [] : table.rows.map((row) => groupOf(row, group));
  return (
    <table {...AS.table} class="annex merged">
      <caption>{view.words.merged}</caption>
      <thead {...AS.rowgroup}>
        <tr {...AS.row}>
          {[view.words.unit, ...columns.map((key) => columnLabel(key, view.locale))].map((label) => (
            <th {...AS.columnheader} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...AS.rowgroup}>
        {table.rows.map((row, place) => (
          <>
            {group !== undefined && heads[place] !== heads[place - 1] && (
              <tr {...AS.row} class="group">
                <th {...AS.rowheader} scope="rowgroup" colspan={columns.length + 1}>
                  {groupName(row, group, table, view)}
                </th>
              </tr>
            )}
            <Line row={row} columns={columns} table={table} view={view} />
          </>
        ))}
      </tbody>
    </table>
  );
}

const groupOf = ({ unit, subject, assigned }: TableRow, group: RowGroup): string =>
  ({ unit, subject, assigned: assigned ?? '' })[group];

/** A unit, an assigned task, or what the first of the rows with the same content calls it. */
function groupName(row: TableRow, group: RowGroup, { plan, annex }: CityTable, { words, nameOf }: DeskView): string {
  if (group === 'unit') return nameOf(row.unit);
  if (group === 'subject') return textOf(row.row, annex === 'tasks' ? 'task' : 'indicator');
  return plan.assigned.find(({ id }) => id === row.assigned)?.task ?? words.notAssigned;
}

/** What the cell says; further columns of the same kind with what tells them apart. */
export const textOf = ({ values, more }: Row, key: ColumnKey): string =>
  [
    values[key]?.text,
    ...more.filter((each) => each.key === key).map(({ qualifier, value }) => `${qualifier}: ${value.text}`),
  ]
    .filter(Boolean)
    .join('\n');

const Line = ({ row, columns, table, view }: Props & { row: TableRow; columns: ColumnKey[] }) => (
  <tr {...AS.row} class="item" data-unit={row.unit}>
    <th {...AS.rowheader} scope="row">
      <a href={view.to(rowPath(namedOf(table), row.submission, row.place))}>
        {view.nameOf(row.unit)}
        {row.row.path !== '' && `, ${row.row.path}`}
      </a>
    </th>
    {columns.map((key) => {
      const text = textOf(row.row, key);
      return (
        <td {...AS.cell} data-label={columnLabel(key, view.locale)} class={text === '' ? 'empty' : ''}>
          {text}
        </td>
      );
    })}
  </tr>
);
