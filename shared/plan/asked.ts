import type { AnnexKind, Stage } from '../annex/columns.ts';
import type { Plan } from './schema.ts';
import { UNITS, type Unit } from './units.ts';

/** The annexes a unit is asked for in a stage, in the plan's order. */
export const annexesAsked = (plan: Plan, stage: Stage): AnnexKind[] =>
  plan.annexes.filter(({ stages }) => stages[stage] !== undefined).map(({ kind }) => kind);

/** The units asked, in the order of the official list. */
export const unitsAsked = ({ units }: Plan): readonly Unit[] =>
  units === 'all' ? UNITS : UNITS.filter(({ code }) => units.includes(code));
