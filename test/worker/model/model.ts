/** What the server should hold, said in a few lines: the rules of DESIGN §8 without a database. */
export interface Kept {
  key: string;
  /** What makes the answer, and what came under the key. */
  content: string;
  body: string;
  revision: number;
  late: boolean;
  onBehalf: boolean;
  /** Sent after the close, through a reopening. */
  correction: boolean;
  withdrawn?: true;
  reviewed?: 'accepted' | 'returned';
}

export interface ModelUnit {
  code: string;
  /** Revisions in order, of one annex of one period. */
  kept: Kept[];
}

export interface Sent {
  key: string;
  content: string;
  body: string;
  /** The revision it replaces; 0 for the first. */
  replaces: number;
  onBehalf: boolean;
  /** Errors without a justification. */
  faulty: boolean;
}

/** Whether the period takes in what the unit sends: closed by the city, open again for the unit until a moment. */
export interface Door {
  closed: boolean;
  until: number;
}

export const stands = ({ kept }: ModelUnit): Kept | undefined => kept.findLast(({ withdrawn }) => !withdrawn);

export type Outcome =
  | { stored: Kept }
  | { replayed: Kept }
  | { refused: 'key-reused' | 'period-closed' | 'revision-stale' | 'findings-open' };

export function expected(unit: ModelUnit, sent: Sent, door: Door, now: number, due: number): Outcome {
  const { kept } = unit;
  const byKey = kept.find(({ key }) => key === sent.key);
  if (byKey) return byKey.body === sent.body ? { replayed: byKey } : { refused: 'key-reused' };
  const last = stands(unit);
  // Where only the city spoke for the unit, the unit's own word is another one.
  const spoken = !last?.onBehalf || sent.onBehalf;
  if (last?.content === sent.content && spoken) return { replayed: last };
  const correction = door.closed;
  if (correction && door.until < now) return { refused: 'period-closed' };
  if ((last?.revision ?? 0) !== sent.replaces) return { refused: 'revision-stale' };
  if (sent.faulty) return { refused: 'findings-open' };
  const { key, content, body, onBehalf } = sent;
  const late = now > due;
  return { stored: { key, content, body, onBehalf, correction, late, revision: kept.length + 1 } };
}
