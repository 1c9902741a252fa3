import type { Locale } from '../shared/message/column.ts';
import { ENTERED } from '../shared/message/entered.ts';
import { type EnteredKind, enteredDay, enteredMoment } from '../shared/value/entered.ts';
import { refusal } from './problem.ts';

const READ: Record<EnteredKind, (text: string) => string | null> = { day: enteredDay, moment: enteredMoment };

/** The fields of a form as the API is asked: its days and moments as ISO has them. One that is none is refused by its name. */
export function entered<F extends Record<string, string>>(
  fields: F,
  kinds: Record<string, EnteredKind>,
  locale: Locale,
): F {
  const typed = Object.entries(kinds).filter(([name]) => fields[name]?.trim());
  const read = typed.map(([name, kind]) => [name, READ[kind](fields[name] ?? '')] as const);
  const errors = typed
    .filter((_, place) => read[place]?.[1] === null)
    .map(([path, kind]) => ({ path, message: ENTERED[locale][kind].unread }));
  if (errors.length > 0) throw refusal('body-invalid', {}, { errors });
  return { ...fields, ...Object.fromEntries(read) };
}
