import { useRef } from 'preact/hooks';
import { severityLabel } from '../../shared/message/column.ts';
import { sayTextForm } from '../../shared/message/text-form.ts';
import { allFindings, cellsOf, type Group, grouped, type Listed, sizeOf, walked } from '../state/findings.ts';
import { isMarked } from '../state/marks.ts';
import { useLocale, usePart, useWords } from './app-context.ts';
import { FindingCells } from './FindingCells.tsx';
import { FindingLine } from './FindingLine.tsx';
import { useFocusAfterRepair, useScrolledTo, useStep } from './findings-keys.ts';
import { Icon } from './Icon.tsx';
import { MarkSwitch } from './MarkSwitch.tsx';
import { Only, useOnly } from './Only.tsx';
import { Repair } from './Repair.tsx';
import { RepairAll } from './RepairAll.tsx';
import { ShowMore, useShowMore } from './show-more.tsx';
import { useResult } from './use-result.ts';

/** The list of faults, gravest first. One stop for Tab; the arrow keys walk inside. */
export function Findings() {
  const words = useWords();
  const inspection = usePart((state) => (state.book.at === 'open' ? state.book.inspection : null));
  const stale = usePart((state) => state.book.at === 'open' && state.book.stale);
  const result = useResult();
  const place = usePart((state) => state.place);
  const title = useFocusAfterRepair();
  const all = inspection ? allFindings(inspection) : [];
  return (
    <section class="findings" aria-labelledby="findings-title" aria-busy={stale}>
      <h2 id="findings-title" ref={title} tabIndex={-1}>
        {words.list.title}
      </h2>
      <p class="counts">{result}</p>
      {inspection && place === 'pane' && <MarkSwitch any={all.some(isMarked)} />}
      <RepairAll />
      {all.length > 0 && <FindingList all={all} />}
    </section>
  );
}

function FindingList({ all }: { all: Listed[] }) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const chosen = usePart((state) => (state.book.at === 'open' ? state.book.chosen : null));
  const next = usePart((state) => (state.book.at === 'open' ? (state.book.outcome?.next ?? null) : null));
  const groups = grouped(all);
  const { only, choose } = useOnly(groups, chosen);
  const shown = groups.filter(({ severity }) => only === null || severity === only);
  const order = shown.flatMap(walked);
  const keys = new Set(order.map(({ key }) => key));
  const current = [chosen, next].find((key) => key !== null && keys.has(key)) ?? order[0]?.key ?? null;
  useScrolledTo(list, chosen);
  const step = useStep(list, order);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div ref={list} class="finding-groups" onKeyDown={step}>
      <p class="hint">{words.list.keys}</p>
      {groups.length > 1 && <Only groups={groups} only={only} choose={choose} />}
      {shown.map((group) => (
        <FindingGroup key={group.severity} group={group} current={current} chosen={chosen} />
      ))}
    </div>
  );
}

interface GroupProps {
  group: Group;
  /** The line Tab stops at. */
  current: string | null;
  chosen: string | null;
}

function FindingGroup({ group: { severity, causes, form }, current, chosen }: GroupProps) {
  const locale = useLocale();
  const stop = causes.findIndex((places) => places.some(({ key }) => key === current));
  const { shown, rest, more } = useShowMore(causes, stop);
  return (
    <section class={`group group-${severity}`} aria-labelledby={`group-${severity}`}>
      <h3 id={`group-${severity}`}>
        <Icon shape={severity} />
        {severityLabel(severity, locale)}
        <span class="count">{sizeOf({ causes, form })}</span>
      </h3>
      <ul>
        {shown.map((places) => (
          <Cause key={places[0]?.key} places={places} current={current} chosen={chosen} />
        ))}
      </ul>
      <ShowMore rest={rest} more={more} />
      {form.length > 0 && (
        <div class="form-notes">
          <details>
            <summary>{sayTextForm(cellsOf(form), locale)}</summary>
            <FormNotes form={form} />
          </details>
          <Repair places={form} reachable={true} shown={true} />
        </div>
      )}
    </section>
  );
}

interface CauseProps {
  places: Listed[];
  current: string | null;
  chosen: string | null;
}

/** One place is a line; several are one sentence with their cells. */
function Cause({ places, current, chosen }: CauseProps) {
  const [first] = places;
  if (!first) return null;
  return places.length === 1 ? (
    <FindingLine entry={first} stop={first.key === current} chosen={first.key === chosen} />
  ) : (
    <FindingCells places={places} current={current} chosen={chosen} />
  );
}

function FormNotes({ form }: { form: Listed[] }) {
  const { shown, rest, more } = useShowMore(form);
  return (
    <>
      <ul>
        {shown.map((entry) => (
          <FindingLine key={entry.key} entry={entry} stop={true} chosen={false} />
        ))}
      </ul>
      <ShowMore rest={rest} more={more} />
    </>
  );
}
