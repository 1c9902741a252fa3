import { TARGET_FLAGS } from '../../../../shared/city-targets.ts';
import { FLAG_SIGNS, flagLabel } from '../../../../shared/message/target.ts';
import type { Matrix } from '../../../desk/matrix.ts';
import { matrixPath } from '../address.ts';
import { Select, Whose } from '../table/fields.tsx';
import { type DeskView, namedOf } from '../view.tsx';

/** Whose rows, as in the tables, and which of the kinds of notes: each with how many cells have it. */
export function MatrixFilter({ matrix, view }: { matrix: Matrix; view: DeskView }) {
  const { words, lang, locale } = view;
  const { query, plan, units, flagged } = matrix;
  const path = matrixPath(namedOf(matrix));
  return (
    <form method="get" action={path} class="filter screen" data-live>
      {lang && <input type="hidden" name="lang" value={lang} />}
      {query.target !== '' && <input type="hidden" name="target" value={query.target} />}
      <h2 id="filter">{words.filter}</h2>
      <div class="fields">
        <Whose {...{ query, plan, units, view }} />
        <Select
          name="flag"
          label={words.kindOfNote}
          value={query.flag ?? ''}
          choices={[
            ['', words.anyNote],
            ...TARGET_FLAGS.map((flag) => {
              const cells = words.notedCells(flagged[flag]);
              return [flag, `${FLAG_SIGNS[flag]} ${flagLabel(flag, locale)} (${cells})`] as const;
            }),
          ]}
        />
      </div>
      <div class="buttons">
        <button class="button primary" type="submit">
          {words.apply}
        </button>
        <a class="button" href={view.to(path)}>
          {words.reset}
        </a>
      </div>
    </form>
  );
}
