import type { CityTable } from '../../../desk/table.ts';
import { chosenIn, daysOf, filterIn } from '../../../desk/table-query.ts';
import { UnreadDay } from '../../filter-day.tsx';
import type { Inside } from '../../page.tsx';
import { chosenPath, tablePath } from '../address.ts';
import { type DeskView, deskPage, deskView, namedOf } from '../view.tsx';
import { Filter } from './filter.tsx';
import { Rows } from './rows.tsx';

/** Answers while one types; without it the form's button does. */
export const FILTER_SCRIPT = '/desk/filter.js';

/** One annex of all units. */
export function tablePage(c: Inside, table: CityTable) {
  const view = deskView(c);
  const { words } = view;
  const { plan, period, annex, rows, total } = table;
  return deskPage(
    c,
    { title: words.tables[annex], at: annex, plan, period, script: FILTER_SCRIPT },
    <>
      <h1>{words.tables[annex]}</h1>
      <Filter table={table} view={view} />
      <p role="status" id="found">
        {words.found(total)}
      </p>
      <div id="rows">
        <UnreadDay label={words.dueFrom} value={table.query.from} locale={view.locale} />
        <UnreadDay label={words.dueTo} value={table.query.to} locale={view.locale} />
        {rows.length > 0 && <Rows table={table} view={view} />}
        <Pages table={table} view={view} />
      </div>
    </>,
  );
}

const Pages = ({ table, view: { words, to } }: { table: CityTable; view: DeskView }) => {
  const path = tablePath(namedOf(table), table.annex);
  const { after, ...chosen } = chosenIn({ ...table.query, ...daysOf(table.query) });
  return (
    <p class="buttons screen">
      {table.total > 0 && (
        <a class="button" href={chosenPath(namedOf(table), table.annex, filterIn(chosen))} download>
          {words.takeAway}
        </a>
      )}
      {after !== undefined && (
        <a class="button" href={to(path, chosen)}>
          {words.begin}
        </a>
      )}
      {table.next !== null && (
        <a class="button" href={to(path, { ...chosen, after: table.next })} rel="next">
          {words.next}
        </a>
      )}
    </p>
  );
};
