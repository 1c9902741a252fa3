import { z } from 'zod';
import { Day } from '../plan/schema.ts';
import { DepartmentCode, DepartmentKindName, UnitKindName } from '../plan/unit-code.ts';
import { Name } from './limits.ts';

/** A department of the city, added for good: never renamed and never taken out, only ended. */
export const DepartmentBody = z.strictObject({
  code: DepartmentCode,
  /** As it is written by itself: "Sở Nội vụ". */
  name: Name,
  kind: DepartmentKindName,
  /** The first day it answers for. */
  from: Day,
  until: Day.nullable().default(null),
});
export type DepartmentBody = z.input<typeof DepartmentBody>;

/** The last day of a department: today or later, so that nothing that was issued changes. */
export const DepartmentEndBody = z.strictObject({ until: Day });
export type DepartmentEndBody = z.input<typeof DepartmentEndBody>;

export const UnitEntry = z.object({
  code: z.string(),
  /** Of a commune without its kind. */
  name: z.string(),
  kind: UnitKindName,
  /** The first and the last day of a department; of a commune null. */
  from: z.string().nullable(),
  until: z.string().nullable(),
});
export type UnitEntry = z.infer<typeof UnitEntry>;

/** The communes in the order of the official list, then the departments. */
export const UnitsReply = z.object({ units: z.array(UnitEntry) });
export type UnitsReply = z.infer<typeof UnitsReply>;
