import type { Role } from '../../shared/api.ts';
import type { LogEntry } from '../../shared/log/entry.ts';
import { localDay } from '../../shared/message/moment.ts';
import { appendIfChanged } from './log.ts';

export type CredentialKind = 'device' | 'person';

/** What is new about a credential, whatever it was exchanged for. */
export interface NewCredential {
  id: string;
  kind: CredentialKind;
  hash: string;
  /** Hash of the code or secret it is exchanged for, which can be exchanged once. */
  origin: string;
  name: string;
  position: string;
  createdAt: Date;
}

/** What a code turned out to be for. */
export interface Granted {
  role: Role;
  unit: string | null;
  /** The plans it reaches; null: all of them. */
  plans: string[] | null;
  expiresAt: string;
}

export interface StoredCredential extends Granted {
  id: string;
  kind: CredentialKind;
  decision: string | null;
  name: string;
  position: string;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

type Selected<C extends Granted> = Omit<C, 'plans'> & { plans: string | null };

const withPlans = <C extends Granted>({ plans, ...rest }: Selected<C>) =>
  ({ ...rest, plans: plans === null ? null : JSON.parse(plans) }) as C;

const COLUMNS = `id, kind, role, unit, plans, decision, name, position, created_at AS createdAt, expires_at AS expiresAt,
  last_used_at AS lastUsedAt, revoked_at AS revokedAt`;

/** Of this hash, at this moment of this day: a code may be shown after the last day of its unit. */
const GOOD_CODE = `SELECT * FROM enrolments WHERE hash = ?1 AND expires_at > ?2
  AND NOT EXISTS (SELECT 1 FROM units WHERE code = enrolments.unit AND until < ?3)
  AND NOT EXISTS (SELECT 1 FROM credentials WHERE origin = ?1)`;

const BOOTSTRAP = `INSERT INTO credentials (id, kind, hash, origin, role, name, position, created_at, expires_at)
  VALUES (?1, ?2, ?3, ?4, 'admin', ?5, ?6, ?7, ?8) ON CONFLICT (origin) DO NOTHING`;

const END_EARLIER = `UPDATE credentials SET revoked_at = ?2
  WHERE hash = ?4 AND revoked_at IS NULL AND EXISTS (${GOOD_CODE})`;

const EXCHANGE = `INSERT INTO credentials (id, kind, hash, origin, role, unit, plans, decision, name, position, created_at, expires_at)
  SELECT ?4, ?5, ?6, ?1, role, unit, plans, decision, ?7, ?8, ?2, ends_at FROM (${GOOD_CODE})
  RETURNING role, unit, plans, expires_at AS expiresAt`;

export const credentials = (db: D1Database) => {
  /** Every change of who may do what is one batch made here, with its line of the log where the last statement changed something. */
  const change = <T>(entry: LogEntry, ...statements: D1PreparedStatement[]) =>
    db.batch<T>([...statements, ...appendIfChanged(db, entry)]);

  return {
    /** The first administrator. False: this secret has made one already. */
    async bootstrap(credential: NewCredential, expiresAt: Date, entry: LogEntry): Promise<boolean> {
      const { id, kind, hash, origin, name, position, createdAt } = credential;
      const [made] = await change(
        entry,
        db
          .prepare(BOOTSTRAP)
          .bind(id, kind, hash, origin, name, position, createdAt.toISOString(), expiresAt.toISOString()),
      );
      return made?.meta.changes === 1;
    },

    /**
     * A credential for an enrolment code, with what the code grants. A person who has an account already changes it for
     * the new one. Null: there is no such code, it is used or expired, or its unit has ended.
     */
    async exchange(credential: NewCredential, entry: LogEntry): Promise<Granted | null> {
      const { id, kind, hash, origin, name, position, createdAt } = credential;
      const at = createdAt.toISOString();
      const [, made] = await change<Selected<Granted>>(
        entry,
        db.prepare(END_EARLIER).bind(origin, at, localDay(at), hash),
        db.prepare(EXCHANGE).bind(origin, at, localDay(at), id, kind, hash, name, position),
      );
      const [granted] = made?.results ?? [];
      return granted ? withPlans(granted) : null;
    },

    /** Another token for the same device, in force at once. Until when it is good does not change: a season ends. */
    async rotate(id: string, hash: string, entry: LogEntry): Promise<boolean> {
      const [rotated] = await change(
        entry,
        db
          .prepare(`UPDATE credentials SET hash = ?2 WHERE id = ?1 AND kind = 'device' AND revoked_at IS NULL`)
          .bind(id, hash),
      );
      return rotated?.meta.changes === 1;
    },

    /** It opens nothing any more, nor does any session opened with it. False: there is none in force by this id. */
    async revoke(id: string, at: Date, entry: LogEntry): Promise<boolean> {
      const [revoked] = await change(
        entry,
        db
          .prepare('UPDATE credentials SET revoked_at = ?2 WHERE id = ?1 AND revoked_at IS NULL')
          .bind(id, at.toISOString()),
      );
      return revoked?.meta.changes === 1;
    },

    /** All of them, or a unit's, also those that ended; by id, after one that was seen. */
    async list(unit: string | null, after: string, limit: number): Promise<StoredCredential[]> {
      const { results } = await db
        .prepare(`SELECT ${COLUMNS} FROM credentials WHERE (?1 IS NULL OR unit = ?1) AND id > ?2 ORDER BY id LIMIT ?3`)
        .bind(unit, after, limit)
        .all<Selected<StoredCredential>>();
      return results.map(withPlans);
    },
  };
};
