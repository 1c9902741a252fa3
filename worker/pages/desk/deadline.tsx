import { moment } from '../../../shared/message/moment.ts';
import type { Place } from '../../desk/place.ts';
import { BEGINNING } from '../page.tsx';
import type { DeskView } from './view.tsx';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Until when, and how long that is: on top of every page of the desk. */
export function Deadline({ place: { plan, period }, view: { words, locale, now } }: { place: Place; view: DeskView }) {
  const { dueUnits: due, closedAt } = period;
  return (
    <div class="deadline" id={BEGINNING}>
      <strong>{period.title}</strong>
      <span class="hint">
        {plan.title}
        {plan.illustrative && ` (${words.illustrative})`}
      </span>
      <span class="due">
        {due === null ? words.noDue : words.due(moment(due, locale))}
        {due !== null && closedAt === null && <> · {leftOf(Date.parse(due) - Date.parse(now), words)}</>}
        {closedAt !== null && <> · {words.closed(moment(closedAt, locale))}</>}
      </span>
    </div>
  );
}

function leftOf(left: number, words: DeskView['words']): string {
  const [days, hours] = [Math.floor(Math.abs(left) / DAY), Math.floor(Math.abs(left) / HOUR)];
  if (left >= 0) return days > 0 ? words.daysLeft(days) : words.hoursLeft(hours);
  return days > 0 ? words.daysPast(days) : words.hoursPast(hours);
}
