import { ANNEXES, type AnnexKind, type ColumnKey } from '../annex/columns.ts';
import type { How, MappedColumn } from '../inspection.ts';
import { adoptByContents, adoptOrdinal, adoptSubject } from './adopt.ts';
import { type Candidate, findCandidates, isSure } from './candidate.ts';
import { chooseWithSubject } from './choose.ts';
import { type Contents, holdingOf, NOTHING } from './contents.ts';
import type { Asked } from './earlier.ts';
import type { Wordings } from './fits.ts';
import type { Heading } from './heading.ts';
import { foldHeading } from './phrases.ts';

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

/** What tells a column from the others of its key: its year; of the same year its own words ("6 tháng", "Cả năm"). */
function qualifierAmong(heading: Heading, others: readonly Heading[]): string {
  const qualifier = qualifierOf(heading);
  const shared = others.some((other) => other !== heading && qualifierOf(other) === qualifier);
  return shared ? (heading.parts.at(-1) ?? qualifier) : qualifier;
}

/** Columns of which nobody needs to know that there are two: a number and a code, money of several kinds, remarks. */
const PERIPHERAL: ReadonlySet<ColumnKey> = new Set(['ordinal', 'budget', 'funding', 'evidence', 'note']);

/** Fewer cells do not say what a column holds. */
const FEWEST = 4;

/** What a heading left over surely means, where another column that holds the like was taken for it. */
function twins(
  candidates: readonly Candidate[],
  column: number,
  choices: readonly Candidate[],
  held: (column: number) => Contents,
): ColumnKey[] {
  const holds = (of: number) => (held(of).count < FEWEST ? null : holdingOf(held(of))?.what);
  const alike = (other: number) => !holds(column) || !holds(other) || holds(column) === holds(other);
  return candidates
    .filter((mine) => mine.column === column && isSure(mine) && !PERIPHERAL.has(mine.key))
    .filter((mine) => choices.some((other) => other.key === mine.key && isSure(other) && alike(other.column)))
    .map(({ key }) => key);
}

/** A column of figures under the very heading of an earlier one: only the first is read, the other is asked about. */
function dropDoubles(columns: MappedColumn[], contents: (column: number) => Contents): void {
  const first = new Set<string>();
  for (const column of columns) {
    if (!column.key || contents(column.column).number < 0.5) continue;
    const heading = `${column.key} ${foldHeading(column.header)}`;
    if (first.has(heading))
      Object.assign(column, { candidates: [column.key], key: null, how: 'unknown', qualifier: null });
    first.add(heading);
  }
}

/** Readings that came close to the chosen one of a doubtful heading; what another column holds is none. */
function rivalsOf(
  column: number,
  choice: Candidate | undefined,
  candidates: readonly Candidate[],
  choices: readonly Candidate[],
  contents: (column: number) => Contents,
): ColumnKey[] {
  const held = new Set(choices.map(({ key }) => key));
  if (!choice) return twins(candidates, column, choices, contents);
  if (!choice.ambiguous) return [];
  const isTime = (key: ColumnKey) => key === 'time' || key === 'finish';
  return candidates
    .filter(
      ({ column: other, key, score }) =>
        other === choice.column &&
        !held.has(key) &&
        choice.score - score < CLOSE &&
        !(isTime(key) && isTime(choice.key)),
    )
    .map(({ key }) => key);
}

/** Reads the headings as those of one kind of annex. */
export function assignColumns(
  headings: readonly Heading[],
  contents: Map<number, Contents>,
  kind: AnnexKind,
  asked: Asked,
  phrases: Wordings,
): Assignment {
  const held = (column: number) => contents.get(column) ?? NOTHING;
  const candidates = findCandidates(headings, held, kind, asked, phrases);
  const chosen = chooseWithSubject(candidates, ANNEXES[kind].subject, (column) =>
    headings.find((heading) => heading.column === column)?.parts.at(-1),
  );
  const choices = [...chosen.values()];
  const settled = new Set(choices.filter((choice) => isSettled(choice, candidates, chosen)));
  const headed = Map.groupBy(headings, ({ column }) => chosen.get(column)?.key);
  const columns = headings.map((heading): MappedColumn => {
    const choice = chosen.get(heading.column);
    const sure = choice !== undefined && settled.has(choice);
    const same = headed.get(choice?.key) ?? [];
    return {
      key: choice?.key ?? null,
      column: heading.column,
      header: heading.parts.join(' / '),
      qualifier: choice && same.length > 1 ? qualifierAmong(heading, same) : null,
      how: howOf(choice, sure, held(heading.column)),
      holds: holdingOf(held(heading.column)),
      candidates: sure ? [] : rivalsOf(heading.column, choice, candidates, choices, held),
    };
  });
  dropDoubles(columns, held);
  adoptOrdinal(columns, contents, kind);
  adoptByContents(columns, contents, kind);
  adoptSubject(columns, contents, kind);
  const scores = new Map(choices.map((choice) => [choice.column, settled.has(choice) ? SETTLED : choice.score]));
  const words = new Map(choices.map((choice) => [choice.column, choice.words]));
  return { kind, columns, scores, words, total: choices.reduce((sum, { score }) => sum + score, 0) };
}
