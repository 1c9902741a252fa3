import { z } from 'zod';
import { Kind } from '../plan/schema.ts';
import { PartRowShape, RowsDiffShape, SentFinding } from './core.ts';
import { LIMITS, Name } from './limits.ts';
import { DocumentFacts, Justification, Receipt } from './submission.ts';

/** A draft handed to the unit's leader, who approves it or sends it back; nothing has gone to the city. */
export const DRAFT_STATES = ['waiting', 'sent', 'returned', 'replaced'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** What became of it, in this order: what was sent stays sent, whatever was handed in later. */
export const draftState = (draft: { submission: string | null; returned: boolean; newest: boolean }): DraftState => {
  if (draft.submission !== null) return 'sent';
  if (draft.returned) return 'returned';
  return draft.newest ? 'waiting' : 'replaced';
};

const Person = z.object({ name: z.string(), position: z.string() });

export const DraftEntry = z.object({
  draft: z.string(),
  plan: z.string(),
  planVersion: z.int(),
  period: z.string(),
  unit: z.string(),
  unitName: z.string(),
  annex: Kind,
  /** 1, 2, 3… of this answer: only the newest can be approved. */
  number: z.int(),
  /** The revision it is to replace; null for the first. */
  base: z.int().nullable(),
  handedAt: z.iso.datetime(),
  files: z.array(z.string()),
  rows: z.int(),
  errors: z.int(),
  warnings: z.int(),
  nil: z.boolean(),
  sender: Person,
  document: DocumentFacts.nullable(),
  state: z.enum(DRAFT_STATES),
  /** Of what was sent back: why, by whom. */
  returned: Person.extend({ remark: z.string(), at: z.iso.datetime() }).nullable(),
  /** Of what was approved: the submission it became. */
  submission: z.string().nullable(),
});
export type DraftEntry = z.infer<typeof DraftEntry>;

export const DraftReturnBody = z.strictObject({ remark: z.string().trim().min(1).max(2_000) });
export type DraftReturnBody = z.input<typeof DraftReturnBody>;

export const DraftsQuery = z.object({
  state: z.enum(DRAFT_STATES).optional(),
  plan: Name.optional(),
  period: Name.optional(),
  annex: Kind.optional(),
  after: z.string().max(LIMITS.name).optional(),
});

export const DraftsReply = z.object({ drafts: z.array(DraftEntry), next: z.string().nullable() });
export type DraftsReply = z.infer<typeof DraftsReply>;

export const DraftReply = z.object({
  draft: DraftEntry,
  findings: z.array(SentFinding),
  /** It had been handed in before. */
  replayed: z.boolean(),
});
export type DraftReply = z.infer<typeof DraftReply>;

/** A draft with all that the leader looks at before deciding. */
export const DraftDetail = z.object({
  draft: DraftEntry,
  /** Where the rows came from. */
  parts: z.array(z.object({ file: z.string(), sheet: z.string(), rows: z.int() })),
  rows: z.array(PartRowShape),
  findings: z.array(SentFinding),
  justifications: z.array(Justification),
  /** Why there is nothing to report, where there is more to say. */
  nilRemark: z.string().nullable(),
  /** What stands at the city, and what the draft would change of it. */
  standing: Receipt.nullable(),
  diff: RowsDiffShape.nullable(),
});
export type DraftDetail = z.infer<typeof DraftDetail>;
