import { seeded } from '../soak/random.ts';

/** One small change to a line of a rule, such as a slip of the hand would make. */
export interface Mutant {
  file: string;
  line: number;
  before: string;
  after: string;
}

/** What is changed into what. Arrows, generics and strings are left alone by the patterns or by `isCode`. */
const OPERATORS: readonly [RegExp, string][] = [
  [/ === /, ' !== '],
  [/ !== /, ' === '],
  [/ && /, ' || '],
  [/ \|\| /, ' && '],
  [/ \?\? /, ' && '],
  [/ >= /, ' > '],
  [/ <= /, ' < '],
  [/ > /, ' >= '],
  [/ < /, ' <= '],
  [/ \+ /, ' - '],
  [/ - /, ' + '],
  [/\bcontinue;/, ';'],
  [/\breturn;/, ';'],
  [/\bif \(!/, 'if ('],
  [/\bif \((?!!)/, 'if (!'],
  [/\(!(?=[a-z])/, '('],
  [/\.some\(/, '.every('],
  [/\.every\(/, '.some('],
  [/\bnull\)? \?/, 'undefined ?'],
  [/\b0\.(\d)/, '0.0$1'],
  [/(?<![\w.'"])([1-9]\d*)(?![\w.'"])/, '($1 + 1)'],
  [/, true\b/, ', false'],
];

/** Comments, imports, types and tables of words or patterns hold no decision. */
const isCode = (line: string): boolean =>
  !/^\s*(\/\*|\*|\/\/|import\b|export (type|interface)\b|type\b|interface\b|\/)/.test(line) &&
  !/^\s*[\w']+\??: [A-Z]\w+/.test(line) &&
  !/= \/.*\/\w*;$/.test(line);

/** Every mutant of a file, in the order of its lines. */
export const mutantsOf = (file: string, source: string): Mutant[] =>
  source.split('\n').flatMap((before, i) =>
    isCode(before)
      ? OPERATORS.flatMap(([pattern, replacement]) => {
          const after = before.replace(pattern, replacement);
          return after === before ? [] : [{ file, line: i + 1, before, after }];
        })
      : [],
  );

export const applied = (source: string, { line, after }: Mutant): string =>
  source
    .split('\n')
    .map((text, i) => (i + 1 === line ? after : text))
    .join('\n');

/** The same `count` of all for the same seed. */
export function sample<T>(all: readonly T[], count: number, seed: number): T[] {
  const random = seeded(seed);
  return all
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ each }) => each);
}
