import { type Door, expected, type Kept, type ModelUnit, type Outcome, stands } from './model.ts';

/** A draft as the leader of its unit has it before them. */
export interface ModelDraft {
  key: string;
  content: string;
  body: string;
  /** The revision it replaces; 0 for the first. */
  replaces: number;
  /** Why it was sent back. */
  remark?: string;
  /** What it became. */
  sent?: Kept;
}

/** A unit whose plan asks for its leader's approval: what it handed in, in order, beside what went to the city. */
export interface ApprovingUnit extends ModelUnit {
  drafts: ModelDraft[];
}

export type DraftState = 'waiting' | 'sent' | 'returned' | 'replaced';

export function stateOf({ drafts }: ApprovingUnit, draft: ModelDraft): DraftState {
  if (draft.sent) return 'sent';
  if (draft.remark !== undefined) return 'returned';
  return draft === drafts.at(-1) ? 'waiting' : 'replaced';
}

export type Handed =
  | { handed: ModelDraft }
  | { replayed: ModelDraft }
  | { refused: 'key-reused' | 'period-closed' | 'revision-stale' | 'findings-open' };

const isShut = ({ closed, until }: Door, now: number): boolean => closed && until < now;
const base = (unit: ModelUnit): number => stands(unit)?.revision ?? 0;

/** Staff hand in: held to what a sending is held to, but for what the city has already. */
export function handedIn(
  unit: ApprovingUnit,
  draft: ModelDraft & { faulty: boolean },
  door: Door,
  now: number,
): Handed {
  const byKey = unit.drafts.find(({ key }) => key === draft.key);
  if (byKey) return byKey.body === draft.body ? { replayed: byKey } : { refused: 'key-reused' };
  const last = unit.drafts.at(-1);
  if (last && stateOf(unit, last) === 'waiting' && last.content === draft.content && last.replaces === draft.replaces)
    return { replayed: last };
  if (isShut(door, now)) return { refused: 'period-closed' };
  if (base(unit) !== draft.replaces) return { refused: 'revision-stale' };
  if (draft.faulty) return { refused: 'findings-open' };
  const { key, content, body, replaces } = draft;
  return { handed: { key, content, body, replaces } };
}

export type Approved = Outcome | { refused: 'draft-decided' };

/** The leader approves: it is sent as it was handed in, a sending of its own whatever stands. */
export function approved(unit: ApprovingUnit, draft: ModelDraft, door: Door, now: number, due: number): Approved {
  if (draft.sent) return { replayed: draft.sent };
  if (stateOf(unit, draft) !== 'waiting') return { refused: 'draft-decided' };
  const others = { ...unit, kept: unit.kept.map((kept) => ({ ...kept, content: `${kept.content} before` })) };
  return expected(others, { ...draft, onBehalf: false, faulty: false }, door, now, due);
}

/** The leader sends it back; the same remark once more finds itself. */
export const sendsBack = (unit: ApprovingUnit, draft: ModelDraft, remark: string): boolean =>
  !draft.sent && (draft.remark === remark || stateOf(unit, draft) === 'waiting');
