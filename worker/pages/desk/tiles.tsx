import type { CityUnit } from '../../../shared/api.ts';
import { AREAS, areaOf, UNIT_GROUPS, UNIT_KINDS } from '../../../shared/plan/units.ts';
import { FIGURES, standingOf } from '../../desk/figures.ts';
import type { Overview } from '../../desk/overview.ts';
import { unitPath } from './address.ts';
import { Share, SIGNS } from './share.tsx';
import { type DeskView, namedOf } from './view.tsx';

interface Props {
  overview: Overview;
  view: DeskView;
}

/** All units by area and kind. Each tile is text (name, sign, word), so there is nothing that a picture alone would say. */
export function TileMap({ overview, view }: Props) {
  const { words } = view;
  return (
    <section aria-labelledby="map">
      <h2 id="map">{words.map}</h2>
      <Share overview={overview} view={view} />
      {groupsOf(overview.units).map(({ area, group, units }) => (
        <>
          <h3>
            {[words.unitGroups[group], area && words.areas[area]].filter(Boolean).join(', ')} ({units.length})
          </h3>
          <ul class="tiles" data-area={area} data-kind={group}>
            {units.map((unit) => (
              <Tile unit={unit} overview={overview} view={view} />
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}

/** The communes of each area by kind, then the departments; none of which there are none. */
function groupsOf(all: readonly CityUnit[]) {
  const byArea = Map.groupBy(all, areaOf);
  return [...AREAS, null].flatMap((area) => {
    const byKind = Map.groupBy(byArea.get(area) ?? [], ({ kind }) => UNIT_KINDS[kind]);
    return UNIT_GROUPS.map((group) => ({ area, group, units: byKind.get(group) ?? [] })).filter(
      ({ units }) => units.length > 0,
    );
  });
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
