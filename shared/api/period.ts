import { z } from 'zod';
import { Day, Id, Moment, Period, Span, StageName } from '../plan/schema.ts';
import { UnitCode } from '../plan/unit-code.ts';

/** Why something was done; the log keeps it. */
export const Reason = z.string().trim().max(2_000);
const NeededReason = Reason.min(1);

/** What the city sets for a period, as a whole: what is null or left out keeps the plan's own. */
export const PeriodBody = z.strictObject({
  opensAt: Moment.nullable().default(null),
  dueUnits: Moment.nullable().default(null),
  dueCity: Moment.nullable().default(null),
  cutOff: Day.nullable().default(null),
  span: Span.nullable().default(null),
  reason: Reason.default(''),
});
export type PeriodBody = z.input<typeof PeriodBody>;

/** A report period as NĐ 09/2019 would have it (shared/plan/reporting.ts). */
export const NewPeriodBody = z.strictObject({
  kind: z.enum(['month', 'quarter', 'half-year', 'nine-months', 'year']),
  year: z.int().min(2000).max(2100),
  /** Which month, which quarter; 1 of the others. */
  number: z.int().min(1).max(12).default(1),
  /** Days nobody works, for the due dates. */
  holidays: z.array(Day).max(60).default([]),
});
export type NewPeriodBody = z.input<typeof NewPeriodBody>;

export const ClosingBody = z.strictObject({ reason: Reason.default('') });
export const OpeningBody = z.strictObject({ reason: NeededReason });

/** A closed period, open again for one unit by name. */
export const ReopeningBody = z.strictObject({
  unit: UnitCode,
  reason: NeededReason,
  until: Moment,
});
export type ReopeningBody = z.input<typeof ReopeningBody>;

/** Moves the version that a period is answered under. */
export const PinBody = z.strictObject({ version: z.int().positive(), reason: NeededReason });
export type PinBody = z.input<typeof PinBody>;

/** A period as it holds now: the plan's own text with what the city has set. */
export const PeriodReply = z.object({
  id: Id,
  stage: StageName,
  title: z.string(),
  span: Period.shape.span,
  cutOff: Day.nullable(),
  opensAt: Moment.nullable(),
  dueUnits: Moment.nullable(),
  dueCity: Moment.nullable(),
  closedAt: z.iso.datetime().nullable(),
  /** The version it is answered under. */
  planVersion: z.int(),
  /** That version stays, whatever is published: the period was opened, or somebody has answered. */
  pinned: z.boolean(),
});
export type PeriodReply = z.infer<typeof PeriodReply>;

/** The city's table as it was when a period was closed. */
export const EditionName = z.object({ number: z.int(), issuedAt: z.iso.datetime() });
export type EditionName = z.infer<typeof EditionName>;

export const ClosingReply = PeriodReply.extend({ edition: EditionName });
export type ClosingReply = z.infer<typeof ClosingReply>;

export const ReopeningReply = z.object({
  reopening: z.string(),
  unit: z.string(),
  reason: z.string(),
  until: Moment,
  openedAt: z.iso.datetime(),
});
export type ReopeningReply = z.infer<typeof ReopeningReply>;

export const ReopeningsReply = z.object({ reopenings: z.array(ReopeningReply) });
export type ReopeningsReply = z.infer<typeof ReopeningsReply>;
