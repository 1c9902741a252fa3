import { z } from 'zod';
import { ANNEXES, type AnnexKind, COLUMNS, type ColumnKey } from '../../shared/annex/columns.ts';
import type { Row } from '../../shared/annex/row.ts';
import { LIMITS } from '../../shared/api.ts';
import { STATES } from '../../shared/review.ts';
import { soughtIn } from '../../shared/row-keys.ts';
import { contentKey } from '../../shared/text.ts';
import { enteredDay } from '../../shared/value/entered.ts';
import type { RowCursor, RowFilter, RowSort } from '../store/row-keys.ts';

const Name = z.string().max(LIMITS.name).default('');
const none = z.literal('').transform(() => undefined);

/** Rows are sorted by their unit, what they are about or when they are due; both of the former, and assigned tasks, group. */
export const SORTS = ['unit', 'subject', 'due'] as const satisfies RowSort[];
export const GROUPS = ['unit', 'subject', 'assigned'] as const satisfies RowSort[];
export type RowGroup = (typeof GROUPS)[number];

/** One field for each column, as boxes of a form send them: "col-lead=1". */
type Box = `col-${ColumnKey}`;
export const boxOf = (key: ColumnKey): Box => `col-${key}`;
const Boxes = Object.fromEntries(
  Object.keys(COLUMNS).map((key) => [boxOf(key as ColumnKey), z.string().optional()]),
) as Record<Box, z.ZodOptional<z.ZodString>>;

/** What stands behind the question mark of a merged table; an empty field of the form asks for nothing. */
export const TableQuery = z
  .object({
    text: z.string().max(200).default(''),
    /** A code, or a group of units. */
    unit: Name,
    agency: Name,
    state: z.enum(STATES).or(none).optional(),
    /** As they were typed: what is no day is shown again, and nothing is filtered by it. */
    from: Name,
    to: Name,
    assigned: Name,
    subject: z.string().max(2_000).default(''),
    sort: z.enum(SORTS).default('unit'),
    way: z.enum(['asc', 'desc']).default('asc'),
    group: z.enum(GROUPS).or(none).optional(),
    after: z.string().max(4_000).default(''),
  })
  .extend(Boxes);
export type TableQuery = z.output<typeof TableQuery>;

/** The days that were meant; as an address has them. */
export const daysOf = ({ from, to }: Pick<TableQuery, 'from' | 'to'>) => ({
  from: enteredDay(from) ?? '',
  to: enteredDay(to) ?? '',
});

type Filtered = Pick<TableQuery, 'text' | 'agency' | 'from' | 'to' | 'assigned' | 'subject'>;

export function filterOf({ text, agency, assigned, subject, ...days }: Filtered): RowFilter {
  const { from, to } = daysOf(days);
  return { agency, assigned, sought: soughtIn(text), dueFrom: from, dueTo: to, subject: contentKey(subject) };
}

/** Rows of one group stand together, whatever they are sorted by. */
export const sortOf = ({ sort, group }: TableQuery): RowSort => group ?? sort;

const Cursor = z.tuple([z.string(), z.string(), z.int()]);

/** A page's end as it stands in an address; one that says nothing is the beginning. */
export function cursorOf({ after }: TableQuery): RowCursor | null {
  try {
    const [sorted, unit, place] = Cursor.parse(JSON.parse(after));
    return { sorted, unit, place };
  } catch {
    return null;
  }
}
export const cursorText = ({ sorted, unit, place }: RowCursor): string => JSON.stringify([sorted, unit, place]);

/** Shown where nobody chose. */
const USUAL: Record<AnnexKind, ColumnKey[]> = {
  tasks: ['task', 'start', 'finish', 'time', 'lead', 'coordinating', 'deliverable', 'status', 'result'],
  targets: ['indicator', 'measure', 'value', 'previous', 'numerator', 'denominator', 'actual', 'lead'],
};

/** What decides which columns are shown where nobody chose: what the plan asks for, and what the rows hold. */
interface Shown {
  asked: ReadonlySet<ColumnKey>;
  rows: readonly Row[];
}

/** Always with what a row is about: without it nobody knows which row it is. A column that only a report fills is left out of a plan. */
export function columnsOf(query: TableQuery, kind: AnnexKind, { asked, rows }: Shown): ColumnKey[] {
  const { columns, subject } = ANNEXES[kind];
  const chosen = columns.filter((key) => query[boxOf(key)]);
  if (chosen.length > 0) return columns.filter((key) => key === subject || chosen.includes(key));
  const holds = ({ values, more }: Row, key: ColumnKey) => values[key] || more.some((each) => each.key === key);
  return USUAL[kind].filter((key) => key === subject || asked.has(key) || rows.some((row) => holds(row, key)));
}

/** The choice as it stands in an address: what is not chosen is left out. */
export function chosenIn(query: object): Record<string, string> {
  const said = Object.entries(query).filter(
    ([name, value]) => value && !(name === 'sort' && value === 'unit') && !(name === 'way' && value === 'asc'),
  );
  return Object.fromEntries(said) as Record<string, string>;
}

/** Of a choice what rows are found by; the rest is how they are shown. */
export const filterIn = (chosen: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(chosen).filter(
      ([name]) => !['sort', 'way', 'group', 'after'].includes(name) && !name.startsWith('col-'),
    ),
  );
