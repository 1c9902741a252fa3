import { z } from 'zod';
import { COMMUNES, DEPARTMENT_KINDS, UNIT_KINDS, type UnitKind } from './units.ts';

/** How a unit is known: a commune by the five digits of the official list, a department by an identifier ("so-noi-vu"). */
export const UnitCode = z
  .string()
  .max(40)
  .regex(/^(\d{5}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$/);

/** Of a department: not a word that the list of a plan means something else by. */
export const DepartmentCode = UnitCode.regex(/^[a-z]/).refine((code) => code !== COMMUNES && code !== 'all');

export const UnitKindName = z.enum(Object.keys(UNIT_KINDS) as [UnitKind, ...UnitKind[]]);
export const DepartmentKindName = z.enum(DEPARTMENT_KINDS);
