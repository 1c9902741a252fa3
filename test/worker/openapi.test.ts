import { expect, it } from 'vitest';
import { answersOf } from '../../worker/answers.ts';
import { startServer } from './server.ts';

const { app, ask } = startServer();

it('every route of the API says what it is for and what it answers', () => {
  const routes = Map.groupBy(
    app.routes.filter(({ path }) => path.startsWith('/api/')),
    ({ method, path }) => `${method} ${path}`,
  );
  const silent = [...routes].filter(([, handlers]) => !handlers.some(({ handler }) => answersOf(handler)));
  expect(silent.map(([route]) => route)).toEqual([]);
});

it('is handed out', async () => {
  const description = (await (await ask('GET', '/api/v1/openapi.json')).json()) as { paths: object };
  expect(Object.keys(description.paths)).toContain('/api/v1/submissions');
});
