import { annexLabel } from '../../../shared/message/column.ts';
import { rowsOf } from '../../state/answer.ts';
import { answersIn, type Pick, tablesByKind } from '../../state/mailed.ts';
import { Field } from '../Field.tsx';
import type { EntryProps } from './Entry.tsx';

/** The annexes that were found; where one has several tables, which of them it is. */
export function Picks({ file, board, acts, words, locale }: EntryProps) {
  const mailed = file.value;
  const asked = board.asked.value;
  const kinds = [...tablesByKind(mailed, asked)];
  if (kinds.length === 0) return <p class="field-error">{words.noAnnex}</p>;
  return (
    <>
      <p>
        {answersIn(mailed, asked)
          .map((answer) => words.rows(annexLabel(answer.annex, locale), rowsOf(answer)))
          .join('. ')}
      </p>
      {kinds
        .filter(([, tables]) => tables.length > 1)
        .map(([annex, tables]) => (
          <Field
            key={annex}
            id={`pick-${mailed.id}-${annex}`}
            label={words.which(annexLabel(annex, locale), tables.length)}
          >
            {(control) => (
              <select
                {...control}
                value={`${mailed.picks[annex] ?? ''}`}
                onChange={({ currentTarget }) => void acts.pick(file, annex, pickOf(currentTarget.value))}
              >
                <option value="">{words.pick}</option>
                <option value="joined">{words.pickAll}</option>
                {tables.map(({ table, rows }, place) => (
                  <option key={place} value={place}>
                    {words.pickOne(table.sheet, rows.length)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
    </>
  );
}

const pickOf = (value: string): Pick | undefined =>
  value === 'joined' ? value : value === '' ? undefined : Number(value);
