/** A statement that takes a list at once: which of its values is the list. */
const LIST = /FROM json_each\(\?(\d)\)/;
/** The place of the list's first item is another of its values. */
const FROM_PLACE = '?2 + key';

interface Known {
  sql: string;
  values: readonly unknown[];
}

/** The database as a program would use it that stores each row by a statement of its own. */
export function oneByOne(db: D1Database): D1Database {
  const known = new WeakMap<object, Known>();
  const statement = (original: D1PreparedStatement, sql: string): D1PreparedStatement =>
    new Proxy(original, {
      get: (target, name) => {
        if (name !== 'bind') return Reflect.get(target, name, target);
        return (...values: unknown[]) => {
          const bound = target.bind(...values);
          known.set(bound, { sql, values });
          return bound;
        };
      },
    });

  const apart = (bound: D1PreparedStatement): D1PreparedStatement[] => {
    const { sql = '', values = [] } = known.get(bound) ?? {};
    const place = Number(LIST.exec(sql)?.[1] ?? 0) - 1;
    const items: unknown = place < 0 ? null : JSON.parse(String(values[place]));
    if (!Array.isArray(items) || !sql.includes(FROM_PLACE)) return [bound];
    return items.map((item, i) => {
      const own = values.with(place, JSON.stringify([item])).with(1, Number(values[1]) + i);
      return db.prepare(sql).bind(...own);
    });
  };

  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'prepare') return (sql: string) => statement(target.prepare(sql), sql);
      if (name === 'batch') return (list: D1PreparedStatement[]) => target.batch(list.flatMap(apart));
      return Reflect.get(target, name, target);
    },
  });
}
