import type { Locale } from '../../shared/message/column.ts';
import { ENTERED } from '../../shared/message/entered.ts';
import { enteredDay } from '../../shared/value/entered.ts';
import { Field } from './Field.tsx';

interface DayFieldProps {
  id: string;
  label: string;
  locale: Locale;
  /** As it was typed. */
  value: string;
  write(typed: string): void;
  /** Why an empty one will not do, once somebody has tried: a fault that comes as the field is left would move the button. */
  missing?: string | undefined;
}

/** A day as it is written here: the browser's own field would show month before day in an English one. */
export function DayField({ id, label, locale, value, write, missing }: DayFieldProps) {
  const { hint, unread } = ENTERED[locale].day;
  const isUnread = value.trim() !== '' && enteredDay(value) === null;
  const error = isUnread && missing ? `${label}: ${unread}` : missing;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          maxLength={40}
          value={value}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
      )}
    </Field>
  );
}
