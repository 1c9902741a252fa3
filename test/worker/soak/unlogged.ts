const LOG = /^\s*INSERT INTO log(_contents)?\b/;

/** The same database without the log: what a batch would write into it is left out, and with it all that a trigger adds. */
export function unlogged(db: D1Database): D1Database {
  const ofLog = new WeakSet<object>();
  const noted = (sql: string, statement: D1PreparedStatement): D1PreparedStatement => {
    if (!LOG.test(sql)) return statement;
    const wrapped = new Proxy(statement, {
      get: (target, name) =>
        name === 'bind'
          ? (...values: unknown[]) => noted(sql, target.bind(...values))
          : Reflect.get(target, name, target),
    });
    ofLog.add(wrapped);
    return wrapped;
  };
  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'prepare') return (sql: string) => noted(sql, target.prepare(sql));
      if (name === 'batch')
        return (list: D1PreparedStatement[]) => target.batch(list.filter((each) => !ofLog.has(each)));
      return Reflect.get(target, name, target);
    },
  });
}
