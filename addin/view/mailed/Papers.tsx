import { LIMITS } from '../../../shared/api/sizes.ts';
import type { TypedDocument } from '../../state/mailed.ts';
import { Field } from '../Field.tsx';
import type { EntryProps } from './Entry.tsx';

const FIELDS: readonly (keyof TypedDocument)[] = ['number', 'date', 'signer'];

/** The signed document that the file came with; open where the plan asks for it. */
export function Papers({ file, board, acts, words }: EntryProps) {
  const { id, document } = file.value;
  const { documentNumber, signer } = board.asked.value;
  return (
    <details open={documentNumber || signer}>
      <summary>{words.document}</summary>
      <div class="mailed-papers">
        {FIELDS.map((name) => (
          <Field key={name} id={`${name}-${id}`} label={words[name]}>
            {(control) => {
              const typed = {
                value: document[name],
                onInput: (event: InputEvent & { currentTarget: HTMLInputElement }) =>
                  acts.write(file, { [name]: event.currentTarget.value }),
              };
              return name === 'date' ? (
                <input {...control} {...typed} type="date" />
              ) : (
                <input {...control} {...typed} type="text" maxLength={LIMITS.name} />
              );
            }}
          </Field>
        ))}
      </div>
    </details>
  );
}
