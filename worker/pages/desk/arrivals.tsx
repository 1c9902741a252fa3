import { day } from '../../../shared/message/moment.ts';
import type { Overview } from '../../desk/overview.ts';
import type { DeskView } from './view.tsx';

const WIDTH = 600;
const HEIGHT = 120;

/** When each unit first sent anything, in order. */
const firstsOf = ({ units }: Overview): number[] =>
  units
    .filter(({ annexes }) => annexes.length > 0)
    .map(({ annexes }) => Math.min(...annexes.map(({ firstReceivedAt }) => Date.parse(firstReceivedAt))))
    .sort((a, b) => a - b);

/** How many had sent by when, up to now or to the due date: steps, with the due as a line. The same is said in words. */
export function Arrivals({ overview, view: { words, now } }: { overview: Overview; view: DeskView }) {
  const firsts = firstsOf(overview);
  const [from] = firsts;
  if (from === undefined) return null;
  const due = overview.period.dueUnits === null ? null : Date.parse(overview.period.dueUnits);
  const [today, last] = [Date.parse(now), firsts.at(-1) ?? from];
  const to = Math.max(due ?? today, last, from + 1);
  const x = (at: number) => Math.round(((at - from) / (to - from)) * WIDTH);
  const y = (count: number) => Math.round(HEIGHT - (count / overview.units.length) * HEIGHT);
  const steps = firsts.map((at, place) => `H${x(at)}V${y(place + 1)}`).join('');
  const said = words.arrivalsText(firsts.length, overview.units.length, day(new Date(last).toISOString()));
  return (
    <section aria-labelledby="arrivals">
      <h2 id="arrivals">{words.arrivals}</h2>
      <svg viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`} class="arrivals" role="img" aria-label={said}>
        <path class="axis" d={`M0 0H${WIDTH}M0 ${HEIGHT}H${WIDTH}`} />
        {due !== null && due >= from && <path class="due" d={`M${x(due)} 0V${HEIGHT}`} />}
        <path class="steps" d={`M0 ${HEIGHT}${steps}H${x(Math.min(Math.max(today, last), to))}`} />
      </svg>
      <p>{said}</p>
    </section>
  );
}
