/** Asked: the provider's answer will be compared with these. */
export interface Asked {
  stage: 'asked';
  state: string;
  verifier: string;
  nonce: string;
  to: string;
}

/** Vouched for: the provider says who it is, and no account is known by that identity. */
export interface Vouched {
  stage: 'vouched';
  identity: string;
  name: string;
}

export type SignIn = Asked | Vouched;
type Stage<S extends SignIn['stage']> = Extract<SignIn, { stage: S }>;

/** Sign-ins under way, each by the hash of its browser's cookie, good for minutes. */
export const signIns = (db: D1Database) => ({
  /** Keeps one, and clears away those that were given up. */
  async begin(hash: string, content: SignIn, now: Date, expiresAt: Date): Promise<void> {
    await db.batch([
      db.prepare('DELETE FROM sign_ins WHERE expires_at <= ?1').bind(now.toISOString()),
      db
        .prepare('INSERT INTO sign_ins (hash, content, expires_at) VALUES (?1, ?2, ?3)')
        .bind(hash, JSON.stringify(content), expiresAt.toISOString()),
    ]);
  },

  async find<S extends SignIn['stage']>(hash: string, stage: S, now: Date): Promise<Stage<S> | null> {
    const content = await db
      .prepare('SELECT content FROM sign_ins WHERE hash = ?1 AND expires_at > ?2')
      .bind(hash, now.toISOString())
      .first<string>('content');
    return read(content, stage);
  },

  /** Finds it and ends it in one statement: an answer of the provider is compared once. */
  async take<S extends SignIn['stage']>(hash: string, stage: S, now: Date): Promise<Stage<S> | null> {
    const content = await db
      .prepare('DELETE FROM sign_ins WHERE hash = ?1 AND expires_at > ?2 RETURNING content')
      .bind(hash, now.toISOString())
      .first<string>('content');
    return read(content, stage);
  },
});

function read<S extends SignIn['stage']>(content: string | null, stage: S): Stage<S> | null {
  const found = content === null ? null : (JSON.parse(content) as SignIn);
  return found?.stage === stage ? (found as Stage<S>) : null;
}
