import type { CityUnit } from '../../shared/api.ts';
import { conflictingLeads, type LeadConflict } from '../../shared/lead-conflict.ts';
import { citySummary, standing } from '../../shared/merge.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { type ShortSum, shortSums } from '../../shared/sum-short.ts';
import { leadsOf, targetsOf } from '../city/rows.ts';
import type { StoredLead } from '../store/city.ts';
import type { Store } from '../store/store.ts';
import type { Named } from './current.ts';
import type { Place } from './place.ts';
import { standingRows } from './table.ts';

/** A task that the plan gives every unit: who has taken it up, who sent tasks without it, who sent none. */
export interface Covered {
  assigned: Plan['assigned'][number];
  rows: number;
  by: CityUnit[];
  without: CityUnit[];
  silent: CityUnit[];
}

export type LeadRow = StoredLead & { unit: string };

/** Where units do not fit together: with the plan, with each other, with what the city sets out to reach. */
export interface Coverage extends Place {
  covered: Covered[];
  /** The ones that most units have a part in first, at most so many as a page shows. */
  conflicts: LeadConflict<LeadRow>[];
  /** Of all. */
  conflicting: number;
  short: ShortSum[];
}

const MOST_CONFLICTS = 50;

export async function coverageOf(store: Store, named: Named): Promise<Coverage> {
  const { place, heads, submissions } = await standingRows(store, named, 'tasks');
  const { register, plan, period } = place;
  const stand = standing(submissions);
  const [taken, leads, targets] = await Promise.all([
    store.rowKeys.covered(heads),
    leadsOf(store, stand),
    targetsOf(store, { plan, period, standing: stand }),
  ]);
  const { units } = citySummary({ register, plan, period, submissions, leads: [], explained: [] });
  const conflicts = isOff(plan, 'city.lead-conflict') ? [] : conflictingLeads(plan, leads);
  conflicts.sort((a, b) => b.sources.length - a.sources.length);
  return {
    ...place,
    covered: plan.assigned.map((assigned) => coveredOf(assigned, taken, units)),
    conflicts: conflicts.slice(0, MOST_CONFLICTS),
    conflicting: conflicts.length,
    short: isOff(plan, 'city.sum-short') ? [] : shortSums(targets),
  };
}

const isOff = ({ severities }: Plan, code: 'city.lead-conflict' | 'city.sum-short'): boolean =>
  severities[code] === 'off';

type Taken = { assigned: string; unit: string; rows: number };

function coveredOf(assigned: Covered['assigned'], taken: readonly Taken[], units: readonly CityUnit[]): Covered {
  const own = new Map(taken.filter((each) => each.assigned === assigned.id).map(({ unit, rows }) => [unit, rows]));
  const silent = units.filter(({ annexes }) => !annexes.some(({ annex }) => annex === 'tasks'));
  const rest = units.filter((unit) => !silent.includes(unit));
  return {
    assigned,
    rows: [...own.values()].reduce((sum, rows) => sum + rows, 0),
    by: rest.filter(({ code }) => own.has(code)),
    without: rest.filter(({ code }) => !own.has(code)),
    silent,
  };
}
