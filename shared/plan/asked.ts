import type { AnnexKind, Stage } from '../annex/columns.ts';
import type { Plan, PlanPeriod } from './schema.ts';
import { COMMUNES, communeByCode, type Register, type Unit } from './units.ts';

/** The annexes a unit is asked for in a stage, in the plan's order. */
export const annexesAsked = (plan: Plan, stage: Stage): AnnexKind[] =>
  plan.annexes.filter(({ stages }) => stages[stage] !== undefined).map(({ kind }) => kind);

/** Whether a plan asks this unit at all. */
export const asks = ({ units }: Pick<Plan, 'units'>, code: string): boolean =>
  (units !== 'all' && units.includes(code)) ||
  ((units === 'all' || units.includes(COMMUNES)) && communeByCode(code) !== null);

/**
 * Whether it is asked in a period: one that ended before a report's span began has nothing to report. A plan is answered
 * before its span begins, so there only the end of sending says no.
 */
export const isAsked = (plan: Plan, { stage, span }: PlanPeriod, { code, from, until }: Unit): boolean =>
  asks(plan, code) && (from ?? '') <= span.to && (stage === 'plan' || !until || until >= span.from);

/** The units asked in a period, in the order of the register. */
export const unitsAsked = (plan: Plan, period: PlanPeriod, { units }: Register): readonly Unit[] =>
  units.filter((unit) => isAsked(plan, period, unit));
