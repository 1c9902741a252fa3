import { z } from 'zod';
import { CHANGEABLE } from '../log/changes.ts';
import { OUTCOMES } from '../log/outcome.ts';
import { Kind } from '../plan/schema.ts';
import { Role } from './access.ts';
import { CodeName, RowsDiffShape, SentFinding } from './core.ts';
import { LIMITS } from './limits.ts';

/** A form sends what was not chosen as an empty text. */
const chosen = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();
const Text = z.string().max(LIMITS.name);

/** Which lines of the history; what is left out means all of it. Days are those of Vietnam, both ends included. */
export const AuditFilter = z.object({
  unit: chosen(Text),
  plan: chosen(Text),
  period: chosen(Text),
  annex: chosen(Kind),
  code: chosen(CodeName),
  outcome: chosen(z.enum(OUTCOMES)),
  from: chosen(z.iso.date()),
  to: chosen(z.iso.date()),
});
export type AuditFilter = z.output<typeof AuditFilter>;

/** `after` is the `next` of the page before. */
export const AuditQuery = AuditFilter.extend({ after: chosen(Text) });

const Count = z.object({ code: CodeName, severity: z.enum(['error', 'warning', 'note']), count: z.int() });

/** One line of the log, opened. What it does not say is null; what was erased on request is gone from it. */
export const AuditEntry = z.object({
  seq: z.int(),
  at: z.string(),
  outcome: z.enum(OUTCOMES),
  subject: z.string(),
  unit: z.string().nullable(),
  unitName: z.string().nullable(),
  plan: z.string().nullable(),
  period: z.string().nullable(),
  annex: Kind.nullable(),
  revision: z.int().nullable(),
  /** Name and position as they were stated. Null: the server itself. */
  who: z
    .object({
      role: Role.nullable(),
      unit: z.string().nullable(),
      unitName: z.string().nullable(),
      name: z.string(),
      position: z.string(),
    })
    .nullable(),
  client: z.object({ name: z.string(), version: z.string() }).nullable(),
  engine: z.string().nullable(),
  planVersion: z.int().nullable(),
  rows: z.int().nullable(),
  errors: z.int().nullable(),
  warnings: z.int().nullable(),
  counts: z.array(Count),
  /** What was set: of a period, or for whoever got a code. */
  changes: z.array(z.object({ what: z.enum(CHANGEABLE), before: z.string().nullable(), after: z.string().nullable() })),
  /** Why, or what was remarked. */
  remark: z.string().nullable(),
  erased: z.boolean(),
  /** Under a signed head. */
  sealed: z.boolean(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Newest first. */
export const AuditReply = z.object({ entries: z.array(AuditEntry), next: z.string().nullable() });
export type AuditReply = z.infer<typeof AuditReply>;

const Submitted = z.object({
  submission: z.string(),
  seq: z.int().nullable(),
  plan: z.string(),
  period: z.string(),
  unit: z.string(),
  unitName: z.string(),
  annex: Kind,
  revision: z.int(),
  receivedAt: z.string(),
});
export type Submitted = z.infer<typeof Submitted>;

export const AuditDetail = z.object({
  entry: AuditEntry,
  findings: z.array(SentFinding),
  /** The submission it is of, where it is of one. */
  submission: Submitted.nullable(),
  /** As it stands in the log, to be computed again by anyone; salt and content are null where they were erased. */
  line: z.object({ entry: z.string(), leaf: z.string(), salt: z.string().nullable(), content: z.string().nullable() }),
  /** Computed just now: the leaf from the entry, the entry's hash from the content, the content's from the findings. */
  holds: z.object({ leaf: z.boolean(), content: z.boolean().nullable(), findings: z.boolean().nullable() }),
});
export type AuditDetail = z.infer<typeof AuditDetail>;

export const CompareQuery = z.object({ before: Text, after: Text });
export const CompareReply = z.object({ before: Submitted, after: Submitted, diff: RowsDiffShape });
export type CompareReply = z.infer<typeof CompareReply>;

const Place = z.coerce.number().int().min(0);
/** A row by where it stands in one submission. */
export const TraceQuery = z.object({ submission: Text, part: Place.default(0), row: Place });

const Cell = z.object({ column: z.string(), qualifier: z.string().nullable(), before: z.string(), after: z.string() });
/** A row in one revision, with what it says otherwise than where it was seen before; null where it is not there. */
export const TraceReply = z.object({
  steps: z.array(
    z.object({
      submission: Submitted,
      place: z.object({ part: z.int(), row: z.int(), path: z.string(), subject: z.string() }).nullable(),
      cells: z.array(Cell),
    }),
  ),
});
export type TraceReply = z.infer<typeof TraceReply>;

/** Under which version of the plan; without one, that of the recorded run. */
export const ReplayQuery = z.object({ version: chosen(z.coerce.number().int().positive()) });

/** gone: the grid was cleared away after its time. unreadable: nothing would be taken in as this annex today. */
export const REPLAYED = ['same', 'other', 'unreadable', 'gone'] as const;
export const ReplayReply = z.object({
  seq: z.int(),
  outcome: z.enum(REPLAYED),
  recorded: z.object({ planVersion: z.int(), engine: z.string(), findings: z.int() }),
  now: z.object({ planVersion: z.int(), engine: z.string(), findings: z.int() }),
  /** Found now and not recorded; recorded and not found now. */
  appeared: z.array(SentFinding),
  vanished: z.array(SentFinding),
});
export type ReplayReply = z.infer<typeof ReplayReply>;
