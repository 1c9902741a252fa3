import { type DraftState, draftState, SubmissionBody } from '../../shared/api.ts';
import type { Grid } from '../../shared/grid.ts';
import type { Unit } from '../../shared/plan/units.ts';
import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import { record } from '../log.ts';
import { refusal } from '../problem.ts';
import type { StoredDraft } from '../store/drafts.ts';
import type { Store } from '../store/store.ts';
import { draftOf, type SubmissionRequest } from './draft.ts';
import { type Received, receive } from './receive.ts';

type Here = Context['Variables'];
type Leader = Extract<Caller, { role: 'leader' }>;

export const stateOfDraft = (draft: StoredDraft): DraftState =>
  draftState({ ...draft, returned: draft.returned !== null });

/** One of the unit's own. */
export async function draftFor({ store }: Here, unit: Unit, id: string): Promise<StoredDraft> {
  const draft = await store.drafts.byId(id, unit.code);
  if (!draft) throw refusal('not-found');
  return draft;
}

/** What was handed in, as it was sent: its grids are read from where they are kept. */
export async function bodyOfDraft(store: Store, { body }: StoredDraft): Promise<SubmissionRequest> {
  const stored = JSON.parse(body) as Omit<SubmissionRequest, 'parts'> & { parts: { grid: string }[] };
  const parts = await Promise.all(
    stored.parts.map(async (part) => ({ ...part, grid: await gridOf(store, part.grid) })),
  );
  return SubmissionBody.parse({ ...stored, parts });
}

async function gridOf(store: Store, hash: string): Promise<Grid> {
  const json = await store.grids.read(hash);
  if (json === null) throw new Error(`the grid ${hash} is not there`);
  return JSON.parse(json) as Grid;
}

/** The leader approves: the draft is sent as it was handed in, in the name of who did. Approving it again finds the same. */
export async function approve(here: Here, leader: Leader, id: string): Promise<Received> {
  const { store } = here;
  const draft = await draftFor(here, leader.unit, id);
  refuseDecided(draft, ['waiting', 'sent']);
  const body = await bodyOfDraft(store, draft);
  const sender = { unit: leader.unit, onBehalf: false, credential: draft.credential };
  const { credential, name, position } = leader;
  try {
    // The draft is its own key: whoever approves it a second time is answered as the first.
    return await receive(here, sender, await draftOf(body, draft.id, draft.replaces), body, {
      ...{ draft: draft.id, credential, name, position },
    });
  } catch (error) {
    refuseDecided(await draftFor(here, leader.unit, id), ['waiting', 'sent']);
    throw error;
  }
}

/** The leader sends it back with what has to be done. */
export async function giveBack(here: Here, leader: Leader, id: string, remark: string): Promise<StoredDraft> {
  const draft = await draftFor(here, leader.unit, id);
  if (isRepeat(draft, leader, remark)) return draft;
  refuseDecided(draft, ['waiting']);
  const { credential, name, position } = leader;
  const returned = { remark, credential, name, position, at: here.now().toISOString() };
  try {
    await here.store.drafts.giveBack(id, returned, record(here, 'draft.returned', id, { draft: id, ...returned }));
  } catch (error) {
    const now = await draftFor(here, leader.unit, id);
    if (isRepeat(now, leader, remark)) return now;
    refuseDecided(now, ['waiting']);
    throw error;
  }
  return { ...draft, returned };
}

const isRepeat = ({ returned }: StoredDraft, { credential }: Leader, remark: string): boolean =>
  returned?.credential === credential && returned.remark === remark;

function refuseDecided(draft: StoredDraft, open: readonly DraftState[]): void {
  const state = stateOfDraft(draft);
  if (!open.includes(state)) throw refusal('draft-decided', { state });
}
