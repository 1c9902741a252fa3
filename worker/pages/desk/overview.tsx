import { moment } from '../../../shared/message/moment.ts';
import type { Overview } from '../../desk/overview.ts';
import type { Inside } from '../page.tsx';
import { originalsPath, paperPath, workbookPath } from './address.ts';
import { Arrivals } from './arrivals.tsx';
import { Faults } from './faults.tsx';
import { Figures } from './figures.tsx';
import { Places, UnitList } from './list.tsx';
import { TileMap } from './tiles.tsx';
import { type DeskView, deskPage, deskView, namedOf } from './view.tsx';

interface Props {
  overview: Overview;
  view: DeskView;
}

/** A period at a glance; every figure leads to what it counts. */
export function overviewPage(c: Inside, overview: Overview) {
  const view = deskView(c);
  const { plan, period } = overview;
  const props = { overview, view };
  return deskPage(
    c,
    { title: view.words.overview, at: 'overview', plan, period },
    <>
      <h1>{view.words.overview}</h1>
      <Choice {...props} />
      <Figures {...props} />
      {overview.list && <UnitList list={overview.list} place={overview} view={view} />}
      {overview.places && <Places places={overview.places} place={overview} view={view} />}
      <Arrivals {...props} />
      <TileMap {...props} />
      <Faults {...props} />
      <Downloads {...props} />
    </>,
  );
}

const Choice = ({ overview, view: { words, lang } }: Props) => (
  <form method="get" action="/so" class="choice">
    {lang && <input type="hidden" name="lang" value={lang} />}
    <label for="at">{words.choose}</label>
    <select id="at" name="at">
      {overview.plans.map(({ id, title, periods }) => (
        <optgroup label={title}>
          {periods.map((period) => (
            <option value={`${id}/${period.id}`} selected={id === overview.plan.id && period.id === overview.period.id}>
              {period.title}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
    <button class="button" type="submit">
      {words.see}
    </button>
  </form>
);

const Downloads = ({ overview, view: { words, locale } }: Props) => (
  <section aria-labelledby="downloads" class="screen">
    <h2 id="downloads">{words.downloads}</h2>
    <ul>
      <li>
        <a href={workbookPath(namedOf(overview))}>{words.workbook}</a>
      </li>
      {overview.editions.map(({ number, issuedAt }) => (
        <li>
          <a href={workbookPath(namedOf(overview), number)}>{words.edition(number, moment(issuedAt, locale))}</a>
        </li>
      ))}
      {overview.units.some(({ lacks }) => lacks.length > 0) && (
        <li>
          <a href={paperPath(namedOf(overview), 'reminder')}>{words.reminder}</a>
        </li>
      )}
      <li>
        <a href={paperPath(namedOf(overview), 'report')}>{words.report}</a>
      </li>
      {overview.units.some(({ annexes }) => annexes.length > 0) && (
        <>
          <li>
            <a href={originalsPath(namedOf(overview), 'standing')}>{words.originals}</a>
          </li>
          <li>
            <a href={originalsPath(namedOf(overview), 'all')}>{words.allOriginals}</a>
          </li>
        </>
      )}
    </ul>
    {overview.editions.length === 0 && <p class="hint">{words.noEdition}</p>}
  </section>
);
