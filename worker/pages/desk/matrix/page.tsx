import type { Matrix } from '../../../desk/matrix.ts';
import { chosenIn } from '../../../desk/table-query.ts';
import type { Inside } from '../../page.tsx';
import { matrixPath } from '../address.ts';
import { FILTER_SCRIPT } from '../table/page.tsx';
import { type DeskView, deskPage, deskView, namedOf } from '../view.tsx';
import { Cells } from './cells.tsx';
import { MatrixFilter } from './filter.tsx';
import { OneTarget } from './one.tsx';

/** All units beside all targets; one target by itself has every figure. */
export function matrixPage(c: Inside, matrix: Matrix) {
  const view = deskView(c);
  const { words } = view;
  const { plan, period, query, rows, columns, total, pages } = matrix;
  const [target] = columns;
  return deskPage(
    c,
    { title: words.matrix, at: 'matrix', plan, period, script: FILTER_SCRIPT },
    <>
      <h1>{words.matrix}</h1>
      <p class="hint">{words.matrixHint}</p>
      <MatrixFilter matrix={matrix} view={view} />
      <p role="status" id="found">
        {words.targetsFound(total)}
        {pages > 1 && ` ${words.targetPage(query.page, pages)}.`}
      </p>
      <div id="rows">
        {query.target !== '' && target && <OneTarget matrix={matrix} target={target} view={view} />}
        {query.target === '' && rows.length > 0 && <Cells matrix={matrix} view={view} />}
        <Pages matrix={matrix} view={view} />
      </div>
    </>,
  );
}

function Pages({ matrix, view: { words, to } }: { matrix: Matrix; view: DeskView }) {
  const { query, pages } = matrix;
  const { page: _, target: __, ...chosen } = chosenIn(query);
  const at = (page: number) => to(matrixPath(namedOf(matrix)), { ...chosen, ...(page > 1 && { page: String(page) }) });
  return (
    <p class="buttons screen">
      {query.target !== '' && (
        <a class="button" href={at(1)}>
          {words.allTargets}
        </a>
      )}
      {query.page > 1 && (
        <a class="button" href={at(query.page - 1)} rel="prev">
          {words.previousTargets}
        </a>
      )}
      {query.page < pages && (
        <a class="button" href={at(query.page + 1)} rel="next">
          {words.nextTargets}
        </a>
      )}
    </p>
  );
}
