import { LIMITS } from '../../../shared/api/sizes.ts';
import type { TypedDocument } from '../../state/mailed.ts';
import { DayField } from '../DayField.tsx';
import { Field } from '../Field.tsx';
import type { EntryProps } from './Entry.tsx';

const FIELDS: readonly (keyof TypedDocument)[] = ['number', 'date', 'signer'];

/** The signed document that the file came with; open where the plan asks for it. */
export function Papers({ file, board, acts, words, locale }: EntryProps) {
  const { id, document } = file.value;
  const { documentNumber, signer } = board.asked.value;
  return (
    <details open={documentNumber || signer}>
      <summary>{words.document}</summary>
      <div class="mailed-papers">
        {FIELDS.map((name) => {
          const field = { key: name, id: `${name}-${id}`, label: words[name] };
          const write = (typed: string) => acts.write(file, { [name]: typed });
          return name === 'date' ? (
            <DayField {...field} locale={locale} value={document.date} write={write} />
          ) : (
            <Field {...field}>
              {(control) => (
                <input
                  {...control}
                  type="text"
                  maxLength={LIMITS.name}
                  value={document[name]}
                  onInput={({ currentTarget }) => write(currentTarget.value)}
                />
              )}
            </Field>
          );
        })}
      </div>
    </details>
  );
}
