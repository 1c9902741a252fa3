import { ANNEXES } from '../../../../shared/annex/columns.ts';
import { columnLabel } from '../../../../shared/message/column.ts';
import { quote } from '../../../../shared/message/words.ts';
import type { CityTable } from '../../../desk/table.ts';
import { boxOf, GROUPS, SORTS } from '../../../desk/table-query.ts';
import { FilterDay } from '../../filter-day.tsx';
import { tablePath } from '../address.ts';
import { type DeskView, namedOf } from '../view.tsx';
import { Select, Whose } from './fields.tsx';

interface Props {
  table: CityTable;
  view: DeskView;
}

/** What to see: a plain form whose fields stand in the address; with the script it answers while one types. */
export function Filter({ table, view }: Props) {
  const { words, locale, lang } = view;
  const { query, plan } = table;
  return (
    <form method="get" action={tablePath(namedOf(table), table.annex)} class="filter screen" data-live>
      {lang && <input type="hidden" name="lang" value={lang} />}
      {query.subject !== '' && <input type="hidden" name="subject" value={query.subject} />}
      <h2 id="filter">{words.filter}</h2>
      <div class="fields">
        <Whose {...{ query, plan, view }} units={table.units} />
        <FilterDay name="from" label={words.dueFrom} value={query.from} locale={locale} />
        <FilterDay name="to" label={words.dueTo} value={query.to} locale={locale} />
        <Order table={table} view={view} />
      </div>
      <Columns table={table} view={view} />
      <div class="buttons">
        <button class="button primary" type="submit">
          {words.apply}
        </button>
        <a class="button" href={view.to(tablePath(namedOf(table), table.annex))}>
          {words.reset}
        </a>
      </div>
    </form>
  );
}

/** Assigned tasks are offered where the plan assigns any. */
function Order({ table: { plan, annex, query }, view: { words } }: Props) {
  const assigns = annex === 'tasks' && plan.assigned.length > 0;
  const groups = GROUPS.filter((group) => group !== 'assigned' || assigns);
  return (
    <>
      {assigns && (
        <Select
          name="assigned"
          label={words.assigned}
          value={query.assigned}
          choices={[['', words.anyTask], ...plan.assigned.map(({ id, task }) => [id, quote(task)] as const)]}
        />
      )}
      <Select
        name="group"
        label={words.group}
        value={query.group ?? ''}
        choices={[['', words.noGroup], ...groups.map((group) => [group, words.groups[group]] as const)]}
      />
      <Select
        name="sort"
        label={words.sort}
        value={query.sort}
        choices={SORTS.map((sort) => [sort, words.sorts[sort]] as const)}
      />
      <Select
        name="way"
        label={words.way}
        value={query.way}
        choices={[
          ['asc', words.ways.asc],
          ['desc', words.ways.desc],
        ]}
      />
    </>
  );
}

function Columns({ table: { annex, columns: shown }, view: { words, locale } }: Props) {
  const { columns, subject } = ANNEXES[annex];
  return (
    <details>
      <summary>{words.columnsShown}</summary>
      <div class="boxes">
        {columns
          .filter((key) => key !== 'ordinal' && key !== subject)
          .map((key) => (
            <label class="box">
              <input type="checkbox" name={boxOf(key)} value="1" checked={shown.includes(key)} />{' '}
              {columnLabel(key, locale)}
            </label>
          ))}
      </div>
    </details>
  );
}
