import { env } from 'cloudflare:workers';

export interface Fault {
  /** Which call of D1 or R2 from now on, from 0. */
  call: number;
  /** Before the call is made, or after it was done and before its answer came. */
  when: 'before' | 'after';
}

/** The real database and bucket, of which one call can be made to fail. */
export function faultyParts() {
  let calls = 0;
  let armed: Fault | null = null;

  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    const fault = armed?.call === calls++ ? armed : null;
    if (fault?.when === 'before') throw new Error('D1_ERROR: Network connection lost.');
    const answer = await call();
    if (fault?.when === 'after') throw new Error('D1_ERROR: Network connection lost.');
    return answer;
  };

  const originals = new WeakMap<object, D1PreparedStatement>();
  const statement = (original: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = new Proxy(original, {
      get: (target, name) => {
        if (name === 'bind') return (...values: unknown[]) => statement(target.bind(...values));
        if (name === 'run' || name === 'all' || name === 'first')
          return (...given: []) => guarded(() => target[name](...given) as Promise<unknown>);
        return Reflect.get(target, name, target);
      },
    });
    originals.set(wrapped, original);
    return wrapped;
  };

  const DB = new Proxy(env.DB, {
    get: (db, name) => {
      if (name === 'prepare') return (sql: string) => statement(db.prepare(sql));
      if (name === 'batch')
        return (list: D1PreparedStatement[]) => guarded(() => db.batch(list.map((one) => originals.get(one) ?? one)));
      return Reflect.get(db, name, db);
    },
  });

  const BLOBS = new Proxy(env.BLOBS, {
    get: (bucket, name) => {
      const member = Reflect.get(bucket, name, bucket);
      return typeof member === 'function'
        ? (...given: unknown[]) => guarded(() => member.apply(bucket, given))
        : member;
    },
  });

  return {
    parts: { DB, BLOBS },
    /** Makes a later call fail, once; null for none. */
    arm: (fault: Fault | null) => {
      calls = 0;
      armed = fault;
    },
  };
}
