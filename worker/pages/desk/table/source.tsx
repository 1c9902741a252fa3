import { ANNEXES, type AnnexKind } from '../../../../shared/annex/columns.ts';
import type { Row } from '../../../../shared/annex/row.ts';
import { a1 } from '../../../../shared/grid.ts';
import { subjectOf } from '../../../../shared/match.ts';
import { columnLabel } from '../../../../shared/message/column.ts';
import { moment } from '../../../../shared/message/moment.ts';
import type { RowSource } from '../../../desk/row.ts';
import { Facts } from '../../annex/facts.tsx';
import { cellId } from '../../annex/table.tsx';
import type { Inside } from '../../page.tsx';
import { reviewPath, tablePath, unitPath } from '../address.ts';
import { SentFacts } from '../sent-facts.tsx';
import { type DeskView, deskPage, deskView, namedOf } from '../view.tsx';
import { textOf } from './rows.tsx';

interface Props {
  source: RowSource;
  view: DeskView;
}

/** One row of a merged table: which cells of whose file, who sent it, and what it said before. */
export function sourcePage(c: Inside, source: RowSource) {
  const view = deskView(c);
  const { words, to } = view;
  const { head, row, plan, period } = source;
  const named = namedOf(source);
  const unit = view.nameOf(head.unit);
  const subject = subjectOf(row, head.annex);
  return deskPage(
    c,
    { title: words.rowTitle(unit, row.row), at: head.annex, plan, period },
    <>
      <h1>{subject}</h1>
      <p>
        <a href={to(unitPath(named, head.unit))}>{unit}</a> ·{' '}
        <a href={to(tablePath(named, head.annex), { subject, group: 'subject' })}>{words.sameSubject}</a>
      </p>
      <section aria-labelledby="origin">
        <h2 id="origin">{words.origin}</h2>
        <Place source={source} view={view} />
        <SentFacts head={head} came={source} late={source.late} stands view={view} />
      </section>
      <section aria-labelledby="cells">
        <h2 id="cells">{words.cellsOf}</h2>
        <Cells row={row} annex={head.annex} view={view} addressed />
      </section>
      <Earlier source={source} view={view} />
    </>,
  );
}

function Place({ source, view: { words, to } }: Props) {
  const { head, row, part } = source;
  const from = head.parts[part];
  const at = row.values[ANNEXES[head.annex].subject]?.at ?? { row: row.row, column: 1 };
  return (
    <Facts
      facts={[
        [words.file, from?.file ?? null],
        [words.sheet, from?.sheet ?? null],
        [
          words.sheetRow,
          <>
            {row.row} ·{' '}
            <a href={`${to(reviewPath(namedOf(source), head.id))}#${cellId(part, at)}`}>{words.openCell(a1(at))}</a>
          </>,
        ],
      ]}
    />
  );
}

const Cells = ({
  row,
  annex,
  view,
  addressed = false,
}: {
  row: Row;
  annex: AnnexKind;
  view: DeskView;
  addressed?: boolean;
}) => (
  <Facts
    facts={ANNEXES[annex].columns.map((key) => {
      const at = row.values[key]?.at;
      const label = columnLabel(key, view.locale);
      return [addressed && at ? `${label} (${view.words.cell(a1(at))})` : label, textOf(row, key) || null] as const;
    })}
  />
);

function Earlier({ source: { earlier, begins, head, row, ...place }, view }: Props) {
  const { words, to, locale } = view;
  const versions = [row, ...earlier.map((each) => each.row)];
  const first = earlier.at(-1)?.head ?? head;
  const said = (each: Row) => JSON.stringify(ANNEXES[head.annex].columns.map((key) => textOf(each, key)));
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{words.earlier}</h2>
      <ol class="rows history" reversed>
        {earlier.map(({ head: each, row: was }, index) => (
          <li data-revision={each.revision}>
            <a href={to(reviewPath(namedOf(place), each.id))}>
              {words.revision(each.revision)}, {words.sentAt(moment(each.receivedAt, locale))}
            </a>
            {said(was) === said(versions[index] ?? was) ? (
              <p>{words.unchanged}</p>
            ) : (
              <Cells row={was} annex={head.annex} view={view} />
            )}
          </li>
        ))}
      </ol>
      {begins && <p>{words.newRow(first.revision)}</p>}
      {!begins && earlier.length === 0 && <p>{words.noEarlier}</p>}
    </section>
  );
}
