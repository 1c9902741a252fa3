import { narrowed } from '../../shared/city-targets.ts';
import { type CityWorkbookInput, cityWorkbook } from '../../shared/xlsx/city.ts';
import type { Store } from '../store/store.ts';
import type { Chosen } from './chosen.ts';
import type { Edition } from './edition.ts';
import { faultsOf } from './faults.ts';
import { rowsOf, summaryOf, targetsOf } from './rows.ts';
import { asOf, sourcesOf } from './sources.ts';

/** The merged workbook of an edition, or of what was chosen of it; figures of the city are those of all units. */
export async function workbookOf(
  store: Store,
  whole: Edition,
  chosen: Chosen | null,
  origin: string,
): Promise<AsyncIterable<Uint8Array>> {
  const shown = chosen?.shown ?? whole;
  const all = chosen?.annex === 'tasks' ? [] : await targetsOf(store, whole);
  return cityWorkbook({
    plan: whole.plan,
    period: whole.period,
    summary: await summaryOf(store, shown, all),
    targets: chosen ? narrowed(all, ({ source }) => isIn(chosen, source)) : all,
    rows: (annex) => rowsOf(store, shown, annex, chosen),
    sources: sourcesOf(shown, origin),
    faults: () => faultsOf(store, shown, chosen),
    chosen,
    asOf: asOf(whole),
    checkpoint: whole.head,
    files: null,
  } satisfies CityWorkbookInput);
}

const isIn = ({ shown, has }: Chosen, row: { submission: string; place: number }): boolean =>
  shown.standing.some(({ id }) => id === row.submission) && has(row);
