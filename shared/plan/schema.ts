import { z } from 'zod';
import { type AnnexKind, COLUMNS, type ColumnKey } from '../annex/columns.ts';
import { CODES, type Code } from '../finding.ts';
import { UnitCode } from './unit-code.ts';

/**
 * One plan in its machine-readable form (DESIGN §5): what a unit is asked for and what the checker may hold against it.
 * What the source of a plan does not say is null or left out; every fact taken from a text names it in `source`.
 */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chữ thường, số và dấu gạch nối');
export const Day = z.iso.date();
export const Moment = z.iso.datetime({ offset: true });
const Key = z.enum(Object.keys(COLUMNS) as [ColumnKey, ...ColumnKey[]]);
const CodeName = z.enum(Object.keys(CODES) as [Code, ...Code[]]);
export const Span = z.strictObject({ from: Day, to: Day });

export const StageName = z.enum(['plan', 'report']);
export const Kind = z.enum(['tasks', 'targets'] satisfies [AnnexKind, ...AnnexKind[]]);

export const PlanColumn = z.strictObject({
  key: Key,
  label: z.string().min(1),
  /** Further wordings of the header, beside those every plan shares. */
  aliases: z.array(z.string()).default([]),
  /** A table must have it and every item fill it. One `time` column holding both ends stands for `start` and `finish`. */
  required: z.boolean().default(false),
  /** Prefilled from the accepted plan; a report may not change it. */
  locked: z.boolean().default(false),
});

export const PlanAnnex = z.strictObject({
  kind: Kind,
  title: z.string().min(1),
  /** The columns asked for in each stage, in the order of a blank annex. */
  stages: z.strictObject({ plan: z.array(PlanColumn).optional(), report: z.array(PlanColumn).optional() }),
});

export const Period = z.strictObject({
  id: Id,
  stage: StageName,
  title: z.string().min(1),
  span: Span,
  /** Figures count up to this day (NĐ 09/2019, Điều 12); none for a plan. */
  cutOff: Day.nullable(),
  /** Nothing is taken in before; null: from the beginning. */
  opensAt: Moment.nullable().default(null),
  /** When a unit's answer is late; set by the city, null until then. */
  dueUnits: Moment.nullable(),
  /** When the city's own report, made of the units' answers, has to go on. */
  dueCity: Moment.nullable(),
});

export const Agency = z.strictObject({
  id: Id,
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  /** A group of organisations named together ("Các cơ quan, đơn vị, UBND các xã, thị trấn"). */
  collective: z.boolean().default(false),
  from: Day.nullable().default(null),
  /** The last day it existed. */
  until: Day.nullable().default(null),
  /** Its fields went different ways, so a successor is never put in by itself. */
  successors: z.array(z.strictObject({ id: Id, field: z.string().nullable() })).default([]),
  source: z.string(),
});

export const Reference = z.strictObject({
  number: z.string().min(1),
  issuer: z.string().nullable(),
  date: Day.nullable(),
  about: z.string().nullable(),
  source: z.string(),
});

export const AssignedTask = z.strictObject({ id: Id, task: z.string(), source: z.string() });

export const Minimum = z.strictObject({
  id: Id,
  indicator: z.string(),
  comparator: z.enum(['=', '>=', '>', '<=', '<']),
  value: z.number(),
  measure: z.string(),
  source: z.string(),
});

/** What the plan itself sets out to reach; `minimums` are those of them that a commune is held to. */
export const PlanTarget = z.strictObject({
  id: Id,
  text: z.string(),
  comparator: z.enum(['=', '>=', '>', '<=', '<', 'range']),
  value: z.number(),
  /** The upper end of a range, else null. */
  upper: z.number().nullable(),
  measure: z.string(),
  /** The units together have to reach it: their figures add up to it. */
  sum: z.boolean().optional(),
  source: z.string(),
});

export const PlanSchema = z.strictObject({
  id: Id,
  version: z.int().positive(),
  /** "mẫu minh họa": drawn up for this product, not by the city. */
  illustrative: z.boolean().default(false),
  title: z.string().min(1),
  number: z.string().nullable(),
  date: Day.nullable(),
  issuer: z.string(),
  sources: z.array(z.string()).min(1),
  span: Span,
  /**
   * Who is asked: "all" for the 114 communes of the city, or a list of official codes of communes, identifiers of
   * departments and the word "communes" for all 114.
   */
  units: z.union([z.literal('all'), z.array(UnitCode)]),
  periods: z.array(Period).min(1),
  annexes: z.array(PlanAnnex).min(1),
  severities: z.partialRecord(CodeName, z.enum(['error', 'warning', 'note', 'off'])).default({}),
  agencies: z.array(Agency),
  references: z.array(Reference),
  assigned: z.array(AssignedTask),
  minimums: z.array(Minimum),
  targets: z.array(PlanTarget).optional(),
  asks: z.strictObject({ documentNumber: z.boolean(), signer: z.boolean(), approval: z.boolean() }),
});

export type Plan = z.infer<typeof PlanSchema>;
export type PlanPeriod = z.infer<typeof Period>;
export type PlanColumn = z.infer<typeof PlanColumn>;
export type PlanAgency = z.infer<typeof Agency>;
