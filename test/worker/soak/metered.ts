/** Rows that D1 read and wrote, as it bills them. */
export interface Meter {
  read: number;
  written: number;
}

/** The same database; every answer's own count goes to the meter. */
export function metered(db: D1Database, meter: Meter): D1Database {
  const counted = <R extends D1Result>(result: R): R => {
    meter.read += result.meta.rows_read;
    meter.written += result.meta.rows_written;
    return result;
  };

  const originals = new WeakMap<object, D1PreparedStatement>();
  const statement = (original: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = new Proxy(original, {
      get: (target, name) => {
        if (name === 'bind') return (...values: unknown[]) => statement(target.bind(...values));
        if (name === 'run' || name === 'all') return async () => counted(await target.all());
        // D1 says nothing of its cost for first(): the same query is asked whole.
        if (name === 'first') return async () => counted(await target.all()).results[0] ?? null;
        return Reflect.get(target, name, target);
      },
    });
    originals.set(wrapped, original);
    return wrapped;
  };

  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'prepare') return (sql: string) => statement(target.prepare(sql));
      if (name === 'batch')
        return async (list: D1PreparedStatement[]) =>
          (await target.batch(list.map((one) => originals.get(one) ?? one))).map(counted);
      return Reflect.get(target, name, target);
    },
  });
}
