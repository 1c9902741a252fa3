import type { LogEntry } from '../../shared/log/entry.ts';
import { type Register, registerOf, type Unit } from '../../shared/plan/units.ts';
import { appendIfChanged } from './log.ts';

/** A department as it is added. */
export type Department = Required<Unit>;

const ADD = `INSERT INTO units (code, name, kind, since, until)
  SELECT value ->> 'code', value ->> 'name', value ->> 'kind', value ->> 'from', value ->> 'until' FROM json_each(?1)
  WHERE (SELECT count(*) FROM units WHERE code >= 'a') = ?2`;

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

    /**
     * All of them, on top of a register that was looked at: its departments are counted, since none ever goes. False where
     * another was added meanwhile.
     */
    async add(
      departments: readonly Department[],
      entries: readonly LogEntry[],
      { departments: seen }: Pick<Register, 'departments'>,
    ): Promise<boolean> {
      asked = null;
      const [added] = await db.batch([
        db.prepare(ADD).bind(JSON.stringify(departments), seen.length),
        // Each where the statement before it changed something: with the departments all of them, without them none.
        ...entries.flatMap((entry) => appendIfChanged(db, entry)),
      ]);
      return added?.meta.changes === departments.length;
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
