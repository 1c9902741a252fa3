import type { Stage } from './annex/columns.ts';
import type { MeasureValue } from './annex/row.ts';
import { isBelow, type Minimum, minimumOf } from './minimum.ts';
import { outliers } from './outliers.ts';
import type { Plan } from './plan/schema.ts';
import { type PlanTarget, plannedBy } from './planned.ts';
import { contentKey, fold } from './text.ts';

/** The figures of a row of targets that the city works with. */
export const FIGURES = ['value', 'previous', 'numerator', 'denominator', 'actual'] as const;
export type TargetFigure = (typeof FIGURES)[number];
type Figure = Pick<MeasureValue, 'text' | 'value' | 'comparator' | 'percent'>;

/** One row of one unit's targets. */
export interface TargetSource extends Record<TargetFigure, Figure | null> {
  unit: string;
  submission: string;
  place: number;
  row: number;
  indicator: string;
  measure: string;
}

/** Below the minimum; far from what the other units say; one unit with two values for one thing. */
export const TARGET_FLAGS = ['below', 'outlier', 'conflict'] as const;
export type TargetFlag = (typeof TARGET_FLAGS)[number];

export interface TargetCell {
  source: TargetSource;
  flags: TargetFlag[];
}

/** For the whole city, or how many units lack what it would be computed from; null where amounts do not add up at all. */
export type CityFigure =
  | { known: true; value: number; numerator: number | null; denominator: number | null }
  | { known: false; lacking: number | null };

/** One target as all units answer it. */
export interface CityTarget {
  key: string;
  name: string;
  measure: string;
  minimum: Minimum | null;
  /** What the plan itself sets out to reach. */
  planned: PlanTarget | null;
  units: number;
  cells: TargetCell[];
  city: CityFigure;
}

/** What counts of a row: what is promised in a plan, what was reached in a report. */
export const shownOf = (source: TargetSource, stage: Stage): Figure | null =>
  stage === 'report' ? source.actual : source.value;

/** There is something that it is held against. */
const isExpected = ({ minimum, planned }: CityTarget): boolean => minimum !== null || planned !== null;

/** The targets of all units: those that the plan speaks of first, then those that most units have. */
export function cityTargets(plan: Plan, stage: Stage, sources: Iterable<TargetSource>): CityTarget[] {
  const planned = plannedBy(plan);
  const keyOf = (source: TargetSource) => planned(source.indicator)?.id ?? contentKey(source.indicator);
  return [...Map.groupBy(sources, keyOf)]
    .map(([key, same]) => cityTarget(key, plan, stage, same, planned(same[0]?.indicator ?? '')))
    .sort((a, b) => Number(isExpected(b)) - Number(isExpected(a)) || b.units - a.units || (a.name < b.name ? -1 : 1));
}

/** With only these of their cells, flags and figure of the city as of all; a target without any is none. */
export const narrowed = (targets: readonly CityTarget[], isShown: (cell: TargetCell) => boolean): CityTarget[] =>
  targets.map((target) => ({ ...target, cells: target.cells.filter(isShown) })).filter(({ cells }) => cells.length > 0);

function cityTarget(
  key: string,
  plan: Plan,
  stage: Stage,
  same: TargetSource[],
  planned: PlanTarget | null,
): CityTarget {
  const name = planned?.text ?? same[0]?.indicator ?? '';
  const minimum = minimumOf(plan, same[0]?.indicator ?? '');
  const far = outliers(same.map((source) => shownOf(source, stage)?.value ?? null));
  const byUnit = Map.groupBy(same, ({ unit }) => unit);
  const cells = same.map((source, place): TargetCell => {
    const shown = shownOf(source, stage);
    const flags: [TargetFlag, boolean][] = [
      ['below', shown !== null && minimum !== null && isBelow(shown, minimum)],
      ['outlier', far.has(place)],
      ['conflict', disagree(byUnit.get(source.unit) ?? [], stage)],
    ];
    return { source, flags: flags.flatMap(([flag, is]) => (is ? [flag] : [])) };
  });
  const measure = same.find((source) => source.measure !== '')?.measure ?? '';
  const city = cityFigure([...byUnit.values()], stage, planned);
  return { key, name, measure, minimum, planned, units: byUnit.size, cells, city };
}

/** One unit says two things of one target. */
const disagree = (rows: readonly TargetSource[], stage: Stage): boolean =>
  new Set(rows.map((row) => shownOf(row, stage)).flatMap((shown) => shown?.value ?? [])).size > 1;

const isShare = ({ measure, value, actual }: TargetSource): boolean =>
  /%|ti le/.test(fold(measure)) || Boolean(value?.percent || actual?.percent);

/**
 * A share of the city is the sum of the numerators by the sum of the denominators, never a mean of percentages; an amount is
 * a sum only where the plan says that it adds up. A unit that lacks a part of it, or contradicts itself, leaves it unknown.
 */
function cityFigure(units: readonly TargetSource[][], stage: Stage, planned: PlanTarget | null): CityFigure {
  const rows = units.flatMap((own) => (own[0] && !disagree(own, stage) ? [own[0]] : []));
  const share = units.some((own) => own.some(isShare));
  if (!share && !planned?.sum) return { known: false, lacking: null };
  const parts = rows.flatMap((row) => partsOf(row, stage, share));
  if (parts.length < units.length || parts.length === 0) return { known: false, lacking: units.length - parts.length };
  const numerator = parts.reduce((sum, part) => sum + part.numerator, 0);
  const denominator = parts.reduce((sum, part) => sum + part.denominator, 0);
  if (!share) return { known: true, value: numerator, numerator: null, denominator: null };
  return { known: true, value: (100 * numerator) / denominator, numerator, denominator };
}

function partsOf(row: TargetSource, stage: Stage, share: boolean): { numerator: number; denominator: number }[] {
  const numerator = share ? row.numerator?.value : shownOf(row, stage)?.value;
  const denominator = share ? row.denominator?.value : 1;
  const whole = typeof numerator === 'number' && typeof denominator === 'number' && denominator > 0;
  return whole ? [{ numerator, denominator }] : [];
}
