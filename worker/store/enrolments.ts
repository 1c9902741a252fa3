import type { Role } from '../../shared/api.ts';
import type { LogEntry } from '../../shared/log/entry.ts';
import { append } from './log.ts';

export interface Enrolment {
  hash: string;
  role: Role;
  unit: string | null;
  /** The plans it reaches; null: all of them. */
  plans: readonly string[] | null;
  decision: string | null;
  issuedBy: string;
  issuedAt: Date;
  expiresAt: Date;
  /** Until when the credential it is exchanged for is good. */
  endsAt: Date;
}

/** Codes waiting to be exchanged, by hash. Whether one is used is seen from the credentials. */
export const enrolments = (db: D1Database) => ({
  async issue(enrolment: Enrolment, entry: LogEntry): Promise<void> {
    const { hash, role, unit, plans, decision, issuedBy, issuedAt, expiresAt, endsAt } = enrolment;
    await db.batch([
      ...append(db, entry),
      db
        .prepare(
          `INSERT INTO enrolments (hash, role, unit, decision, issued_by, issued_at, expires_at, ends_at, plans)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)`,
        )
        .bind(
          hash,
          role,
          unit,
          decision,
          issuedBy,
          issuedAt.toISOString(),
          expiresAt.toISOString(),
          endsAt.toISOString(),
          plans && JSON.stringify(plans),
        ),
    ]);
  },
});
