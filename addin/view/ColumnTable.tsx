import { useState } from 'preact/hooks';
import { ANNEXES, type ColumnKey } from '../../shared/annex/columns.ts';
import { columnLetter } from '../../shared/grid.ts';
import type { MappedColumn, Table } from '../../shared/inspection.ts';
import { columnLabel } from '../../shared/message/column.ts';
import { sayHolding, sayHow } from '../../shared/message/explain.ts';
import { useActs, useLocale, usePart, useWords } from './app-context.ts';
import { useWorkbookWords } from './use-workbook-words.ts';

interface ColumnTableProps {
  table: Table;
  /** The button that is pressed goes with what it took back: the focus goes where it belongs. */
  leave(): void;
}

/** What each column was taken for and why; where that is wrong the user says what it is. */
export function ColumnTable({ table, leave }: ColumnTableProps) {
  const words = useWords();
  const own = useWorkbookWords();
  const { mapping } = useActs();
  const place = usePart((state) => state.place);
  const [said, setSaid] = useState<'kept' | 'restored' | null>(null);
  const byHand = table.columns.some(({ how }) => how === 'confirmed');

  const choose = async (column: number, key: ColumnKey | null) => {
    setSaid(null);
    await mapping.choose(table, column, key);
    setSaid('kept');
  };
  const restore = async () => {
    setSaid(null);
    leave();
    await mapping.restore(table);
    setSaid('restored');
  };

  return (
    <>
      <p class="hint">{own.mapping.hint}</p>
      <table class="columns">
        <thead>
          <tr>
            <th scope="col">{words.found.column}</th>
            <th scope="col">{words.found.header}</th>
            <th scope="col">{words.found.means}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column) => (
            <Column key={column.column} column={column} table={table} choose={choose} />
          ))}
        </tbody>
      </table>
      {byHand && (
        <button type="button" onClick={() => void restore()}>
          {own.mapping.restore}
        </button>
      )}
      <p role="status" class="hint">
        {said === 'kept' && own.mapping.kept[place]}
        {said === 'restored' && own.mapping.restored}
      </p>
    </>
  );
}

interface ColumnProps {
  column: MappedColumn;
  table: Table;
  choose(column: number, key: ColumnKey | null): Promise<void>;
}

function Column({ column: { column, header, key, qualifier, how, holds }, table, choose }: ColumnProps) {
  const words = useWords();
  const locale = useLocale();
  const own = useWorkbookWords();
  const { subject, columns } = ANNEXES[table.annex];
  return (
    <tr>
      <th scope="row">{columnLetter(column)}</th>
      <td>{header}</td>
      <td>
        {key === subject ? (
          <>
            {columnLabel(key, locale)} <span class="hint">{own.mapping.subject}</span>
          </>
        ) : (
          <select
            aria-label={own.mapping.choose(columnLetter(column), header)}
            value={key ?? ''}
            onChange={({ currentTarget: { value } }) =>
              void choose(column, columns.find((each) => each === value) ?? null)
            }
          >
            <option value="">{words.found.unused}</option>
            {columns.map((each) => (
              <option key={each} value={each}>
                {columnLabel(each, locale)}
              </option>
            ))}
          </select>
        )}
        {qualifier && <span class="hint"> {qualifier}</span>}
        <p class="hint">
          {words.found.why}
          {words.colon}
          {[sayHow(how, locale), sayHolding(holds, locale)].filter(Boolean).join('; ')}
        </p>
      </td>
    </tr>
  );
}
