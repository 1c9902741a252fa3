/** What the server should hold, said in a few lines: the rules of DESIGN §8 without a database. */
export interface Kept {
  key: string;
  /** What makes the answer, and what came under the key. */
  content: string;
  body: string;
  revision: number;
  late: boolean;
  onBehalf: boolean;
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

export type Outcome =
  | { stored: Kept }
  | { replayed: Kept }
  | { refused: 'key-reused' | 'revision-stale' | 'findings-open' };

export function expected({ kept }: ModelUnit, sent: Sent, late: boolean): Outcome {
  const byKey = kept.find(({ key }) => key === sent.key);
  if (byKey) return byKey.body === sent.body ? { replayed: byKey } : { refused: 'key-reused' };
  const stands = kept.at(-1);
  // What the city entered for a unit is not yet the unit's own word.
  const own = !stands?.onBehalf || sent.onBehalf;
  if (stands?.content === sent.content && own) return { replayed: stands };
  if ((stands?.revision ?? 0) !== sent.replaces) return { refused: 'revision-stale' };
  if (sent.faulty) return { refused: 'findings-open' };
  const { key, content, body, onBehalf } = sent;
  return { stored: { key, content, body, onBehalf, late, revision: sent.replaces + 1 } };
}
