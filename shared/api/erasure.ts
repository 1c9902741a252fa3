import { z } from 'zod';
import { UnitCode } from '../plan/unit-code.ts';
import { LIMITS, Name } from './limits.ts';

/** Whose data is asked to be erased: a person of a unit, or of the city where the unit is null, by the name they gave. */
export const ErasureBody = z.strictObject({
  unit: UnitCode.nullable(),
  name: Name,
  /** On whose request or by which decision. It stays in the log, so the name must not stand in it. */
  reason: z.string().trim().min(1).max(LIMITS.name),
});
export type ErasureBody = z.input<typeof ErasureBody>;

/** How often the person stood where. */
export const Erased = z.object({
  submissions: z.int(),
  approvals: z.int(),
  reviews: z.int(),
  drafts: z.int(),
  returns: z.int(),
  credentials: z.int(),
  /** Lines of the log whose content was erased; the lines themselves stay. */
  entries: z.int(),
});
export type Erased = z.infer<typeof Erased>;

export const ErasureReply = z.object({ erasure: z.string(), erased: Erased });
export type ErasureReply = z.infer<typeof ErasureReply>;
