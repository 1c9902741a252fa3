import type { CitySummary, EditionName, PlanSummary } from '../../shared/api.ts';
import type { Code, Finding, Severity } from '../../shared/finding.ts';
import { citySummary, standing } from '../../shared/merge.ts';
import { type Caller, reached } from '../auth/caller.ts';
import { planSummaries } from '../plans.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import type { Named } from './current.ts';
import { type Arrival, arrivalsOf, type ListOf, type UnitsListed, unitsListed } from './listed.ts';
import { type Place, queueOf } from './place.ts';

/** Codes that are shown at most, and places of one code. */
const LIMIT = { codes: 8, places: 200 };

/** A code with one of its findings as an example. */
export interface Fault {
  code: Code;
  severity: Severity;
  findings: number;
  units: number;
  example: Finding;
}

export interface FaultPlace {
  head: Submission;
  part: number;
  finding: Finding;
}

export interface Overview extends Place {
  plans: PlanSummary[];
  units: CitySummary['units'];
  faults: Fault[];
  editions: EditionName[];
  list: UnitsListed | null;
  arrivals: Arrival[];
  places: { code: string; places: FaultPlace[] } | null;
}

/** What is listed below the figures: units, or the places of a fault. */
export interface Asked extends ListOf {
  fault?: string | undefined;
}

/** The city's table of now without its rows: seven short queries in two goes, however much was sent. */
export async function overviewOf(
  store: Store,
  caller: Caller,
  named: Named,
  { fault, ...of }: Asked,
): Promise<Overview> {
  const [{ register, plan, period, submissions }, plans, editions] = await Promise.all([
    queueOf(store, named),
    planSummaries(store),
    store.editions.names(named.plan, named.period),
  ]);
  const stand = standing(submissions);
  const [counts, places] = await Promise.all([
    store.faults.counts(stand, LIMIT.codes),
    fault === undefined ? null : placesOf(store, stand, fault),
  ]);
  const { units } = citySummary({ register, plan, period, submissions, leads: [], explained: [] });
  return {
    plan,
    period,
    plans: reached(caller, plans),
    units,
    faults: counts.map(({ content, ...count }) => ({ ...count, example: JSON.parse(content) as Finding })),
    editions,
    list: unitsListed(of, units),
    arrivals: arrivalsOf(units),
    places: places && { code: fault ?? '', places },
  };
}

async function placesOf(store: Store, stand: Submission[], code: string): Promise<FaultPlace[]> {
  const heads = new Map(stand.map((head) => [head.id, head]));
  return (await store.faults.ofCode(stand, code, LIMIT.places)).flatMap(({ submission, part, content }) => {
    const head = heads.get(submission);
    return head ? [{ head, part, finding: JSON.parse(content) as Finding }] : [];
  });
}
