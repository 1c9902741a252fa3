import type { Child } from 'hono/jsx';
import { AS } from './roles.ts';

interface Props {
  caption: string;
  /** What each column is called; on a phone each cell says it itself. */
  labels: readonly string[];
  /** As wide as the screen has room for. */
  merged?: boolean;
  children?: Child;
}

/** A table with one line of headings over its rows. */
export const HeadedTable = ({ caption, labels, merged = false, children }: Props) => (
  <table {...AS.table} class={merged ? 'annex merged' : 'annex'}>
    <caption>{caption}</caption>
    <thead {...AS.rowgroup}>
      <tr {...AS.row}>
        {labels.map((label) => (
          <th {...AS.columnheader} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody {...AS.rowgroup}>{children}</tbody>
  </table>
);
