interface Waiting {
  statement: D1PreparedStatement;
  answer(result: D1Result): void;
  fail(error: unknown): void;
}

/**
 * The database, asked once for all that is asked in one moment (`Promise.all`): each question by itself would be a way over
 * the network. What is asked together is also seen at one state. What writes goes its own way.
 */
export function together(db: D1Database): D1Database {
  const own = new WeakMap<object, D1PreparedStatement>();
  let waiting: Waiting[] = [];

  async function ask(): Promise<void> {
    const asked = waiting;
    waiting = [];
    try {
      const [first] = asked;
      const alone = asked.length === 1 && first ? [await first.statement.all()] : null;
      const results = alone ?? (await db.batch(asked.map(({ statement }) => statement)));
      for (const [k, { answer }] of asked.entries()) answer(results[k] as D1Result);
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  }

  const answered = (statement: D1PreparedStatement): Promise<D1Result> =>
    new Promise((answer, fail) => {
      if (waiting.push({ statement, answer, fail }) === 1) queueMicrotask(ask);
    });

  const wrapped = (statement: D1PreparedStatement): D1PreparedStatement => {
    const questions: Record<string | symbol, unknown> = {
      bind: (...values: unknown[]) => wrapped(statement.bind(...values)),
      all: () => answered(statement),
      first: async (column?: string) => {
        const [row] = (await answered(statement)).results as Record<string, unknown>[];
        return (column === undefined ? row : row?.[column]) ?? null;
      },
      run: () => statement.run(),
    };
    const outer = new Proxy(statement, { get: (_, name) => questions[name] });
    own.set(outer, statement);
    return outer;
  };

  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'prepare') return (sql: string) => wrapped(target.prepare(sql));
      if (name === 'batch')
        return (list: D1PreparedStatement[]) => target.batch(list.map((each) => own.get(each) ?? each));
      return Reflect.get(target, name, target);
    },
  });
}
