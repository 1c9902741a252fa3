import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { together } from '../../worker/store/together.ts';

/** The real database, and what went to it: how many statements each time. */
function watched() {
  const went: number[] = [];
  const DB = new Proxy(env.DB, {
    get: (db, name) => {
      if (name === 'batch')
        return (list: D1PreparedStatement[]) => {
          went.push(list.length);
          return db.batch(list);
        };
      const member = Reflect.get(db, name, db);
      return typeof member === 'function' ? member.bind(db) : member;
    },
  });
  return { db: together(DB), went };
}

const one = (db: D1Database, value: number) => db.prepare('SELECT ?1 AS value').bind(value);

it('what is asked in one moment goes at once, each question with its own answer', async () => {
  const { db, went } = watched();
  const answers = await Promise.all([
    one(db, 1).first(),
    one(db, 2).first('value'),
    one(db, 3).all(),
    db.prepare('SELECT 4 AS value WHERE false').first(),
    db.prepare('SELECT 5 AS value WHERE false').first('value'),
  ]);
  expect(answers).toMatchObject([{ value: 1 }, 2, { results: [{ value: 3 }] }, null, null]);
  expect(went).toEqual([5]);
});

it('what is asked by itself goes by itself', async () => {
  const { db, went } = watched();
  expect(await one(db, 1).first('value')).toBe(1);
  expect(await one(db, 2).first('value')).toBe(2);
  expect(went).toEqual([]);
});

it('what cannot be answered fails all that was asked with it, and nothing afterwards', async () => {
  const { db } = watched();
  const both = await Promise.allSettled([one(db, 1).first(), db.prepare('SELECT * FROM nothing').all()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await one(db, 3).first('value')).toBe(3);
});

it('a batch of its own stays one, beside questions', async () => {
  const { db, went } = watched();
  const [[first, second], third] = await Promise.all([db.batch([one(db, 1), one(db, 2)]), one(db, 3).first('value')]);
  expect([first?.results, second?.results, third]).toEqual([[{ value: 1 }], [{ value: 2 }], 3]);
  expect(went).toEqual([2]);
});
