import { useState } from 'preact/hooks';
import { ANNEXES, type AnnexKind } from '../../shared/annex/columns.ts';
import { columnLetter } from '../../shared/grid.ts';
import { annexLabel, columnLabel } from '../../shared/message/column.ts';
import { headerChoices, likeliest, type Pointable } from '../state/pointing.ts';
import { useActs, useLocale, usePart } from './app-context.ts';
import { Field } from './Field.tsx';
import { useWorkbookWords } from './use-workbook-words.ts';

const KINDS = Object.keys(ANNEXES) as AnnexKind[];
/** Characters of a row that are shown to choose it by. */
const SHOWN = 60;

/** A table that was not recognised: the user says where its header is, what it is, and which column it is about. */
export function PointTable({ sheets, done }: { sheets: Pointable[]; done(): void }) {
  const { pointing: words } = useWorkbookWords();
  const [picked, setPicked] = useState('');
  const chosen = sheets.find(({ sheet }) => sheet === picked) ?? sheets[0];
  if (!chosen) return null;
  return (
    <>
      <p class="hint">{words.what}</p>
      {sheets.length > 1 && (
        <Field id="point-sheet" label={words.sheet}>
          {(control) => (
            <select {...control} value={chosen.sheet} onChange={({ currentTarget }) => setPicked(currentTarget.value)}>
              {sheets.map(({ sheet }) => (
                <option key={sheet} value={sheet}>
                  {sheet}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Pointing key={chosen.sheet} {...chosen} done={done} />
    </>
  );
}

interface PointingProps {
  sheet: string;
  likely: number | null;
  done(): void;
}

function Pointing({ sheet, likely, done }: PointingProps) {
  const { pointing: words } = useWorkbookWords();
  const locale = useLocale();
  const { mapping } = useActs();
  const grid = usePart((state) =>
    state.book.at === 'open' ? state.book.grids.find((each) => each.sheet === sheet) : undefined,
  );
  const rows = headerChoices(grid);
  const [row, setRow] = useState<number | null>(null);
  const [kind, setKind] = useState<AnnexKind>('tasks');
  const [column, setColumn] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const header = rows.find((each) => each.row === row) ?? likeliest(rows, likely);
  // Beside a number of its own, what a table is about comes first.
  const about = header?.cells.find((cell) => cell.column === column) ?? header?.cells[1] ?? header?.cells[0];
  if (!header || !about) return <p>{words.nothing}</p>;

  const point = async () => {
    setFailed(false);
    if (await mapping.point(sheet, header.row, kind, about.column)) done();
    else setFailed(true);
  };

  return (
    <div class="pointing-form">
      <Field id="point-row" label={words.row}>
        {(control) => (
          <select {...control} value={header.row} onChange={({ currentTarget }) => setRow(Number(currentTarget.value))}>
            {rows.map(({ row: number, cells }) => (
              <option key={number} value={number}>
                {words.rowOf(
                  number,
                  cells
                    .map(({ text }) => text)
                    .join(' | ')
                    .slice(0, SHOWN),
                )}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset class="field">
        <legend>{words.kind}</legend>
        {KINDS.map((each) => (
          <label key={each} class="radio">
            <input type="radio" name="point-kind" checked={each === kind} onChange={() => setKind(each)} />
            {annexLabel(each, locale)}
          </label>
        ))}
      </fieldset>
      <Field id="point-column" label={words.column(columnLabel(ANNEXES[kind].subject, locale))}>
        {(control) => (
          <select
            {...control}
            value={about.column}
            onChange={({ currentTarget }) => setColumn(Number(currentTarget.value))}
          >
            {header.cells.map((cell) => (
              <option key={cell.column} value={cell.column}>
                {words.columnOf(columnLetter(cell.column), cell.text.slice(0, SHOWN))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div class="buttons">
        <button type="button" onClick={() => void point()}>
          {words.go}
        </button>
      </div>
      <p role="status">{failed && words.failed}</p>
    </div>
  );
}
