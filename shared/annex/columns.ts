/** The two kinds of annex and their canonical columns (DESIGN §5). A column declares how its cells are read. */
export type AnnexKind = 'tasks' | 'targets';

/** A plan is answered once; reports follow period by period on the accepted plan's rows. */
export type Stage = 'plan' | 'report';

export type Reading = 'ordinal' | 'text' | 'time' | 'measure' | 'agencies';

export const COLUMNS = {
  ordinal: { reads: 'ordinal' },
  task: { reads: 'text' },
  indicator: { reads: 'text' },
  measure: { reads: 'text' },
  value: { reads: 'measure' },
  previous: { reads: 'measure' },
  numerator: { reads: 'measure' },
  denominator: { reads: 'measure' },
  actual: { reads: 'measure' },
  start: { reads: 'time' },
  finish: { reads: 'time' },
  time: { reads: 'time' },
  lead: { reads: 'agencies' },
  coordinating: { reads: 'agencies' },
  deliverable: { reads: 'text' },
  budget: { reads: 'text' },
  funding: { reads: 'text' },
  status: { reads: 'text' },
  result: { reads: 'text' },
  cumulative: { reads: 'measure' },
  reason: { reads: 'text' },
  proposal: { reads: 'text' },
  evidence: { reads: 'text' },
  note: { reads: 'text' },
} as const satisfies Record<string, { reads: Reading }>;

export type ColumnKey = keyof typeof COLUMNS;

/** Figures that come once for each year, period or place. */
export const REPEATED: ReadonlySet<ColumnKey> = new Set(['value', 'previous', 'actual', 'cumulative']);

/** The columns of each kind, in the order a blank annex shows them; `subject` is the one that makes a row a row. */
export const ANNEXES = {
  tasks: {
    item: 'task',
    subject: 'task',
    columns: [
      'ordinal',
      'task',
      'start',
      'finish',
      'time',
      'lead',
      'coordinating',
      'deliverable',
      'budget',
      'funding',
      'status',
      'result',
      'cumulative',
      'reason',
      'proposal',
      'evidence',
      'note',
    ],
  },
  targets: {
    item: 'target',
    subject: 'indicator',
    columns: [
      'ordinal',
      'indicator',
      'measure',
      'value',
      'previous',
      'numerator',
      'denominator',
      'actual',
      'cumulative',
      'lead',
      'coordinating',
      'reason',
      'proposal',
      'evidence',
      'note',
    ],
  },
} as const satisfies Record<AnnexKind, { item: 'task' | 'target'; subject: ColumnKey; columns: readonly ColumnKey[] }>;
