export interface Enrolment {
  hash: string;
  role: 'staff' | 'aggregator';
  unit: string | null;
  issuedBy: string;
  issuedAt: Date;
  expiresAt: Date;
}

/** Codes waiting to be exchanged, by hash. Whether one is used is seen from the credentials. */
export const enrolments = (db: D1Database) => ({
  async issue({ hash, role, unit, issuedBy, issuedAt, expiresAt }: Enrolment): Promise<void> {
    await db
      .prepare(
        `INSERT INTO enrolments (hash, role, unit, issued_by, issued_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
      )
      .bind(hash, role, unit, issuedBy, issuedAt.toISOString(), expiresAt.toISOString())
      .run();
  },
});
