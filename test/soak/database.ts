import { readD1Migrations } from '@cloudflare/vitest-plugin';
import type { Unit } from '../../shared/plan/units.ts';
import type { Runtime } from './runtime.ts';

/** Every migration, as it is, each a transaction of its own. */
export async function migrate(database: Runtime['database']): Promise<void> {
  for (const { queries } of await readD1Migrations('worker/migrations'))
    await database.batch(queries.map((query) => database.prepare(query)));
}

/** The units of the register that the Worker was bundled with, in the table that its rows refer to. */
export async function fillUnits(database: Runtime['database'], units: readonly Unit[]): Promise<void> {
  await database
    .prepare(
      `INSERT INTO units (code, name, kind) SELECT value ->> 'code', value ->> 'name', value ->> 'kind' FROM json_each(?1)
       WHERE value ->> 'code' NOT IN (SELECT code FROM units)`,
    )
    .bind(JSON.stringify(units))
    .run();
}
