import type { LogEntry } from '../../shared/log/entry.ts';
import { type Register, registerOf, type Unit } from '../../shared/plan/units.ts';
import { append, appendIfChanged } from './log.ts';

/** A department as it is added. */
export type Department = Required<Unit>;

/** The register of units: the communes are known without asking, so only the departments are read, by their codes. */
export const units = (db: D1Database) => {
  let asked: Promise<Register> | null = null;

  const read = async (): Promise<Register> => {
    const { results } = await db
      .prepare(`SELECT code, name, kind, since AS "from", until FROM units WHERE code >= 'a' ORDER BY code`)
      .all<Unit>();
    return registerOf(results);
  };

  return {
    /** Asked once in a request: with who is calling, for whoever needs it afterwards. */
    register(): Promise<Register> {
      asked ??= read();
      return asked;
    },

    /** False where its code is taken. */
    async add({ code, name, kind, from, until }: Department, entry: LogEntry): Promise<boolean> {
      asked = null;
      try {
        await db.batch([
          ...append(db, entry),
          db
            .prepare('INSERT INTO units (code, name, kind, since, until) VALUES (?1, ?2, ?3, ?4, ?5)')
            .bind(code, name, kind, from, until),
        ]);
        return true;
      } catch (error) {
        if (String(error).includes('unit-exists')) return false;
        throw error;
      }
    },

    /** False where it has its last day already. */
    async end(code: string, until: string, entry: LogEntry): Promise<boolean> {
      asked = null;
      const [ended] = await db.batch([
        db.prepare('UPDATE units SET until = ?2 WHERE code = ?1 AND until IS NULL').bind(code, until),
        ...appendIfChanged(db, entry),
      ]);
      return ended?.meta.changes === 1;
    },
  };
};
