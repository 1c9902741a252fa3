import type { CityFinding } from './api.ts';
import type { CityTarget } from './city-targets.ts';
import { CODES } from './finding.ts';
import { isBelow, withMeasure } from './minimum.ts';
import type { Plan } from './plan/schema.ts';
import type { PlanTarget } from './planned.ts';

/** Whether the plan has a target that the units' figures have to add up to. */
export const statesSum = ({ targets = [] }: Plan): boolean => targets.some(({ sum }) => sum);

/** A target of the city that all units together stay short of, and what they add up to. */
export interface ShortSum {
  target: CityTarget;
  /** In the words of the plan. */
  stated: string;
  /** At least so much; of a target that is to be kept low, at most. */
  wanted: string;
  sum: string;
}

/**
 * All units together stay short of what the plan sets out to reach. Said only where the figure of the city can be computed:
 * a sum in which a unit is missing is short of anything.
 */
export const shortSums = (targets: readonly CityTarget[]): ShortSum[] =>
  targets.flatMap((target): ShortSum[] => {
    const { planned, city } = target;
    if (!planned?.sum || !city.known || !isBelow(city, { ...planned, comparator: lower(planned) })) return [];
    const sum = withMeasure({ value: Math.round(city.value * 100) / 100, measure: planned.measure });
    return [{ target, stated: planned.text, wanted: withMeasure(planned), sum }];
  });

/** The same as findings of the city view. */
export function sumsShort(plan: Plan, targets: readonly CityTarget[]): CityFinding[] {
  const severity = plan.severities['city.sum-short'] ?? CODES['city.sum-short'].severity;
  if (severity === 'off') return [];
  return shortSums(targets).map(({ target: { cells }, stated, wanted, sum }) => ({
    code: 'city.sum-short',
    severity,
    at: null,
    params: { target: stated, wanted, sum },
    fix: null,
    sources: cells.map(({ source: { unit, submission, row } }) => ({ unit, submission, row })),
  }));
}

/** A range is reached at its lower end. */
const lower = ({ comparator }: PlanTarget) => (comparator === 'range' ? '>=' : comparator);
