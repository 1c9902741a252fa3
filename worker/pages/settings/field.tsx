import { type Attempted, typed } from './outcome.tsx';

interface FieldProps {
  /** Which form it is in: names every control on the page apart. */
  form: string;
  name: string;
  label: string;
  type?: 'text' | 'date' | 'datetime-local' | 'number';
  /** What stands, shown until something else was typed. */
  stands?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
  attempted: Attempted | null;
}

/** A label and its control, holding what was typed where the form was refused. */
export function Field({ form, name, label, type = 'text', stands, hint, required = false, attempted }: FieldProps) {
  const id = `${form}-${name}`;
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        required={required}
        value={typed(attempted, form, name, stands)}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
