import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { day as dayOf } from '../../../shared/message/moment.ts';
import { day as writtenDay } from '../../../shared/message/words.ts';
import type { Overview } from '../../desk/overview.ts';
import { HeadedTable } from '../annex/headed-table.tsx';
import { AS } from '../annex/roles.ts';
import { deskPath } from './address.ts';
import { type DeskView, namedOf } from './view.tsx';

const WIDTH = 600;
const HEIGHT = 140;
const DAY = 86_400_000;

interface Props {
  overview: Overview;
  view: DeskView;
}

const endOf = (day: string): number => Date.parse(`${day}T23:59:59+07:00`);

/** How many had sent by when, up to now or to the due date: steps, with the due as a line; below it the same in figures. */
export function Arrivals({ overview, view }: Props) {
  const { words } = view;
  const { arrivals, units } = overview;
  const last = arrivals.at(-1);
  if (!last) return null;
  const said = words.arrivalsText(last.sofar, units.length, writtenDay(last.day));
  return (
    <section aria-labelledby="arrivals">
      <h2 id="arrivals">{words.arrivals}</h2>
      <p>{said}</p>
      <Steps overview={overview} view={view} said={said} />
      <details>
        <summary>{words.arrivalsTable}</summary>
        <DayTable overview={overview} view={view} />
      </details>
    </section>
  );
}

function Steps({ overview, view: { words, now }, said }: Props & { said: string }) {
  const { arrivals, units, period } = overview;
  const due = period.dueUnits === null ? null : Date.parse(period.dueUnits);
  const days = arrivals.map(({ day }) => endOf(day));
  const [from, last] = [Math.min(...days) - DAY, Math.max(...days)];
  const to = Math.max(due ?? Date.parse(now), last);
  const x = scaleLinear([from, to], [0, WIDTH]);
  const y = scaleLinear([0, units.length], [HEIGHT, 0]);
  const reached = Math.min(Math.max(Date.parse(now), last), to);
  // Nobody before the first day; as many as on the last day until now.
  const steps = [
    [from, 0] as const,
    ...arrivals.map(({ day, sofar }) => [endOf(day), sofar] as const),
    [reached, arrivals.at(-1)?.sofar ?? 0] as const,
  ];
  const path = line<readonly [at: number, count: number]>(
    ([at]) => x(at),
    ([, count]) => y(count),
  )
    .curve(curveStepAfter)
    .digits(0);
  const edge = (at: number) => dayOf(new Date(at).toISOString());
  const [first, until] = [edge(from + DAY), edge(to)];
  return (
    <figure class="arrivals">
      <p class="edges">{words.listed(units.length)}</p>
      <svg viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`} role="img" aria-label={said} preserveAspectRatio="none">
        <path class="axis" d={`M0 0H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}M0 ${HEIGHT}H${WIDTH}`} />
        {due !== null && due >= from && <path class="due" d={`M${Math.round(x(due))} 0V${HEIGHT}`} />}
        <path class="steps" d={path(steps)} />
      </svg>
      <p class="edges">
        <span>{first}</span>
        <span>{due === to ? words.dueThen(until) : until !== first && until}</span>
      </p>
    </figure>
  );
}

const DayTable = ({ overview, view: { words, to } }: Props) => (
  <HeadedTable caption={words.arrivals} labels={[words.day, words.cameThen, words.cameUntil]}>
    {overview.arrivals.map(({ day, units, sofar }) => (
      <tr {...AS.row} data-day={day}>
        <th {...AS.rowheader} scope="row">
          {writtenDay(day)}
        </th>
        <td {...AS.cell} data-label={words.cameThen}>
          <a href={`${to(deskPath(namedOf(overview)), { day })}#list`}>{words.listed(units)}</a>
        </td>
        <td {...AS.cell} data-label={words.cameUntil}>
          {words.listed(sofar)}
        </td>
      </tr>
    ))}
  </HeadedTable>
);
