import { REACH, type Role, type UnitRole } from '../../shared/api.ts';
import type { Register, Unit } from '../../shared/plan/units.ts';
import type { Caller } from '../auth/caller.ts';
import { SESSION } from '../auth/lifetime.ts';
import type { CredentialKind } from './credentials.ts';

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;

interface Stored {
  id: string;
  kind: CredentialKind;
  role: Role;
  unit: string | null;
  plans: string | null;
  name: string;
  position: string;
  expiresAt: string;
  lastUsedAt: string | null;
  sessionUsedAt: string | null;
}

type Found = Omit<Stored, 'unit'> & { unit: Unit | null };

const GOOD = 'credentials.revoked_at IS NULL AND credentials.expires_at > ?2';
const COLUMNS = `credentials.id, kind, role, unit, plans, name, position, credentials.expires_at AS expiresAt,
  credentials.last_used_at AS lastUsedAt`;

const BY_CREDENTIAL = `SELECT ${COLUMNS}, NULL AS sessionUsedAt FROM credentials WHERE hash = ?1 AND ${GOOD}`;
const BY_SESSION = `SELECT ${COLUMNS}, sessions.last_used_at AS sessionUsedAt
  FROM sessions JOIN credentials ON credentials.id = sessions.credential
  WHERE sessions.hash = ?1 AND sessions.expires_at > ?2 AND ${GOOD}`;

/** Who is calling, and that they did: the use of a credential is noted once a day, that of a session once a minute. */
export const callers = (db: D1Database, register: () => Promise<Register>) => {
  /** With the register, which tells its unit and is needed by whatever is asked for: no second way to the database. */
  const find = async (sql: string, hash: string, now: Date) => {
    const [found, { byCode }] = await Promise.all([
      db.prepare(sql).bind(hash, now.toISOString()).first<Stored>(),
      register(),
    ]);
    return found && { ...found, unit: byCode(found.unit ?? '') };
  };

  const note = async ({ id, lastUsedAt }: Found, now: Date) => {
    if (lastUsedAt === null || now.getTime() - Date.parse(lastUsedAt) > DAY)
      await db.prepare('UPDATE credentials SET last_used_at = ?2 WHERE id = ?1').bind(id, now.toISOString()).run();
  };

  return {
    /** Who holds this credential, if it is good now. */
    async byCredential(hash: string, now: Date): Promise<Caller | null> {
      const found = await find(BY_CREDENTIAL, hash, now);
      if (!found) return null;
      await note(found, now);
      return callerOf(found, 'credential');
    },

    /** Who opened this session, if it and its credential are good now. */
    async bySession(hash: string, now: Date): Promise<Caller | null> {
      const found = await find(BY_SESSION, hash, now);
      const used = Date.parse(found?.sessionUsedAt ?? '');
      if (!found || now.getTime() - used >= SESSION[found.kind].idle) return null;
      await note(found, now);
      if (now.getTime() - used > MINUTE)
        await db.prepare('UPDATE sessions SET last_used_at = ?2 WHERE hash = ?1').bind(hash, now.toISOString()).run();
      return callerOf(found, 'session');
    },
  };
};

function callerOf(
  { id, kind, role, unit, name, position, expiresAt, ...rest }: Found,
  by: Caller['by'],
): Caller | null {
  const plans = rest.plans === null ? null : (JSON.parse(rest.plans) as string[]);
  const person = { credential: id, kind, by, name, position, expiresAt, plans };
  if (!ofUnit(role)) return { ...person, role, unit: null };
  return unit && { ...person, role, unit };
}

const ofUnit = (role: Role): role is UnitRole => REACH[role] === 'own';
