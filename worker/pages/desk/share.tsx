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
  const standings = Map.groupBy(overview.units, standingOf);
  let left = 0;
  const parts = STANDINGS.map((name) => {
    const units = standings.get(name)?.length ?? 0;
    const part = { name, units, left };
    left += units;
    return part;
  });
  return (
    <>
      <svg class="share" viewBox={`0 0 ${Math.max(left, 1)} 10`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ name, units, left }) => (
          <rect class={name} x={left} y="0" width={units} height="10" />
        ))}
      </svg>
      <ul class="legend">
        {parts.map(({ name, units }) => (
          <li class={name}>
            <a href={`${to(deskPath(namedOf(overview)), { standing: name })}#list`} data-standing={name}>
              <span class="sign" aria-hidden="true">
                {SIGNS[name]}
              </span>{' '}
              {words.standings[name]}
              {words.colon}
              {units}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
