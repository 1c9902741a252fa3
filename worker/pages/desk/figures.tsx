import { FIGURE_NAMES, FIGURES } from '../../desk/figures.ts';
import type { Overview } from '../../desk/overview.ts';
import { deskPath } from './address.ts';
import { type DeskView, namedOf } from './view.tsx';

/** How many units, each number a link to which. */
export const Figures = ({ overview, view: { words, to } }: { overview: Overview; view: DeskView }) => (
  <section aria-labelledby="figures">
    <h2 id="figures">{words.figuresTitle}</h2>
    <ul class="figures">
      {FIGURE_NAMES.map((name) => {
        const shown = overview.list?.of.list === name ? ({ 'aria-current': 'true' } as const) : {};
        return (
          <li class={name}>
            <a href={`${to(deskPath(namedOf(overview)), { list: name })}#list`} data-figure={name} {...shown}>
              <strong>{overview.units.filter(FIGURES[name]).length}</strong> <span>{words.figures[name]}</span>
            </a>
          </li>
        );
      })}
    </ul>
  </section>
);
