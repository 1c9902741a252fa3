import { stack } from 'd3-shape';
import { STANDINGS, type Standing, standingOf } from '../../desk/figures.ts';
import type { Overview } from '../../desk/overview.ts';
import { deskPath } from './address.ts';
import { type DeskView, namedOf } from './view.tsx';

/** Beside the colour and the word: told apart in black and white and from afar. */
export const SIGNS: Record<Standing, string> = {
  missing: '○',
  returned: '↩',
  received: '●',
  incomplete: '◐',
  accepted: '✓',
};

interface Props {
  overview: Overview;
  view: DeskView;
}

/** All units as one bar; the list below says the same in words, and each line of it leads to its units. */
export function Share({ overview, view: { words, to } }: Props) {
  const groups = Map.groupBy(overview.units, standingOf);
  const counts = Object.fromEntries(STANDINGS.map((name) => [name, groups.get(name)?.length ?? 0]));
  const parts = stack().keys(STANDINGS)([counts]);
  return (
    <>
      <svg
        class="share"
        viewBox={`0 0 ${Math.max(overview.units.length, 1)} 10`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {parts.map(({ key, 0: [from, to] = [0, 0] }) => (
          <rect class={key} x={from} y="0" width={to - from} height="10" />
        ))}
      </svg>
      <ul class="legend">
        {STANDINGS.map((name) => (
          <li class={name}>
            <a href={`${to(deskPath(namedOf(overview)), { standing: name })}#list`} data-standing={name}>
              <span class="sign" aria-hidden="true">
                {SIGNS[name]}
              </span>{' '}
              {words.standings[name]}
              {words.colon}
              {counts[name]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
