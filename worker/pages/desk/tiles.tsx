import type { CityUnit } from '../../../shared/api.ts';
import { UNIT_GROUPS, UNIT_KINDS } from '../../../shared/plan/units.ts';
import { FIGURES, standingOf } from '../../desk/figures.ts';
import type { Overview } from '../../desk/overview.ts';
import { unitPath } from './address.ts';
import { Share, SIGNS } from './share.tsx';
import { type DeskView, namedOf } from './view.tsx';

interface Props {
  overview: Overview;
  view: DeskView;
}

/** All units side by side. Each tile is text (name, sign, word), so there is nothing that a picture alone would say. */
export function TileMap({ overview, view }: Props) {
  const { words } = view;
  const groups = Map.groupBy(overview.units, ({ kind }) => UNIT_KINDS[kind]);
  return (
    <section aria-labelledby="map">
      <h2 id="map">{words.map}</h2>
      <Share overview={overview} view={view} />
      {UNIT_GROUPS.map((group) => {
        const units = groups.get(group) ?? [];
        return (
          units.length > 0 && (
            <>
              <h3>
                {words.unitGroups[group]} ({units.length})
              </h3>
              <ul class="tiles">
                {units.map((unit) => (
                  <Tile unit={unit} overview={overview} view={view} />
                ))}
              </ul>
            </>
          )
        );
      })}
    </section>
  );
}

function Tile({ unit, overview, view: { words, to } }: Props & { unit: CityUnit }) {
  const standing = standingOf(unit);
  return (
    <li>
      <a class={`tile ${standing}`} href={to(unitPath(namedOf(overview), unit.code))} data-unit={unit.code}>
        <strong>{unit.name}</strong>{' '}
        <span class="word">
          <span class="sign" aria-hidden="true">
            {SIGNS[standing]}
          </span>{' '}
          {words.standings[standing]}
          {FIGURES.late(unit) && `, ${words.late}`}
        </span>
      </a>
    </li>
  );
}
