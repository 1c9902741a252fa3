import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { city } from '../../worker/store/city.ts';
import { jsonLists } from '../../worker/store/json-lists.ts';
import { replyOf, startSending } from './sender.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

it('cuts a list where the next item would pass the limit, counted in bytes', () => {
  expect(jsonLists([])).toEqual([]);
  expect(jsonLists(['1', '2', '3'], 2)).toEqual([
    { offset: 0, json: '[1,2]' },
    { offset: 2, json: '[3]' },
  ]);
  expect(jsonLists(['"ố"', '"ố"'], 9)).toHaveLength(2);
  expect(jsonLists(['"ố"', '"ố"'], 10)).toHaveLength(1);
  expect(jsonLists(['"long"', '1'], 2)).toEqual([
    { offset: 0, json: '["long"]' },
    { offset: 1, json: '[1]' },
  ]);
});

let sent: { id: string; rows: number }[] = [];
beforeAll(async () => {
  const server = await startSending();
  sent = [];
  for (const count of [3, 1, 2]) {
    const unit = await server.newUnit();
    const { receipt } = await replyOf(await unit.send(submission({ grid: tasksGrid(tasks(count)) })));
    sent.push({ id: receipt.submission, rows: receipt.rows });
  }
});

it.each([1, 2, 3, 4, 5, 6, 100])(
  'reads in the order asked for, at most %i rows at a time where it can',
  async (page) => {
    const asked = [...sent].reverse();
    const queries: number[] = [];
    const watched = new Proxy(env.DB, {
      get: (db, name) =>
        name === 'prepare'
          ? (sql: string) => {
              queries.push(1);
              return db.prepare(sql);
            }
          : Reflect.get(db, name),
    });
    const seen: string[] = [];
    for await (const { submission: id, content } of city(watched, page).rows(asked))
      seen.push(`${id} ${(JSON.parse(content) as { path: string }).path}`);
    expect(seen).toEqual(
      asked.flatMap(({ id, rows }) => Array.from({ length: rows }, (_, place) => `${id} ${place + 1}`)),
    );
    expect(queries).toHaveLength({ 1: 3, 2: 3, 3: 2, 4: 2, 5: 2, 6: 1, 100: 1 }[page] ?? 0);
  },
);
