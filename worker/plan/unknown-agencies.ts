import type { UnknownAgenciesReply } from '../../shared/api.ts';
import { standing } from '../../shared/merge.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { agencySuggester } from '../../shared/value/agencies.ts';
import { agencyKey, listAgencies } from '../../shared/value/agency-list.ts';
import type { Store } from '../store/store.ts';

interface Written {
  /** As written, with how often. */
  names: Map<string, number>;
  units: Set<string>;
  rows: number;
}

/** Organisations that the standing rows of a plan name and its newest version does not know; most units first. */
export async function unknownAgencies(store: Store, plan: Plan): Promise<UnknownAgenciesReply['agencies']> {
  const stands = standing(await store.submissions.ofPlan(plan.id));
  const unitOf = new Map(stands.map(({ id, unit }) => [id, unit]));
  const { idByKey } = listAgencies(plan.agencies);
  const found = new Map<string, Written>();
  for await (const { submission, names } of store.city.unknownAgencies(stands))
    for (const name of new Set(names)) {
      const key = agencyKey(name);
      if (!idByKey.has(key)) count(found, key, name, unitOf.get(submission) ?? '');
    }
  const nearest = agencySuggester(plan.agencies);
  return [...found]
    .map(([key, { names, units, rows }]) => ({
      name: mostWritten(names),
      units: units.size,
      rows,
      nearest: nearest(key),
    }))
    .sort((a, b) => b.units - a.units || b.rows - a.rows || (a.name < b.name ? -1 : 1));
}

function count(found: Map<string, Written>, key: string, name: string, unit: string): void {
  const written = found.get(key) ?? { names: new Map(), units: new Set(), rows: 0 };
  found.set(key, written);
  written.names.set(name, (written.names.get(name) ?? 0) + 1);
  written.units.add(unit);
  written.rows++;
}

const mostWritten = (names: ReadonlyMap<string, number>): string =>
  [...names].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
