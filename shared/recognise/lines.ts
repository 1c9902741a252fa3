import type { AnnexKind } from '../annex/columns.ts';
import type { Line, LineKind, LineReason, MappedColumn } from '../inspection.ts';
import { type RowFacts, type RowReader, rowReader } from './facts.ts';
import { isFooter, isNumbering, isPageNumber, isSum } from './marks.ts';
import { isBelow } from './outline.ts';
import type { Sheet } from './sheet.ts';

/** What a row is, and on what ground. */
interface Verdict {
  kind: LineKind;
  why: LineReason;
}

/** A row on its way to being classified. */
interface Draft extends RowFacts, Verdict {
  into?: number;
}

const is = (kind: LineKind, why: LineReason): Verdict => ({ kind, why });

const startsLower = (text: string): boolean => /^[\p{Ll}(]/u.test(text) && !/^[a-zđ][).]/u.test(text);
const startsList = (text: string): boolean => /^[-+•]\s*\S/u.test(text);
const endsOpen = (text: string): boolean => !/[.!?;:”"]$/u.test(text);
/** "… tại bãi tắm và": no sentence and no title ends so. */
const breaksOff = (text: string): boolean =>
  /(,|(?<!\p{L})(và|hoặc|của|cho|tại|với|các|những|theo|đến|để|về|từ|trên))$/iu.test(text.normalize('NFC'));

/** What came before a row. */
interface Before {
  last: Draft | undefined;
  /** A header or page number stands between. */
  afterBreak: boolean;
  /** Every task so far had its number. */
  numbered: boolean;
}

/**
 * Why a row goes on with the one before, or null: the rest of its text, or further cells of the same task. Where every row
 * so far had its number, one without that follows a page break is the rest of the last.
 */
function goesOn(facts: RowFacts, { last, afterBreak, numbered }: Before): LineReason | null {
  if (!last || facts.ordinal || facts.across || last.kind === 'group') return null;
  if (facts.subject) return textGoesOn(facts, last, afterBreak, numbered);
  if (facts.cells === 0) return null;
  if (facts.covered) return 'merged-over';
  if (afterBreak) return 'page-break';
  return facts.filled === 1 ? 'one-cell' : null;
}

function textGoesOn(facts: RowFacts, last: Draft, afterBreak: boolean, numbered: boolean): LineReason | null {
  const lower = startsLower(facts.subject);
  if (facts.filled === 0) {
    if (lower || startsList(facts.subject)) return 'text-goes-on';
    return afterBreak && endsOpen(last.subject) ? 'page-break' : null;
  }
  // The first part has the number and half a sentence, the second all the rest.
  if (last.filled === 0 && last.ordinal && lower && breaksOff(last.subject)) return 'text-goes-on';
  // Cut by the page in every column: each goes on below the heading that is printed again.
  if (afterBreak && numbered && last.ordinal && lower && endsOpen(last.subject)) return 'page-break';
  if (facts.filled >= last.filled) return null;
  if (afterBreak) return numbered || lower ? 'page-break' : null;
  return numbered && lower && endsOpen(last.subject) ? 'text-goes-on' : null;
}

/** First pass, row by row: headers again, page numbers, totals, footers, what continues what. */
function draftLines(
  sheet: Sheet,
  reader: RowReader,
  rows: readonly number[],
  repeats: (row: number) => boolean,
): Draft[] {
  const drafts: Draft[] = [];
  const before: Before = { last: undefined, afterBreak: false, numbered: true };
  let atTop = true;
  let footer = false;
  const judge = (facts: RowFacts): Verdict => {
    if (repeats(facts.row)) return is('header', 'heading-again');
    if ((atTop || before.afterBreak) && isNumbering(sheet, facts.row)) return is('numbering', 'column-numbers');
    if (footer) return is('footer', 'after-closing');
    if (isFooter(facts, sheet)) return is('footer', 'closing-words');
    if (isPageNumber(facts, sheet)) return is('page', 'page-number');
    if (isSum(facts, sheet)) return is('total', 'sum');
    const joined = goesOn(facts, before);
    if (joined) return is('joined', joined);
    return facts.subject || facts.filled ? is('item', 'filled') : is('blank', 'nothing-said');
  };
  for (const row of rows) {
    const facts = reader.facts(row);
    const verdict = judge(facts);
    const { kind } = verdict;
    const draft: Draft = { ...facts, kind, why: verdict.why };
    if (kind === 'joined' && before.last) draft.into = before.last.row;
    drafts.push(draft);
    if (kind === 'footer') footer = true;
    if (kind === 'header') footer = false;
    if (kind === 'header' || kind === 'page') before.afterBreak = true;
    if (kind === 'item') before.last = draft;
    if (kind === 'item' && facts.filled > 0) before.numbered &&= facts.ordinal !== null;
    if (kind === 'item' || kind === 'joined') before.afterBreak = false;
    if (kind !== 'numbering' && kind !== 'header') atTop = false;
  }
  return drafts;
}

/** Why a row only names what follows, or null: nothing beside its text, and what follows stands below it. */
function groupReason(draft: Draft, next: Draft | undefined, hasOthers: boolean): LineReason | null {
  if (!draft.subject) return null;
  const below = !!(draft.ordinal && next?.ordinal && isBelow(draft.ordinal, next.ordinal));
  const wide = draft.ordinal?.style === 'roman' || draft.ordinal?.style === 'letter-capital';
  if (draft.filled > 0) return wide && below && draft.ledOnly && !next?.ledOnly ? 'names-following' : null;
  if (draft.across) return 'across';
  if (below) return 'names-following';
  if (!hasOthers) return null;
  if (wide) return 'wide-number';
  if (!draft.ordinal) return next && (next.ordinal !== null || next.filled > 0) ? 'names-following' : null;
  const restarts = draft.ordinal.style === 'dotted' && next?.ordinal?.style === 'arabic' && next.ordinal.place === 1;
  const over = next && (!next.ordinal || next.ordinal.style === 'bullet' || restarts) && next.filled > 0;
  return over && draft.ordinal.style !== 'bullet' ? 'names-following' : null;
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
    if (draft.kind !== 'page' && draft.kind !== 'blank') Object.assign(draft, is('footer', 'after-gap'));
    delete draft.into;
  }
}

/** A text without number over the whole width, or below the sum, that nothing stands below is a note on the table. */
function dropNotes(drafts: Draft[]): void {
  const last = drafts.findLastIndex(({ kind, filled, ordinal }) => kind === 'item' && (filled > 0 || ordinal !== null));
  if (last < 0) return;
  const sum = drafts.findIndex(({ kind }, i) => kind === 'total' && i > last);
  drafts.forEach((draft, i) => {
    if (i <= last || draft.kind !== 'item' || draft.ordinal) return;
    if (draft.across || (sum >= 0 && i > sum)) Object.assign(draft, is('footer', 'note-below'));
  });
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
    const why = groupReason(draft, items[i + 1], reader.hasOthers);
    if (why) Object.assign(draft, is('group', why));
  });
  return drafts.map(({ row, kind: found, why, into }) =>
    into ? { row, kind: found, why, into } : { row, kind: found, why },
  );
}
