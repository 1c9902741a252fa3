import type { Locale } from '../../shared/message/column.ts';
import { asEntered, ENTERED } from '../../shared/message/entered.ts';
import { enteredDay } from '../../shared/value/entered.ts';

interface Typed {
  label: string;
  /** As it stands in the address: a day, or what somebody typed for one. */
  value: string;
  locale: Locale;
}

const isNoDay = (value: string): boolean => value !== '' && enteredDay(value) === null;

/** A day to filter by, as `Dated` has it; one that cannot be read says so, and nothing is filtered by it. */
export function FilterDay({ name, label, value, locale }: Typed & { name: string }) {
  const day = enteredDay(value);
  const isUnread = isNoDay(value);
  const { hint, unread } = ENTERED[locale].day;
  return (
    <div>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        inputmode="numeric"
        value={day ? asEntered.day(day) : value}
        maxlength={40}
        aria-describedby={`${name}-hint`}
        {...(isUnread && { 'aria-invalid': 'true' })}
      />
      <span class="hint" id={`${name}-hint`}>
        {isUnread ? unread : hint}
      </span>
    </div>
  );
}

/** The same where the rows are: what is found while one types replaces them alone. */
export const UnreadDay = ({ label, value, locale }: Typed) =>
  isNoDay(value) && (
    <p class="hint">
      {label}: {ENTERED[locale].day.unread}
    </p>
  );
