import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { Row } from '../../shared/annex/row.ts';
import type { CityExplained, CityRow, CitySummary } from '../../shared/api.ts';
import { type CityTarget, cityTargets } from '../../shared/city-targets.ts';
import { citySummary } from '../../shared/merge.ts';
import type { Register } from '../../shared/plan/units.ts';
import { statesSum, sumsShort } from '../../shared/sum-short.ts';
import type { StoredLead } from '../store/city.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import type { Chosen } from './chosen.ts';
import type { Edition } from './edition.ts';
import { faultOf } from './faults.ts';

/** Who has sent and what does not agree; `targets` where they are at hand. */
export async function summaryOf(
  store: Store,
  edition: Edition,
  targets: readonly CityTarget[] | null = null,
): Promise<CitySummary> {
  const { register, plan, period, submissions, standing } = edition;
  const leads = await leadsOf(store, standing);
  const explained = await explainedOf(store, edition);
  const summary = citySummary({ register, plan, period, submissions, leads, explained });
  const short = statesSum(plan) ? sumsShort(plan, targets ?? (await targetsOf(store, edition))) : [];
  return { ...summary, findings: [...summary.findings, ...short] };
}

/** Who leads what, as every unit has it. */
export async function leadsOf(
  store: Store,
  standing: readonly Submission[],
): Promise<(StoredLead & { unit: string })[]> {
  const unitOf = new Map(standing.map(({ id, unit }) => [id, unit]));
  const leads = [];
  for await (const lead of store.city.leads(ofAnnex(standing, 'tasks')))
    leads.push({ ...lead, unit: unitOf.get(lead.submission) ?? '' });
  return leads;
}

/** The targets of all units, side by side. */
export async function targetsOf(
  store: Store,
  { plan, period, standing }: Pick<Edition, 'plan' | 'period' | 'standing'>,
): Promise<CityTarget[]> {
  const unitOf = new Map(standing.map(({ id, unit }) => [id, unit]));
  const targets = [];
  for await (const target of store.city.targets(ofAnnex(standing, 'targets')))
    targets.push({ ...target, unit: unitOf.get(target.submission) ?? '' });
  return cityTargets(plan, period.stage, targets);
}

/** What the units answered to the errors they sent nevertheless. */
async function explainedOf(store: Store, { standing, register }: Edition): Promise<CityExplained[]> {
  const heads = new Map(standing.filter(({ errors }) => errors > 0).map((head) => [head.id, head]));
  const stored = await store.city.errors([...heads.values()]);
  return stored.flatMap((error) => {
    const head = heads.get(error.submission);
    const fault = head && faultOf(register, head, error);
    if (!fault || fault.reason === null) return [];
    const { unitName: _, reason, ...explained } = fault;
    return [{ ...explained, reason }];
  });
}

/** One annex of every unit, page by page: the merged table is never in memory as a whole. */
export async function* rowsOf(
  store: Store,
  edition: Edition,
  annex: AnnexKind,
  chosen: Pick<Chosen, 'has'> | null = null,
): AsyncIterable<CityRow> {
  for await (const { provenance, place, content } of stored(store, edition, annex))
    if (!chosen || chosen.has({ submission: provenance.submission, place }))
      yield { ...provenance, row: JSON.parse(content) as Row };
}

/** The same as JSON text: the rows stand in the database as they go out, so they are not parsed on the way. */
export async function* rowsAsJson(store: Store, edition: Edition, annex: AnnexKind): AsyncIterable<string> {
  for await (const { provenance, content } of stored(store, edition, annex))
    yield `${JSON.stringify(provenance).slice(0, -1)},"row":${content}}`;
}

async function* stored(store: Store, { standing, register }: Edition, annex: AnnexKind) {
  const submissions = ofAnnex(standing, annex);
  const provenances = new Map(submissions.map((submission) => [submission.id, provenancesOf(register, submission)]));
  let [current, place] = ['', 0];
  for await (const { submission, part, content } of store.city.rows(submissions)) {
    place = submission === current ? place + 1 : 0;
    current = submission;
    const provenance = provenances.get(submission)?.[part];
    if (provenance) yield { provenance, place, content };
  }
}

const ofAnnex = (standing: readonly Submission[], annex: AnnexKind) =>
  standing.filter((submission) => submission.annex === annex);

/** For each part of a submission where its rows came from. */
function provenancesOf({ nameOf }: Register, { id, unit, revision, parts }: Submission): Omit<CityRow, 'row'>[] {
  const unitName = nameOf(unit);
  return parts.map(({ file, sheet }) => ({ unit, unitName, submission: id, revision, file, sheet }));
}
