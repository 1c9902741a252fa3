import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import type { Context } from '../context.ts';
import type { Answer, Prior } from '../store/submissions.ts';
import { type Admission, admission } from './asked-period.ts';
import { baselineOf } from './baseline.ts';
import type { Draft, SubmissionRequest } from './draft.ts';
import { type InspectedAnnex, inspectAnnex } from './inspected.ts';
import { refuseMissingFiles, refuseNil, refuseOpen, refuseUndocumented } from './refused.ts';
import type { Sender } from './sender.ts';
import { refuseStale } from './settled.ts';

/** Something a unit hands in, for the city or for its own leader: what, in whose name, on top of what. */
export interface Handed {
  answer: Answer;
  plan: Plan;
  period: PlanPeriod;
  prior: Prior;
  sender: Sender;
  draft: Draft;
  body: SubmissionRequest;
}

/** `correction`: it comes after the close, through a reopening. */
export type Prepared = Handed & Admission & { inspected: InspectedAnnex };

/** All that has to hold before anything is stored, and the grids kept: the same for a sending and for a draft. */
export async function prepare(here: Context['Variables'], handed: Handed): Promise<Prepared> {
  const { store } = here;
  const { plan, period, prior, sender, draft, body } = handed;
  const admitted = await admission(store, { plan, period }, sender.unit, here.now());
  refuseNil(body, period);
  refuseUndocumented(body, plan);
  const inspected = inspectAnnex(body, plan, period, await baselineOf(store, plan, period, sender.unit.code));
  await refuseStale(store, await here.signer(), draft, prior, inspected);
  await refuseMissingFiles(store, sender, body);
  const prepared = { ...handed, ...admitted, inspected };
  await refuseOpen(here, prepared);
  // Not before: what is refused is kept elsewhere, and for a time only.
  await Promise.all(draft.grids.map(({ hash, json }) => store.grids.keep(hash, json)));
  return prepared;
}
