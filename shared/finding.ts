import type { Address } from './grid.ts';

export type Severity = 'error' | 'warning' | 'note';

/** A cell as Excel writes it: "E9". */
export type A1 = string;

/** A day as ISO 8601 writes it: "2025-12-31". */
export type IsoDate = string;

interface CodeFacts<P> {
  severity: Severity | 'off';
  /** Only a type: the values that the sentence of this code needs. */
  params?: P;
}

const code = <P extends object = Record<never, never>>(severity: Severity | 'off'): CodeFacts<P> => ({ severity });

/**
 * Everything the checker can say, with its default severity; a plan may change it.
 * Codes are never renamed or reused: submissions of past years cite them.
 */
export const CODES = {
  'table.annex-missing': code<{ annex: string }>('error'),
  'table.header-missing': code<{ missing: string[] }>('error'),
  'table.column-missing': code<{ column: string }>('error'),
  'table.column-ambiguous': code<{ candidates: string[] }>('warning'),
  'table.empty': code('error'),
  'table.row-joined': code<{ intoRow: number }>('note'),
  'cell.required': code<{ column: string }>('error'),
  'cell.error-value': code<{ value: string }>('error'),
  'cell.too-long': code<{ length: number; limit: number }>('warning'),
  'text.not-nfc': code('note'),
  'text.spacing': code('note'),
  'text.hidden-character': code<{ characters: string[] }>('warning'),
  'text.legacy-font': code<{ encoding: string }>('error'),
  'text.stale-year': code<{ year: number; planYears: string }>('warning'),
  'ordinal.missing': code('warning'),
  'ordinal.duplicate': code<{ firstCell: A1 }>('warning'),
  'ordinal.sequence': code<{ expected: string }>('note'),
  'ordinal.letter-order': code<{ expected: string }>('note'),
  'time.unreadable': code<{ text: string }>('error'),
  'time.reversed': code<{ start: string; finish: string }>('error'),
  'time.outside-plan': code<{ from: IsoDate; to: IsoDate }>('warning'),
  'agency.unknown': code<{ text: string; suggestion: string | null }>('note'),
  'agency.abolished': code<{ name: string; until: IsoDate; successors: string[] }>('warning'),
  'agency.lead-coordinates': code<{ name: string }>('note'),
  'task.duplicate': code<{ firstCell: A1; similarity: number }>('warning'),
  'task.assigned-missing': code<{ assigned: string }>('warning'),
  'target.unreadable': code<{ text: string }>('warning'),
  'target.impossible': code<{ value: string; bound: string }>('error'),
  'target.measure-mismatch': code<{ value: string; measure: string }>('warning'),
  'target.conflict': code<{ otherCell: A1 }>('warning'),
  'target.below-minimum': code<{ minimum: string }>('warning'),
  'reference.date-mismatch': code<{ number: string; given: IsoDate; registered: IsoDate }>('warning'),
  'reference.unknown': code<{ number: string }>('off'),
  'report.row-missing': code<{ row: string }>('error'),
  'report.value-changed': code<{ planned: string }>('warning'),
  'report.cumulative-fell': code<{ previous: string }>('warning'),
  'report.overdue-unexplained': code<{ due: IsoDate }>('warning'),
  'city.lead-conflict': code<{ task: string; leads: string[] }>('note'),
  'city.sum-short': code<{ target: string; wanted: string; sum: string }>('note'),
} as const;

export type Code = keyof typeof CODES;

export type ParamsOf<C extends Code> = NonNullable<(typeof CODES)[C]['params']>;

/** One cell rewritten: what stood there and what shall stand there. */
export interface Edit extends Address {
  before: string;
  after: string;
}

/**
 * A fault in the user's data, at the cell where it has to be mended (`at` is null for a fault of the whole file).
 * Never thrown. The sentence is rendered at the edge, by message/.
 */
export type Finding = {
  [C in Code]: { code: C; severity: Severity; at: Address | null; params: ParamsOf<C>; fix: Edit[] | null };
}[Code];

/** How letters are stored and spaced, not what they say: hundreds of cells, of which one line is said. */
export const isTextForm = ({ severity, code }: Finding): boolean => severity === 'note' && code.startsWith('text.');
