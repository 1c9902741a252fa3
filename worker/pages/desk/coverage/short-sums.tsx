import { shownOf } from '../../../../shared/city-targets.ts';
import { say } from '../../../../shared/message/render.ts';
import type { ShortSum } from '../../../../shared/sum-short.ts';
import type { Coverage } from '../../../desk/coverage.ts';
import { matrixPath, rowPath } from '../address.ts';
import { type DeskView, namedOf } from '../view.tsx';

interface Props {
  coverage: Coverage;
  view: DeskView;
}

/** What the units add up to, and what each adds. */
export const ShortSums = ({ coverage, view }: Props) => (
  <section aria-labelledby="short">
    <h2 id="short">{view.words.shortSums}</h2>
    {coverage.short.length === 0 && <p>{view.words.noShortSums}</p>}
    {coverage.short.map((short) => (
      <Short short={short} coverage={coverage} view={view} />
    ))}
  </section>
);

function Short({ short: { target, stated, wanted, sum }, coverage, view }: Props & { short: ShortSum }) {
  const { words, to, locale } = view;
  const named = namedOf(coverage);
  const { stage } = coverage.period;
  return (
    <div class="conflict" data-code="city.sum-short">
      <p>
        {say(
          { code: 'city.sum-short', severity: 'note', at: null, params: { target: stated, wanted, sum }, fix: null },
          locale,
        )}
      </p>
      <p>
        <a href={to(matrixPath(named), { target: target.key })}>{words.unitsHave(target.units)}</a>
        {words.colon}
        {target.cells.map(({ source }, index) => (
          <>
            {index > 0 && '; '}
            <a href={to(rowPath(named, source.submission, source.place))}>{view.nameOf(source.unit)}</a>{' '}
            {shownOf(source, stage)?.text}
          </>
        ))}
      </p>
    </div>
  );
}
