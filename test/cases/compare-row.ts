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

function compareValues(expected: ExpectedRow, row: Row, score: Score): string[] {
  const found = [
    ...Object.entries(row.values).map(([key, value]) => ({ key, value })),
    ...row.more.map(({ key, value }) => ({ key: key as string, value })),
  ].map((entry) => ({ ...entry, letter: columnLetter(entry.value.at.column) }));
  return Object.entries(expected.values).flatMap(([letter, value]) => {
    const { key, joined, ...facts } = value;
    score.values.all++;
    const inColumn = found.filter((entry) => entry.letter === letter);
    const actual = inColumn.find((entry) => entry.key === key) ?? inColumn[0];
    const wanted = joined ? { ...facts, text: oneLine(facts.text ?? '') } : facts;
    const came = actual?.key === key ? factsOf(value, actual.value) : null;
    const lost = actual !== undefined && unreadable(value, actual.value);
    if (lost) score.values.unreadable++;
    const { key: _, joined: __, ...others } = came ?? {};
    if (came && !lost && say(others) === say(wanted)) return [];
    score.values.wrong++;
    return [
      `${letter}${expected.row} ${key}: expected ${say(wanted)}, came ${came ? say(others) : say(actual?.key)}${lost ? ', unreadable' : ''}`,
    ];
  });
}

export function compareRow(expected: ExpectedRow, row: Row | undefined, score: Score): string[] {
  score.rows.all++;
  const place = `row ${expected.row}`;
  const wanted = `${expected.kind} ${expected.path ?? '?'}`;
  const came = row && `${row.kind} ${expected.path === null ? '?' : row.path}`;
  if (!row || row.kind !== expected.kind) {
    score.values.all += Object.keys(expected.values).length;
    score.values.wrong += Object.keys(expected.values).length;
    return [`${place}: expected ${wanted}, came ${came ?? 'no row'}`];
  }
  if (came === wanted) score.rows.right++;
  const subject = (row.values.task ?? row.values.indicator)?.text ?? '';
  return [
    ...(came === wanted ? [] : [`${place}: expected ${wanted}, came ${came}`]),
    ...(expected.subject === undefined || oneLine(subject) === oneLine(expected.subject)
      ? []
      : [`${place}: expected the text ${say(expected.subject)}, came ${say(subject)}`]),
    ...compareValues(expected, row, score),
  ];
}
