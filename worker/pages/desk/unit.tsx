import type { AnnexKind } from '../../../shared/annex/columns.ts';
import { isLate } from '../../../shared/merge.ts';
import { annexLabel } from '../../../shared/message/column.ts';
import { unitTitle } from '../../../shared/plan/units.ts';
import { allows } from '../../auth/role.ts';
import type { UnitAnnex, UnitView } from '../../desk/unit.ts';
import { Changes } from '../annex/changes.tsx';
import { Checks } from '../annex/checks.tsx';
import { viewOf } from '../approval/view.tsx';
import type { Inside } from '../page.tsx';
import { type Attempted, Outcome } from '../settings/outcome.tsx';
import { reviewPath } from './address.ts';
import { History } from './history.tsx';
import { NilForm } from './nil.tsx';
import { SentFacts } from './sent-facts.tsx';
import { type DeskView, deskPage, deskView, namedOf } from './view.tsx';

/** One unit in a period: for each annex what stands, what was found, what changed, and all that happened. */
export function unitPage(c: Inside, shown: UnitView, entered: AnnexKind | null, attempted: Attempted | null = null) {
  const view = deskView(c);
  const { plan, period, unit, annexes } = shown;
  const title = unitTitle(unit);
  return deskPage(
    c,
    { title, at: 'unit', plan, period },
    <>
      <h1>{title}</h1>
      {entered && (
        <div class="outcome sent" role="status">
          {view.words.nilDone(annexLabel(entered, view.locale))}
        </div>
      )}
      <Outcome attempted={attempted} words={view.words} />
      <nav class="jumps">
        {annexes.map(({ annex }) => (
          <a href={`#${annex}`}>{annexLabel(annex, view.locale)}</a>
        ))}
      </nav>
      {annexes.map((annex) => (
        <Annex c={c} annex={annex} shown={shown} view={view} attempted={attempted} />
      ))}
    </>,
    attempted?.status,
  );
}

interface Props {
  c: Inside;
  annex: UnitAnnex;
  shown: UnitView;
  view: DeskView;
  attempted: Attempted | null;
}

function Annex({ c, annex: own, shown, view, attempted }: Props) {
  const { annex, stands, sent, inspections } = own;
  const { words, locale, to } = view;
  const mayEnter = shown.period.stage === 'report' && allows('desk.enter', c.var.caller?.role ?? null);
  const texts = viewOf(c);
  const late = shown.unit.annexes.find((each) => each.annex === annex)?.late ?? false;
  return (
    <section aria-labelledby={annex} class="one-annex">
      <h2 id={annex}>
        {annexLabel(annex, locale)}
        {stands && `, ${words.revision(stands.head.revision).toLowerCase()}`}
      </h2>
      {stands === null && <p>{words.nothingSent}</p>}
      {stands && (
        <>
          <SentFacts head={stands.head} came={stands} late={late} stands view={view} />
          <p class="screen">
            <a href={to(reviewPath(namedOf(shown), stands.head.id))}>
              {stands.head.nil ? words.standsNow(stands.head.revision) : words.openTable(stands.head.revision)}
            </a>
          </p>
          {/* The table is on another page: the cells have no place to lead to on this one. */}
          <Checks detail={{ ...stands, parts: stands.head.parts, rows: [] }} view={texts} of={`-${annex}`} />
          {stands.since && (
            <Changes diff={stands.since.diff} revision={stands.since.revision} view={texts} of={`-${annex}`} />
          )}
        </>
      )}
      {mayEnter && !stands?.head.nil && (
        <NilForm annex={own} shown={shown} view={view} draft={c.var.newId()} attempted={attempted} />
      )}
      {sent.length + inspections.length > 0 && (
        <History
          sent={sent}
          inspections={inspections}
          late={({ receivedAt }) => isLate(receivedAt, shown.period.dueUnits)}
          stands={stands?.head.id ?? null}
          annex={annex}
          named={namedOf(shown)}
          view={view}
        />
      )}
    </section>
  );
}
