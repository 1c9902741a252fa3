import type { Child } from 'hono/jsx';
import type { Locale } from '../../../shared/message/column.ts';
import { asEntered, ENTERED } from '../../../shared/message/entered.ts';
import type { EnteredKind } from '../../../shared/value/entered.ts';
import { type Attempted, isMistaken, typed } from './outcome.tsx';

interface FieldProps {
  /** Which form it is in: names every control on the page apart. */
  form: string;
  name: string;
  label: string;
  type?: 'text' | 'number';
  inputmode?: 'numeric';
  /** What stands, shown until something else was typed. */
  stands?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
  attempted: Attempted | null;
}

/** A label and its control, holding what was typed where the form was refused. */
export function Field({ form, name, label, stands, hint, attempted, ...control }: FieldProps) {
  const id = `${form}-${name}`;
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="text"
        {...control}
        value={typed(attempted, form, name, stands)}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        {...(isMistaken(attempted, form, name) && { 'aria-invalid': 'true' })}
      />
      {hint && <Hint id={id}>{hint}</Hint>}
    </div>
  );
}

interface DatedProps extends Omit<FieldProps, 'type'> {
  kind?: EnteredKind;
  /** As ISO has it. */
  stands?: string | undefined;
  locale: Locale;
}

/**
 * A day or a moment, written as it is everywhere here: the browser's own controls show day and month in the order of its
 * language, not of the page.
 */
export const Dated = ({ kind = 'day', stands, hint, locale, ...field }: DatedProps) => (
  <Field
    {...field}
    {...(kind === 'day' && { inputmode: 'numeric' })}
    stands={stands && asEntered[kind](stands)}
    hint={[hint, ENTERED[locale][kind].hint].filter(Boolean).join(' ')}
  />
);

/** What can be chosen: its value and its words. */
export type Option = readonly [value: string, words: string];

interface SelectProps {
  id: string;
  name: string;
  label: string;
  options: readonly Option[];
  /** The value that stands, or was chosen where the form was refused. */
  chosen: string;
  hint?: string;
}

/** A label and its list. */
export const Select = ({ hint, ...list }: SelectProps) => (
  <div>
    <List {...list} described={hint !== undefined} />
    {hint && <Hint id={list.id}>{hint}</Hint>}
  </div>
);

const List = ({ id, name, label, options, chosen, described = false }: SelectProps & { described?: boolean }) => (
  <>
    <label for={id}>{label}</label>
    <select id={id} name={name} {...(described ? { 'aria-describedby': `${id}-hint` } : {})}>
      {options.map(([value, words]) => (
        <option value={value} selected={value === chosen}>
          {words}
        </option>
      ))}
    </select>
  </>
);

const Hint = ({ id, children }: { id: string; children: Child }) => (
  <p class="hint" id={`${id}-hint`}>
    {children}
  </p>
);

/** Which of several the page shows. */
export const Chooser = ({ action, show, ...list }: Omit<SelectProps, 'hint'> & { action: string; show: string }) => (
  <form method="get" action={action} class="choice">
    <List {...list} />
    <button class="button" type="submit">
      {show}
    </button>
  </form>
);

/** What a form ends with. */
export const Submit = ({ label }: { label: string }) => (
  <div class="buttons">
    <button class="button primary" type="submit">
      {label}
    </button>
  </div>
);
