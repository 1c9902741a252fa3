import type { Row, Value } from '../../shared/annex/row.ts';
import { columnLetter } from '../../shared/grid.ts';
import type { ExpectedRow, ExpectedValue } from './case.ts';

/** How much of a case came out right, in parts that can be summed. */
export interface Score {
  columns: { all: number; right: number };
  rows: { all: number; right: number };
  values: { all: number; wrong: number; unreadable: number };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
export const say = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

/** The same facts of a value as the expectation states, so that the two can be laid side by side. */
function factsOf(expected: ExpectedValue, value: Value): Partial<ExpectedValue> {
  const facts: Record<string, unknown> = { ...value };
  if (value.reads === 'agencies') facts.names = value.items.map(({ name }) => oneLine(name));
  if (expected.joined) facts.text = oneLine(value.text);
  return Object.fromEntries(Object.keys(expected).map((name) => [name, facts[name]]));
}

const unreadable = (expected: ExpectedValue, value: Value): boolean =>
  (value.reads === 'time' && !value.readable) ||
  (value.reads === 'measure' && typeof expected.value === 'number' && value.value === null);

/** What differs, in words: where the table, its columns and rows were seen otherwise, and what was read otherwise. */
export interface Differences {
  layout: string[];
  values: string[];
}

/** The values of a row with the columns they came from. */
const valuesOf = (row: Row): { key: string; value: Value; letter: string }[] =>
  [...Object.entries(row.values).map(([key, value]) => ({ key, value })), ...row.more].map(({ key, value }) => ({
    key,
    value,
    letter: columnLetter(value.at.column),
  }));

function compareValue(place: string, expected: ExpectedValue, found: ReturnType<typeof valuesOf>, score: Score) {
  const { key, joined, ...facts } = expected;
  score.values.all++;
  const actual = found.find((entry) => entry.key === key) ?? found[0];
  const wanted = joined ? { ...facts, text: oneLine(facts.text ?? '') } : facts;
  const came = actual?.key === key ? factsOf(expected, actual.value) : null;
  const lost = actual !== undefined && unreadable(expected, actual.value);
  if (lost) score.values.unreadable++;
  const { key: _, joined: __, ...others } = came ?? {};
  if (came && !lost && say(others) === say(wanted)) return [];
  score.values.wrong++;
  const said = came ? say(others) : say(actual?.key);
  return [`${place} ${key}: expected ${say(wanted)}, came ${said}${lost ? ', unreadable' : ''}`];
}

/** Every expected value, and nothing in the other columns of the table. */
function compareValues(expected: ExpectedRow, compared: ReadonlySet<string>, row: Row, score: Score): string[] {
  const found = valuesOf(row);
  const inColumn = (letter: string) => found.filter((entry) => entry.letter === letter);
  const extra = found.filter(({ letter }) => compared.has(letter) && !expected.values[letter]);
  return [
    ...Object.entries(expected.values).flatMap(([letter, value]) =>
      compareValue(`${letter}${expected.row}`, value, inColumn(letter), score),
    ),
    ...extra.map(
      ({ letter, key, value }) => `${letter}${expected.row}: nothing expected, came ${key} ${say(value.text)}`,
    ),
  ];
}

/** A row beside what came for it; `compared` are the columns whose emptiness says something. */
export function compareRow(
  expected: ExpectedRow,
  compared: ReadonlySet<string>,
  row: Row | undefined,
  score: Score,
): Differences {
  score.rows.all++;
  const place = `row ${expected.row}`;
  const wanted = `${expected.kind} ${expected.path ?? '?'}`;
  const came = row && `${row.kind} ${expected.path === null ? '?' : row.path}`;
  if (!row || row.kind !== expected.kind) {
    score.values.all += Object.keys(expected.values).length;
    score.values.wrong += Object.keys(expected.values).length;
    return { layout: [`${place}: expected ${wanted}, came ${came ?? 'no row'}`], values: [] };
  }
  if (came === wanted) score.rows.right++;
  const text = (row.values.task ?? row.values.indicator)?.text ?? '';
  const { subject } = expected;
  const renamed = subject !== undefined && oneLine(text) !== oneLine(subject);
  return {
    layout: came === wanted ? [] : [`${place}: expected ${wanted}, came ${came}`],
    values: [
      ...(renamed ? [`${place}: expected the text ${say(subject)}, came ${say(text)}`] : []),
      ...(expected.kind === 'group' ? [] : compareValues(expected, compared, row, score)),
    ],
  };
}
