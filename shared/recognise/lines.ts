import type { AnnexKind } from '../annex/columns.ts';
import type { Line, LineKind, MappedColumn } from '../inspection.ts';
import { type RowFacts, type RowReader, rowReader } from './facts.ts';
import { isFooter, isNumbering, isPageNumber, TOTAL } from './marks.ts';
import { isBelow } from './outline.ts';
import type { Sheet } from './sheet.ts';

/** A row on its way to being classified. */
interface Draft extends RowFacts {
  kind: LineKind;
  into?: number;
}

const startsLower = (text: string): boolean => /^[\p{Ll}(]/u.test(text) && !/^[a-zđ][).]/u.test(text);
const endsOpen = (text: string): boolean => !/[.!?;:”"]$/u.test(text);

/**
 * Whether a row goes on with the one before: the rest of its text, or further cells of the same task. Where every row
 * so far had its number, one without that follows a page break is the rest of the last.
 */
function goesOn(facts: RowFacts, previous: Draft | undefined, afterBreak: boolean, numbered: boolean): boolean {
  if (!previous || facts.ordinal || facts.across || previous.kind === 'group') return false;
  if (!facts.subject)
    return (facts.filled > 0 && facts.filled === 1) || (facts.cells > 0 && (facts.covered || afterBreak));
  if (facts.filled > 0 && !afterBreak)
    return numbered && startsLower(facts.subject) && endsOpen(previous.subject) && facts.filled < previous.filled;
  if (facts.filled > 0) return facts.filled < previous.filled && (numbered || startsLower(facts.subject));
  return startsLower(facts.subject) || /^[-+•]\s*\S/u.test(facts.subject) || (afterBreak && endsOpen(previous.subject));
}

/** First pass, row by row: headers again, page numbers, totals, footers, what continues what. */
function draftLines(
  sheet: Sheet,
  reader: RowReader,
  rows: readonly number[],
  repeats: (row: number) => boolean,
): Draft[] {
  const drafts: Draft[] = [];
  let last: Draft | undefined;
  let afterBreak = false;
  let atTop = true;
  let footer = false;
  let numbered = true;
  for (const row of rows) {
    const facts = reader.facts(row);
    const kind = ((): LineKind => {
      if (repeats(row)) return 'header';
      if ((atTop || afterBreak) && isNumbering(sheet, row)) return 'numbering';
      if (footer || isFooter(facts, sheet)) return 'footer';
      if (isPageNumber(facts, sheet)) return 'page';
      if (!facts.ordinal && TOTAL.test(facts.subject)) return 'total';
      if (goesOn(facts, last, afterBreak, numbered)) return 'joined';
      return facts.subject || facts.filled ? 'item' : 'blank';
    })();
    const draft: Draft = { ...facts, kind, ...(kind === 'joined' && last ? { into: last.row } : {}) };
    drafts.push(draft);
    if (kind === 'footer') footer = true;
    if (kind === 'header' || kind === 'page') afterBreak = true;
    if (kind === 'header') footer = false;
    if (kind === 'item') last = draft;
    if (kind === 'item' && facts.filled > 0) numbered &&= facts.ordinal !== null;
    if (kind === 'item' || kind === 'joined') afterBreak = false;
    if (kind !== 'numbering' && kind !== 'header') atTop = false;
  }
  return drafts;
}

/** A row that only names what follows: nothing beside its text, and what follows stands below it. */
function isGroup(draft: Draft, next: Draft | undefined, hasOthers: boolean): boolean {
  if (draft.filled > 0 || !draft.subject) return false;
  if (draft.across) return true;
  const below = !!(draft.ordinal && next?.ordinal && isBelow(draft.ordinal, next.ordinal));
  if (!hasOthers) return below;
  if (draft.ordinal?.style === 'roman' || draft.ordinal?.style === 'letter-capital') return true;
  if (!draft.ordinal) return !!next && (next.ordinal !== null || next.filled > 0);
  return (
    below ||
    (!!next &&
      (!next.ordinal || next.ordinal.style === 'bullet') &&
      next.filled > 0 &&
      draft.ordinal.style !== 'bullet')
  );
}

/** A line that could as well stand below the table: it fills none of the table's own columns. */
const maybeBelow = (draft: Draft, hasOthers: boolean): boolean =>
  ['footer', 'page', 'blank'].includes(draft.kind) ||
  (draft.kind !== 'header' && (hasOthers ? draft.filled === 0 : !draft.ordinal && draft.cells === 1));

/** Texts after a gap at the end of a table, none of them filled like a row, stand below it: notes, the rest of a letter. */
function dropTail(drafts: Draft[], hasOthers: boolean): void {
  const tail = drafts.findLastIndex((draft) => !maybeBelow(draft, hasOthers)) + 1;
  const gap = drafts.findIndex((draft, i) => i >= tail && i > 0 && draft.row > (drafts[i - 1]?.row ?? 0) + 1);
  if (gap < 0) return;
  for (const draft of drafts.slice(gap)) {
    if (draft.kind !== 'page' && draft.kind !== 'blank') draft.kind = 'footer';
    delete draft.into;
  }
}

/** A text without number over the whole width, or a long one, that nothing stands below is a note on the table. */
function dropNotes(drafts: Draft[]): void {
  const last = drafts.findLastIndex(({ kind, filled, ordinal }) => kind === 'item' && (filled > 0 || ordinal !== null));
  if (last < 0) return;
  for (const draft of drafts.slice(last + 1))
    if (draft.kind === 'item' && draft.across && !draft.ordinal) draft.kind = 'footer';
}

/** What each row of the table's body is; rows without content are left out. */
export function classifyLines(
  sheet: Sheet,
  kind: AnnexKind,
  columns: readonly MappedColumn[],
  rows: readonly number[],
  repeats: (row: number) => boolean,
): Line[] {
  const reader = rowReader(sheet, kind, columns);
  const drafts = draftLines(sheet, reader, rows, repeats);
  dropTail(drafts, reader.hasOthers);
  dropNotes(drafts);
  const items = drafts.filter((draft) => draft.kind === 'item');
  items.forEach((draft, i) => {
    if (isGroup(draft, items[i + 1], reader.hasOthers)) draft.kind = 'group';
  });
  return drafts.map(({ row, kind: is, into }) => ({ row, kind: is, ...(into ? { into } : {}) }));
}
