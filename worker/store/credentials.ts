import { type Unit, unitByCode } from '../../shared/plan/units.ts';
import type { Caller } from '../auth/caller.ts';
import type { Role } from '../auth/role.ts';

const DAY = 24 * 60 * 60_000;

/** What is new about a credential, whatever it was exchanged for. */
export interface NewCredential {
  id: string;
  hash: string;
  /** Hash of the code or secret it is exchanged for, which can be exchanged once. */
  origin: string;
  name: string;
  position: string;
  createdAt: Date;
  expiresAt: Date;
}

const values = ({ id, hash, origin, name, position, createdAt, expiresAt }: NewCredential) => [
  id,
  hash,
  origin,
  name,
  position,
  createdAt.toISOString(),
  expiresAt.toISOString(),
];

interface Stored {
  credential: string;
  role: Role;
  unit: string | null;
  name: string;
  position: string;
  expiresAt: string;
  lastUsedAt: string | null;
}

export const credentials = (db: D1Database) => ({
  /** The first administrator. False: this secret has made one already. */
  async bootstrap(credential: NewCredential): Promise<boolean> {
    const { meta } = await db
      .prepare(
        `INSERT INTO credentials (id, hash, origin, role, unit, name, position, created_at, expires_at)
         VALUES (?1, ?2, ?3, 'admin', NULL, ?4, ?5, ?6, ?7) ON CONFLICT (origin) DO NOTHING`,
      )
      .bind(...values(credential))
      .run();
    return meta.changes === 1;
  },

  /** A credential for an enrolment code, with the code's role and unit. Null: there is no such code, it is used or expired. */
  async exchange(credential: NewCredential): Promise<{ role: 'staff' | 'aggregator'; unit: Unit | null } | null> {
    const issued = await db
      .prepare(
        `INSERT INTO credentials (id, hash, origin, role, unit, name, position, created_at, expires_at)
         SELECT ?1, ?2, hash, role, unit, ?4, ?5, ?6, ?7 FROM enrolments WHERE hash = ?3 AND expires_at > ?6
         ON CONFLICT (origin) DO NOTHING RETURNING role, unit`,
      )
      .bind(...values(credential))
      .first<{ role: 'staff' | 'aggregator'; unit: string | null }>();
    return issued && { role: issued.role, unit: issued.unit === null ? null : unitByCode(issued.unit) };
  },

  /** Who holds this credential, if it is good now. Notes the use, at most once a day. */
  async use(hash: string, now: Date): Promise<Caller | null> {
    const found = await db
      .prepare(
        `SELECT id AS credential, role, unit, name, position, expires_at AS expiresAt, last_used_at AS lastUsedAt
         FROM credentials WHERE hash = ?1 AND revoked_at IS NULL AND expires_at > ?2`,
      )
      .bind(hash, now.toISOString())
      .first<Stored>();
    if (!found) return null;
    if (found.lastUsedAt === null || now.getTime() - Date.parse(found.lastUsedAt) > DAY)
      await db
        .prepare('UPDATE credentials SET last_used_at = ?2 WHERE id = ?1')
        .bind(found.credential, now.toISOString())
        .run();
    return callerOf(found);
  },
});

function callerOf({ role, unit, credential, name, position, expiresAt }: Stored): Caller | null {
  const person = { credential, name, position, expiresAt };
  if (role !== 'staff') return { ...person, role, unit: null };
  const own = unitByCode(unit ?? '');
  return own && { ...person, role, unit: own };
}
