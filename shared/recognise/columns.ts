import { ANNEXES, type AnnexKind, type ColumnKey, type Stage } from '../annex/columns.ts';
import type { How, MappedColumn } from '../inspection.ts';
import { type Candidate, findCandidates, REPEATED, type Wordings } from './candidate.ts';
import { type Contents, holdingOf } from './contents.ts';
import type { Heading } from './heading.ts';
import { isUnaskedHeading } from './phrases.ts';

export interface Assignment {
  kind: AnnexKind;
  columns: MappedColumn[];
  /** How sure each column is, by its number: 0…1. */
  scores: Map<number, number>;
  /** Likeness of the words alone. */
  words: Map<number, number>;
  /** How well this kind explains the headings in all. */
  total: number;
}

/** Below this a heading is unknown. */
const WEAKEST = 0.3;
/** What a doubtful heading is worth once its neighbours have settled it. */
const SETTLED = 0.95;
/** Two readings this close are both named to the user. */
const CLOSE = 0.08;

/** What else a doubtful heading could be is held by columns that are in no doubt: "Chỉ tiêu" beside "Chỉ tiêu giao". */
function isSettled(chosen: Candidate, candidates: readonly Candidate[], all: Map<number, Candidate>): boolean {
  if (!chosen.ambiguous || chosen.words < 0.6) return false;
  const rivals = candidates.filter((other) => other.column === chosen.column && other.key !== chosen.key);
  const held = [...all.values()];
  return (
    rivals.length > 0 &&
    rivals.every((rival) => held.some((other) => other.key === rival.key && !other.ambiguous && other.words > 0.8))
  );
}

function howOf(chosen: Candidate | undefined, settled: boolean, contents: Contents): How {
  if (!chosen) return 'unknown';
  if (settled) return 'neighbours';
  if (chosen.words === 1) return 'exact';
  if (!chosen.ambiguous) return 'similar';
  return contents.count > 0 ? 'contents' : 'neighbours';
}

const qualifierOf = (heading: Heading): string => {
  const text = heading.parts.join(' / ');
  const years = text.match(/(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?/g);
  return years?.at(-1) ?? heading.parts.at(-1) ?? '';
};

/** The lowest heading of a column: "Kế hoạch" below "Năm 2025". */
type Leaf = (column: number) => string | undefined;

/** What a mere hint at a time gives way to: "Ngày cập nhật" beside "Hạn hoàn thành" is no time of the task. */
const ENDS: Partial<Record<ColumnKey, readonly ColumnKey[]>> = {
  start: ['time'],
  finish: ['time'],
  time: ['start', 'finish'],
};

/** Only a hint speaks for it (cues.ts). */
const isHint = ({ words, ambiguous }: Candidate): boolean => ambiguous && words <= 0.5;

/** Figures come several times; a doubtful heading only where it stands again below another one. */
const mayRepeat = (
  { key, column, ambiguous }: Candidate,
  chosen: ReadonlyMap<number, Candidate>,
  leaf: Leaf,
): boolean =>
  REPEATED.has(key) &&
  (!ambiguous || [...chosen.values()].some((other) => other.key === key && leaf(other.column) === leaf(column)));

/** As choose, but a table without its subject is none: its best candidate is taken first where nothing else won. */
function chooseWithSubject(candidates: Candidate[], subject: ColumnKey, leaf: Leaf): Map<number, Candidate> {
  const chosen = choose(candidates, leaf);
  if ([...chosen.values()].some(({ key }) => key === subject)) return chosen;
  const [best] = candidates
    .filter(({ key, score }) => key === subject && score >= WEAKEST)
    .sort((a, b) => b.score - a.score);
  return best
    ? choose(
        candidates.filter((other) => other === best || other.column !== best.column),
        leaf,
      )
    : chosen;
}

/** Best first, each column and each key once; only figures may come several times, told apart by a year or period. */
function choose(candidates: Candidate[], leaf: Leaf): Map<number, Candidate> {
  const chosen = new Map<number, Candidate>();
  const taken = new Set<ColumnKey>();
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (candidate.score < WEAKEST || chosen.has(candidate.column)) continue;
    if (taken.has(candidate.key) && !mayRepeat(candidate, chosen, leaf)) continue;
    if (isHint(candidate) && ENDS[candidate.key]?.some((key) => taken.has(key))) continue;
    chosen.set(candidate.column, candidate);
    taken.add(candidate.key);
  }
  return chosen;
}

/** What a column that no heading tells of holds beyond doubt, and the columns it may then be, most likely first. */
const BY_CONTENTS: { kinds: readonly AnnexKind[]; holds: keyof Contents; keys: ColumnKey[] }[] = [
  { kinds: ['tasks', 'targets'], holds: 'agency', keys: ['lead', 'coordinating'] },
  { kinds: ['tasks'], holds: 'time', keys: ['time'] },
  { kinds: ['targets'], holds: 'unit', keys: ['measure'] },
  { kinds: ['targets'], holds: 'number', keys: ['value'] },
];
const BEYOND_DOUBT = 0.8;
const FEWEST = 4;

/** A column whose heading is unknown is taken for what its cells hold, where nothing else is. */
function adoptByContents(columns: MappedColumn[], contents: Map<number, Contents>, kind: AnnexKind): void {
  const has = (key: ColumnKey) => columns.some((column) => column.key === key);
  for (const column of columns) {
    const held = contents.get(column.column);
    if (column.key || column.candidates.length || !held || held.count < FEWEST || isUnaskedHeading(column.header))
      continue;
    const found = BY_CONTENTS.find(({ kinds, holds }) => kinds.includes(kind) && held[holds] >= BEYOND_DOUBT);
    const timed = found?.holds === 'time' && (has('start') || has('finish'));
    const key = timed ? undefined : found?.keys.find((each) => !has(each));
    if (key) Object.assign(column, { key, how: 'contents' });
  }
}

/** A column of numbers left of the subject without a heading is the ordinal. */
function adoptOrdinal(columns: MappedColumn[], contents: Map<number, Contents>, kind: AnnexKind): void {
  if (columns.some((column) => column.key === 'ordinal')) return;
  const subject = columns.find((column) => column.key === ANNEXES[kind].subject)?.column ?? 0;
  const found = [...contents].find(
    ([column, { ordinal, count }]) =>
      column < subject && count > 0 && ordinal >= 0.6 && !columns.some((other) => other.column === column && other.key),
  );
  if (!found) return;
  const known = columns.find((column) => column.column === found[0]);
  if (known) Object.assign(known, { key: 'ordinal', how: 'contents' });
  else columns.unshift({ ...UNNAMED, key: 'ordinal', column: found[0], how: 'contents', holds: holdingOf(found[1]) });
}

/** A column without a heading. */
const UNNAMED = { header: '', qualifier: null, candidates: [] };

const NOTHING: Contents = { count: 0, time: 0, number: 0, agency: 0, ordinal: 0, unit: 0, long: 0, down: 0, mark: 0 };

/** What a heading left over surely means, where another column was taken for it. */
function twins(candidates: readonly Candidate[], column: number, choices: readonly Candidate[]): ColumnKey[] {
  const sure = ({ words, ambiguous }: Candidate) => words === 1 && !ambiguous;
  return candidates
    .filter((mine) => mine.column === column && sure(mine))
    .filter((mine) => choices.some((other) => other.key === mine.key && sure(other)))
    .map(({ key }) => key);
}

/** Readings that came close to the chosen one of a doubtful heading; what another column holds is none. */
function rivalsOf(
  column: number,
  choice: Candidate | undefined,
  candidates: readonly Candidate[],
  choices: readonly Candidate[],
): ColumnKey[] {
  const held = new Set(choices.map(({ key }) => key));
  if (!choice) return twins(candidates, column, choices);
  if (!choice.ambiguous) return [];
  return candidates
    .filter(
      ({ column: other, key, score }) => other === choice.column && !held.has(key) && choice.score - score < CLOSE,
    )
    .map(({ key }) => key);
}

/** Reads the headings as those of one kind of annex. */
export function assignColumns(
  headings: readonly Heading[],
  contents: Map<number, Contents>,
  kind: AnnexKind,
  stage: Stage,
  phrases: Wordings,
): Assignment {
  const held = (column: number) => contents.get(column) ?? NOTHING;
  const candidates = findCandidates(headings, held, kind, stage, phrases);
  const chosen = chooseWithSubject(candidates, ANNEXES[kind].subject, (column) =>
    headings.find((heading) => heading.column === column)?.parts.at(-1),
  );
  const choices = [...chosen.values()];
  const settled = new Set(choices.filter((choice) => isSettled(choice, candidates, chosen)));
  const times = (key: ColumnKey) => choices.filter((choice) => choice.key === key).length;
  const columns = headings.map((heading): MappedColumn => {
    const choice = chosen.get(heading.column);
    const sure = choice !== undefined && settled.has(choice);
    return {
      key: choice?.key ?? null,
      column: heading.column,
      header: heading.parts.join(' / '),
      qualifier: choice && times(choice.key) > 1 ? qualifierOf(heading) : null,
      how: howOf(choice, sure, held(heading.column)),
      holds: holdingOf(held(heading.column)),
      candidates: sure ? [] : rivalsOf(heading.column, choice, candidates, choices),
    };
  });
  adoptOrdinal(columns, contents, kind);
  adoptByContents(columns, contents, kind);
  const scores = new Map(choices.map((choice) => [choice.column, settled.has(choice) ? SETTLED : choice.score]));
  const words = new Map(choices.map((choice) => [choice.column, choice.words]));
  return { kind, columns, scores, words, total: choices.reduce((sum, { score }) => sum + score, 0) };
}
