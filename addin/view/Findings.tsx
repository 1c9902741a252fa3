import { useEffect, useRef } from 'preact/hooks';
import { severityLabel } from '../../shared/message/column.ts';
import { allFindings, cellsOf, counted, type Group, grouped, type Listed, walk } from '../state/findings.ts';
import { useActs, useLocale, usePart, useWords } from './app-context.ts';
import { FindingCells } from './FindingCells.tsx';
import { FindingLine } from './FindingLine.tsx';
import { Icon } from './Icon.tsx';
import { Repair } from './Repair.tsx';
import { RepairAll } from './RepairAll.tsx';
import { ShowMore, useShowMore } from './show-more.tsx';

/** The list of faults, gravest first. One stop for Tab; the arrow keys walk inside. */
export function Findings() {
  const words = useWords();
  const inspection = usePart((state) => (state.book.at === 'open' ? state.book.inspection : null));
  const stale = usePart((state) => state.book.at === 'open' && state.book.stale);
  const title = useFocusAfterRepair();
  if (!inspection) return <p role="status">{words.list.checking}</p>;
  const all = allFindings(inspection);
  const { error, warning, note } = counted(all);
  const any = all.length > 0;
  return (
    <section class="findings" aria-labelledby="findings-title" aria-busy={stale}>
      <h2 id="findings-title" ref={title} tabIndex={-1}>
        {words.list.title}
      </h2>
      <p role="status" class="counts">
        {any ? words.list.counted(error, warning, note) : inspection.tables.length > 0 && words.list.clean}
      </p>
      <RepairAll />
      {any && <FindingList all={all} />}
    </section>
  );
}

function FindingList({ all }: { all: Listed[] }) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const chosen = usePart((state) => (state.book.at === 'open' ? state.book.chosen : null));
  const next = usePart((state) => (state.book.at === 'open' ? (state.book.outcome?.next ?? null) : null));
  const order = walk(all);
  const keys = new Set(order.map(({ key }) => key));
  const current = [chosen, next].find((key) => key !== null && keys.has(key)) ?? order[0]?.key ?? null;
  useScrolledTo(list, chosen);
  const step = useStep(list, order);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div ref={list} class="finding-groups" onKeyDown={step}>
      <p class="hint">{words.list.keys}</p>
      {grouped(all).map((group) => (
        <FindingGroup key={group.severity} group={group} current={current} chosen={chosen} />
      ))}
    </div>
  );
}

/**
 * The button that was pressed is gone with what it mended: the focus goes on to the line at its place, else to the title
 * of the list. Only after a repair, and only where nothing else has the focus.
 */
function useFocusAfterRepair() {
  const title = useRef<HTMLHeadingElement>(null);
  const outcome = usePart((state) => (state.book.at === 'open' ? state.book.outcome : null));
  // `outcome` says when: it comes once the list is drawn anew.
  useEffect(() => {
    if (!outcome || document.activeElement !== document.body || !document.hasFocus()) return;
    const line = title.current?.parentElement?.querySelector<HTMLElement>('.finding[tabindex="0"]');
    (line ?? title.current)?.focus();
  }, [outcome]);
  return title;
}

/** Arrow keys, Home and End move the focus; on the page the sheet follows, in Excel Enter goes to the cell. */
function useStep(list: { current: HTMLDivElement | null }, order: Listed[]) {
  const { check } = useActs();
  const place = usePart((state) => state.place);
  const moves: Record<string, (at: number) => number> = {
    ArrowDown: (at) => Math.min(order.length - 1, at + 1),
    ArrowUp: (at) => Math.max(0, at - 1),
    Home: () => 0,
    End: () => order.length - 1,
  };
  return (event: KeyboardEvent) => {
    const move = moves[event.key];
    const focused = document.activeElement?.getAttribute('data-key');
    const target = move && order[move(order.findIndex(({ key }) => key === focused))];
    if (!target || focused === null) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(target.key)}"]`)?.focus();
    if (place === 'page') void check.show(target);
  };
}

/** A cell clicked in the sheet brings its line into view. */
function useScrolledTo(list: { current: HTMLDivElement | null }, chosen: string | null) {
  useEffect(() => {
    if (chosen) list.current?.querySelector(`[data-key="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, list]);
}

interface GroupProps {
  group: Group;
  /** The line Tab stops at. */
  current: string | null;
  chosen: string | null;
}

function FindingGroup({ group: { severity, causes, form }, current, chosen }: GroupProps) {
  const words = useWords();
  const locale = useLocale();
  const { shown, rest, more } = useShowMore(causes);
  return (
    <section class={`group group-${severity}`} aria-labelledby={`group-${severity}`}>
      <h3 id={`group-${severity}`}>
        <Icon shape={severity} />
        {severityLabel(severity, locale)}
        <span class="count">{causes.flat().length + form.length}</span>
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
            <summary>{words.list.form(cellsOf(form))}</summary>
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
