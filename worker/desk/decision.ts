import { z } from 'zod';
import { ReviewBody } from '../../shared/api.ts';
import { parseA1 } from '../../shared/grid.ts';

/** Bytes of a form with as many comments as it takes, Vietnamese written with percent signs. */
export const DECISION_LIMIT = 1024 * 1024;

const MOST_COMMENTS = 50;

/** What the page of a submission sends; comments as "part-0", "cell-0", "text-0". "more" only asks for more room. */
export const DecisionForm = z
  .object({
    act: z.enum(['accept', 'return', 'retract', 'more']),
    seen: z.coerce.number().int().min(0),
    remark: z.string().default(''),
  })
  .catchall(z.string());
type DecisionForm = z.output<typeof DecisionForm>;

export interface EnteredComment {
  part: string;
  cell: string;
  text: string;
}

/** What was typed, kept until it is stored. */
export interface Entered {
  remark: string;
  comments: EnteredComment[];
  /** The fields that cannot be understood, by their names. */
  mistakes: string[];
  /** The field to go on at. */
  at: string | null;
}

const EMPTY: EnteredComment = { part: '0', cell: '', text: '' };
const ROOM = 3;

export const NOTHING_ENTERED: Entered = { remark: '', comments: Array(ROOM).fill(EMPTY), mistakes: [], at: null };

const isEmpty = ({ cell, text }: EnteredComment) => cell.trim() === '' && text.trim() === '';

/** Forms send a line's end as two characters. */
const unix = (text: string) => text.replaceAll('\r\n', '\n');

export function enteredOf(fields: DecisionForm): Entered {
  const field = (name: string) => unix(String((fields as Record<string, unknown>)[name] ?? ''));
  const comments = Array.from({ length: MOST_COMMENTS }, (_, place) => ({
    part: field(`part-${place}`) || '0',
    cell: field(`cell-${place}`),
    text: field(`text-${place}`),
  })).filter((comment) => !isEmpty(comment));
  const room = Array<EnteredComment>(Math.min(ROOM, MOST_COMMENTS - comments.length)).fill(EMPTY);
  const at = fields.act === 'more' ? `cell-${comments.length}` : null;
  return { remark: unix(fields.remark), comments: [...comments, ...room], mistakes: [], at };
}

/** What was typed, with the fields that say nothing; the first of them is where to go on. */
export const mistaken = (entered: Entered, mistakes: string[]): Entered => ({
  ...entered,
  mistakes,
  at: mistakes[0] ?? null,
});

/** "D20" is a cell, "20" a whole row. */
function placeOf(cell: string): { row: number; column: number | null } | null {
  const typed = cell.trim();
  return /^[1-9]\d{0,6}$/.test(typed) ? { row: Number(typed), column: null } : parseA1(typed);
}

/** The review that the form asks for, or the names of the fields that say nothing. */
export function reviewOf({ act, seen }: DecisionForm, entered: Entered): z.output<typeof ReviewBody> | string[] {
  if (act !== 'return') return ReviewBody.parse({ act, seen });
  const comments = entered.comments.filter((comment) => !isEmpty(comment));
  const unknown = comments.flatMap(({ cell }, place) => (placeOf(cell) === null ? [`cell-${place}`] : []));
  if (unknown.length > 0) return unknown;
  const placed = comments.map(({ part, cell, text }) => ({ part: Number(part), ...placeOf(cell), text }));
  const parsed = ReviewBody.safeParse({ act, seen, remark: entered.remark, comments: placed });
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(({ path: [, place] }) => (typeof place === 'number' ? `text-${place}` : 'remark'));
}
