import { z } from 'zod';
import { CODES, type Code } from '../finding.ts';
import { LIMITS } from './limits.ts';
import { PeriodReply } from './period.ts';

export const PlanSummary = z.object({
  id: z.string(),
  /** The newest; a period may be answered under an older one. */
  version: z.int(),
  title: z.string(),
  illustrative: z.boolean(),
  periods: z.array(PeriodReply),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

export const PublishedReply = z.object({ plan: z.string(), version: z.int() });
export type PublishedReply = z.infer<typeof PublishedReply>;

/** `after` is the `next` of the page before. */
export const PreviewQuery = z.object({
  after: z
    .string()
    .max(LIMITS.name)
    .regex(/^[^~]+~[^~]+$/)
    .optional(),
});

/** What a new version would change: in the document, and in what was already sent. */
export const PreviewReply = z.object({
  plan: z.string(),
  version: z.int(),
  /** The version that stands now; null for a plan that is new. */
  replaces: z.int().nullable(),
  changes: z.array(
    z.object({
      path: z.array(z.string()),
      change: z.enum(['added', 'removed', 'changed']),
      before: z.unknown(),
      after: z.unknown(),
      /** The same in words. */
      text: z.string(),
    }),
  ),
  /** Of some units, each with all it sent in the period; what else there is comes with the next pages, and is added to it. */
  impact: z.array(
    z.object({
      period: z.string(),
      /** The version the period is answered under; it keeps it unless somebody moves it. */
      planVersion: z.int(),
      pinned: z.boolean(),
      /** Standing submissions checked again under both versions, and the units that sent them. */
      submissions: z.int(),
      units: z.int(),
      /** Units that would have an error they have not now, and those that would be rid of one. */
      unitsWithNewErrors: z.int(),
      unitsWithFewerErrors: z.int(),
      /** What could not be read under the new version any more. */
      unreadable: z.int(),
      codes: z.array(
        z.object({
          code: z.enum(Object.keys(CODES) as [Code, ...Code[]]),
          severity: z.enum(['error', 'warning', 'note']),
          /** Findings that would appear or go, and in how many units. */
          appear: z.object({ findings: z.int(), units: z.int() }),
          disappear: z.object({ findings: z.int(), units: z.int() }),
        }),
      ),
    }),
  ),
  /** Where the next page begins; null at the end. */
  next: z.string().nullable(),
});
export type PreviewReply = z.infer<typeof PreviewReply>;

/** An organisation that units name and the plan does not: perhaps another name of one it has. */
export const UnknownAgenciesReply = z.object({
  plan: z.string(),
  version: z.int(),
  agencies: z.array(
    z.object({
      /** As most of them wrote it. */
      name: z.string(),
      units: z.int(),
      rows: z.int(),
      nearest: z.object({ id: z.string(), name: z.string() }).nullable(),
    }),
  ),
});
export type UnknownAgenciesReply = z.infer<typeof UnknownAgenciesReply>;
