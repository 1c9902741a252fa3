import type { Edit } from './finding.ts';
import { HIDDEN } from './text.ts';

/** What cannot be seen as it is, with a sign in its place: a space that counts, a line break, a hidden character, a loose accent. */
export type Sign = 'space' | 'no-break' | 'line' | 'hidden' | 'accent';

export type Piece = { kind: 'same' | 'changed'; text: string } | { kind: Sign; text: string };

/** An edit made visible: what changes between "…" of what does not. */
export interface Preview {
  before: Piece[];
  after: Piece[];
}

/** Characters shown of an unchanged stretch beside a change. */
const CONTEXT = 24;
/** Changes shown of one cell; the rest is "…". */
const MOST_CHANGES = 4;
/** Words and spaces beyond which two texts are not compared word by word: the work grows with the square. */
const MOST_TOKENS = 600;

export interface Stretch {
  same: boolean;
  before: string;
  after: string;
}

const tokens = (text: string): string[] => text.match(/\s+|\S+/gu) ?? [];

/** Lengths of the longest common run of words from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(lengths[i + 1]?.[j] ?? 0, lengths[i]?.[j + 1] ?? 0);
      const row = lengths[i] as number[];
      row[j] = a[i] === b[j] ? 1 + (lengths[i + 1]?.[j + 1] ?? 0) : skip;
    }
  return lengths;
}

/** The two texts side by side, word by word: stretches that are the same and stretches that are not. */
export function stretches(before: string, after: string): Stretch[] {
  const [a, b] = [tokens(before), tokens(after)];
  if (a.length > MOST_TOKENS || b.length > MOST_TOKENS) return [{ same: false, before, after }];
  const common = commonLengths(a, b);
  const found: Stretch[] = [];
  const add = (same: boolean, left: string, right: string) => {
    const last = found.at(-1);
    if (last?.same !== same) found.push({ same, before: left, after: right });
    else found[found.length - 1] = { same, before: last.before + left, after: last.after + right };
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [left = '', right = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && left === right) {
      add(true, left, right);
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      add(false, left, '');
      i++;
    } else {
      add(false, '', right);
      j++;
    }
  }
  return found;
}

/** Of what is the same only the ends that touch a change, cut between words. */
function shortened(text: string, first: boolean, last: boolean): string {
  const kept = (first ? 0 : CONTEXT) + (last ? 0 : CONTEXT);
  if (text.length <= kept + 1) return text;
  const head = first ? '' : text.slice(0, CONTEXT).replace(/\S+$/, '');
  const tail = last ? '' : text.slice(-CONTEXT).replace(/^\S+/, '');
  return `${head}…${tail}`;
}

const SIGNS: readonly [Sign, RegExp, (character: string) => string][] = [
  ['hidden', new RegExp(HIDDEN.source), () => '▯'],
  ['line', /[\n\r]/, () => '↵'],
  ['no-break', /[^\S ]/, () => '°'],
  ['space', / /, () => '·'],
  ['accent', /\p{M}/u, (character) => `◌${character}`],
];

/** The characters of a change, those that cannot be seen as signs. */
function visible(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const character of text) {
    const [kind, , show] = SIGNS.find(([, pattern]) => pattern.test(character)) ?? ['changed' as const];
    const shown = show?.(character) ?? character;
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += shown;
    else pieces.push({ kind, text: shown });
  }
  return pieces;
}

/** Before and after of an edit as a person can tell them apart. */
export function previewOf({ before, after }: Edit): Preview {
  const all = stretches(before, after);
  const most = all.findIndex((_, k) => all.slice(0, k + 1).filter(({ same }) => !same).length > MOST_CHANGES);
  const shown = most < 0 ? all : all.slice(0, most);
  const side = (of: 'before' | 'after') =>
    shown.flatMap((stretch, k): Piece[] =>
      stretch.same
        ? [{ kind: 'same', text: shortened(stretch[of], k === 0, k === shown.length - 1 && most < 0) }]
        : visible(stretch[of]),
    );
  const rest: Piece[] = most < 0 ? [] : [{ kind: 'same', text: '…' }];
  return { before: [...side('before'), ...rest], after: [...side('after'), ...rest] };
}

/** In one line, for a screen without colours. */
export const plainPreview = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
