import type { z } from 'zod';
import type { Justification } from '../../shared/api.ts';
import type { Finding } from '../../shared/finding.ts';
import { reasonFor } from '../../shared/justification.ts';
import type { Register } from '../../shared/plan/units.ts';
import type { CityFault } from '../../shared/xlsx/city-faults.ts';
import type { StoredFault } from '../store/city.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import type { Chosen } from './chosen.ts';
import type { Edition } from './edition.ts';

/** Everything to correct or to review in what stands, page by page; notes ask for nothing and are left out. */
export async function* faultsOf(
  store: Store,
  { standing, register }: Pick<Edition, 'standing' | 'register'>,
  chosen: Pick<Chosen, 'hasAt'> | null = null,
): AsyncIterable<CityFault> {
  const heads = new Map(standing.map((head) => [head.id, head]));
  for await (const stored of store.city.faults(standing)) {
    const head = heads.get(stored.submission);
    const fault = head && faultOf(register, head, stored);
    if (fault && (!chosen || standsIn(chosen, stored, fault.finding))) yield fault;
  }
}

/** A fault of the whole table is one of any of its rows. */
const standsIn = (chosen: Pick<Chosen, 'hasAt'>, { submission, part }: StoredFault, { at }: Finding): boolean =>
  at === null || chosen.hasAt({ submission, part, row: at.row });

/** One finding with where it stands and the reason that came along for it. */
export function faultOf(
  { nameOf }: Register,
  head: Submission,
  { part, content, justifications }: StoredFault,
): CityFault | null {
  const from = head.parts[part];
  if (!from) return null;
  const finding = JSON.parse(content) as Finding;
  const reasons = JSON.parse(justifications) as z.infer<typeof Justification>[];
  const { unit, annex, revision } = head;
  return {
    unit,
    unitName: nameOf(unit),
    submission: head.id,
    annex,
    revision,
    file: from.file,
    sheet: from.sheet,
    finding,
    reason: finding.severity === 'error' ? reasonFor({ ...finding, part }, reasons) : null,
  };
}
