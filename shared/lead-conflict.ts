import type { AgencyMention } from './annex/row.ts';
import type { CityFinding } from './api.ts';
import { CODES } from './finding.ts';
import type { Plan } from './plan/schema.ts';
import { contentKey } from './text.ts';

/** Who leads one task, as one unit wrote it. */
export interface LeadSource {
  unit: string;
  submission: string;
  row: number;
  task: string;
  leads: readonly AgencyMention[];
}

/** One task that units give to different leads, with every row that has it. */
export interface LeadConflict<S extends LeadSource> {
  task: string;
  /** Each of the leads that was named, in the plan's own words. */
  leads: string[];
  sources: S[];
}

/**
 * The same task (by content, not by number) given to different leads by two units. Only leads that the plan knows are compared:
 * two spellings of an unknown office are no contradiction.
 */
export function conflictingLeads<S extends LeadSource>(plan: Plan, sources: Iterable<S>): LeadConflict<S>[] {
  const known = [...sources].filter(({ leads }) => leads.length > 0 && leads.every(({ id }) => id !== null));
  return [...Map.groupBy(known, ({ task }) => contentKey(task)).values()]
    .map((same) => ({ same, leads: [...new Map(same.map((source) => [leadKey(source), source])).values()] }))
    .filter(({ same, leads }) => leads.length > 1 && same.some(({ unit }) => unit !== same[0]?.unit))
    .map(({ same, leads }) => ({
      task: same[0]?.task ?? '',
      leads: leads.map((source) => leadNames(plan, source)),
      sources: same,
    }));
}

/** The same as findings of the city view. */
export function leadConflicts(plan: Plan, sources: Iterable<LeadSource>): CityFinding[] {
  const severity = plan.severities['city.lead-conflict'] ?? CODES['city.lead-conflict'].severity;
  if (severity === 'off') return [];
  return conflictingLeads(plan, sources).map(({ task, leads, sources: same }) => ({
    code: 'city.lead-conflict',
    severity,
    at: null,
    params: { task, leads },
    fix: null,
    sources: same.map(({ unit, submission, row }) => ({ unit, submission, row })),
  }));
}

const leadKey = ({ leads }: LeadSource) => [...new Set(leads.map(({ id }) => id))].sort().join(' ');

/** By the plan's own names, however the unit abbreviated them. */
export const leadNames = (plan: Plan, { leads }: Pick<LeadSource, 'leads'>) =>
  leads.map(({ id, name }) => plan.agencies.find((agency) => agency.id === id)?.name ?? name).join(', ');
