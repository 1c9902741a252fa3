import type { CityAnnex, CityUnit } from '../../../shared/api.ts';
import { a1 } from '../../../shared/grid.ts';
import { annexLabel } from '../../../shared/message/column.ts';
import { moment } from '../../../shared/message/moment.ts';
import { say } from '../../../shared/message/render.ts';
import { stateLabel, unconfirmedLabel } from '../../../shared/message/state.ts';
import { day as writtenDay } from '../../../shared/message/words.ts';
import { unitTitle } from '../../../shared/plan/units.ts';
import type { ListOf } from '../../desk/listed.ts';
import type { Overview } from '../../desk/overview.ts';
import type { Place } from '../../desk/place.ts';
import { cellId } from '../annex/table.tsx';
import { deskPath, reviewPath, unitPath } from './address.ts';
import { type DeskView, namedOf } from './view.tsx';

interface Props {
  place: Place;
  view: DeskView;
}

/** The units behind a figure, with what each has sent. */
export const UnitList = ({ list, place, view }: Props & { list: NonNullable<Overview['list']> }) => (
  <section aria-labelledby="list" class="listed">
    <h2 id="list">
      {titleOf(list.of, view)}
      {view.words.colon}
      {view.words.listed(list.units.length)}
    </h2>
    {list.units.length === 0 && <p>{view.words.nobody}</p>}
    <ol class="rows">
      {list.units.map((unit) => (
        <li data-unit={unit.code}>
          <a href={view.to(unitPath(namedOf(place), unit.code))}>{unitTitle(unit)}</a>
          <UnitAnnexes unit={unit} place={place} view={view} />
        </li>
      ))}
    </ol>
    <Hide place={place} view={view} />
  </section>
);

/** As the figure, the tile or the picture calls them. */
const titleOf = ({ list, standing, day }: ListOf, { words }: DeskView): string =>
  list ? words.figures[list] : standing ? words.standings[standing] : words.cameOn(writtenDay(day ?? ''));

/** One line for each annex that stands, and one for what is lacking. */
export const UnitAnnexes = ({ unit, place, view }: Props & { unit: CityUnit }) => (
  <ul class="annexes">
    {unit.annexes.map((annex) => (
      <li>
        <a href={view.to(reviewPath(namedOf(place), annex.submission))}>{annexLabel(annex.annex, view.locale)}</a>
        {view.words.colon}
        {annexWords(annex, view).join(', ')}
      </li>
    ))}
    {unit.lacks.length > 0 && (
      <li>{view.words.lacks(unit.lacks.map((kind) => annexLabel(kind, view.locale)).join(', '))}</li>
    )}
  </ul>
);

const annexWords = (annex: CityAnnex, { words, locale }: DeskView): string[] => [
  words.revision(annex.revision),
  words.sentAt(moment(annex.firstReceivedAt, locale)),
  ...(annex.late ? [words.late] : []),
  stateLabel(annex.state, locale),
  ...(annex.nil ? [words.figures.nil] : []),
  ...(annex.unconfirmed ? [unconfirmedLabel(locale)] : annex.onBehalf ? [words.figures.onBehalf] : []),
];

/** The places of a fault. */
export function Places({ places: { code, places }, place, view }: Props & { places: NonNullable<Overview['places']> }) {
  const { words, locale, to } = view;
  return (
    <section aria-labelledby="list" class="listed">
      <h2 id="list">{words.places(places.length)}</h2>
      <ol class="rows" data-code={code}>
        {places.map(({ head, part, finding }) => {
          const cell = finding.at && `#${cellId(part, finding.at)}`;
          return (
            <li>
              <a href={to(reviewPath(namedOf(place), head.id)) + (cell ?? '')}>
                {view.nameOf(head.unit)}, {annexLabel(head.annex, locale)}
                {finding.at && `, ${words.cell(a1(finding.at))}`}
              </a>
              <span>{say(finding, locale)}</span>
            </li>
          );
        })}
      </ol>
      <Hide place={place} view={view} />
    </section>
  );
}

const Hide = ({ place, view: { words, to } }: Props) => (
  <p class="screen">
    <a href={to(deskPath(namedOf(place)))}>{words.hide}</a>
  </p>
);
